"""Find dashes between words that differ from those of the rest of the text."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, vote

_LEFT, _RIGHT = r"(?<=[a-z),”’\"])", r"(?=[a-z“‘\"])"
_FORMS = {
    "em": re.compile(rf"{_LEFT}—{_RIGHT}"),
    "spaced-em": re.compile(rf"{_LEFT} — {_RIGHT}"),
    "en": re.compile(rf"{_LEFT} – {_RIGHT}"),
    "hyphen": re.compile(rf"{_LEFT} - {_RIGHT}"),
    "hyphens": re.compile(rf"{_LEFT} -- {_RIGHT}|(?<=[a-z])--(?=[a-z])"),
}
_MARKS = {"em": "—", "spaced-em": " — ", "en": " – "}


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream
    if style == "document" and b"\x96" not in stream and b"\x97" not in stream:
        return
    votes = vote(document.view, _FORMS, style)
    if votes.others and votes.form in _MARKS:
        spans = [Span(*match.span()) for match in votes.others]
        values = {
            "count": len(votes.others),
            "total": votes.total,
            "odd": document[spans[0]],
        }
        yield Finding(spans[0], values, [Edit(span, _MARKS[votes.form]) for span in spans])
