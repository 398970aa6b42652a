"""The chosen rules, compiled into what one run needs and what the cache can hold.

Everything in a program is plain data for ``text.packed``. Rules and literals are
stored row by row and read on first use, so that starting does not take longer
with more rules.
"""

import marshal
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from seedlint.matching.literal_index import Index
from seedlint.text.serialize import Buffer

CONFUSABLE = "\0"
"""Stands for the replacement of a phrase that only the context model knows."""


class CompiledRule(NamedTuple):
    """One rule as the matcher needs it.

    Attributes:
        id: of the rule.
        severity, applicability, changes: the numbers of the enumerations in ``diagnostic``.
        message: a template.
        kind: ``pattern``, ``phrases``, ``swap``, ``confusable`` or ``python``.
        pattern: compiled on first use; ``""`` when there is none.
        before, after: how far from its prefilter word a match may begin, and how far after it a
            match or what it looks at may end; 0 and 0 for the whole segment.
        unless: patterns that clear what they overlap.
        exact: whether case counts.
        scope: names of segment kinds; ``prose`` is all of them, ``raw`` the file itself.
        replace: a template, or None.
        path: of the rule file.
        code: the rule's Python, compiled; empty when there is none.
        mentions: whether it also looks at words that are mentioned, not used.
        function: which of its functions verifies; ``""`` for ``verify``.
        options: keyword arguments for that.
        trusted: whether the patterns ship with seedlint or an installed pack.
        counts: whether the Python counts forms before it checks.
        places: whether the Python wants to know where the rule's prefilter words stand.
        any_language: whether the rule holds in texts that are not English, too.
        regrade: what the settings make of its fixes: 1 if unsafe ones count as safe, -1 if safe
            ones count as unsafe, 0 for neither.
        requires: what a format must promise for the rule to run: see ``formats.Format.facts``.
        choices: of confusable words, for each one that may be written those that may be
            meant: the word, and the log odds for a report and for a safe fix.
        agrees: the log odds by which the context model must find the fixed sentence likelier;
            None if it is not asked.
        needs: what a document must have for the Python to be asked; ``""`` for nothing.
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
    function: str = ""
    mentions: bool = True
    counts: bool = False
    places: bool = False
    any_language: bool = False
    choices: Mapping[str, tuple[tuple[str, float, float], ...]] = MappingProxyType({})
    agrees: float | None = None
    needs: str = ""
    requires: tuple[str, ...] = ()
    regrade: int = 0


class Phrase(NamedTuple):
    """What a literal of the word stream stands for.

    rule: its index. phrase: what must stand there, in lower case unless case
    counts; empty for a prefilter word, whose rule then searches the segment by itself.
    tail: how much of the literal is no part of the find (a possessive's ``'s``).
    swap: what takes its place, or None.
    """

    rule: int
    phrase: bytes
    tail: int
    swap: str | None


class Table(dict[int, Any]):
    """Rows of marshalled data, decoded when they are first asked for.

    As a dictionary it has those that were; ``size`` is the number of all.
    """

    def __init__(
        self, blob: Buffer, ends: Buffer, make: Callable[[Any], Any] = lambda row: row
    ) -> None:
        """``make`` makes of a row what is asked for."""
        super().__init__()
        self._blob = memoryview(blob)
        self._ends = memoryview(ends).cast("I")
        self._make = make
        self.size = len(self._ends) - 1

    @staticmethod
    def store(rows: Iterable[Any]) -> tuple[bytes, bytes]:
        """Rows of plain data as the two arguments of a table."""
        pieces = [marshal.dumps(row) for row in rows]
        ends = array("I", [0])
        for piece in pieces:
            ends.append(ends[-1] + len(piece))
        return b"".join(pieces), ends.tobytes()

    def __missing__(self, index: int) -> Any:
        stored = self._blob[self._ends[index] : self._ends[index + 1]]
        row = self[index] = self._make(marshal.loads(stored))
        return row


_MANY = 1 << 31
"""Marks a number in a table of those literals that a number does not say all about."""


class Phrases(dict[int, tuple[Phrase, ...]]):
    """What the literals of the word stream stand for, by their numbers; decoded when they are
    first asked for.

    Nearly each stands for one phrase that is the literal itself but for its edges, or for a
    prefilter word; one number says which rule's, and what is edge.
    """

    def __init__(self, entries: tuple[Any, ...], index: Index) -> None:
        """``entries`` is what ``store`` made of the literals that ``index`` has."""
        super().__init__()
        codes, many = entries
        self._codes = memoryview(codes).cast("I")
        self._many = Table(*many)
        self._index = index

    @staticmethod
    def store(rows: Iterable[tuple[bytes, Sequence[Phrase]]]) -> tuple[Any, ...]:
        """Literals and what they stand for, as plain data."""
        codes, many = array("I"), list[Any]()
        for literal, phrases in rows:
            code = _code(literal, phrases[0]) if len(phrases) == 1 else None
            if code is None:
                code = _MANY | len(many)
                many.append(tuple(map(tuple, phrases)))
            codes.append(code)
        return codes.tobytes(), Table.store(many)

    def __missing__(self, literal: int) -> tuple[Phrase, ...]:
        phrases = self[literal] = self._decoded(literal)
        return phrases

    def _decoded(self, literal: int) -> tuple[Phrase, ...]:
        code = self._codes[literal]
        if code & _MANY:
            return tuple(Phrase(*phrase) for phrase in self._many[code ^ _MANY])
        lead = code >> 2 & 3
        phrase = self._index.text(literal)[lead:-1] if lead else b""
        return (Phrase(code >> 4, phrase, code & 3, None),)


def _code(literal: bytes, phrase: Phrase) -> int | None:
    """Return the number that says all about a literal; None when none does."""
    lead = len(literal) - 1 - len(phrase.phrase) if phrase.phrase else 0
    plain = not phrase.phrase or (0 < lead < 4 and literal[lead:-1] == phrase.phrase)
    if phrase.swap is None and plain and phrase.tail < 4:
        return phrase.rule << 4 | lead << 2 | phrase.tail
    return None


class Literals(NamedTuple):
    """The literals of one stream.

    index: an ``Index`` of them. entries: for each literal what it stands for: ``Phrases``
    for words, a ``Table`` of rules' indices for shapes.
    """

    literal_index: tuple[Any, ...]
    entries: tuple[Any, ...]


class CompiledRules(NamedTuple):
    """All that a matcher needs; plain data, which may be views of a mapped file.

    Attributes:
        rows: the rules.
        words, shapes: literals of the two streams.
        substrings: (substrings of the raw text, rule): the rule runs when one of them is there.
        always: rules that run on every document, or on every one that has what they need.
        notices: what the rule files do in a way that a later version will refuse.
        names: ids of all rules that there are, names of groups, former ids and those of today;
            each a list with line feeds between.
    """

    rows: tuple[Buffer, Buffer]
    words: tuple[Any, ...]
    shapes: tuple[Any, ...]
    substrings: tuple[tuple[tuple[str, ...], int], ...]
    always: tuple[int, ...]
    notices: tuple[str, ...] = ()
    names: tuple[Buffer, ...] = (b"", b"", b"", b"")
