"""Whether a place stands in a quotation."""

from seedlint.text.span import Span

_FAR = 1500
"""How far back, in code points, the quotation may have been opened."""


def in_quotation(view: str, offset: int, segment: Span) -> bool:
    """Return whether quotation marks are open at ``offset``: curly ones, or an odd number of
    straight ones in front of it in its segment."""
    before = view[max(segment.start, offset - _FAR) : offset]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1
