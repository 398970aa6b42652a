"""The unit runner: read one unit, run the step, write all its files, commit."""

import gc
import os
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

from seedlint.corpus.commit import Outputs, load_record, unwritable
from seedlint.corpus.condition import Condition
from seedlint.corpus.inputs import Batch, Sink, reader_for, sink_for
from seedlint.corpus.journal import Header, JournalSink, entry, journal_name
from seedlint.corpus.options import VERSION, Options
from seedlint.corpus.plan import Unit
from seedlint.corpus.quarantine import QuarantineSink, bad_row, quarantine_name
from seedlint.corpus.step import BadRowError, RowResult, Step
from seedlint.corpus.tally import Tally
from seedlint.errors import ReadError

_FEW_BAD = 100
"""Bad rows of a unit that are no reason to stop, whatever their share."""
_BAD_SHARE = 0.01


class Job(NamedTuple):
    """What all units of a run share; plain data that can be pickled.

    Attributes:
        folder: of the output, absolute.
        options: of the run.
        data: whether data are written; otherwise only what reports need.
        kept: the folder of the second output, absolute; ``""`` for none.
    """

    folder: str
    options: Options
    data: bool = True
    kept: str = ""


class Worker:
    """Runs units in one process; loads the rules once."""

    def __init__(self, job: Job, step: type[Step] = Step) -> None:
        self.job = job
        self._step = step(job.options)
        self._keep = Condition(job.options.keep) if job.options.keep else None

    def warm_up(self) -> None:
        """Load the rules, and keep them out of the way of the garbage collector."""
        _ = self._step.group_of
        gc.set_threshold(100_000, 50, 50)
        gc.collect()
        gc.freeze()

    def run(
        self,
        unit: Unit,
        skipped: Collection[int] = (),
        watch: Callable[[int], None] | None = None,
    ) -> dict[str, Any]:
        """Run a unit, unless it is done, and return its commit record.

        Args:
            unit: to run.
            skipped: rows that have killed a process.
            watch: told of each row before it is checked, if rows are to be checked one by one.

        Raises:
            SeedlintError: the unit cannot be read or written, or has too many bad rows.
        """
        known = load_record(self.job.folder, unit.id)
        if known is not None:
            return known
        outputs = Outputs(self.job.folder, unit.id)
        begun = time.process_time()
        try:
            with _Unit(self.job, unit, outputs, self._step, self._keep) as running:
                running.read(skipped, watch)
            record = {
                "version": VERSION,
                "unit": unit.id,
                "output": unit.output,
                "cpu_seconds": round(time.process_time() - begun, 3),
                "finished": round(time.time(), 3),
                "tally": running.tally.data(),
                "failures": running.failures,
            }
            return outputs.commit(record)
        except OSError as error:
            raise unwritable(unit.output, error) from error
        finally:
            outputs.discard()


