"""The GitHub Action, as far as it can run here; and ``--watch``."""

import json
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDLINT = f'#!/bin/sh\nexec "{sys.executable}" -m seedlint "$@"\n'


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "XDG_CONFIG_HOME": str(folder / "home"),
        "PYTHONUNBUFFERED": "1",
        **more,
    }


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
@pytest.mark.parametrize(
    ("paths", "args", "code", "said"),
    [
        (".", "", 1, "::warning file=docs/bad.md,line=1"),
        ("docs README.md", "--ignore spacing", 0, ""),
        ("docs", "--ignore spacing --add no-such-rule", 2, ""),
        ("--version", "", 2, ""),
        ("$(touch harm) ; touch harm", "`touch harm`", 2, ""),
        ("README.md\n  docs\n", "", 1, "::warning file=docs/bad.md,line=1"),
        ("'a folder' README.md", "--ignore 'spacing'", 0, ""),
        ("'a folder", "", 1, ""),
    ],
)
def test_the_action_checks(tmp_path: Path, paths: str, args: str, code: int, said: str) -> None:
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert {"name", "description", "inputs", "runs"} <= action.keys()
    assert action["inputs"]["paths"]["default"] == "."
    step = action["runs"]["steps"][-1]
    assert step["env"] == {"PATHS": "${{ inputs.paths }}", "ARGS": "${{ inputs.args }}"}
    assert "${{" not in step["run"], "an input in a script is a command that strangers write"

    program = tmp_path / "temp" / "seedlint" / "bin" / "seedlint"
    program.parent.mkdir(parents=True)
    program.write_text(SEEDLINT)
    program.chmod(0o755)
    project = tmp_path / "project"
    (program.parent / "python").symlink_to(sys.executable)
    (project / "a folder").mkdir(parents=True)
    (project / "docs").mkdir()
    (project / "docs" / "bad.md").write_text("Apples,pears and plums.\n")
    (project / "README.md").write_text("All is well.\n")
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=project,
        env=environment(tmp_path, RUNNER_TEMP=str(tmp_path / "temp"), PATHS=paths, ARGS=args),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert said in ran.stdout
    assert not (project / "harm").exists()


def test_the_action_runs_no_module_of_the_checkout(tmp_path: Path) -> None:
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    install = action["runs"]["steps"][-2]
    assert install["working-directory"] == "${{ runner.temp }}"
    for name in ("venv.py", "pip.py", "ensurepip.py"):
        (tmp_path / name).write_text("open('harm', 'w')\n")
    script = install["run"].replace('install --quiet "$SEEDLINT"', "--version")
    assert script != install["run"]
    ran = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=tmp_path,  # even there
        env={**os.environ, "RUNNER_TEMP": str(tmp_path / "temp")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert not (tmp_path / "harm").exists()


def test_every_module_that_is_run_by_name_is_run_in_isolation() -> None:
    """`python -m venv` would run a venv.py in the current folder."""
    texts = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), *ROOT.glob("*.y*ml")]
    texts += [path for path in (ROOT / "scripts").iterdir() if path.is_file()]
    ours = ("benchmarks", "scripts", "seedlint")  # they are in the checkout
    for path in texts:
        for module in re.findall(r"\bpython[\d.]*\S* -m (\w+)", path.read_text("utf-8")):
            assert module in ours, f"{path.name}: python -m {module} without -I"


def test_a_worker_imports_nothing_of_the_checkout(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (checkout / "multiprocessing.py").write_text("open('harm', 'w')\n")
    for name in ("a.md", "b.md"):
        (checkout / name).write_text("The the apples and pears are ripe.\n\n" * 100)
    program = tmp_path / "run.py"  # a script, as an installed one: its folder is searched
    program.write_text(
        "from seedlint.runs import scheduler, workers\n"
        "workers._METHOD, scheduler._SHARE = 'spawn', 1000\n"
        "from seedlint.cli.entry import main\n"
        "if __name__ == '__main__': main()\n"
    )
    ran = subprocess.run(
        [sys.executable, program, "check", "--jobs", "2", "--no-cache", "--statistics", "."],
        cwd=checkout,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert not (checkout / "harm").exists()


def test_a_watch_checks_again(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    text = tmp_path / "x.md"
    text.write_text("Apples,pears.\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "seedlint", "check", "--watch", "--output-format", "concise"],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.put(line)

    reader = threading.Thread(target=read)
    reader.start()

    def until(end: str) -> str:
        said = ""
        while end not in said:
            said += lines.get(timeout=60)
        return said

    try:
        assert "x.md:1:7" in until("watching")
        text.write_text("All is well.\n")
        assert "x.md:1:7" not in until("watching")
        (tmp_path / "seedlint.toml").write_text("ingore = []")
        assert "did you mean “ignore”?" in until("watching")
        (tmp_path / "seedlint.toml").unlink()
        (tmp_path / "new.md").write_text("Plums,too.\n")
        assert "new.md:1:6" in until("new.md:1:6")
    finally:
        process.terminate()
        process.wait(timeout=60)
        reader.join()
        assert process.stdout is not None
        process.stdout.close()


def test_what_cannot_be_watched_is_told(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "seedlint", "check", "--watch", "no-such-folder"],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1


def test_the_editors_page_reads_what_a_watch_prints(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "editors.md").read_text("utf-8")
    blocks = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", page, re.DOTALL)]
    (task,) = blocks[0]["tasks"]
    assert task["args"][:2] == ["check", "--watch"]
    (tmp_path / "x.md").write_text("Apples,pears. A very [b] end.\n")
    ran = subprocess.run(
        [sys.executable, "-m", "seedlint", "check", *task["args"][2:]],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    pattern = task["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], ran.stdout.splitlines()[0])
    assert found is not None, ran.stdout
    assert found[pattern["file"]] == "x.md"
    assert (found[pattern["line"]], found[pattern["column"]]) == ("1", "7")
    assert found[pattern["code"]] == "missing-comma-space"
