"""Find dashes between words that differ from those of the rest of the text."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, find_majority, pattern


def _form(dash: str, space: str) -> re.Pattern[str]:
    # The dash comes first and the spaces are only looked at, so that the search skips from one
    # dash to the next.
    return pattern(rf"{dash}(?<=[a-z),”’\"]{space}{dash})(?={space}[a-z“‘\"])")


_FORMS = {
    "em": _form("—", ""),
    "spaced-em": _form("—", " "),
    "en": _form("–", " "),
    "hyphen": _form("-", " "),
    "hyphens": _form("--", " "),
    "tight-hyphens": pattern(r"--(?<=[a-z]--)(?=[a-z])"),
}
_MARKS = {"em": "—", "spaced-em": " — ", "en": " – "}
_SIGNS = (b" \x96 ", b" - ", b"--")
_MOST = 4


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    stream = document.stream
    if style == "document":
        if b"\x97" not in stream and b" \x96 " not in stream:
            return
        dashes, spaced = stream.count(b"\x97"), stream.count(b" \x97 ")
        kinds = [spaced > 0, dashes > spaced, *(sign in stream for sign in _SIGNS)]
        if dashes + stream.count(b" \x96 ") < _MOST or sum(kinds) < 2:
            return
    votes = find_majority(document.view, _FORMS, style)
    if votes.others and votes.form in _MARKS:
        spans = [_with_spaces(match) for match in votes.others]
        values = {"count": len(spans), "total": votes.total, "odd": document[spans[0]]}
        yield Finding(spans[0], values, [Edit(span, _MARKS[votes.form]) for span in spans])


def _with_spaces(dash: re.Match[str]) -> Span:
    start, end = dash.span()
    spaced = dash.string[start - 1] == " "
    return Span(start - spaced, end + spaced)
