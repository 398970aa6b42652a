"""A suppression that does nothing is a finding, and its fix leaves the others whole."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings


@pytest.fixture(scope="module")
def linter() -> Linter:
    chosen = ("doubled-word", "unused-allowance", "invalid-suppression")
    return Linter(FileSettings(select=chosen), cache_dir="")


@pytest.mark.parametrize(
    ("comment", "marked", "message"),
    [
        ("allow doubled-wrod", "doubled-wrod", "No rule is called “doubled-wrod”"),
        ("allow doubled-word, no-such", "no-such", "No rule is called “no-such”"),
        ("allow [r]all", "[r]all", "No rule is called “[r]all”"),
        ("allow ALL", "ALL", "No rule is called “ALL”"),
        ("allow spelling", "spelling", "“spelling” is a group"),
        ("allow", "<!-- seedlint: allow -->", "“allow” suppresses nothing; name rules"),
        ("allow -- a poem", "<!-- seedlint: allow -- a poem -->", "“allow” suppresses nothing"),
        ("allow-file", "<!-- seedlint: allow-file -->", "“allow-file” suppresses nothing"),
        ("alow doubled-word", "alow", "“alow” suppresses nothing"),
        ("off", "off", "“off” suppresses nothing"),
        ("", "<!-- seedlint:  -->", "This suppresses nothing"),
        ("allow-start doubled-word", "doubled-word", "is suppressed to the end of the file"),
        ("allow-end", "<!-- seedlint: allow-end -->", "Nothing starts what “allow-end” ends"),
        ("allow-end doubled-word", "<!-- seedlint: allow-end doubled-word -->", "Nothing starts"),
    ],
)
def test_what_does_nothing_is_a_finding(
    linter: Linter, comment: str, marked: str, message: str
) -> None:
    text = f"<!-- seedlint: {comment} -->\n\nThe the one.\n"
    result = linter.check(Source("x.md", text))
    (one,) = [one for one in result.diagnostics if one.rule == "invalid-suppression"]
    assert text[one.span.start : one.span.end] == marked
    assert one.message.startswith(message) or message in one.message
    assert one.fix is None


def test_the_name_that_was_meant_is_suggested(linter: Linter) -> None:
    result = linter.check(Source("x.md", "<!-- seedlint: alow doubled-wrod -->\n\nThe the one.\n"))
    assert result.diagnostics[0].suggestions == ("allow",)
    result = linter.check(Source("x.md", "<!-- seedlint: allow doubled-wrod -->\n\nThe the one.\n"))
    assert result.diagnostics[0].suggestions == ("doubled-word",)


@pytest.mark.parametrize("verb", ["allow", "ignore", "disable"])
def test_the_words_of_other_linters_do(linter: Linter, verb: str) -> None:
    text = f"<!-- seedlint: {verb} doubled-word -->\n\nThe the one.\n"
    assert linter.check(Source("x.md", text)).diagnostics == ()
    text = f"<!-- seedlint: {verb}-file doubled-word -->\n\nOne.\n\nThe the one.\n"
    assert linter.check(Source("x.md", text)).diagnostics == ()


def test_a_former_id_does() -> None:
    linter = Linter(FileSettings(select=("all",)), cache_dir="")
    aliases = linter.rules.known.aliases
    for old, new in aliases.items():
        text = f"<!-- seedlint: allow {old}, {new} -->\n\nOne.\n"
        result = linter.check(Source("x.md", text))
        assert {one.rule for one in result.diagnostics} <= {"unused-allowance"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("unused-allowance, doubled-word", "doubled-word"),
        ("unused-allowance,doubled-word", "doubled-word"),
        ("unused-allowance doubled-word", "doubled-word"),
        ("doubled-word, unused-allowance", "doubled-word"),
        ("doubled-word, unused-allowance -- why", "doubled-word -- why"),
        (", unused-allowance, doubled-word", ", doubled-word"),
        ("unused-allowance, all, doubled-word", "all, doubled-word"),
        ("unused-allowance, no-such", "no-such"),
        ("unused-allowance, [r]unused-allowance", "[r]unused-allowance"),
        ("unused-allowance,\n  doubled-word", "doubled-word"),
    ],
)
def test_the_fix_leaves_no_comma_behind(linter: Linter, before: str, after: str) -> None:
    result = linter.fix(Source("x.md", f"The the one. <!-- seedlint: allow {before} -->\n"))
    assert result.fixed is not None
    assert f"<!-- seedlint: allow {after} -->" in result.fixed
    assert [one.kind for one in result.problems] == []
