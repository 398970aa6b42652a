"""Take the fixes of a run back: all of them, or those of some rules or rows."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from seedlint.corpus import journal, quarantine
from seedlint.corpus.commit import Outputs, load_record
from seedlint.corpus.inputs import Sink, reader_for, sink_for
from seedlint.corpus.journal import Entry, journal_name
from seedlint.corpus.options import VERSION, Options
from seedlint.corpus.quarantine import BadRow, quarantine_name
from seedlint.corpus.step import Row, RowResult
from seedlint.errors import ConfigError, ReadError
from seedlint.result import Applied
from seedlint.runs.journal import digest
from seedlint.text.revert import undo


class Wanted(NamedTuple):
    """Which fixes are to be taken back.

    Attributes:
        rules: ids; empty for all.
        ids: values of the id column; empty for all.
        rows: ``FILE:ROW`` or ``FILE:FIRST-LAST`` by the name of the output; empty for all.
    """

    rules: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()

    def chooser(self, output: str) -> Callable[[Entry], bool]:
        """Return what tells whether the fixes of an entry are meant.

        Raises:
            ConfigError: ``rows`` are wrong.
        """
        ids, ranges = frozenset(self.ids), [_range(rows) for rows in self.rows]
        mine = [(first, last) for name, first, last in ranges if name == output]

        def chosen(entry: Entry) -> bool:
            if ids and entry.id not in ids:
                return False
            return not ranges or any(first <= entry.row <= last for first, last in mine)

        return chosen


def _range(rows: str) -> tuple[str, int, int]:
    name, _, numbers = rows.rpartition(":")
    first, _, last = numbers.partition("-")
    if not name or not first.isdecimal() or not (last or first).isdecimal():
        hint = "write data/train.jsonl:17 or data/train.jsonl:17-20"
        raise ConfigError(f"--rows: “{rows}” names no rows", hint=hint)
    return name, int(first), int(last or first)


class Undone(NamedTuple):
    """What was taken back in one unit.

    Attributes:
        reverted: fixes by rule.
        kept: fixes that others build on.
        changed: texts that have changed since, and were left alone.
        missing: bad rows that the quarantine does not hold whole.
    """

    reverted: Counter[str]
    kept: int
    changed: int
    missing: int


def undo_unit(folder: str, target: str, record: Mapping[str, Any], wanted: Wanted) -> Undone | None:
    """Write the data of a unit without some of its fixes.

    Args:
        folder: the output of ``corpus fix``.
        target: the output folder.
        record: the commit record of the unit.
        wanted: which fixes.

    Returns:
        What was done; None when it had been done before.

    Raises:
        SeedlintError: the unit was not fixed in place, or its files are damaged.
    """
    output, unit = record["output"], record["unit"]
    if load_record(target, unit) is not None:
        return None
    if journal_name(output) not in record["files"]:
        hint = "the original column is still there; undo reverts `seedlint corpus fix`"
        raise ReadError("has no journal", place=output, hint=hint)
    header, entries = journal.load(_path(folder, journal_name(output)))
    bad: list[BadRow] = []
    if quarantine_name(output) in record["files"]:
        bad = quarantine.load(_path(folder, quarantine_name(output)))
    path = _path(folder, output)
    outputs = Outputs(target, unit)
    try:
        sink = sink_for(outputs.add(output), path, header.kind)
        try:
            undone = _Undoing(header, entries, bad, wanted.chooser(output), wanted.rules)
            undone.write(path, sink)
        finally:
            sink.close()
        outputs.commit({"version": VERSION, "unit": unit, "output": output})
    finally:
        outputs.discard()
    return undone.found


def _path(folder: str, name: str) -> str:
    return os.path.join(folder, *name.split("/"))


class _Undoing:
    """One unit while its fixes are taken back."""

    def __init__(
        self,
        header: journal.Header,
        entries: Sequence[Entry],
        bad: Sequence[BadRow],
        chosen: Callable[[Entry], bool],
        rules: Sequence[str],
    ) -> None:
        self._header = header
        self._entries: dict[int, list[Entry]] = {}
        for entry in entries:
            self._entries.setdefault(entry.row, []).append(entry)
        self._bad = {row.row: row for row in bad}
        self._chosen = chosen
        self._rules = frozenset(rules)
        self.found = Undone(Counter(), 0, 0, 0)

    def write(self, path: str, sink: Sink) -> None:
        """Write the data of a file without the chosen fixes."""
        header = self._header
        options = Options(column=header.column, bad_rows="keep", strip=header.scores)
        options = options._replace(fixes=True)
        number = 0
        for batch in reader_for(path, header.kind, options):
            results: list[RowResult | None] = [None] * len(batch.rows)
            for index, row in enumerate(batch.rows):
                if number in self._bad:
                    # What came before in this batch is to be written before it.
                    sink.write(batch, results)
                    results = [None] * len(batch.rows)
                    number = self._write_bad(sink, number)
                results[index] = self._result(number, row)
                number += 1
            sink.write(batch, results)
        self._write_bad(sink, number)

    def _write_bad(self, sink: Sink, number: int) -> int:
        """Write the bad rows from a row on, and return the number of the next good one."""
        while number in self._bad:
            data = self._bad[number].data
            write_raw = getattr(sink, "write_raw", None)
            if data is None or write_raw is None:
                self.found = self.found._replace(missing=self.found.missing + 1)
            else:
                write_raw(data)
            number += 1
        return number

    def _result(self, number: int, row: Row) -> RowResult:
        new: list[str | None] = [None] * len(row.texts)
        raw: dict[int, str] = {}
        for entry in self._entries.get(number, ()):
            if not self._chosen(entry):
                continue
            text = row.texts[entry.text] if entry.text < len(row.texts) else None
            if text is None or digest(text) != entry.after:
                self.found = self.found._replace(changed=self.found.changed + 1)
                continue
            before = self._before(text, entry)
            if before != text:
                new[entry.text] = before
                if entry.raw is not None and digest(before) == entry.before:
                    raw[entry.text] = entry.raw
        return RowResult(tuple(new), None, raw)

    def _before(self, text: str, entry: Entry) -> str:
        rules = self._rules

        def is_chosen(edit: Any) -> bool:
            return not rules or edit.rule in rules

        applied = entry.applied
        undone = undo(text, applied, is_chosen)
        self.found = self.found._replace(kept=self.found.kept + len(undone.kept))
        by_fix = dict(_rules_of(applied))
        self.found.reverted.update(by_fix[fix] for fix in undone.fixes)
        return undone.text


def _rules_of(applied: Sequence[Applied]) -> Iterator[tuple[int, str]]:
    return ((edit.fix, edit.rule) for edit in applied)
