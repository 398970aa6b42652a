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

_USUAL = 4.6
"""The Zipf frequency of either word."""
_VERY_USUAL = frozenset(
    "the of to and in is it for on with as at by be are was not no or if an this that these those "
    "from have has had can will would could should may must do does did you your we our they their "
    "he his she her its what when where which who how than then there here all any each more most "
    "less other such some so only also into out up about over after before because instead".split()
)
"""One of the two is among these."""
_USUAL_TOKENS = frozenset(word.encode() for word in _VERY_USUAL)
_LONGER = 4
"""Letters that the longer of the two has."""
_LONGEST = 16
_SHORT_PAIRS = {("of", "the"), ("to", "the"), ("in", "the"), ("on", "the"), ("at", "the"),
                ("is", "the"), ("by", "the"), ("to", "be"), ("and", "the")}  # fmt: skip


def check(document: Document) -> Iterator[Finding]:
    # Most unknown words cannot be parted, so they must not cost a call each.
    candidates = {
        token
        for token in document.tokens.unknown
        if len(token) <= _LONGEST
        for cut in range(2, len(token) - 1)
        if token[:cut] in _USUAL_TOKENS or token[cut:] in _USUAL_TOKENS
    }
    if not candidates:
        return
    parted = {
        word: _parted(word, document.vocabulary)
        for word in (token.decode("cp1252") for token in candidates)
    }
    wanted = {word for word, words in parted.items() if words}
    if not wanted:
        return
    lower = typo_candidates(document, wanted.__contains__)
    found = ((word, span) for word, spans in lower.items() for span in spans)
    for word, span in chain(found, capitalized_candidates(document, wanted.__contains__)):
        yield Finding(span, edits=[Edit(span, keep_case(document[span], parted[word]))])


def _parted(word: str, vocabulary: Vocabulary) -> str:
    """Return the two words that one consists of; empty where there are none, or more than one pair,
    or where another correction is likely."""
    if not word.isascii():
        return ""
    cuts = range(2, len(word) - 1)
    found = [cut for cut in cuts if _are_usual(word[:cut], word[cut:], vocabulary)]
    if len(found) != 1 or verdict(word, vocabulary) is not None:
        return ""
    return f"{word[: found[0]]} {word[found[0] :]}"


def _are_usual(first: str, second: str, vocabulary: Vocabulary) -> bool:
    if first not in _VERY_USUAL and second not in _VERY_USUAL:
        return False
    if max(len(first), len(second)) < _LONGER and (first, second) not in _SHORT_PAIRS:
        return False
    if not (vocabulary.is_word(first) and vocabulary.is_word(second)):
        return False
    return min(vocabulary.frequency(first), vocabulary.frequency(second)) >= _USUAL
