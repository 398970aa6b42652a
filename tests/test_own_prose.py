"""seedlint finds nothing in the prose of this repository, by its own settings."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-m", "seedlint", "check", "--no-cache", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )


def test_the_repository_has_no_findings() -> None:
    result = check(
        "--output-format", "concise", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"
    )
    assert result.returncode == 0, result.stdout
    assert result.stdout.startswith("No findings in "), result.stdout


def test_the_settings_do_not_silence_rules() -> None:
    text = "Their is a error in this sentance,and nobody have seen it.\n"
    result = subprocess.run(
        [sys.executable, "-I", "-m", "seedlint", "check", "--no-cache", "-"],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert result.returncode == 1
    assert result.stdout.count("warning:") >= 3
