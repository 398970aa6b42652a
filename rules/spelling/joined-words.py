"""Take unknown words apart that are two very usual words."""

from collections.abc import Iterator
from itertools import chain

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Vocabulary,
    capitalized_candidates,
    keep_case,
    typo_candidates,
    verdict,
)

_USUAL, _VERY_USUAL = 4.6, 5.7
"""The Zipf frequency of either word, and of one of them."""
_LONGER = 4
"""Letters that the longer of the two has."""


def check(document: Document) -> Iterator[Finding]:
    vocabulary = document.vocabulary

    def wanted(word: str) -> bool:
        return bool(_parted(word, vocabulary)) and verdict(word, vocabulary) is None

    lower = typo_candidates(document, wanted)
    found = ((word, span) for word, spans in lower.items() for span in spans)
    for word, span in chain(found, capitalized_candidates(document, wanted)):
        parted = keep_case(document[span], _parted(word, vocabulary))
        yield Finding(span, edits=[Edit(span, parted)])


def _parted(word: str, vocabulary: Vocabulary) -> str:
    """The two words that one consists of; empty where there are none, or more than one pair."""
    found = [
        f"{word[:cut]} {word[cut:]}"
        for cut in range(2, len(word) - 1)
        if _are_usual(word[:cut], word[cut:], vocabulary)
    ]
    return found[0] if len(found) == 1 else ""


def _are_usual(first: str, second: str, vocabulary: Vocabulary) -> bool:
    if max(len(first), len(second)) < _LONGER and (first, second) not in _SHORT_PAIRS:
        return False
    if not (vocabulary.is_word(first) and vocabulary.is_word(second)):
        return False
    used = [vocabulary.frequency(part) for part in (first, second)]
    return min(used) >= _USUAL and max(used) >= _VERY_USUAL


_SHORT_PAIRS = {("of", "the"), ("to", "the"), ("in", "the"), ("on", "the"), ("at", "the"),
                ("is", "the"), ("by", "the"), ("to", "be"), ("and", "the"), ("for", "the"),
                ("a", "few"), ("a", "lot")}  # fmt: skip
