"""Passes, the guard and cycles, with rules that are made up for the purpose."""

import re
from collections.abc import Callable

import pytest

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Document, Source
from seedlint.engine.fix import fix
from seedlint.readers.markdown import read as read_markdown
from seedlint.readers.registry import read
from seedlint.result import FileResult, Problem
from seedlint.text.edits import Edit
from seedlint.text.span import Span

Check = Callable[[Document], tuple[list[Diagnostic], list[Problem]]]


def _rule(
    name: str, pattern: str, replacement: str, phase: Phase = Phase.words, *, raw: bool = False
) -> Callable[[Document], list[Diagnostic]]:
    def find(document: Document) -> list[Diagnostic]:
        text = document.text if raw else document.view
        return [
            Diagnostic(
                name,
                Severity.warning,
                name,
                Span(*found.span()),
                Fix(
                    (Edit(Span(*found.span()), found.expand(replacement)),),
                    Applicability.safe,
                    phase,
                ),
            )
            for found in re.finditer(pattern, text)
        ]

    return find


def _run(text: str, *rules: Callable[[Document], list[Diagnostic]]) -> FileResult:
    def check(document: Document) -> tuple[list[Diagnostic], list[Problem]]:
        return [one for rule in rules for one in rule(document)], []

    return fix(Source("x.md", text, ".md"), read, check, Applicability.safe)


def test_nothing_to_do() -> None:
    result = _run("all is well\n", _rule("a", "wrong", "right"))
    assert result.fixed is None
    assert not result.applied


def test_overlapping_fixes_take_turns() -> None:
    result = _run("one two three", _rule("a", "one two", "1 two"), _rule("b", "two three", "2 3"))
    assert result.fixed == "1 2 3"
    assert result.applied == {"a": 1, "b": 1}


def test_fixes_that_undo_each_other_are_left_out() -> None:
    result = _run("left", _rule("go-right", "left", "right"), _rule("go-left", "right", "left"))
    assert result.fixed is None
    assert result.document is not None
    assert result.document.text == "left"
    assert [problem.kind for problem in result.problems] == ["fix-cycle"]


@pytest.mark.parametrize("text", ["left teh left", "right teh left", "teh right"])
def test_a_cycle_does_not_keep_other_fixes_back(text: str) -> None:
    rules = (
        _rule("go-right", "left", "right"),
        _rule("go-left", "right", "left"),
        _rule("typo", "teh", "the"),
    )
    result = _run(text, *rules)
    assert result.fixed == text.replace("teh", "the")
    assert result.applied == {"typo": 1}
    assert [edit.rule for edit in result.edits] == ["typo"]
    assert [problem.kind for problem in result.problems] == ["fix-cycle"]
    assert "go-left, go-right" in result.problems[0].message
    again = _run(result.fixed, *rules)
    assert again.fixed is None, "it is the same however often it is fixed"


@pytest.mark.parametrize("new", ["xx", "yx", "x x x x x x x x x x x x x x x x"])
def test_fixes_that_never_end_are_left_out(new: str) -> None:
    result = _run("teh x", _rule("grow", "x$", new), _rule("typo", "teh", "the"))
    assert result.fixed == "the x"
    assert [problem.kind for problem in result.problems] == ["fix-unfinished"]
    assert "grow" in result.problems[0].message


def test_a_fix_that_doubles_the_text_ends_soon() -> None:
    passes = 0

    def double(document: Document) -> list[Diagnostic]:
        nonlocal passes
        passes += 1
        return _rule("double", "a", "aa")(document)

    result = _run("a" * 1000, double)
    assert result.fixed is None
    assert passes < 12


def test_many_passes_are_no_cycle() -> None:
    text = "1" * 30
    result = _run(text, _rule("one", "^(2*)1", r"\g<1>2"))
    assert result.fixed == "2" * 30
    assert result.problems == ()


