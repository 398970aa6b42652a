"""Words that nobody knows and that are probably slips."""

from collections import Counter
from collections.abc import Iterator

from seedlint.rule import Document, Finding, Vocabulary, built_from_known_parts

_LEAST = 5
_TERM = 3
"""A form that a text uses so often is meant."""
_USUAL = 2.8
"""The Zipf frequency from which a candidate is a usual word."""
_QUOTES = frozenset("\"'“”‘’`«»")


def check(document: Document, *, strict: bool = False) -> Iterator[Finding]:
    spans = document.unknown_words
    if not spans:
        return
    vocabulary = document.vocabulary
    text = document.text.lower()
    counts = Counter(document[span] for span in spans)
    shown: dict[str, list[str]] = {}
    for span in spans:
        word = document[span]
        if word not in shown:
            if not strict and not _suspect(document, text, word, counts[word]):
                shown[word] = []
                continue
            shown[word] = vocabulary.suggest(word.replace("’", "'"))
        candidates = shown[word]
        likely = candidates and vocabulary.frequency(candidates[0]) >= _USUAL
        if strict or (likely and _one_slip(word, candidates[0])):
            if strict or not _quoted(document.view, span.start, span.end):
                yield Finding(span, suggestions=candidates, message=_message(candidates))


def _message(candidates: list[str]) -> str | None:
    return None if candidates else "“{match}” is no word that seedlint knows."


def _suspect(document: Document, text: str, word: str, count: int) -> bool:
    """Whether an unknown word may be a slip at all."""
    if len(word) < _LEAST or count >= _TERM or not word.isascii() or "-" in word:
        return False
    if built_from_known_parts(document.vocabulary, word):
        return False
    return not _stands_elsewhere(text, word, count)


def _stands_elsewhere(text: str, word: str, count: int) -> bool:
    """Whether the text (in lower case) also has the word in code, in a link or with a capital."""
    return text.count(word) > count


def _quoted(view: str, start: int, end: int) -> bool:
    return view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES


def _one_slip(word: str, other: str) -> bool:
    return abs(len(word) - len(other)) <= 1
