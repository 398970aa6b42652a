"""What is remembered between runs, and what makes it void."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.cache import location, store
from seedlint.reports.registry import NAMES
from seedlint.runs import results_cache
from seedlint.runs.discovery import Found
from seedlint.runs.runner import Done, Run

Seedlint = Callable[..., Result]

OLD = 1_700_000_000
"""A time long ago, in seconds: files as old as that are known by size and time alone."""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were really checked; the test empties it."""
    names: list[str] = []
    check_one = Run.check_one

    def noting(self: Run, found: Found) -> Done:
        names.append(found.name)
        return check_one(self, found)

    monkeypatch.setattr(Run, "check_one", noting)
    return names


@pytest.fixture
def warm(seedlint: Seedlint, project: Path, read: list[str]) -> Result:
    """A first run over the project, whose texts are old."""
    age(project)
    result = seedlint("check", "docs", "--output-format", "concise")
    assert sorted(read) == ["docs/clean.md", "docs/orchard.md"]
    assert result.exit_code == 1
    read.clear()
    return result


def age(project: Path) -> None:
    for path in (project / "docs").iterdir():
        os.utime(path, (OLD, OLD))


def test_unchanged_files_are_not_read(seedlint: Seedlint, warm: Result, read: list[str]) -> None:
    again = seedlint("check", "docs", "--output-format", "concise")
    assert (again.stdout, again.stderr, again.exit_code) == (warm.stdout, warm.stderr, 1)
    assert read == []


@pytest.mark.parametrize("name", NAMES)
def test_each_report_is_the_same_from_memory(seedlint: Seedlint, project: Path, name: str) -> None:
    age(project)
    command = ("check", "docs", "--output-format", name, "--report", "sarif=out.sarif")
    cold = seedlint(*command)
    report = (project / "out.sarif").read_bytes()
    warm = seedlint(*command)
    assert (cold.stdout, cold.exit_code) == (warm.stdout, warm.exit_code)
    assert (project / "out.sarif").read_bytes() == report


def _text(project: Path) -> None:
    (project / "docs" / "clean.md").write_text("Plums grow on a fruit farm.\n")


def _text_of_the_same_size(project: Path) -> None:
    path = project / "docs" / "clean.md"
    path.write_bytes(path.read_bytes().replace(b"Nothing grows", b"Plums do grow"))


