"""The chosen rules, compiled into what one run needs and what the cache can hold.

Everything in a program is plain data for ``marshal``. Rules and literals are
stored row by row and read on first use, so that starting does not take longer
with more rules.
"""

import marshal
from array import array
from collections.abc import Iterable
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One rule as the matcher needs it.

    Attributes:
        id: of the rule.
        severity, applicability, changes: the numbers of the enumerations in ``diagnostic``.
        message: a template.
        kind: ``pattern``, ``phrases``, ``swap`` or ``python``.
        pattern: compiled on first use; ``""`` when there is none.
        before, after: how far from its trigger a match may begin, and how far behind it a
            match or what it looks at may end; 0 and 0 for the whole segment.
        unless: patterns that clear what they overlap.
        exact: whether case counts.
        scope: names of segment kinds; ``prose`` is all of them, ``raw`` the file itself.
        replace: a template, or None.
        path: of the rule file.
        code: the rule's Python, compiled; empty when there is none.
        options: keyword arguments for that.
        trusted: whether the patterns ship with seedlint or an installed pack.
        counts: whether the Python counts forms before it checks.
        places: whether the Python wants to know where the rule's triggers stand.
    """

    id: str
    severity: int
    applicability: int
    changes: int
    message: str
    kind: str
    pattern: str
    before: int
    after: int
    unless: tuple[str, ...]
    exact: bool
    scope: tuple[str, ...]
    replace: str | None
    path: str
    code: bytes
    options: dict[str, Any]
    trusted: bool
    counts: bool = False
    places: bool = False


class Phrase(NamedTuple):
    """What a literal of the word stream stands for.

    rule: its index. phrase: what must stand there, in lower case unless case
    counts; empty for a trigger, whose rule then searches the segment by itself.
    tail: how much of the literal is no part of the find (a possessive's ``'s``).
    swap: what takes its place, or None.
    """

    rule: int
    phrase: bytes
    tail: int
    swap: str | None


class Table:
    """Rows of marshalled data, decoded when they are first asked for."""

    __slots__ = ("_blob", "_ends", "_rows")

    def __init__(self, blob: bytes, ends: bytes) -> None:
        self._blob = blob
        self._ends = array("I", ends)
        self._rows: dict[int, Any] = {}

    @staticmethod
    def store(rows: Iterable[Any]) -> tuple[bytes, bytes]:
        """Rows of plain data as the two arguments of a table."""
        pieces = [marshal.dumps(row) for row in rows]
        ends = array("I", [0])
        for piece in pieces:
            ends.append(ends[-1] + len(piece))
        return b"".join(pieces), ends.tobytes()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> Any:
        row = self._rows.get(index)
        if row is None:
            row = marshal.loads(self._blob[self._ends[index] : self._ends[index + 1]])
            self._rows[index] = row
        return row


class Literals(NamedTuple):
    """The literals of one stream.

    sieve: an ``Index`` of them. entries: for each literal what it stands for: tuples
    of ``Phrase`` for words, rule indices for shapes.
    """

    sieve: tuple[bytes, ...]
    entries: tuple[bytes, bytes]


class Program(NamedTuple):
    """All that a matcher needs; survives ``marshal``.

    Attributes:
        rows: the rules.
        words, shapes: literals of the two streams.
        needles: (substrings of the raw text, rule): the rule runs when one of them is there.
        always: rules that run on every document.
    """

    rows: tuple[bytes, bytes]
    words: tuple[Any, ...]
    shapes: tuple[Any, ...]
    needles: tuple[tuple[tuple[str, ...], int], ...]
    always: tuple[int, ...]
