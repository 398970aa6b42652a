"""The labels that links and footnotes of a text can point to."""

import re
from collections.abc import Iterator

from seedlint.readers.markdown.link_targets import LABEL, TITLE, destination, label
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_COLON = pattern(rb":[ \t\x04]*+(?:\n[ \t\x04]*+)?")
_TITLED = pattern(
    rb"(?:[ \t\x04]++(?:\n[ \t\x04]*+)?|\n[ \t\x04]*+)" + TITLE + rb"[ \t\x04]*+\n", re.DOTALL
)
_REST = pattern(rb"[ \t\x04]*+\n")
_WHITE = b" \t\x04"


class ReferenceDefinitions:
    """Collects ``[label]: target "title"`` and ``[^label]: footnote`` from ``text``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._targets: set[str] = set()
        self._notes: set[str] = set()

    @property
    def empty(self) -> bool:
        """Whether nothing is defined."""
        return not self._targets and not self._notes

    def take(self, stream: bytearray, start: int, end: int) -> Iterator[Span]:
        """Read the definitions at the beginning of a paragraph; each in whole lines.

        Args:
            stream: has the prefixes of the paragraph's lines as GAPs.
            start: of the paragraph's text.
            end: of its last line.
        """
        at = start
        while at < end:
            name = LABEL.match(stream, at, end)
            if name is None:
                return
            after = self._target(stream, name.end(), end)
            key = label(self.text, stream, *name.span(1))
            if after < 0 or not key:
                return
            self._targets.add(key)
            yield Span(start, after)
            start = at = after
            while at < end and stream[at] in _WHITE:
                at += 1

    def note(self, start: int, end: int) -> None:
        """Remember the footnote whose label stands between two offsets."""
        self._notes.add(self.text[start:end].casefold())

    def is_note(self, start: int, end: int) -> bool:
        """Return whether a footnote has the label between two offsets."""
        return self.text[start:end].casefold() in self._notes

    def is_target(self, stream: bytearray, start: int, end: int) -> bool:
        """Return whether something is defined under the label between two offsets."""
        return bool(self._targets) and label(self.text, stream, start, end) in self._targets

    @staticmethod
    def _target(stream: bytearray, at: int, end: int) -> int:
        """Return where the definition ends whose label ends at ``at``; -1 if it is none."""
        colon = _COLON.match(stream, at, end)
        if colon is None:
            return -1
        after = destination(stream, colon.end(), end)
        if after <= colon.end():
            return -1
        rest = _TITLED.match(stream, after, end) or _REST.match(stream, after, end)
        return rest.end() if rest else -1
