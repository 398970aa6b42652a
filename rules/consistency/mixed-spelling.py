"""Two spellings of one word, British and American, in one text."""

from collections.abc import Iterator

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Span,
    in_quotation,
    keep_case,
    word_after,
    word_before,
)

_IN_A_PROGRAM = frozenset("box boxes window windows element elements button buttons api".split())


def check(document: Document) -> Iterator[Finding]:
    regional = document.regional_words
    for one in sorted(regional):
        for other in document.vocabulary.variants(one):
            if other in regional and other > one:
                continue  # each pair once
            if not document.has(other):
                continue
            if document.vocabulary.regions(other) and other not in regional:
                continue
            counts = {word: document.count(word) for word in (one, other)}
            more, less = sorted(counts, key=lambda word: -counts[word])
            for place in document.find(less):
                if less.startswith("dialog") and _names_a_part(document, place):
                    continue
                if _is_borrowed(document, place):
                    continue
                fixed = keep_case(document[place], more)
                edits = [Edit(place, fixed)] if counts[more] > counts[less] else []
                yield Finding(place, {"fix": fixed}, edits)


def _names_a_part(document: Document, place: Span) -> bool:
    following = word_after(document.view, place.end)
    return following is not None and document[following].lower() in _IN_A_PROGRAM


def _is_borrowed(document: Document, place: Span) -> bool:
    """Whether the word stands in a quotation, a title or a name, which keep their spelling."""
    view = document.view
    if view[place.start].isupper() and word_before(view, place.start):
        return True
    return in_quotation(view, place.start, document.segment_at(place.start))