def test_refused_fixes_have_one_budget() -> None:
    read_again = 0
    text = "`a` b c\n\n" * 4000

    def read(source: Source) -> Document:
        nonlocal read_again
        read_again += len(source.text)
        return read_markdown(source)

    rule = _rule("code", "`a`", "`b`", raw=True)
    result = fix(Source("x.md", text), read, lambda one: (rule(one), []), Applicability.safe)
    assert result.fixed is None
    assert {problem.kind for problem in result.problems} == {"fix-refused"}
    assert read_again < 10_000_000 + 50 * len(text)


def test_the_guard_keeps_code_and_lets_the_rest_through() -> None:
    text = "a teh b `teh` c teh d\n"
    result = _run(text, _rule("teh", "teh", "the", raw=True))
    assert result.fixed == "a the b `teh` c the d\n"
    assert result.applied == {"teh": 2}
    assert [(one.kind, one.rule) for one in result.problems] == [("fix-refused", "teh")]


def test_a_fix_for_words_may_not_change_blocks() -> None:
    result = _run("Number one\n", _rule("hash", "^Number", "# Number"))
    assert result.fixed is None
    assert [one.kind for one in result.problems] == ["fix-refused"]


def test_a_fix_for_structure_may_change_blocks_but_no_code() -> None:
    heading = _rule("hash", "^Number", "# Number", Phase.structure)
    code = _rule("code", "`a`", "`b`", Phase.structure, raw=True)
    result = _run("Number one has `a`.\n", heading, code)
    assert result.fixed == "# Number one has `a`.\n"
    assert [one.rule for one in result.problems] == ["code"]


@pytest.mark.parametrize("block", ["    a | b\n", "```\na | b\n```\n", "<pre>\na | b\n</pre>\n"])
def test_a_fix_for_structure_changes_no_sign_in_code(block: str) -> None:
    heading = _rule("hash", "^Number", "# Number", Phase.structure)
    code = _rule("code", r"a \|", "a ||", Phase.structure, raw=True)
    result = _run(f"Number one\n\n{block}", heading, code)
    assert result.fixed == f"# Number one\n\n{block}"
    assert [one.rule for one in result.problems] == ["code"]


def test_a_refused_fix_does_not_hold_up_later_phases() -> None:
    refused = _rule("words", "`a`", "`b`", Phase.words, raw=True)
    later = _rule("late", "^Number", "# Number", Phase.structure)
    assert _run("Number `a`\n", refused, later).fixed == "# Number `a`\n"


def test_what_is_refused_costs_no_pass() -> None:
    refused = [_rule(phase.name, "`a`", "`b`", phase, raw=True) for phase in Phase]
    result = _run("`a` !!!!!!!!!!!!!!!!", *refused, _rule("marks", "!!", "!", Phase.structure))
    assert result.fixed == "`a` !"
    assert {problem.kind for problem in result.problems} == {"fix-refused"}


def test_what_was_refused_is_tried_again_on_the_last_text() -> None:
    mark = _rule("mark", "x", "`", Phase.characters)  # which would make code of the rest
    drop = _rule("drop", r"(?<=code)`", "")
    result = _run("x code` is", mark, drop)
    assert (result.fixed, result.problems) == ("` code is", ())


def test_a_fix_that_breaks_something_is_left_out() -> None:
    def broken(document: Document) -> list[Diagnostic]:
        return [
            Diagnostic("broken", Severity.error, "broken", Span(*found.span()), None)
            for found in re.finditer("bad", document.text)
        ]

    result = _run("one two bad", _rule("a", "one", "bad"), _rule("b", "two", "2"), broken)
    assert result.fixed == "one 2 bad"
    assert [(one.kind, one.rule) for one in result.problems] == [("fix-refused", "a")]


def test_edits_are_told_pass_by_pass() -> None:
    result = _run("one two three", _rule("a", "one two", "1 two"), _rule("b", "two three", "2 3"))
    assert [tuple(edit) for edit in result.edits] == [
        (0, 0, "a", 0, "one two", "1 two"),
        (1, 1, "b", 2, "two three", "2 3"),
    ]
