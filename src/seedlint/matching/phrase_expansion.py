"""Phrases that say several things at once: ``(has|have) (gone|been)``, and their swaps."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from seedlint.errors import RuleFileError

_GROUP = re.compile(r"\(([^()]*)\)")
_MOST = 4000
"""More phrases than this from one are a slip of the pen."""


def expanded(phrase: str) -> Iterator[str]:
    """Return each phrase that the alternatives in round brackets make; itself when there are none.

    Raises:
        RuleFileError: there are more than anybody means.
    """
    return map("".join, product(*_choices(phrase)))


def exchanged(phrase: str, swap: str) -> Iterator[tuple[str, str]]:
    """Return each phrase that the alternatives make, with what stands for it.

    The brackets of a swap hold what stands for the alternatives of the same bracket, in the
    same order; empty ones leave them as they are. A swap without brackets stands for all.

    Raises:
        RuleFileError: the brackets do not pair, or there are too many phrases.
    """
    before, after = _choices(phrase), _choices(swap)
    if len(after) == 1:
        return ((one, swap) for one in expanded(phrase))
    if len(before) != len(after):
        raise RuleFileError(
            f"“{phrase}” has {len(before) // 2} brackets, “{swap}” {len(after) // 2}",
            hint="write one bracket for each; () keeps the text",
        )
    pairs: list[Sequence[tuple[str, str]]] = []
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        if index % 2 and new == [""]:
            new = old
        if len(old) != len(new):
            raise RuleFileError(
                f"“({'|'.join(old)})” has {len(old)} alternatives, “({'|'.join(new)})” {len(new)}",
                hint="write as many, in the same order; () keeps the text",
            )
        pairs.append([*zip(old, new, strict=True)])
    return (
        ("".join(old for old, _ in chosen), "".join(new for _, new in chosen))
        for chosen in product(*pairs)
    )


def _choices(phrase: str) -> list[list[str]]:
    """Return the text between brackets, alone, and in turn what is in them."""
    parts = _GROUP.split(phrase)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    count = prod(map(len, choices))
    if count > _MOST:
        raise RuleFileError(
            f"“{phrase[:40]}…” stands for {count} phrases",
            hint=f"split it into parts of at most {_MOST}, or as a pattern",
        )
    return choices
