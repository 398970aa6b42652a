"""Each mark and the plain one that it looks like."""

import unicodedata

from seedlint.rule import Document, Edit, Finding, Match, pattern

_PLAIN = {
    "\u037e": ";",
    "\u0589": ":",
    "\u05c3": ":",
    "\u2236": ":",
    "\u2024": ".",
    "\ua4f8": ".",
    "\u01c3": "!",
    "\u3002": ".",
    "\u3001": ",",
    "\u06d4": ".",
    "\u0964": ".",
    "\u2212": "-",
    "\u2043": "-",
    "\u02d7": "-",
    "\u1806": "-",
    "\u2044": "/",
    "\u2215": "/",
    "\u29f8": "/",
}


_EAST_ASIAN = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NEAR = 20


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    if match.text in "\u3001\u3002" and _EAST_ASIAN.search(
        document.view, max(0, start - _NEAR), end + _NEAR
    ):
        return None
    name = unicodedata.name(match.text, "another mark").lower()
    plain = _PLAIN[match.text]
    return Finding(match.span, values={"name": f"“{name}”"}, edits=[Edit(match.span, plain)])
