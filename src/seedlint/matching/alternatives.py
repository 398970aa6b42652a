"""Phrases that say several things at once: ``(has|have) (gone|been)``."""

import re
from collections.abc import Iterator
from itertools import product

from seedlint.errors import RuleFileError

_GROUP = re.compile(r"\(([^()]*)\)")
_MOST = 4000
"""More phrases than this from one are a slip of the pen."""


def expanded(phrase: str) -> Iterator[str]:
    """Each phrase that the alternatives in round brackets make; itself when there are none.

    Raises:
        RuleFileError: there are more than anybody means.
    """
    parts = _GROUP.split(phrase)
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST:
        raise RuleFileError(
            f"“{phrase[:40]}…” stands for {count} phrases",
            mend=f"say it in parts of at most {_MOST}, or as a pattern",
        )
    return map("".join, product(*choices))
