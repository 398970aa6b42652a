"""A candidate that a rule's pattern or phrases matched, before the rule verifies it."""

import re
from collections.abc import Mapping

from seedlint.text.span import Span


class Match:
    """A candidate for a rule's Python to verify.

    Attributes:
        span: the place, in code points of the text.
        replacement: what a swap puts in its place; empty for patterns and phrases.
    """

    __slots__ = ("_match", "_text", "replacement", "span")

    def __init__(
        self,
        text: str,
        span: Span,
        match: "re.Match[str] | None" = None,
        replacement: str = "",
    ) -> None:
        """Keep where a rule matched.

        Args:
            text: of the whole document.
            span: in code points of ``text``.
            match: the match object of a pattern.
            replacement: of a swap.
        """
        self._text = text
        self._match = match
        self.span = span
        self.replacement = replacement

    @property
    def text(self) -> str:
        """The matched text."""
        return self._text[self.span[0] : self.span[1]]

    @property
    def match(self) -> "re.Match[str]":
        """The match object of the rule's pattern.

        Raises:
            ValueError: the candidate comes from phrases or a swap.
        """
        if self._match is None:
            raise ValueError("only a pattern has a match object")
        return self._match

    @property
    def groups(self) -> Mapping[str, str | None]:
        """The pattern's named groups; none for phrases and swaps."""
        return {} if self._match is None else self._match.groupdict()

    def group_span(self, name: str | int) -> Span:
        """Return where a group of the pattern matched.

        Args:
            name: of the group, or its number.

        Returns:
            Its span, in code points of the text; ``(-1, -1)`` if the group took no part.

        Raises:
            ValueError: the candidate does not come from a pattern.
        """
        return Span(*self.match.span(name))
