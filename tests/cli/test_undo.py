"""A journal of fixes, and taking them back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Seedlint = Callable[..., Result]

BEFORE = "The the quay is shut,and russia froze.\r\n\r\nÄpfel,Birnen 👍 on on monday.\r\n"
AFTER = "The quay is shut, and Russia froze.\r\n\r\nÄpfel,Birnen 👍 on Monday.\r\n"


@pytest.fixture
def fixed(seedlint: Seedlint, project: Path) -> Path:
    file = project / "x.md"
    file.write_bytes(BEFORE.encode())
    result = seedlint("fix", "--isolated", "--write", "--journal", "fixes.jsonl", "x.md")
    assert result.exit_code == 0
    return file


def test_each_edit_is_noted(fixed: Path) -> None:
    rows = [json.loads(row) for row in (fixed.parent / "fixes.jsonl").read_text().splitlines()]
    assert {row["rule"] for row in rows} == {
        "doubled-word", "missing-comma-space", "lowercase-country", "lowercase-weekday",
    }  # fmt: skip
    assert {row["path"] for row in rows} == {str(fixed.resolve())}
    assert all(BEFORE[row["start"] :].startswith(row["old"]) for row in rows if not row["round"])


def test_all_is_taken_back(seedlint: Seedlint, fixed: Path) -> None:
    assert fixed.read_bytes() != BEFORE.encode()
    assert seedlint("undo", "fixes.jsonl").exit_code == 0
    assert fixed.read_bytes() == BEFORE.encode()
    again = seedlint("undo", "fixes.jsonl")
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)
    assert fixed.read_bytes() == BEFORE.encode()


def test_one_rule_is_taken_back(seedlint: Seedlint, fixed: Path) -> None:
    after = fixed.read_bytes().decode()
    result = seedlint("undo", "fixes.jsonl", "--rule", "lowercase-weekday")
    assert result.exit_code == 0
    assert fixed.read_bytes().decode() == after.replace("Monday", "monday")
    again = seedlint("undo", "fixes.jsonl", "--rule", "doubled-word", "--rule", "lowercase-country")
    assert again.exit_code == 0
    assert "russia" in fixed.read_bytes().decode()
    assert " monday" in fixed.read_bytes().decode()
    rest = seedlint("undo", "fixes.jsonl")
    assert rest.exit_code == 0, rest.stderr
    assert fixed.read_bytes() == BEFORE.encode()


def test_several_runs_are_taken_back(seedlint: Seedlint, fixed: Path) -> None:
    fixed.write_bytes(fixed.read_bytes() + b"More,and more.\n")
    changed = fixed.read_bytes()
    seedlint("fix", "--isolated", "--write", "--journal", "fixes.jsonl", "x.md")
    assert fixed.read_bytes() != changed
    result = seedlint("undo", "fixes.jsonl")
    assert fixed.read_bytes() == changed, "the run before fixed another text"
    assert (result.exit_code, "has changed since" in result.stderr) == (2, True)


def test_a_text_that_has_moved_on_is_left_alone(seedlint: Seedlint, fixed: Path) -> None:
    fixed.write_text("Quite another text.\n")
    result = seedlint("undo", "fixes.jsonl")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "has changed since it was fixed" in result.stderr
    assert fixed.read_text() == "Quite another text.\n"


def test_a_declared_encoding(seedlint: Seedlint, project: Path) -> None:
    (project / "seedlint.toml").write_text('encoding = "cp1252"\n')
    file = project / "x.md"
    file.write_bytes(BEFORE.replace(" 👍", "").encode("cp1252"))
    before = file.read_bytes()
    assert seedlint("fix", "-w", "--journal", "j", "x.md").exit_code == 0
    assert file.read_bytes() != before
    assert seedlint("undo", "j").exit_code == 0
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["no JSON\n", "[]\n", '{"path": 1}\n', "\xff\n"])
def test_what_is_no_journal(seedlint: Seedlint, project: Path, text: str) -> None:
    (project / "j").write_bytes(text.encode("latin-1"))
    result = seedlint("undo", "j")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "j:1: not a line of a journal" in result.stderr


def test_a_journal_needs_fixes_in_place(seedlint: Seedlint, project: Path) -> None:
    (project / "x.md").write_text("The the cat.\n")
    assert seedlint("fix", "--journal", "j", "x.md").exit_code == 2
    assert seedlint("undo", "nowhere").exit_code == 2
    result = seedlint("fix", "-w", "--journal", "no/such/folder/j", "x.md")
    assert (result.exit_code, (project / "x.md").read_text()) == (2, "The the cat.\n")


def test_a_run_that_was_taken_back_and_made_again(seedlint: Seedlint, fixed: Path) -> None:
    for _ in range(2):
        assert seedlint("undo", "fixes.jsonl").exit_code == 0
        assert fixed.read_bytes() == BEFORE.encode()
        seedlint("fix", "--isolated", "--write", "--journal", "fixes.jsonl", "x.md")
        assert fixed.read_bytes() == AFTER.encode()


def test_a_run_that_ended_before_the_file_was_written(seedlint: Seedlint, fixed: Path) -> None:
    fixed.write_bytes(BEFORE.encode())
    result = seedlint("undo", "fixes.jsonl")
    assert (result.exit_code, "no longer contains these fixes" in result.stderr) == (2, True)
    seedlint("fix", "--isolated", "--write", "--journal", "fixes.jsonl", "x.md")
    assert seedlint("undo", "fixes.jsonl").exit_code == 0
    assert fixed.read_bytes() == BEFORE.encode()


@pytest.mark.parametrize("left", [3, 60, -1, -2, -30])
def test_a_journal_that_breaks_off(seedlint: Seedlint, fixed: Path, left: int) -> None:
    journal = fixed.parent / "fixes.jsonl"
    whole = journal.read_bytes()
    journal.write_bytes(whole + whole[:left])
    other = fixed.parent / "y.md"
    other.write_bytes(BEFORE.encode())
    assert seedlint("fix", "--isolated", "-w", "--journal", "fixes.jsonl", "y.md").exit_code == 0
    assert seedlint("undo", "fixes.jsonl").exit_code == 0
    assert fixed.read_bytes() == other.read_bytes() == BEFORE.encode()


@pytest.mark.parametrize("data", [b"My notes.\n", b"{}\n", b"\xff\xfe"])
def test_no_other_file_is_taken_for_a_journal(
    seedlint: Seedlint, project: Path, data: bytes
) -> None:
    (project / "notes.md").write_bytes(data)
    (project / "x.md").write_text("The the cat.\n")
    result = seedlint("fix", "--isolated", "-w", "--journal", "notes.md", "x.md")
    assert (result.exit_code, "not a line of a journal" in result.stderr) == (2, True)
    assert (project / "notes.md").read_bytes() == data
    assert (project / "x.md").read_text() == "The the cat.\n"


def test_a_journal_that_was_tampered_with(seedlint: Seedlint, fixed: Path) -> None:
    journal = fixed.parent / "fixes.jsonl"
    journal.write_text(journal.read_text().replace('"start": ', '"start": 1'))
    result = seedlint("undo", "fixes.jsonl")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert fixed.read_bytes() == AFTER.encode()
