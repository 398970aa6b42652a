"""Which blocks of a document a rule looks at: the selectors of Vale.

A selector names parts, with periods between; it holds for a block that has all of them. ``&``
joins selectors that must hold together, ``~`` means that one must not. Of a list, one must hold.
"""

from collections.abc import Sequence

_FIRST = frozenset(
    "text heading table figure list paragraph sentence alt title blockquote summary raw".split()
)
"""What a selector may begin with and we have blocks for."""
_ELSEWHERE = frozenset({"comment", "frontmatter", "attr"})
"""What else Vale knows: parts of formats that are not read, or not as prose."""
_GONE = frozenset({"code", "link", "strong", "emphasis"})
"""Scopes that Vale gave up; it says to use ``raw`` for them."""

BLOCKS = {
    "paragraph": frozenset({"text", "paragraph"}),
    "list": frozenset({"text", "list"}),
    "quote": frozenset({"text", "blockquote"}),
    "table": frozenset({"text", "table", "cell"}),
    "header": frozenset({"text", "table", "header"}),
    "caption": frozenset({"text", "figure", "caption"}),
    "alt": frozenset({"text", "attr", "alt"}),
    **{f"h{level}": frozenset({"text", "heading", f"h{level}"}) for level in range(1, 7)},
}
"""The parts of each kind of block."""
_SENTENCE = frozenset({"text", "sentence"})
_SUMMARY, _RAW = frozenset({"summary"}), frozenset({"raw"})


def fault(selectors: Sequence[str]) -> str:
    """Return why a scope cannot be looked at; ``""`` when it can."""
    for selector in selectors:
        for one in selector.split("&"):
            first = one.strip().lstrip("~").partition(".")[0].strip()
            if first in _GONE:
                return f"the scope “{first}” is no longer supported; Vale says to use raw"
            if first in _ELSEWHERE:
                return f"the scope “{first}” is not read"
            if first not in _FIRST:
                return f"the scope “{first}” is unknown"
    return ""


class Scope:
    """The scope of a rule, made ready for files with one suffix.

    Attributes:
        raw: whether the rule looks at the file as it is.
        summary: whether it looks at all running text as one block.
        sentences: whether it looks at the sentences of paragraphs one by one.
        kinds: the kinds of blocks that it looks at as a whole: keys of ``BLOCKS``.
    """

    def __init__(self, selectors: Sequence[str], suffix: str) -> None:
        """Prepare a scope.

        Args:
            selectors: as in a rule file.
            suffix: of the files, with its period; a selector may name it.
        """
        self._suffix = suffix.lstrip(".")
        self._selectors = [one.split("&") for one in selectors]
        self.raw = self._holds(_RAW)
        self.summary = self._holds(_SUMMARY)
        self.kinds = frozenset(kind for kind, parts in BLOCKS.items() if self._holds(parts))
        self.sentences = "paragraph" not in self.kinds and self._holds(_SENTENCE)

    def _holds(self, block: frozenset[str]) -> bool:
        return any(all(self._is(one, block) for one in joined) for joined in self._selectors)

    def _is(self, selector: str, block: frozenset[str]) -> bool:
        name = selector.strip()
        wanted = {part.strip() for part in name.lstrip("~").split(".")}
        has_all = wanted <= block | {self._suffix}
        if not name.startswith("~"):
            return has_all
        return not has_all and block not in (_RAW, _SUMMARY)
