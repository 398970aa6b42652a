"""``pytest --seedlint`` in somebody's project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RULE = """
summary  = "We call them customers."
message  = "Write “{fix}”."
severity = "warning"
why      = "The style guide says so."
[match.swap]
"end users" = "customers"
[fix]
applicability = "safe"
[[example]]
bad  = "End users love it."
good = "Customers love it."
[[example]]
good = "The user of a tool is not its end."
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    rules = tmp_path / "house-rules" / "wording"
    rules.mkdir(parents=True)
    (rules / "say-customers.toml").write_text(RULE, "utf-8")
    (tmp_path / "other.toml").write_text("[not]\na = 'rule'\n")
    (tmp_path / "seedlint.toml").write_text('rules = ["house-rules"]\n')
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Whether this environment has seedlint installed, plugin and all, is no matter here.
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "seedlint.pytest_plugin", "-v", *arguments],
        cwd=project,
        env={
            **os.environ,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "XDG_CONFIG_HOME": str(project / "home"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_example_is_a_test(project: Path) -> None:
    broken = RULE.replace("Customers love it", "Clients love it").replace("end users", "users")
    (project / "house-rules" / "wording" / "say-clients.toml").write_text(broken, "utf-8")
    ran = run(project, "--seedlint")
    assert ran.returncode == pytest.ExitCode.TESTS_FAILED, ran.stdout + ran.stderr
    assert "house-rules/wording/say-customers.toml::1 PASSED" in ran.stdout
    assert "house-rules/wording/say-clients.toml::1 FAILED" in ran.stdout
    assert "1 failed, 3 passed" in ran.stdout
    assert "say-clients.toml, example 1" in ran.stdout
    assert "Traceback" not in ran.stdout


def test_nothing_is_collected_unasked(project: Path) -> None:
    assert run(project).returncode == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_rule_file_that_is_none_is_an_error(project: Path) -> None:
    (project / "house-rules" / "wording" / "x.toml").write_text("sumary = 1")
    ran = run(project, "--seedlint")
    assert ran.returncode == pytest.ExitCode.INTERRUPTED
    assert "did you mean “summary”?" in ran.stdout
    assert "Traceback" not in ran.stdout


@pytest.mark.parametrize(
    ("settings", "said"),
    [("", "name no rules"), ("ruls = []", "did you mean “rules”?")],
)
def test_settings_that_name_none_are_told(project: Path, settings: str, said: str) -> None:
    (project / "seedlint.toml").write_text(settings)
    ran = run(project, "--seedlint")
    assert ran.returncode == pytest.ExitCode.USAGE_ERROR, ran.stdout
    assert said in ran.stdout + ran.stderr
