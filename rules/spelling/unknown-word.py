"""Words that nobody knows and that are probably slips."""

from collections.abc import Iterator

from seedlint.rule import (
    MARK,
    Applicability,
    Document,
    Finding,
    Span,
    Vocabulary,
    guesses,
    in_quotation,
    typo_candidates,
    verdict,
)


def check(document: Document, *, strict: bool = False) -> Iterator[Finding]:
    if strict:
        yield from _all(document)
        return
    vocabulary = document.vocabulary
    for word, spans in typo_candidates(
        document, lambda word: _candidates(word, vocabulary)
    ).items():
        candidates = _candidates(word, vocabulary)
        yield from (
            Finding(span, suggestions=candidates)
            for span in spans
            if not _is_foreign(document.view, span)
            and not in_quotation(document.view, span.start, document.segment_at(span.start))
        )


def _candidates(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return what an unknown word may have been where that is too unsure for a fix."""
    found = verdict(word, vocabulary)
    unsure = found is not None and not found.is_listed and found.grade is Applicability.suggest
    return found.words if found is not None and unsure else ()


def _is_foreign(view: str, span: Span) -> bool:
    """Return whether a word is emphasized by itself or with a few others, as words of other
    languages and names of arguments are, or explained in brackets: “the *centro* [local union
    hall]”."""
    if view[span.end : span.end + 2] == " [" or view[span.end : span.end + 3] == f"{MARK} [":
        return True
    return MARK in (view[span.start - 1 : span.start], view[span.end : span.end + 1])


def _all(document: Document) -> Iterator[Finding]:
    """Yield every unknown word, with whatever may have been meant."""
    known: dict[str, list[str]] = {}
    for span in document.unknown_words:
        word = document[span]
        if word not in known:
            known[word] = guesses(word.replace("’", "'"), document.vocabulary)
        message = None if known[word] else "“{match}” is no word that seedlint knows."
        yield Finding(Span(*span), suggestions=known[word], message=message)
