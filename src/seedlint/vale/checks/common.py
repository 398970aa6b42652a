"""What several extension points have in common."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from seedlint.vale.actions import editor, simple
from seedlint.vale.alert import Block, Passage
from seedlint.vale.exceptions import exceptions
from seedlint.vale.masks import Compile, Searcher
from seedlint.vale.regexp import BREAK

Offers = Callable[[str], tuple[str, ...]]


def search(pattern: Searcher, passage: Passage) -> "Iterator[re.Match[str]]":
    """Return the matches of a pattern in the windows of a passage, from left to right.

    None of them reaches from one block into another.
    """
    text, find = passage.text, pattern.search
    size, at = len(text), 0
    for start, end in passage.windows:
        start = max(start, at)
        while start <= end:
            found = find(text, start, end)
            if found is None:
                break
            first, stop = found.span()
            border = text.find(BREAK, first, stop)
            if border >= 0:
                if border == first:
                    start = first + 1
                    continue
                found = find(text, first, border)
                if found is None:
                    start = border + 1
                    continue
                first, stop = found.span()
            block = passage.block_at(first)
            cut = border < 0 and stop == end < size and text[end] != BREAK
            if cut and (block is None or block.end != end):
                start = first + 1  # it may go on after the window, so this is not all of it
                continue
            if block is not None:
                yield found
            start = at = stop if stop > first else stop + 1


def within(passage: Passage, block: Block) -> Passage:
    """Return a passage that is one block of another."""
    return passage._replace(windows=[block])


def allowance(options: Mapping[str, Any], compile: Compile) -> Callable[[str, int, int], bool]:
    """Return what tells whether nobody objects to a match."""
    own = exceptions(tuple(options["exceptions"]), compile)
    accepted = exceptions(tuple(options["accepted"]), compile)
    return lambda text, start, end: own.allow(text, start, end) or accepted.allow(text, start, end)


def offers(options: Mapping[str, Any], compile: Compile) -> "Offers | None":
    """Return what a rule's action makes of a match; None when it makes nothing of it."""
    name, params = options["action"], tuple(options["params"])
    if name == "replace":
        return (lambda match: params) if params else None
    if name == "remove":
        return lambda match: ("",)
    if name == "edit":
        edit = editor(params, compile)
        return lambda match: (edit(match),)
    if name == "convert":
        return lambda match: (simple(match),)
    return None
