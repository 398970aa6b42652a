"""The one coordinate of the house: half-open ranges of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in a document's text; ``start <= end``.

    It slices: ``text[span.start:span.end]``. Lines, columns, UTF-16 units and
    bytes are made from it at the edges (reports, editors) and nowhere else.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Return whether both cover at least one common code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> "Span":
        """Return the same span moved right by ``by`` code points."""
        return Span(self.start + by, self.end + by)
