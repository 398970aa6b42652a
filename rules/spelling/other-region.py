"""Words that the project's region spells otherwise."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, keep_case, starts_sentence

_QUOTES = frozenset("\"'“”‘’`«»")


def check(document: Document) -> Iterator[Finding]:
    vocabulary = document.vocabulary
    if not vocabulary.region:
        return
    forms = {word: vocabulary.local_form(word) for word in document.regional_words}
    ours = {word: form for word, form in forms.items() if form is not None}
    for word, places in document.find_all(sorted(ours)).items():
        for place in places:
            if not _is_kept(document, place):
                yield Finding(place, edits=[Edit(place, keep_case(document[place], ours[word]))])


def _is_kept(document: Document, place: Span) -> bool:
    """Return whether a word is quoted, or part of a name."""
    view, (start, end) = document.view, place
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES:
        return True
    return not document[place].islower() and not starts_sentence(view, start)
