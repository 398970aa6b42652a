"""Finds literals in a little text, with nothing to make ready first.

An engine finds literals in no time but takes a while to load. Here a text is taken
apart into pieces, which are looked up in an index that lies ready in the stored program:
the cost grows with the text and not with the literals.

A literal is found by its longest *piece*, that is what stands between blanks or hyphens:
` took a brake ` by `brake`, ` roman-` by `roman`. Those without one, such as
`it is` or a shape, are *loose*: they are looked up by their length.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from seedlint.bytestream.token_search import occurrences
from seedlint.text.serialize import Buffer

Hits = list[tuple[int, int]]
"""(index of the literal, offset of its end), in the order of the ends."""

_FEW = 32
"""So many literals of one length are rather searched for one by one."""


class Index(NamedTuple):
    """Literals and where to look for them; plain data for ``text.packed``.

    Attributes:
        texts: the literals, one after the other; caseless ones in lower case.
        ends: where each begins and the last one ends; unsigned integers.
        caseless: a byte for each: 1 or 0.
        starts: where each bucket of ``order`` begins, and the last one ends.
        order: the literals with a piece, sorted by bucket: the CRC of the piece.
        loose: the others.
    """

    texts: Buffer
    ends: Buffer
    caseless: Buffer
    starts: Buffer
    order: Buffer
    loose: Buffer

    def literals(self) -> list[bytes]:
        """Return all of them."""
        texts, ends = bytes(self.texts), memoryview(self.ends).cast("I").tolist()
        return [texts[start:end] for start, end in pairwise(ends)]

    def text(self, number: int) -> bytes:
        """Return one of them."""
        ends = memoryview(self.ends).cast("I")
        return bytes(self.texts[ends[number] : ends[number + 1]])


def index(literals: Sequence[bytes], caseless: Sequence[bool]) -> Index:
    """Return the index of literals; ASCII letters of caseless ones match in either case."""
    texts = [
        literal.lower() if ignore else literal
        for literal, ignore in zip(literals, caseless, strict=True)
    ]
    ends = array("I", [0])
    for text in texts:
        ends.append(ends[-1] + len(text))
    pieces = {number: piece for number, text in enumerate(texts) if (piece := _piece(text))}
    buckets = 1 << (2 * len(pieces)).bit_length()
    sorted_by_bucket = sorted((crc32(piece) % buckets, number) for number, piece in pieces.items())
    starts = array("I", bytes(4 * (buckets + 1)))
    for bucket, _ in sorted_by_bucket:
        starts[bucket + 1] += 1
    for bucket in range(buckets):
        starts[bucket + 1] += starts[bucket]
    return Index(
        b"".join(texts),
        ends.tobytes(),
        bytes(caseless),
        starts.tobytes(),
        array("I", (number for _, number in sorted_by_bucket)).tobytes(),
        array("I", (number for number in range(len(texts)) if number not in pieces)).tobytes(),
    )


def _pieces(text: bytes) -> list[bytes]:
    return text.lower().replace(b"-", b" ").split(b" ")


def _piece(literal: bytes) -> bytes:
    """Return the longest piece that begins and ends within the literal; empty when there is
    none."""
    return max(_pieces(literal)[1:-1], key=len, default=b"")


class IndexScanner:
    """Finds the literals of an index."""

    def __init__(self, index: Index) -> None:
        self._texts = index.texts
        self._ends = memoryview(index.ends).cast("I")
        self._caseless = index.caseless
        self._starts = memoryview(index.starts).cast("I")
        self._order = memoryview(index.order).cast("I")
        self._loose: dict[tuple[int, int], dict[bytes, list[int]]] = {}
        for number in memoryview(index.loose).cast("I"):
            text = self._text(number)
            same = self._loose.setdefault((len(text), self._caseless[number]), {})
            same.setdefault(text, []).append(number)

    def scan(self, data: bytes) -> Hits:
        """Return where each literal occurs, overlaps included."""
        lower = data.lower()
        hits: Hits = []
        starts, order = self._starts, self._order
        buckets = len(starts) - 1
        seen: set[int] = set()
        pieces = set(_pieces(data))
        for piece in pieces:
            bucket = crc32(piece) % buckets
            start, end = starts[bucket], starts[bucket + 1]
            if start < end and bucket not in seen:
                seen.add(bucket)
                for number in order[start:end]:
                    text = self._text(number)
                    if pieces.issuperset(_pieces(text)[1:-1]):
                        _find(lower if self._caseless[number] else data, text, number, hits)
        for (length, ignore), loose in self._loose.items():
            hay = lower if ignore else data
            present: Iterable[bytes] = loose
            if len(loose) > _FEW:
                grams = {hay[at : at + length] for at in range(len(hay) - length + 1)}
                present = grams & loose.keys()
            for text in present:
                for number in loose[text]:
                    _find(hay, text, number, hits)
        hits.sort(key=lambda hit: (hit[1], hit[0]))
        return hits

    def _text(self, number: int) -> bytes:
        return bytes(self._texts[self._ends[number] : self._ends[number + 1]])


def _find(hay: bytes, literal: bytes, number: int, hits: Hits) -> None:
    hits += ((number, at + len(literal)) for at in occurrences(hay, literal))
