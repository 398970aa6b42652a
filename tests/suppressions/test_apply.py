"""Suppressions: what each form covers, and when one is called unused."""

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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One.\n\n<!-- seedlint: allow doubled-word -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\n<!-- seedlint: allow all -->\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("<!-- seedlint: allow-file doubled-word -->\n\nOne.\n", "One.\n"),
        ("One. <!-- seedlint: allow doubled-word -- why -->\nTwo.\n", "One.\nTwo.\n"),
        ("One <!-- seedlint: allow doubled-word --> two.\n", "One two.\n"),
        ("One.\n\n<!-- seedlint: allow doubled-word -->", "One.\n\n"),
        (
            "The the one. <!-- seedlint: allow doubled-word, unused-allowance -->\n",
            "The the one. <!-- seedlint: allow doubled-word -->\n",
        ),
        (
            "The the one. <!-- seedlint: allow unused-allowance doubled-word -- why -->\n",
            "The the one. <!-- seedlint: allow doubled-word -- why -->\n",
        ),
        ("One. <!-- seedlint: allow doubled-word, unused-allowance -->\n", "One.\n"),
        (
            "<!-- seedlint: allow-start doubled-word -->\n\nOne.\n\n<!-- seedlint: allow-end -->\n",
            "One.\n\n",
        ),
        (
            "<!-- seedlint: allow-start doubled-word, all -->\n\nThe the one.\n\n"
            "<!-- seedlint: allow-end -->\n\nOne.\n",
            None,
        ),
        ("- One. <!-- seedlint: allow doubled-word -->\n- Two.\n", "- One.\n- Two.\n"),
        ("> <!-- seedlint: allow doubled-word -->\n> One.\n", "> One.\n"),
    ],
)
def test_an_unused_one_goes(linter: Linter, before: str, after: str | None) -> None:
    result = linter.fix(Source("x.md", before, ".md"))
    assert result.fixed == after
    assert not result.problems


@pytest.mark.parametrize(
    "text",
    [
        "```markdown\n<!-- seedlint: allow-file doubled-word -->\n```\n\nThe the one.\n",
        "Write `<!-- seedlint: allow-file doubled-word -->`.\n\nThe the one.\n",
        "    <!-- seedlint: allow-file doubled-word -->\n\nThe the one.\n",
    ],
)
def test_a_sample_in_code_allows_nothing(linter: Linter, text: str) -> None:
    assert [rule for _, rule in _found(linter, text)] == ["doubled-word"]
