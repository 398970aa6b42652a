"""Find marks of direction, and judge whether they have a use in this text."""

import unicodedata
from collections.abc import Iterator

from seedlint.rule import Applicability, Document, Edit, Finding, Span, pattern

_CONTROLS = pattern("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+")
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TURNING = pattern("[\u200f\u061c\u202b\u202d\u202e\u2067]")
_OVERRIDE = pattern("[\u202d\u202e]")


def check(document: Document) -> Iterator[Finding]:
    if not _CONTROLS.search(document.symbols):
        return
    view = document.view
    found = list(_CONTROLS.finditer(view))
    if not found:
        return
    mixed = bool(_RIGHT_TO_LEFT.search(view))
    turned = any(_TURNING.search(one[0]) for one in found)
    for one in found:
        if mixed and not _OVERRIDE.search(one[0]):
            continue
        span = Span(*one.span())
        yield Finding(
            span,
            {"name": unicodedata.name(one[0][0]).lower()},
            [Edit(span, "")],
            applicability=Applicability.unsafe if turned else Applicability.safe,
        )
