"""Words that are mentioned are told from words that are used, and from speech."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.english.mentions import is_mention
from seedlint.text.span import Span


def place(text: str) -> tuple[str, Span]:
    """A text without its markers ``<`` and ``>``, and the span between them."""
    start, end = text.index("<"), text.index(">") - 1
    return text.replace("<", "").replace(">", ""), Span(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Write “<could of>” nowhere.",
        'A word such as "<irregardless>" is no word.',
        "The phrases “it is <indeed>” and “very <unique>” say little.".replace(
            "<unique>", "unique"
        ),
        "He spells it ‘<colour>’ here.",
        "“<Could of>” is wrong.",
        "“<It is indeed>” says no more than “it is”.",
        "Instead of “<a extensive>”, write “an extensive”.",
    ],
)
def test_mentions(text: str) -> None:
    view, span = place(text)
    assert is_mention(view, span, Span(0, len(view)))


@pytest.mark.parametrize(
    "text",
    [
        "You <could of> called.",
        "“You <could of> called,” she said.",
        "She said, “I <could of>.”",
        "He asked “<could of> what?” and left.",
        "“I know that you <could of> called me up before noon today.”",
        "“You <could of> called.”",
        'The "door" and the <could of> and the "wall".',
        "the boys’ <could of> ‘x’",
        "“unclosed <could of> here",
        "“closed” <could of> “here”",
    ],
)
def test_words_that_are_used(text: str) -> None:
    view, span = place(text)
    assert not is_mention(view, span, Span(0, len(view)))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


def test_rules_about_wording_leave_mentions_alone(linter: Linter) -> None:
    text = "Avoid the phrase “could of” in this guide.\n"
    assert not linter.check(Source("x.md", text)).diagnostics
    used = "You could of read it in this guide.\n"
    assert [one.rule for one in linter.check(Source("x.md", used)).diagnostics] == ["could-of"]


def test_a_misspelling_is_reported_in_quotation_marks_too(linter: Linter) -> None:
    text = "Click the button “Recieve messages” in this window.\n"
    assert linter.check(Source("x.md", text)).diagnostics