class _Unit:
    """One unit while it runs."""

    def __init__(
        self, job: Job, unit: Unit, outputs: Outputs, step: Step, keep: Condition | None
    ) -> None:
        self.tally = Tally()
        self.failures: list[str] = []
        self._job = job
        self._unit = unit
        self._outputs = outputs
        self._step = step
        self._keep = keep
        self._open = ExitStack()
        self._data: Sink | None = None
        self._kept: Sink | None = None
        self._journal: JournalSink | None = None
        self._quarantine: QuarantineSink | None = None

    def __enter__(self) -> "_Unit":
        job, unit = self._job, self._unit
        if job.data:
            self._data = self._sink(unit.output)
        if job.kept and self._keep:
            self._kept = self._sink(f"{os.path.relpath(job.kept, job.folder)}/{unit.output}")
        if job.data and job.options.changes:
            header = Header(
                VERSION, unit.output, job.options.column, unit.file.kind, job.options.scores
            )
            path = self._outputs.add(journal_name(unit.output))
            self._journal = JournalSink(path, header)
            self._open.callback(self._journal.close)
        return self

    def _sink(self, name: str) -> Sink:
        file = self._unit.file
        sink = sink_for(self._outputs.add(name), file.path, file.kind)
        self._open.callback(sink.close)
        return sink

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def read(self, skipped: Collection[int], watch: Callable[[int], None] | None) -> None:
        """Read all rows; see ``Worker.run``."""
        unit, row = self._unit, 0
        reader = reader_for(unit.file.path, unit.file.kind, self._job.options, unit.start, unit.end)
        for batch in reader:
            results = self._results(batch, row, skipped, watch)
            self._write(batch, results, row)
            row += len(batch.rows)
        _stop_if_hopeless(self.tally, unit)

    def _results(
        self,
        batch: Batch,
        first: int,
        skipped: Collection[int],
        watch: Callable[[int], None] | None,
    ) -> list[RowResult | BadRowError]:
        rows = [
            row._replace(texts=(), reason="killed", detail="a process died of this row")
            if first + index in skipped
            else row
            for index, row in enumerate(batch.rows)
        ]
        if watch is None:
            return self._step.rows(rows)
        found: list[RowResult | BadRowError] = []
        for index, row in enumerate(rows):
            watch(first + index)
            found += self._step.rows([row])
        return found

    def _write(self, batch: Batch, found: Sequence[RowResult | BadRowError], first: int) -> None:
        results: list[RowResult | None] = []
        for index, one in enumerate(found):
            place = f"{self._unit.output}:{first + index}"
            if isinstance(one, BadRowError):
                results.append(self._bad(batch, index, first + index, one, place))
            else:
                self.tally.add(place, one, self._step.group_of)
                results.append(one)
        try:
            self._write_data(batch, results)
        except ReadError as error:
            place = error.place or self._unit.file.name
            raise type(error)(error.message, place=place, hint=error.hint) from error
        if self._journal is not None:
            self._note(batch, results, first)

    def _write_data(self, batch: Batch, results: Sequence[RowResult | None]) -> None:
        if self._data is not None:
            self._data.write(batch, results)
        if self._kept is not None and self._keep is not None:
            kept = [
                one if one and one.scores and self._keep(one.scores) else None for one in results
            ]
            self.tally.sums["kept"] += sum(one is not None for one in kept)
            self._kept.write(batch, kept)

    def _bad(
        self, batch: Batch, index: int, row: int, error: BadRowError, place: str
    ) -> RowResult | None:
        policy = self._job.options.bad_rows
        if policy == "fail":
            hint = "use --bad-rows quarantine or keep"
            raise ReadError(f"{error.reason}: {error}", place=place, hint=hint)
        self.tally.add_bad(error.reason)
        if error.reason == "truncated":
            self.failures.append(f"{self._unit.file.name}: {error}")
        if policy == "keep":
            return RowResult()
        if self._quarantine is None:
            path = self._outputs.add(quarantine_name(self._unit.output))
            self._quarantine = QuarantineSink(path)
            self._open.callback(self._quarantine.close)
        raw = batch.raw(index)
        size = batch.rows[index].size or len(raw)
        self._quarantine.add(bad_row(row, error.reason, str(error), raw, size))
        if self.tally.sums["bad"] > _FEW_BAD:
            _stop_if_hopeless(self.tally, self._unit, final=False)
        return None

    def _note(self, batch: Batch, results: Sequence[RowResult | None], first: int) -> None:
        assert self._journal is not None, "there is a journal"
        for index, result in enumerate(results):
            if result is None:
                continue
            for number, text in enumerate(result.texts):
                if text.fixed is None:
                    continue
                self._journal.add(
                    entry(
                        first + index,
                        number,
                        batch.rows[index].id,
                        text.before[0].text,
                        text.fixed,
                        text.edits,
                        batch.raws.get((index, number)),
                    )
                )


def _stop_if_hopeless(tally: Tally, unit: Unit, *, final: bool = True) -> None:
    """Raise ReadError when so many rows are bad that the column or the format must be wrong."""
    rows, bad = tally.sums["rows"], tally.sums["bad"]
    wrong_column = final and bad and bad == rows == tally.bad["no-column"]
    if wrong_column or (bad > _FEW_BAD and bad > _BAD_SHARE * rows and (final or bad > rows / 2)):
        reasons = ", ".join(f"{count} {reason}" for reason, count in tally.bad.most_common(3))
        raise ReadError(
            f"{bad} of {rows} rows are bad ({reasons})",
            place=unit.file.name,
            hint="check --column and the format, or use --bad-rows keep",
        )
