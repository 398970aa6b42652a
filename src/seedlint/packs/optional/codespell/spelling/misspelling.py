"""Look unknown words up in the dictionary of codespell, where that is installed."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from seedlint.rule import Applicability, Document, Edit, Finding

_TERM = 3
"""A form that a text uses so often is meant."""
_LONG = 5
_QUOTES = frozenset("\"'“”‘’`«»")


def check(document: Document) -> Iterator[Finding]:
    spans = document.unknown_words
    counts = Counter(document[span] for span in spans)
    for span in spans:
        word = document[span]
        corrections, is_sure = _corrections(word) if counts[word] < _TERM else ((), False)
        start, end = span
        quoted = (
            document.view[start - 1 : start] in _QUOTES and document.view[end : end + 1] in _QUOTES
        )
        if not corrections or quoted:
            continue
        if is_sure:
            grade = None if len(word) >= _LONG else Applicability.unsafe
            yield Finding(span, edits=[Edit(span, corrections[0])], applicability=grade)
        else:
            message = "“{match}” is a misspelling, says codespell."
            yield Finding(span, suggestions=corrections, message=message)


@cache
def _corrections(word: str) -> tuple[tuple[str, ...], bool]:
    """Return what the dictionary has for a word in lower case, and whether that is sure.

    A line is ``word->correction``; or ``word->one, other,``, with a reason after the last
    comma or nothing, when somebody has to choose.
    """
    listed = _dictionary()
    key = f"\n{word}->"
    start = listed.find(key)
    if start < 0:
        return (), False
    line = listed[start + len(key) : listed.find("\n", start + len(key))]
    corrections, comma, _reason = line.rpartition(",")
    if not comma:
        return (line.strip(),), True
    return tuple(one.strip() for one in corrections.split(",")), False


@cache
def _dictionary() -> str:
    # Found, not imported: importing it would load all of its command line.
    spec = find_spec("codespell_lib")
    assert spec is not None, "the pack is loaded only where codespell is installed"
    folder = Path(spec.origin or "").parent
    return "\n{}\n".format((folder / "data" / "dictionary.txt").read_text("utf-8"))
