"""What a pattern or phrases of a rule have found, before anybody has judged it."""

from collections.abc import Mapping
from typing import Any

from seedlint.text.span import Span


class Hit:
    """A candidate that a rule's pattern or phrases found, for its Python to judge.

    Attributes:
        span: where, in code points of the text.
        found: the match object of a pattern, the replacement of a swap, or None.
    """

    __slots__ = ("_whole", "found", "span")

    def __init__(self, whole: str, span: Span, found: Any = None) -> None:
        """``whole`` is the document's text."""
        self._whole = whole
        self.span = span
        self.found = found

    @property
    def text(self) -> str:
        """What stands there."""
        return self._whole[self.span[0] : self.span[1]]

    @property
    def groups(self) -> Mapping[str, str | None]:
        """A pattern's named groups."""
        found = self.found
        return {} if found is None or isinstance(found, str) else found.groupdict()
