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
    """Return how often the words that have two spellings stand in the text."""
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
    if not (counts or prefer):
        return
    pairs = [
        pair
        for pair in sorted(_pairs(document))
        if all(map(counts.get, pair)) or any(form in prefer for form in pair)
    ]
    found = document.find_all(form for pair in pairs for form in pair)
    places = {form: [one for one in found[form] if _is_own(document, one)] for form in found}
    votes = counts if _in_project(document) else {form: len(places[form]) for form in places}
    region = _region(document, votes) if pairs else ""
    for pair in pairs:
        more, clear = _chosen(pair, votes, prefer, document.vocabulary, region)
        less = next(form for form in pair if form != more)
        if not (votes.get(more) or more in prefer or less in prefer):
            continue  # the other spelling stands in names alone
        for place in places[less]:
            fixed = keep_case(document[place], more)
            yield Finding(place, {"fix": fixed}, [Edit(place, fixed)] if clear else [])


def _in_project(document: Document) -> bool:
    """Return whether all files of a project are counted, or are about to be."""
    return bool(document.in_project or document.usage)


def _is_own(document: Document, place: Span) -> bool:
    """Return whether the writer chose the spelling, and it is no term of programs (a dialog
    box)."""
    term = document[place].lower().startswith("dialog") and _names_a_part(document, place)
    return not term and not is_borrowed(document, place)


def _region(document: Document, votes: Mapping[str, int]) -> str:
    """Return the region whose forms prevail in the text, or in the project; else nothing.

    One spelling more often used says less than all of them: a text with “organisation” and
    “colour” does not spell “modeled” so, were it ever so often.
    """
    regions = document.vocabulary.regions
    if not _in_project(document):
        forms = [word for word in document.regional_words if regions(word)]
        found = document.find_all(sorted(forms))
        votes = {form: sum(_is_own(document, one) for one in found[form]) for form in found}
    tally = {"US": 0, "GB": 0}
    for form, count in votes.items():
        region = regions(form)
        if region:
            tally[region] += count
    low, high = sorted(tally, key=lambda name: tally[name])
    return high if tally[high] > tally[low] else ""


def _chosen(
    pair: tuple[str, str],
    votes: Mapping[str, int],
    prefer: Sequence[str],
    vocabulary: Vocabulary,
    region: str,
) -> tuple[str, bool]:
    """Return the form that wins, and whether it clearly does."""
    for form in pair:
        if form in prefer:
            return form, True
    if region:
        for form, other in (pair, pair[::-1]):
            if vocabulary.regions(form) == region and vocabulary.regions(other):
                return form, True
    less, more = sorted(pair, key=lambda form: votes.get(form, 0))
    return more, votes.get(more, 0) > votes.get(less, 0)


def _pairs(document: Document) -> set[tuple[str, str]]:
    """Return the words of the text that have two spellings, each with the other, in order."""
    words = set(document.regional_words)
    if _in_project(document):  # “dialogue” is no word of one region alone
        both = [word for word in set(document.tokens) if word.endswith((b"ogue", b"ogues"))]
        words |= {word.decode("cp1252") for word in both}
    return {
        (min(word, other), max(word, other))
        for word in words
        for other, _ in _twins(word, document.vocabulary)
    }


@lru_cache(maxsize=10_000)  # texts have such words in common
def _twins(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, bool], ...]:
    """Return the other spellings of a word, and whether each is one of a region."""
    twins = [(other, vocabulary.is_regional(other)) for other in vocabulary.variants(word)]
    return tuple(twin for twin in twins if twin[1] or not vocabulary.regions(twin[0]))


def _names_a_part(document: Document, place: Span) -> bool:
    following = word_after(document.view, place.end)
    return following is not None and document[following].lower() in _IN_A_PROGRAM
