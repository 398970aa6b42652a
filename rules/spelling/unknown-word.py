"""Words that nobody knows and that are probably slips."""

from collections.abc import Iterator
from functools import lru_cache

from seedlint.rule import (
    MARK,
    Document,
    Finding,
    Span,
    Vocabulary,
    built_from_known_parts,
    typo_candidates,
)

_USUAL, _SHORT = 2.8, {4: 5.3, 5: 4.2, 6: 3.8}
"""The Zipf frequency from which a candidate is likely, and what it must be for a short word."""


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
        )


@lru_cache(maxsize=50_000)  # texts have their unknown words in common
def _candidates(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What an unknown word may have been; nothing where it may be a word after all."""
    if built_from_known_parts(vocabulary, word):
        return ()
    candidates = vocabulary.suggest(word.replace("’", "'"), usual=True)
    if not candidates or word[1:] == candidates[0]:
        return ()  # a letter before a word: umask, rsync, gunzip
    if word.endswith("d") and word[:-1] == candidates[0]:
        return ()  # a daemon: honeyd
    likely = vocabulary.frequency(candidates[0]) >= _SHORT.get(len(word), _USUAL)
    return tuple(candidates) if likely else ()


def _is_foreign(view: str, span: Span) -> bool:
    """Whether a word is emphasized by itself or with a few others, as words of other languages
    and names of arguments are, or explained in brackets: “the *centro* [local union hall]”."""
    if view[span.end : span.end + 2] == " [" or view[span.end : span.end + 3] == f"{MARK} [":
        return True
    return MARK in (view[span.start - 1 : span.start], view[span.end : span.end + 1])


def _all(document: Document) -> Iterator[Finding]:
    """Every unknown word, with whatever may have been meant."""
    known: dict[str, list[str]] = {}
    for span in document.unknown_words:
        word = document[span]
        if word not in known:
            known[word] = document.vocabulary.suggest(word.replace("’", "'"))
        message = None if known[word] else "“{match}” is no word that seedlint knows."
        yield Finding(Span(*span), suggestions=known[word], message=message)
