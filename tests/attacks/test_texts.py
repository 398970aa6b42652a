"""Texts by a stranger: no rule breaks, no report takes forever, no journal edits other files."""

import io
import json
import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry
from seedlint.reports.fingerprint import fingerprints
from seedlint.reports.format import Report
from seedlint.reports.registry import NAMES, format_named
from seedlint.review.handlers import Asked, Handlers
from seedlint.review.server import _encoded
from seedlint.review.session import ReviewSession
from seedlint.runs.journal import digest
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags
from seedlint.text.diff import unified
from tests.attacks.test_project_files import Project

Seedlint = Callable[..., Result]
SPECS = RuleRegistry([builtin()]).specs
BROKEN = {"rule-crashed", "timed-out", "fix-cycle"}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(select=("all",)), cache_dir="")


def broken(linter: Linter, text: str) -> list[object]:
    result = linter.fix(Source("x.md", text), Applicability.unsafe)
    return [problem for problem in result.problems if problem.kind in BROKEN]


@pytest.mark.parametrize("id", SPECS)
def test_no_rule_breaks_on_a_text_that_is_cut_off(linter: Linter, id: str) -> None:
    """Many rules look at what follows, and there a text may end."""
    pick = random.Random(id)
    for example in SPECS[id].examples:
        text = (example.bad or example.good or "").rstrip("\n")
        for cut in sorted({len(text), *(pick.randrange(len(text) + 1) for _ in range(4))}):
            assert broken(linter, text[:cut]) == []


@pytest.mark.parametrize("control", ["\x00", "\x02", "\x03", "\x04", "\x05", "\x1a"])
def test_no_rule_breaks_on_control_characters_in_a_phrase(linter: Linter, control: str) -> None:
    for spec in SPECS.values():
        text = next(one.bad for one in spec.examples if one.bad is not None)
        assert broken(linter, text.replace(" ", f"{control} ", 6)) == []
        assert broken(linter, text.replace(" ", f" {control}", 6)) == []


def test_the_last_character_may_be_a_bullet(linter: Linter) -> None:
    for bullet in "*+-•":
        assert broken(linter, "- a\n" * 30 + bullet) == []
        assert broken(linter, "* a\n" * 30 + bullet) == []


def test_no_report_takes_forever_on_one_long_line(linter: Linter) -> None:
    """250,000 code points took SARIF 40 seconds: each finding looked at its whole line."""
    text = ("the the apples é,pears " * 12_000)[:250_000]
    result = linter.check(Source("x.md", text))
    assert len(result.diagnostics) > 10_000
    for name in NAMES:
        with Report(format_named(name), io.StringIO()) as report:
            report.add(result)


def test_findings_of_a_long_line_have_names_of_their_own(linter: Linter) -> None:
    result = linter.check(Source("x.md", "the the apples " * 2000 + "\n\nThe the.\n"))
    names = [name for _, name in fingerprints(result)]
    assert len(names) == len(set(names)) > 1000


def test_columns_of_a_long_line_count_bytes(linter: Linter) -> None:
    text = "The é the the 漢 apples,pears and plums.\r\nÉ the the end.\n" * 3
    result = linter.check(Source("x.md", text))
    stream = io.StringIO()
    with Report(format_named("rdjson"), stream) as report:
        report.add(result)
    found = json.loads(stream.getvalue())["diagnostics"]
    lines = text.splitlines()
    for one, shown in zip(result.diagnostics, found, strict=True):
        start = shown["location"]["range"]["start"]
        before = lines[start["line"] - 1].encode()[: start["column"] - 1]
        assert text[: one.span.start].endswith(before.decode())


LINES = st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=20)


def patched(before: str, diff: str) -> str:
    """The text that a unified diff makes of another."""
    old, new, at = before.splitlines(keepends=True), "", 0
    for line in diff.splitlines(keepends=True)[2:]:
        if line.startswith("@@"):
            start, _, length = line.split()[1].lstrip("-").partition(",")
            first = int(start) - (length != "0")
            new, at = new + "".join(old[at:first]), first
        elif line.startswith("+"):
            new += line[1:]
        else:
            assert old[at] == line[1:]
            new, at = new + (line[1:] if line.startswith(" ") else ""), at + 1
    return new + "".join(old[at:])


@given(LINES, LINES)
def test_a_diff_makes_the_new_text_of_the_old(old: list[str], new: list[str]) -> None:
    before, after = ("".join(f"{line}\n" for line in lines) for lines in (old, new))
    assert patched(before, "".join(unified(before, after, "x"))) == after


def test_git_applies_a_diff_of_many_different_lines(tmp_path: Path) -> None:
    pick = random.Random(1)
    old = [f"line {pick.random()}\n" for _ in range(20_000)]
    new = [line.replace("line", "row") if pick.random() < 0.7 else line for line in old]
    (tmp_path / "x.md").write_text("".join(old))
    diff = "".join(unified("".join(old), "".join(new), "x.md"))
    subprocess.run(["git", "apply", "-p0"], cwd=tmp_path, input=diff, text=True, check=True)
    assert (tmp_path / "x.md").read_text() == "".join(new)


def test_a_diff_in_a_log_obeys_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Project(tmp_path)
    project.write("x.md", "The the \x1b[31mred\x9b2J ##[error]evil.\n")
    monkeypatch.setenv("CI", "true")
    ran = project.run("fix", "--diff", "x.md")
    assert "\x1b" not in ran.stdout
    assert "\x9b" not in ran.stdout
    assert "##[" not in ran.stdout
    assert ran.stdout.count("\n") == 5


@pytest.mark.skipif(os.name != "posix", reason="names are text there")
def test_a_name_that_is_no_utf8_can_be_reviewed(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")
    with open(path, "w", encoding="utf-8") as stream:
        stream.write("The the apples.\n")
    answers = Handlers(ReviewSession(Flags(), [str(tmp_path)]))
    told = json.loads(_encoded(answers.files(Asked())))
    assert told["files"][0].endswith(".md")
    assert json.loads(_encoded(answers.open(Asked())))["findings"]


def entry(path: Path, before: str, after: str, start: int, old: str, new: str) -> str:
    row = {
        "path": str(path), "encoding": "utf-8", "before": digest(before), "after": digest(after),
        "edit": 1, "edits": 1, "round": 0, "fix": 0, "rule": "x", "start": start, "old": old,
        "new": new,
    }  # fmt: skip
    return json.dumps(row) + "\n"


@pytest.mark.parametrize("inside", [True, False])
def test_a_forged_journal_edits_nothing(tmp_path: Path, inside: bool) -> None:
    project = Project(tmp_path)
    folder = project.folder if inside else project.secrets
    victim = folder / "notes.txt"
    victim.write_text("known content\n")
    before = "whatever" if inside else "evil content\n"
    project.write("fixes.jsonl", entry(victim, before, "known content\n", 0, "evil", "known"))
    ran = project.run("undo", "fixes.jsonl")
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
    assert victim.read_text() == "known content\n"
