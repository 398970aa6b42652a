"""Words that nobody knows and that are probably slips."""

from collections.abc import Iterator

from seedlint.rule import MARK, Document, Finding, Span, built_from_known_parts, suspects

_USUAL, _SHORT = 2.8, {4: 5.3, 5: 4.2, 6: 3.8}
"""The Zipf frequency from which a candidate is likely, and what it must be for a short word."""


def check(document: Document, *, strict: bool = False) -> Iterator[Finding]:
    if strict:
        yield from _all(document)
        return
    vocabulary = document.vocabulary
    for word, spans in suspects(document).items():
        if built_from_known_parts(vocabulary, word):
            continue
        candidates = vocabulary.suggest(word.replace("’", "'"), usual=True)
        if not candidates or word[1:] == candidates[0]:
            continue  # a letter before a word: umask, rsync, gunzip
        if word.endswith("d") and word[:-1] == candidates[0]:
            continue  # a daemon: honeyd
        if vocabulary.frequency(candidates[0]) >= _SHORT.get(len(word), _USUAL):
            yield from (
                Finding(span, suggestions=candidates)
                for span in spans
                if not _is_foreign(document.view, span)
            )


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
