"""How a lower-case name is told from a code."""

import pytest

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.english.identifier_context import ALONE, CODE, PROSE, usage
from seedlint.lexicon.vocabulary import Vocabulary
from seedlint.text.span import Span


def use(text: str) -> str:
    """The use of the word between ⟦ and ⟧ in a view."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    view = text.replace("⟦", "").replace("⟧", "")
    return usage(view, Span(start, end), Vocabulary().knows)


@pytest.mark.parametrize(
    "text",
    [
        "They went to ⟦russia⟧ in spring.",
        "He said “we went to ⟦russia⟧ last year” and left.",
        f"See the {MARK}⟦london⟧{MARK}{HIDDEN * 9} page.",
        "A ⟦houston⟧-based maker, and the post-⟦october⟧ weeks.".replace("⟦october⟧", "October"),
        "It was anti-⟦american⟧ in tone.",
        "The Sino-⟦japanese⟧ war began.",
        "Trains run London--⟦paris⟧--Rome.",
        "He lives in Birmingham (⟦alabama⟧) now.",
        "They fought ⟦england⟧, france and spain.",
        "The bpd fell in ⟦january⟧.",
    ],
)
def test_prose(text: str) -> None:
    assert use(text) == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "The value “⟦russia⟧” is the default.",
        f"The parameter {MARK}⟦monday⟧{MARK} is a number.",
        "Log in as user ⟦london⟧ first.",
        "The pest is A. ⟦americana⟧ here.",
        "Deploy it to ⟦asia⟧-east now.",
        "Encodings are cp1252, ⟦cyrillic⟧, koi8_r here.",
        f"One of {HIDDEN * 4}, ⟦russia⟧, {HIDDEN * 4} or nothing.",
        "COMMENT ON DICTIONARY ⟦swedish⟧ IS text",
        "De winkel is in ⟦september⟧ om zes uur dicht.",
        "x = {a: ⟦paris⟧}",
    ],
)
def test_code(text: str) -> None:
    assert use(text) == CODE


@pytest.mark.parametrize(
    "text", ["⟦english⟧", f"Word{BORDER} ⟦english⟧ {BORDER}Other", "it (⟦iran⟧)"]
)
def test_alone(text: str) -> None:
    assert use(text) == ALONE
