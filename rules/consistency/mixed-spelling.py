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
    present = ([form for form in pair if _has(document, form)] for pair in _pairs(document))
    least = 1 if document.in_project else 2  # by itself a text must have both
    return document.counts({form for pair in present if len(pair) >= least for form in pair})


def check(
    document: Document, counts: Mapping[str, int], *, prefer: Sequence[str] = ()
) -> Iterator[Finding]:
    for pair in sorted(_pairs(document)) if counts or prefer else ():
        chosen = any(form in prefer for form in pair)
        more, less = sorted(pair, key=lambda form: (form not in prefer, -counts.get(form, 0)))
        if not (chosen or counts.get(less)):
            continue
        clear = chosen or counts[more] > counts[less]
        for place in document.find(less):
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
        both = [word for word in document.words if word.endswith((b"ogue", b"ogues"))]
        words |= {word.decode("cp1252") for word in both}
    return set().union(*(_pairs_of(word, document.vocabulary) for word in words))


@lru_cache(maxsize=10_000)  # texts have such words in common
def _pairs_of(word: str, vocabulary: Vocabulary) -> frozenset[tuple[str, str]]:
    return frozenset(
        (min(word, other), max(word, other))
        for other in vocabulary.variants(word)
        if not vocabulary.regions(other) or vocabulary.is_regional(other)
    )


def _has(document: Document, form: str) -> bool:
    """Whether the text has a form; those of one region are known by now."""
    return form in document.regional_words or (
        not document.vocabulary.is_regional(form) and document.has(form)
    )


def _names_a_part(document: Document, place: Span) -> bool:
    following = word_after(document.view, place.end)
    return following is not None and document[following].lower() in _IN_A_PROGRAM
