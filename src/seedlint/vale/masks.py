"""What ``.vale.ini`` takes out of a document in addition to code: ignored patterns and tags."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.document import Document

_KINDS = {
    "blockquote": ("quote",), "p": ("paragraph",), "li": ("list",), "ul": ("list",),
    "ol": ("list",), "table": ("table", "header"), "td": ("table",), "th": ("header",),
    "figcaption": ("caption",),
    **{f"h{level}": (f"h{level}",) for level in range(1, 7)}, "alt": ("alt",),
}  # fmt: skip
"""The kinds of blocks that a tag stands for."""
_EMPHASIS = {"em": 1, "i": 1, "strong": 2, "b": 2}
"""How many marks stand on either side of emphasized text."""
_USUAL = ("tt", "code", "kbd")


class Found(Protocol):
    """A match, as ``re`` and ``regex`` have them."""

    def span(self, group: int = 0, /) -> tuple[int, int]:
        """Return where a group matched."""


class Searcher(Protocol):
    """A pattern made ready, with its time limited."""

    def search(self, text: str, start: int, end: int, /) -> "re.Match[str] | None":
        """Return the first of the matches in ``text[start:end]``, seen with what stands around."""


Compile = Callable[[str, bool], Searcher]
"""Make a pattern ready; the second argument says whether case does not count."""


class Masks(NamedTuple):
    """What is not looked at, by the settings of a file.

    Attributes:
        tokens: patterns of text that counts as code (``TokenIgnores``).
        blocks: patterns of text that is not there (``BlockIgnores``).
        tags: tags whose text counts as code (``IgnoredScopes``).
        skipped: kinds of blocks that are left out (``SkippedScopes``).
        compile: makes the patterns ready.
    """

    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    tags: tuple[str, ...] = _USUAL
    skipped: frozenset[str] = frozenset()
    compile: Compile | None = None

    def masked(self, document: Document) -> str:
        """Return the view of a document, in which also hidden is what these settings name."""
        spans = [
            *((span, HIDDEN) for span in self._matches(document.text, self.tokens)),
            *((span, BORDER) for span in self._matches(document.text, self.blocks)),
            *((span, "*") for span in self._tagged(document)),
        ]
        view = document.view
        if not spans:
            return view
        letters = list(view)
        for (start, end), mark in spans:
            for at in range(start, end):
                if letters[at] != BORDER:
                    letters[at] = "*" if mark == HIDDEN else mark
        return "".join(letters)

    def _matches(self, text: str, patterns: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        for pattern in patterns:
            assert self.compile, "who names patterns can make them ready"
            search = self.compile(pattern, False).search
            found = search(text, 0, len(text))
            while found is not None:
                yield found.span()
                end = found.end() if found.end() > found.start() else found.end() + 1
                found = search(text, end, len(text)) if end <= len(text) else None

    def _tagged(self, document: Document) -> Iterator[tuple[int, int]]:
        """Yield where the text of ignored tags stands."""
        text, view = document.text, document.view
        for tag in self.tags:
            name = re.escape(tag)
            if f"<{tag}" in text:
                pair = re.compile(rf"<{name}(?:\s[^<>]*)?>([^<]*)</{name}>")
                for found in pair.finditer(text):
                    if view[found.start()] == HIDDEN:
                        yield found.span(1)
            if tag == "a":
                linked = re.compile(f"{MARK}([^{MARK}{BORDER}]+){MARK}(?={HIDDEN})")
                yield from (
                    found.span(1) for found in linked.finditer(view) if text[found.start()] == "["
                )
            elif tag in _EMPHASIS:
                marks = _EMPHASIS[tag]
                around = re.compile(
                    rf"(?<![*_])(\*{{{marks}}}|_{{{marks}}})(?![*_\s])([^*_]+)\1(?![*_])"
                )
                yield from (
                    found.span(2) for found in around.finditer(text) if view[found.start()] == MARK
                )


def skipped_kinds(tags: tuple[str, ...]) -> frozenset[str]:
    """Return the kinds of blocks that tags stand for."""
    return frozenset(kind for tag in tags for kind in _KINDS.get(tag, ()))
