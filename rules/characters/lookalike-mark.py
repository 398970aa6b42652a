"""Each mark and the plain one that it looks like."""

import unicodedata

from seedlint.rule import Document, Edit, Finding, Hit

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


def judge(document: Document, hit: Hit) -> Finding | None:
    name = unicodedata.name(hit.text, "another mark").lower()
    plain = _PLAIN[hit.text]
    return Finding(hit.span, values={"name": f"“{name}”"}, edits=[Edit(hit.span, plain)])
