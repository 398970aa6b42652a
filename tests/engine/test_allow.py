"""Allowances: what each form covers, and when one is called unused."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(select=("doubled-word", "unused-allowance")), cache_dir="")


def _found(linter: Linter, text: str) -> list[tuple[int, str]]:
    result = linter.check(Source("x.md", text, ".md"))
    assert result.document is not None
    lines = result.document.lines
    return [(lines.number(one.span.start), one.rule) for one in result.diagnostics]


def test_the_next_block(linter: Linter) -> None:
    text = "<!-- seedlint: allow doubled-word -->\nThe the one\nand of of it.\n\nThe the next.\n"
    assert _found(linter, text) == [(5, "doubled-word")]


def test_its_own_line(linter: Linter) -> None:
    text = "The the one. <!-- seedlint: allow doubled-word -->\nThe the next.\n"
    assert _found(linter, text) == [(2, "doubled-word")]


def test_a_range(linter: Linter) -> None:
    text = (
        "The the one.\n\n<!-- seedlint: allow-start doubled-word -->\n\nThe the two.\n\n"
        "The the three.\n\n<!-- seedlint: allow-end -->\n\nThe the four.\n"
    )
    assert _found(linter, text) == [(1, "doubled-word"), (11, "doubled-word")]


def test_the_file(linter: Linter) -> None:
    text = "The the one.\n\n<!-- seedlint: allow-file doubled-word -- a poem -->\n\nOf of it.\n"
    assert _found(linter, text) == []


def test_one_that_nothing_needs(linter: Linter) -> None:
    text = "<!-- seedlint: allow doubled-word -->\n\nAll is well.\n"
    assert _found(linter, text) == [(1, "unused-allowance")]


def test_one_for_a_rule_that_is_off_may_be_needed_another_day(linter: Linter) -> None:
    text = "<!-- seedlint: allow wrong-article -->\n\nAll is well.\n"
    assert _found(linter, text) == []


def test_an_unused_one_goes_with_the_unsafe_fixes(linter: Linter) -> None:
    from seedlint.diagnostic import Applicability

    text = "One.\n\n<!-- seedlint: allow doubled-word -->\nTwo.\n"
    result = linter.fix(Source("x.md", text, ".md"), Applicability.unsafe)
    assert result.fixed == "One.\n\nTwo.\n"
