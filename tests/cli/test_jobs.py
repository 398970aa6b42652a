"""Several processes check as one does."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.cli import progress
from seedlint.cli.progress import Progress
from seedlint.runs import scheduler, workers

Seedlint = Callable[..., Result]


@pytest.fixture
def many(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree for which several processes are started, small as it is."""
    monkeypatch.setattr(scheduler, "_SHARE", 100)
    monkeypatch.setattr(scheduler, "_BATCH", 300)
    for number in range(30):
        text = "Plums grow on a fruit farm.\n\n" * (number % 7)
        (project / "docs" / f"{number:02}.md").write_text(text)
    return project


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_the_report_is_the_same(
    seedlint: Seedlint, many: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(workers, "_METHOD", method)
    started: list[int] = []
    check_all = workers.check_all

    def noting(*args: object) -> object:
        started.append(1)
        return check_all(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(scheduler, "check_all", noting)
    one = seedlint("check", "docs", "--no-cache", "--jobs", "1")
    assert (one.exit_code, started) == (1, [])
    two = seedlint("check", "docs", "--no-cache", "--jobs", "2")
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, 1)
    assert started == [1]


def test_faults_come_in_their_place(seedlint: Seedlint, many: Path) -> None:
    (many / "docs" / "10.md").write_bytes(b"\x81\xff\xfe and more \xff" * 30)
    one = seedlint("check", "docs", "--no-cache", "--jobs", "1")
    two = seedlint("check", "docs", "--no-cache", "--jobs", "2")
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, 2)


def test_wrong_settings_of_some_end_the_run(seedlint: Seedlint, many: Path) -> None:
    (many / "docs" / "zz").mkdir()
    (many / "docs" / "zz" / "seedlint.toml").write_text('select = ["no-such-rule"]')
    (many / "docs" / "zz" / "a.md").write_text("Plums. " * 100)
    two = seedlint("check", "docs", "--no-cache", "--jobs", "2")
    assert two.exit_code == 2
    assert two.stderr.startswith("seedlint: docs/zz/seedlint.toml:1: ")


def test_findings_of_several_processes_are_remembered(seedlint: Seedlint, many: Path) -> None:
    first = seedlint("check", "docs", "--jobs", "2")
    assert seedlint("check", "docs", "--jobs", "2").stdout == first.stdout


@pytest.mark.parametrize("jobs", ["0", "-3", "two", ""])
def test_a_number_of_processes_that_is_none(seedlint: Seedlint, project: Path, jobs: str) -> None:
    result = seedlint("check", f"--jobs={jobs}")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--jobs" in result.stderr


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_long_runs_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    with Progress(terminal) as short:
        short.step(1, 2)
    assert terminal.getvalue() == ""

    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with Progress(terminal) as long:
        long.step(30, 60)
    assert "30 of 60 files" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")

    with Progress(stream := io.StringIO()) as silent:
        silent.step(1, 2)
    assert stream.getvalue() == ""
