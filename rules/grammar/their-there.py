"""Writes the one of there, their and they’re that fits the frame."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, word_before

_RIGHT = {"own": "their", "noun": "their", "be": "there", "as": "there", "there": "there"}
_GOVERNS = frozenset("of for on against from about to like at with by and or than".split())
_PLACES = frozenset(
    "be is are was were am been get go stay live going got right out over up".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    frame = next(name for name, found in match.groups.items() if found)
    before = word_before(document.view, match.span.start)
    word = document[before].lower() if before else ""
    if frame in ("going", "they") and word in _GOVERNS | _PLACES:
        return None  # “the chance of their not being heard”, “we are there already”
    if frame == "going" and match.text.lower() == "there" and word in {"is", "are", "who"}:
        return None
    right = _RIGHT.get(frame) or f"they{document.apostrophe}re"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])
