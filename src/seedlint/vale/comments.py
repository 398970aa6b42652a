"""Comments that turn rules of styles off and on: ``<!-- vale off -->`` and its like."""

import re
from bisect import bisect_right
from typing import NamedTuple
from weakref import WeakKeyDictionary

from seedlint.bytestream.markers import HIDDEN
from seedlint.document import Document

_HTML = ("<!--", "-->")
_SWITCH = re.compile(
    r"(?P<name>[^\s=\[\]]+(?:\.[^\s=\[\]]+)?)(?:\[(?P<quote>[\"'])(?P<match>.+)(?P=quote)\])?"
    r"\s*=\s*(?P<value>YES|NO)"
)
_STYLES = re.compile(r"styles\s*=\s*(?P<styles>.+)")


class _Event(NamedTuple):
    """What a comment says.

    Attributes:
        start: where it stands.
        name: of a rule or a style; ``""`` for all of them, ``=`` for all but ``styles``.
        off: whether that is off from here on.
        match: the one text for which it is; ``""`` for all.
        styles: the only ones that are on.
    """

    start: int
    name: str
    off: bool
    match: str = ""
    styles: tuple[str, ...] = ()


class Comments:
    """The comments of a document."""

    def __init__(self, document: Document, delimiters: tuple[str, ...]) -> None:
        self._events: list[_Event] = []
        pairs = [_HTML, *document.format.comments]
        if document.source.suffix == ".mdx":
            pairs.append(("{/*", "*/}"))
        if len(delimiters) == 2:
            pairs.append((delimiters[0], delimiters[1]))
        for opening, closing in dict.fromkeys(pairs):
            end = re.escape(closing) if closing else "$"
            pattern = re.compile(
                rf"{re.escape(opening)}\s*vale\s+([^\n]{{1,300}}?)\s*{end}", re.MULTILINE
            )
            for found in pattern.finditer(document.text):
                if not _is_shown(document, found.start()):
                    self._add(found.start(), found[1])
        self._events.sort()
        self._starts = [event.start for event in self._events]

    def _add(self, start: int, text: str) -> None:
        switch, styles = _SWITCH.fullmatch(text), _STYLES.fullmatch(text)
        if text in ("off", "on"):
            self._events.append(_Event(start, "", text == "off"))
        elif styles:
            names = tuple(name.strip() for name in styles["styles"].split(","))
            self._events.append(_Event(start, "=", True, styles=names))
        elif switch:
            off = switch["value"] == "NO"
            self._events.append(_Event(start, switch["name"], off, switch["match"] or ""))

    def off(self, rule: str, offset: int, match: str) -> bool:
        """Return whether a comment turns a rule off at an offset of the text."""
        if not self._events or offset < self._starts[0]:
            return False
        style = rule.partition(".")[0]
        all_off = rule_off = style_off = others_off = match_off = False
        for event in self._events[: bisect_right(self._starts, offset)]:
            if event.name == "":
                all_off = event.off
            elif event.name == "=":
                others_off = style not in event.styles
            elif event.match:
                if event.name == rule and event.match == match:
                    match_off = event.off
            elif event.name == rule:
                rule_off = event.off
            elif event.name == style:
                style_off = event.off
        return all_off or rule_off or style_off or others_off or match_off


def _is_shown(document: Document, start: int) -> bool:
    """Return whether a comment stands in code, where it is a sample of one."""
    if any(block.kind == "code" for block in document.blocks_at(start)):
        return True
    return document.view[start - 1 : start] == HIDDEN and document.text[start - 1] == "`"


_KEPT: "WeakKeyDictionary[Document, dict[tuple[str, ...], Comments]]" = WeakKeyDictionary()


def comments_of(document: Document, delimiters: tuple[str, ...]) -> Comments:
    """Return the comments of a document, read once."""
    known = _KEPT.setdefault(document, {})
    if delimiters not in known:
        known[delimiters] = Comments(document, delimiters)
    return known[delimiters]
