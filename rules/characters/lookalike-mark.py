"""Each mark and the plain one that it looks like."""

import unicodedata

from seedlint.rule import Document, Edit, Finding, Hit, pattern

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


def judge(document: Document, hit: Hit) -> Finding | None:
    start, end = hit.span
    if hit.text in "\u3001\u3002" and _EAST_ASIAN.search(
        document.view, max(0, start - _NEAR), end + _NEAR
    ):
        return None
    name = unicodedata.name(hit.text, "another mark").lower()
    plain = _PLAIN[hit.text]
    return Finding(hit.span, values={"name": f"“{name}”"}, edits=[Edit(hit.span, plain)])
