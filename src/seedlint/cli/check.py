"""``seedlint check``: says what is wrong, and writes nothing."""

import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from seedlint.cli.flags import UsageError, paths_or, settings_flags
from seedlint.cli.output import complain, prepared, say, style_for, width_for
from seedlint.cli.reporting import reporting, reports_wanted
from seedlint.engine.linter import Linter
from seedlint.reports.by_name import format_named, statistics_named
from seedlint.reports.style import PLAIN
from seedlint.reports.summary import of_check
from seedlint.runs.run import Done, Run
from seedlint.runs.walk import STDIN
from seedlint.settings.resolve import Resolver

if TYPE_CHECKING:
    from seedlint.runs.baseline import Baseline


def check(
    *,
    paths: tuple[str, ...],
    output_format: str,
    output_file: str,
    report: tuple[str, ...],
    statistics: bool,
    exit_zero: bool,
    no_baseline: bool,
    add_allow: bool,
    watch: bool,
    project: bool,
    quiet: bool,
    color: str,
    stdin_filename: str,
    force_exclude: bool,
    traceback: bool,
    **chosen: Any,
) -> int:
    """Say what is wrong in texts, and write nothing (but for --add-allow).

    PATH is a file, or a folder that is walked for texts; - is the standard input.
    Without any, the current folder.

    With --project, rules about consistency go by what most of the files do, not each
    file by itself.

    Exits with 0 when nothing is left to say, 1 with findings as severe as
    “fail-on” in the settings, 2 when something could not be read or done.
    """
    paths = paths_or(paths, stdin_filename, (".",))
    besides = reports_wanted(report)
    wanted = settings_flags(chosen)
    stream = prepared(sys.stdout)

    if project and STDIN in paths:
        raise UsageError("--project reads everything twice, and - can be read only once")
    usage: dict[str, Counter[str]] = {}

    def run() -> Run:
        return Run(
            Resolver(wanted),
            partial(Linter, usage=usage),
            stdin_name=stdin_filename,
            force_exclude=force_exclude,
            traceback=traceback,
        )

    def once() -> int:
        format = (
            statistics_named(output_format)
            if statistics
            else format_named(
                output_format,
                PLAIN if output_file and color == "auto" else style_for(stream, color),
                width_for(stream),
                summary=None if quiet else of_check,
            )
        )
        found = failed = False
        known = _Known()
        running = run()
        if project:
            usage.clear()
            running.count(paths, usage)
        with reporting(format, stream, output_file, besides) as reports:
            for done in running.check(paths):
                if done.baseline and not no_baseline:
                    done = known.without(done)
                reports.add(done.result)
                found = found or done.fails
                failed = complain(done.result) or failed
        if known.count and not quiet:
            say(f"seedlint: {known.count} more known to the baseline; --no-baseline shows them")
        return 2 if failed else 1 if found and not exit_zero else 0

    if add_allow:
        from seedlint.cli.allow import add_allow as allow

        return allow(run(), paths, over_baseline=no_baseline)
    if watch:
        from seedlint.cli.watch import watch as watched

        watched(paths, once)
        return 0
    return once()


class _Known:
    """The baselines that the files of a run have: most often one."""

    def __init__(self) -> None:
        self._baselines: dict[str, Baseline] = {}

    def without(self, done: Done) -> Done:
        """The outcome for a file without the findings that its baseline knows."""
        baseline = self._baselines.get(done.baseline)
        if baseline is None:
            from seedlint.runs.baseline import Baseline, load

            baseline = self._baselines[done.baseline] = Baseline(load(done.baseline))
        return done._replace(result=baseline.new(done.result))

    @property
    def count(self) -> int:
        """How many findings were left out."""
        return sum(baseline.known for baseline in self._baselines.values())
