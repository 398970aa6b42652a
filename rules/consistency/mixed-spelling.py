"""Two spellings of one word, British and American, in one text or project."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Span,
    Vocabulary,
    is_borrowed,
    keep_case,
    word_after,
)

_IN_A_PROGRAM = frozenset("box boxes window windows element elements button buttons api".split())


def count(document: Document, *, prefer: Sequence[str] = ()) -> dict[str, int]:
    """How often the words that have two spellings stand in the text."""
    if document.in_project:
        return document.counts({form for pair in _pairs(document) for form in pair})
    here = document.regional_words  # by itself a text must have both
    both: set[str] = set()
    for word in here:
        for other, regional in _twins(word, document.vocabulary):
            if other in here if regional else document.has(other):
                both |= {word, other}
    return document.counts(both)


def check(
    document: Document, counts: Mapping[str, int], *, prefer: Sequence[str] = ()
) -> Iterator[Finding]:
    pairs: list[tuple[str, str, bool]] = []
    for pair in sorted(_pairs(document)) if counts or prefer else ():
        chosen = any(form in prefer for form in pair)
        more, less = sorted(pair, key=lambda form: (form not in prefer, -counts.get(form, 0)))
        if chosen or counts.get(less):
            pairs.append((more, less, chosen or counts[more] > counts[less]))
    found = document.find_all(less for _, less, _ in pairs)
    for more, less, clear in pairs:
        for place in found[less]:
            if less.startswith("dialog") and _names_a_part(document, place):
                continue
            if is_borrowed(document, place):
                continue
            fixed = keep_case(document[place], more)
            yield Finding(place, {"fix": fixed}, [Edit(place, fixed)] if clear else [])


def _pairs(document: Document) -> set[tuple[str, str]]:
    """The words of the text that have two spellings, each with the other, in order."""
    words = set(document.regional_words)
    if document.in_project or document.usage:  # “dialogue” is no word of one region alone
        both = [word for word in set(document.tokens) if word.endswith((b"ogue", b"ogues"))]
        words |= {word.decode("cp1252") for word in both}
    return {
        (min(word, other), max(word, other))
        for word in words
        for other, _ in _twins(word, document.vocabulary)
    }


@lru_cache(maxsize=10_000)  # texts have such words in common
def _twins(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, bool], ...]:
    """The other spellings of a word, and whether each is one of a region."""
    twins = [(other, vocabulary.is_regional(other)) for other in vocabulary.variants(word)]
    return tuple(twin for twin in twins if twin[1] or not vocabulary.regions(twin[0]))


def _names_a_part(document: Document, place: Span) -> bool:
    following = word_after(document.view, place.end)
    return following is not None and document[following].lower() in _IN_A_PROGRAM
