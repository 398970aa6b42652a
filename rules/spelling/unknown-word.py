"""Words that nobody knows and that are probably slips."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Finding, built_from_known_parts

_LEAST = 5
_TERM = 3
"""A form that a text uses so often is meant."""
_MANY = 20
_USUAL = 2.8
"""The Zipf frequency from which a candidate is a usual word."""
_QUOTES = frozenset("\"'“”‘’`«»")


def check(document: Document, *, strict: bool = False) -> Iterator[Finding]:
    spans = document.unknown_words
    if not spans:
        return
    counts = Counter(document[span] for span in spans)
    suspects = set(counts) if strict else _suspects(document, counts)
    shown = {word: _candidates(document, word, strict=strict) for word in suspects}
    for span in spans:
        candidates = shown.get(document[span])
        if candidates is not None and (strict or not _quoted(document.view, *span)):
            message = None if candidates else "“{match}” is no word that seedlint knows."
            yield Finding(span, suggestions=candidates, message=message)


def _suspects(document: Document, counts: Mapping[str, int]) -> set[str]:
    """The unknown words that may be slips at all."""
    words = {
        word: count
        for word, count in counts.items()
        if len(word) >= _LEAST
        and count < _TERM
        and word.isascii()
        and "-" not in word
        and not built_from_known_parts(document.vocabulary, word)
    }
    return set(words) - _elsewhere(document.text.lower(), words)


def _elsewhere(text: str, words: Mapping[str, int]) -> set[str]:
    """Those that the text (in lower case) also has in code, in a link or with a capital."""
    if len(words) > _MANY:  # then one walk through the text is quicker
        seen: Mapping[str, int] = Counter(re.findall("[a-z]+", text))
    else:
        seen = {word: text.count(word) for word in words}
    return {word for word, count in words.items() if seen[word] > count}


def _candidates(document: Document, word: str, *, strict: bool) -> list[str] | None:
    """What may have been meant, best first; None when the word is not worth a report."""
    vocabulary = document.vocabulary
    candidates = vocabulary.suggest(word.replace("’", "'"), usual=not strict)
    if strict:
        return candidates
    return candidates if candidates and vocabulary.frequency(candidates[0]) >= _USUAL else None


def _quoted(view: str, start: int, end: int) -> bool:
    return view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES
