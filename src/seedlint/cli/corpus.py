"""``seedlint corpus``: check, fix and undo in millions of short texts."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryDirectory
from typing import Any

import click

from seedlint.cli.corpus_options import (
    Where,
    options_from,
    output_options,
    paths_argument,
    read_options,
    where_from,
)
from seedlint.cli.corpus_output import Watch, duration, echo_summary, print_json
from seedlint.cli.flags import UsageError, processes
from seedlint.cli.output import echo, echo_err
from seedlint.corpus.inputs import FOLDER, files
from seedlint.corpus.options import Options
from seedlint.corpus.plan import Plan, Unit, load_plan, planned
from seedlint.corpus.pool import Pool
from seedlint.corpus.run import Outcome, all_records, finish, run
from seedlint.corpus.unit import Job
from seedlint.errors import ConfigError, ReadError

_to = click.option("--to", default="", metavar="FOLDER", type=click.Path(), help="Output folder.")
_format = click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Format of the summary.",
)


@click.group(short_help="Check and fix JSON Lines, Parquet, Arrow and CSV files.")
def corpus() -> None:
    """Check and fix millions of short texts in JSON Lines, Parquet, Arrow and CSV files.

    DATA is a file or a folder with .jsonl, .jsonl.gz, .jsonl.zst, .parquet, .arrow, .csv or
    .tsv files. A run that was stopped goes on when the same command is given again.
    """


@corpus.command(short_help="Count findings; write scores.")
@paths_argument
@_to
@output_options
@read_options
@_format
@click.option("--exit-zero", "-e", is_flag=True, help="Exit with 0 even if there are findings.")
@click.pass_context
def check(ctx: click.Context, /, output_format: str, exit_zero: bool, **given: Any) -> None:
    """Check texts. With --to, write copies of the files with columns of scores.

    Exit codes: 0 no findings, 1 findings, 2 a file could not be read.
    """
    outcome = _run(given, fixes=False, scores=bool(given["to"]), output_format=output_format)
    failed = _failures(outcome)
    ctx.exit(2 if failed else 1 if outcome.tally.sums["findings"] and not exit_zero else 0)


@corpus.command(short_help="Write fixed copies, with a journal.")
@paths_argument
@click.option("--to", required=True, metavar="FOLDER", type=click.Path(), help="Output folder.")
@click.option(
    "--into", default="", metavar="NAME", help="Put fixed texts into a new column of this name."
)
@click.option("--scores", is_flag=True, help="Also add columns of scores.")
@click.option("--unsafe-fixes", is_flag=True, help="Also apply fixes that change wording.")
@output_options
@read_options
@_format
@click.pass_context
def fix(ctx: click.Context, /, output_format: str, scores: bool, **given: Any) -> None:
    """Write fixed copies of the files, and a journal for `seedlint corpus undo`.

    Everything but the chosen column stays as it is. Exit codes: 0 done, 2 a file could not be
    read.
    """
    outcome = _run(
        given, fixes=True, scores=scores or bool(given["keep"]), output_format=output_format
    )
    ctx.exit(2 if _failures(outcome) else 0)


@corpus.command(short_help="Count words, languages and unknown words.")
@paths_argument
@read_options
@click.option(
    "--words-to",
    default="",
    metavar="FILE",
    type=click.Path(),
    help="Write unknown words that several texts share, for --words.",
)
@click.option(
    "--least",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="Number of texts that a word must be in for --words-to.",
)
@_format
@click.pass_context
def stats(
    ctx: click.Context, /, output_format: str, words_to: str, least: int, **given: Any
) -> None:
    """Count texts, words, languages and unknown words. Nothing is written but --words-to.

    Exit codes: 0 done, 2 a file could not be read.
    """
    outcome = _run(given, fixes=False, scores=False, output_format=output_format)
    if words_to:
        shared = [(word, count) for word, count in outcome.tally.unknown.items() if count >= least]
        lines = [
            f"{word}  # {count}\n"
            for word, count in sorted(shared, key=lambda item: (-item[1], item[0]))
        ]
        try:
            with open(words_to, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
        except OSError as error:
            raise ReadError(f"cannot be written ({error.strerror})", place=words_to) from error
        echo_err(f"seedlint: {len(lines)} words written to {words_to}; review them before use")
    ctx.exit(2 if _failures(outcome) else 0)


def _run(given: dict[str, Any], *, fixes: bool, scores: bool, output_format: str) -> Outcome:
    try:
        options = options_from(given, fixes=fixes, scores=scores)
        where = where_from(given, options)
        count = processes(where.jobs)
    except UsageError as error:
        raise click.UsageError(str(error), click.get_current_context()) from error
    if where.to:
        outcome = _into(where.to, options, where, count, data=True)
    else:
        with TemporaryDirectory(prefix="seedlint-") as folder:
            outcome = _into(folder, options, where, count, data=False)
    if output_format == "json":
        print_json(outcome.tally, complete=outcome.complete)
    else:
        echo_summary(outcome.tally, fixed=fixes)
        if where.to and not outcome.complete:
            echo_err(f"seedlint: {where.to}: other parts are not done yet")
    return outcome


def _into(folder: str, options: Options, where: Where, count: int, *, data: bool) -> Outcome:
    found, others = files(where.paths)
    if others and data:
        echo_err(f"seedlint: {others} files of other formats were not read or copied")
    command = " ".join(["seedlint", *sys.argv[1:]])
    plan = planned(found, options, folder, where.unit_bytes, command)
    job = Job(folder, options, data, where.keep_to)
    with Watch(sys.stderr, where.progress) as watch:
        outcome = run(job, plan, _engine(job, where, count, watch.notice), where.part, watch.step)
    if outcome.complete and data:
        finish(job, plan)
        if where.progress != "json":
            report = os.path.relpath(os.path.join(folder, FOLDER, "report.html"))
            echo_err(f"seedlint: the report is {report}")
    return outcome


def _engine(
    job: Job, where: Where, count: int, notice: Callable[[str], None]
) -> Callable[[Sequence[Unit]], Iterator[tuple[Unit, dict[str, Any]]]]:
    if where.engine == "ray":
        from seedlint.corpus.engines import ray  # needs its extra

        return lambda units: ray.run(job, units, notice)
    return Pool(job, count, notice).run


def _failures(outcome: Outcome) -> bool:
    for failure in outcome.failures:
        echo_err(f"seedlint: {failure}")
    return bool(outcome.failures)


@corpus.command(short_help="Revert the fixes of a run.")
@click.argument("folder", metavar="FOLDER", type=click.Path())
@click.option("--to", required=True, metavar="FOLDER", type=click.Path(), help="Output folder.")
@click.option(
    "--rule", "rules", multiple=True, metavar="ID", help="Revert only the fixes of this rule."
)
@click.option(
    "--rows", multiple=True, metavar="FILE:ROWS", help="Revert only in these rows, such as 3-7."
)
@click.option(
    "--id", "ids", multiple=True, metavar="VALUE", help="Revert only in rows with this id."
)
@click.pass_context
def undo(
    ctx: click.Context,
    /,
    folder: str,
    to: str,
    rules: tuple[str, ...],
    rows: tuple[str, ...],
    ids: tuple[str, ...],
) -> None:
    """Write the files that `seedlint corpus fix --to FOLDER` wrote, without its fixes.

    Rows in quarantine are put back where they were. A text that has changed since is left
    alone. Exit codes: 0 everything was reverted, 2 some fixes were not.
    """
    from seedlint.corpus.undo import Undone, Wanted, undo_unit

    target = os.path.abspath(to)
    if target == os.path.abspath(folder):
        raise click.UsageError("--to must be another folder", ctx)
    plan = _plan(folder)
    records = all_records(folder, plan)
    if len(records) < len(plan.units):
        left = len(plan.units) - len(records)
        hint = "run the same `seedlint corpus fix` again first"
        raise ConfigError(f"{left} units are not done", place=folder, hint=hint)
    total = Undone(Counter(), 0, 0, 0)
    for record in records:
        undone = undo_unit(folder, target, record, Wanted(rules, ids, rows))
        if undone is None:
            continue
        total.reverted.update(undone.reverted)
        total = total._replace(
            kept=total.kept + undone.kept,
            changed=total.changed + undone.changed,
            missing=total.missing + undone.missing,
        )
    for rule, number in sorted(total.reverted.items()):
        echo(f"{rule}: {number} reverted")
    for number, what in (
        (total.kept, "fixes were kept because later fixes build on them"),
        (total.changed, "texts have changed since they were fixed, and were left alone"),
        (total.missing, "bad rows are not in the quarantine as a whole, and are missing"),
    ):
        if number:
            echo_err(f"seedlint: {folder}: {number} {what}")
    ctx.exit(2 if total.kept or total.changed or total.missing else 0)


def _plan(folder: str) -> Plan:
    plan = load_plan(folder)
    if plan is None:
        hint = "name the folder given to --to"
        raise ConfigError("is no output of `seedlint corpus`", place=folder, hint=hint)
    return plan


@corpus.command(short_help="Show how far a run has come.")
@click.argument("folder", metavar="FOLDER", type=click.Path())
@_format
def status(folder: str, output_format: str) -> None:
    """Show how far a run has come, wherever it runs.

    FOLDER is the output folder of a run. Exit codes: 0 shown, 2 there is no run.
    """
    from seedlint.corpus.status import status as state_of

    state = state_of(folder, _plan(folder))
    sums = state.tally.sums
    if output_format == "json":
        left = None if state.left is None else round(state.left)
        print_json(
            state.tally,
            complete=state.done == state.units,
            units=state.units,
            done=state.done,
            bytes=state.bytes,
            done_bytes=state.done_bytes,
            seconds_left=left,
        )
        return
    percent = 100 * state.done_bytes // state.bytes if state.bytes else 100
    echo(f"{state.done} of {state.units} units done ({percent} %)")
    echo(f"{sums['rows']:,} rows, {sums['bad']:,} bad, {sums['changed']:,} changed")
    if state.done < state.units:
        if state.idle is not None:
            echo(f"last unit done {duration(state.idle)} ago")
        if state.left is not None:
            echo(f"about {duration(state.left)} left")
    for failure in state.failures:
        echo(failure)