def _settings(project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('ignore = ["local/no-plums"]\n')


def _severity(project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('fail-on = "error"\n')


def _words(project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('words = ["zwetschge"]\n')


def _rule(project: Path) -> None:
    path = project / "house-rules" / "wording" / "no-plums.toml"
    path.write_text(path.read_text().replace("Here are", "Here there are"))


def _new_rule(project: Path) -> None:
    path = project / "house-rules" / "wording" / "no-plums.toml"
    (path.parent / "no-pears.toml").write_text(path.read_text().replace("plum", "pear"))


@pytest.mark.parametrize("change", [_settings, _severity, _words, _rule, _new_rule])
def test_what_concerns_all_texts(
    seedlint: Seedlint, warm: Result, project: Path, read: list[str], change: Callable[[Path], None]
) -> None:
    change(project)
    again = seedlint("check", "docs", "--output-format", "concise")
    assert (len(read), again.exit_code < 2) == (2, True), again.stderr


@pytest.mark.parametrize("change", [_text, _text_of_the_same_size])
def test_what_concerns_one_text(
    seedlint: Seedlint, warm: Result, project: Path, read: list[str], change: Callable[[Path], None]
) -> None:
    change(project)
    again = seedlint("check", "docs", "--output-format", "concise")
    assert read == ["docs/clean.md"]
    assert "docs/clean.md" in again.stdout


@pytest.mark.parametrize(
    "flags",
    [
        ("docs", "--output-format", "concise", "--add", "missing-comma-space"),
        ("docs", "--output-format", "concise", "--strict"),
        ("docs", "--output-format", "json"),
        ("docs", "--output-format", "concise", "--color", "always"),
        ("docs", "--output-format", "concise", "--statistics"),
        ("docs", "--output-format", "concise", "--report", "json=out.json"),
        ("./docs/../docs", "--output-format", "concise"),
        ("docs", "--output-format", "concise", "--no-cache"),
        ("docs", "--output-format", "concise", "--cache-dir", "elsewhere"),
    ],
    ids=lambda flags: flags[-1],
)
def test_what_a_command_line_asks(
    seedlint: Seedlint, warm: Result, read: list[str], flags: tuple[str, ...]
) -> None:
    seedlint("check", *flags)
    assert len(read) == 2


@pytest.mark.parametrize("where", ["seedlint.runs.results_cache.__version__", "sys.version"])
def test_another_version(
    seedlint: Seedlint, warm: Result, read: list[str], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(where, "99")
    seedlint("check", "docs", "--output-format", "concise")
    assert len(read) == 2


def test_another_folder_calls_them_otherwise(
    seedlint: Seedlint,
    warm: Result,
    project: Path,
    read: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(project / "docs")
    assert "orchard.md:1:" in seedlint("check", "--output-format", "concise").stdout
    assert len(read) == 2


def test_a_new_time_alone_changes_nothing(
    seedlint: Seedlint, warm: Result, project: Path, read: list[str]
) -> None:
    (project / "docs" / "clean.md").touch()
    seedlint("check", "docs", "--output-format", "concise")
    assert read == []


def test_a_text_that_changed_just_now_may_change_within_the_same_tick(
    seedlint: Seedlint, project: Path, read: list[str]
) -> None:
    path = project / "docs" / "clean.md"
    path.write_text("Apples.\n")
    status = path.stat()
    seedlint("check", "docs")
    path.write_text("Plums!!\n")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    read.clear()
    assert "Plums" in seedlint("check", "docs").stdout
    assert read == ["docs/clean.md"]


def test_faults_are_told_again(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "broken.md").write_bytes(b"a \xff\xfe b \x81\n")
    age(project)
    first, second = seedlint("check", "docs"), seedlint("check", "docs")
    assert (second.stderr, second.exit_code) == (first.stderr, 2)
    assert "broken.md" in second.stderr


@pytest.mark.parametrize("body", [b"", b"nonsense", b"i\x01\x00\x00\x00", b"["])
def test_a_damaged_memory_is_made_anew(
    seedlint: Seedlint, warm: Result, read: list[str], body: bytes
) -> None:
    folder = Path(location.folder())
    for path in folder.glob("results-*"):
        store.save(str(folder), path.name, body)
    again = seedlint("check", "docs", "--output-format", "concise")
    assert (again.stdout, len(read)) == (warm.stdout, 2)
    seedlint("check", "docs", "--output-format", "concise")
    assert len(read) == 2


def test_entries_of_another_shape_are_nothing(
    seedlint: Seedlint, warm: Result, project: Path, read: list[str]
) -> None:
    folder = Path(location.folder())
    for path in folder.glob("results-*"):
        data = store.load(str(folder), path.name)
        assert data is not None
        store.save(str(folder), path.name, data[: len(data) // 2])
    assert seedlint("check", "docs", "--output-format", "concise").stdout == warm.stdout


def test_what_is_gone_is_forgotten_some_day(
    seedlint: Seedlint, warm: Result, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results_cache, "_MOST", 1)
    (project / "docs" / "clean.md").rename(project / "docs" / "other.md")
    seedlint("check", "docs", "--output-format", "concise")
    (stored,) = [
        data
        for path in Path(location.folder()).glob("results-*")
        if (data := store.load(location.folder(), path.name)) and str(project).encode() in data
    ]
    assert b"other.md" in stored
    assert b"clean.md" not in stored


def test_clean_removes_what_is_ours(seedlint: Seedlint, project: Path) -> None:
    folder = project / "kept"
    seedlint("check", "docs", "--cache-dir", str(folder))
    (folder / "letter.txt").write_text("Dear cache")
    result = seedlint("clean", "--cache-dir", str(folder))
    assert result.stdout.startswith("removed ")
    assert result.exit_code == 0
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]
    assert seedlint("clean", "--cache-dir", "nowhere").stdout.startswith("removed 0 files")
