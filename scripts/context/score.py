"""Scores of all slots of a text at once, as ``seedlint.context`` gives them one by one."""

from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from scripts.context.corpus import CAPITAL, LOWER, UPPER, tokenize
from scripts.context.slots import Context, Index, Places, Unsigned
from seedlint.context.classes import OTHER
from seedlint.context.features import GOLDEN, pair_number
from seedlint.context.judge import CITED
from seedlint.context.place import CITING, is_mark
from seedlint.context.table import HEADER, Table
from seedlint.context.tokens import CODE, EDGE, NUMBER

Floats: TypeAlias = NDArray[np.float32]
_BATCH = 100_000


class Scores:
    """The log odds that a table gives at places of some segments."""

    def __init__(self, path: Path, segments: list[str]) -> None:
        """Tokenize the segments, and class their tokens by the table at ``path``."""
        data = path.read_bytes()
        _, words, self._slots, self._unit, _ = HEADER.unpack_from(data)
        start = HEADER.size + 4 * words
        self._weights = np.frombuffer(data, np.int8, self._slots, start)
        self._checks = np.frombuffer(data, np.uint8, self._slots, start + self._slots)
        self.segments = segments
        self.tokens = tokenize(segments)
        table = Table(path)
        types = self.tokens.types
        self.classes = np.array([table.class_of(token) for token in types], np.uint8)
        self._context = Context(self.tokens, self.classes)
        self.index = Index(self.tokens)
        self._judged = self._all_judged(table)

    def _all_judged(self, table: Table) -> NDArray[np.bool_]:
        """Return for each token whether its place is judged at all; see ``context.places``."""
        tokens = self.tokens
        known = np.array([table.class_of(token) != OTHER for token in tokens.types])
        opaque = np.array([token in {CODE, NUMBER} for token in tokens.types])
        usable = (known & ~opaque)[tokens.ids]
        marks = np.array([is_mark(token) for token in tokens.types])[tokens.ids]
        citing = np.array([token in CITING for token in tokens.types])[tokens.ids]
        stops = np.array([token in {".", "!", "?", ":", EDGE} for token in tokens.types])[
            tokens.ids
        ]
        edge = tokens.ids == 0
        judged = np.zeros(len(tokens.ids), bool)
        judged[5:-5] = usable[4:-6] & usable[6:-4] & ~citing[6:-4]
        judged[5:-5] &= ~(marks[4:-6] & (marks[6:-4] | citing[4:-6]))
        capital = tokens.cases != LOWER
        judged[1:-1] &= (tokens.cases[:-2] != UPPER) & (tokens.cases[2:] != UPPER)
        before = np.concatenate([[True], stops[:-1]])
        after = np.concatenate([capital[1:], [False]])
        judged &= (tokens.cases == LOWER) | ((tokens.cases == CAPITAL) & before & ~after)
        judged &= ~(np.concatenate([[True], capital[:-1]]) & after & (tokens.cases != LOWER))
        quoted = self._quoted()
        for start, end in zip(tokens.segments[:-1], tokens.segments[1:], strict=True):
            last = end - 6
            ended = last >= start and bool(stops[last] or tokens.types[tokens.ids[last]] in ')”"’')
            if not ended:
                judged[start] = False
        found: NDArray[np.bool_] = judged & ~edge & ~quoted
        return found

    def _quoted(self) -> NDArray[np.bool_]:
        """Return for each token whether quotation marks are open in front of it."""
        ids = self.tokens.ids
        names = {token: number for number, token in enumerate(self.tokens.types)}
        marks = {mark: names.get(mark, -1) for mark in '“”"‘’'}
        starts = np.zeros(len(ids), np.int64)
        starts[self.tokens.segments[:-1]] = self.tokens.segments[:-1]
        starts = np.maximum.accumulate(starts)
        order = np.arange(len(ids))
        quoted = np.zeros(len(ids), bool)
        for opens, closes in ("“”", "‘’"):
            last = np.maximum.accumulate(np.where(ids == marks[opens], order, -1))
            closed = np.maximum.accumulate(np.where(ids == marks[closes], order, -1))
            quoted |= (last >= starts) & (last > closed)
        straight = np.cumsum(ids == marks['"'])
        quoted |= (straight - straight[np.maximum(starts - 1, 0)]) % 2 == 1
        return quoted

    def log_odds(self, places: Places, meant: str, written: str) -> Floats:
        """Return the log odds for one word against another at each place."""
        factor = np.uint64(pair_number(meant, written))
        found = [
            self._batch(self._context.features(places[start : start + _BATCH]), factor)
            for start in range(0, len(places), _BATCH)
        ]
        odds = np.concatenate(found) if found else np.zeros(0, np.float32)
        return odds if meant < written else -odds

    def _batch(self, features: list[Unsigned], factor: np.uint64) -> Floats:
        total = np.zeros(len(features[0]), np.int32)
        for feature in features:
            key = (feature + factor) * np.uint64(GOLDEN)
            slot = ((key >> np.uint64(32)) * np.uint64(self._slots)) >> np.uint64(32)
            hit = self._checks[slot] == (key >> np.uint64(24)).astype(np.uint8)
            total += np.where(hit, self._weights[slot], 0)
        odds: Floats = (total * self._unit).astype(np.float32)
        return odds

    def judged(self, word: str) -> Places:
        """Return the places of a word that are judged."""
        places = self.index.places(word)
        return places[self._judged[places]]

    def cited(self, places: Places, word: str) -> NDArray[np.bool_]:
        """Return for each place whether another word stands near it; see ``judge.CITED``."""
        near = self.index.places(word)
        position = np.searchsorted(near, places)
        found = np.zeros(len(places), bool)
        if len(near):
            after = near[np.minimum(position, len(near) - 1)]
            before = near[np.maximum(position - 1, 0)]
            found = (np.abs(after - places) <= CITED) | (np.abs(before - places) <= CITED)
        return found

    def around(self, place: int, reach: int = 9) -> str:
        """Return the tokens around a place, with the place in brackets."""
        types, ids = self.tokens.types, self.tokens.ids
        words = [types[i] for i in ids[max(0, place - reach) : place + reach + 1]]
        words[min(place, reach)] = f"[{words[min(place, reach)]}]"
        return " ".join(word for word in words if word != EDGE)
