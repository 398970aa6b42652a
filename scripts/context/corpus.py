"""Gathered text as arrays of tokens."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from seedlint.context.features import REACH
from seedlint.context.tokens import EDGE, TOKEN, normalize

LOWER, CAPITAL, UPPER = range(3)
"""How a token is written."""
_CASED = re.compile(r"[A-Z]")


class Tokens(NamedTuple):
    """The tokens of some texts, with ``REACH`` edges between segments.

    Attributes:
        types: each token that occurs, once, normalized.
        ids: of each token its place in ``types``.
        cases: of each token how it is written.
        segments: the index of each segment's first token, and the end of the last one.
    """

    types: list[str]
    ids: NDArray[np.int32]
    cases: NDArray[np.uint8]
    segments: NDArray[np.int64]


def case_of(token: str) -> int:
    """Return how a token is written: ``LOWER``, ``CAPITAL`` or ``UPPER``."""
    if not token[0].isupper():
        return LOWER
    return UPPER if len(token) > 1 and token.isupper() else CAPITAL


class _Numbers(dict[str, int]):
    """Numbers for tokens as they are written: of the normalized token, times 4, and the case."""

    def __init__(self) -> None:
        super().__init__()
        self.types: dict[str, int] = {EDGE: 0}

    def __missing__(self, token: str) -> int:
        number = self.types.setdefault(normalize(token), len(self.types))
        self[token] = packed = number * 4 + case_of(token)
        return packed


def tokenize(segments: Iterable[str]) -> Tokens:
    """Return the tokens of some segments, in order."""
    numbers = _Numbers()
    number = numbers.__getitem__
    pieces: list[NDArray[np.int32]] = []
    starts = [0]
    edges = [0] * REACH
    batch: list[int] = list(edges)
    total = REACH
    for segment in segments:
        found = TOKEN.findall(segment)
        starts.append(total)
        batch += map(number, found)
        batch += edges
        total += len(found) + REACH
        if len(batch) > 1_000_000:
            pieces.append(np.array(batch, np.int32))
            batch = []
    pieces.append(np.array(batch, np.int32))
    packed = np.concatenate(pieces)
    cases = (packed & 3).astype(np.uint8)
    return Tokens([*numbers.types], packed >> 2, cases, np.array([*starts[1:], total], np.int64))


def files(folder: Path) -> list[Path]:
    """Return the files of a set, in a fixed order."""
    return sorted(folder.glob("*.txt"))


def read(paths: Iterable[Path]) -> Iterable[str]:
    """Yield the segments in some gathered files."""
    for path in paths:
        yield from path.read_text("utf-8").splitlines()
