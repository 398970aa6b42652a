"""``seedlint check``: report findings, write nothing."""

import os
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from seedlint.cache.location import folder
from seedlint.cli.flags import UsageError, changed, paths_or, processes, settings_flags
from seedlint.cli.languages import Languages
from seedlint.cli.output import (
    echo_err,
    echo_warnings,
    prepared,
    print_problems,
    style_for,
    width_for,
)
from seedlint.cli.progress import Progress
from seedlint.cli.reporting import reporting, reports_wanted
from seedlint.engine.linter import Linter
from seedlint.reports.registry import format_named, statistics_named
from seedlint.reports.style import PLAIN
from seedlint.reports.summary import of_check
from seedlint.runs.discovery import STDIN
from seedlint.runs.results_cache import Cache
from seedlint.runs.runner import Done, Run
from seedlint.runs.scheduler import Scheduler
from seedlint.settings.resolve import Flags, Resolver

if TYPE_CHECKING:
    from seedlint.runs.baseline import Baseline
    from seedlint.runs.changed import Changed


def check(
    *,
    paths: tuple[str, ...],
    output_format: str,
    jobs: str,
    no_cache: bool,
    output_file: str,
    report: tuple[str, ...],
    statistics: bool,
    exit_zero: bool,
    no_baseline: bool,
    add_allow: bool,
    watch: bool,
    project: bool,
    show_prose: bool,
    quiet: bool,
    verbose: bool,
    color: str,
    stdin_filename: str,
    force_exclude: bool,
    since: str,
    staged: bool,
    cache_dir: str,
    traceback: bool,
    **chosen: Any,
) -> int:
    """Report findings in texts.

    PATH is a file, a folder to search for texts, or - for standard input. The default is the
    current folder. Nothing is written, except with --add-allow.

    With --project, consistency rules compare all files with each other instead of each file
    with itself. With --since or --staged, only changed paragraphs, headings, list items and
    tables are checked.

    Exit codes: 0 no findings, 1 findings at or above the “fail-on” severity, 2 a file could
    not be read or the command failed.
    """
    paths = paths_or(paths, stdin_filename, (".",))
    others = reports_wanted(report)
    if output_file in others:
        raise UsageError(
            f"two reports cannot be written to {output_file}; hint: use different files"
        )
    many = processes(jobs)
    kept = folder(cache_dir)
    stream = prepared(sys.stdout)
    if project and STDIN in paths:
        raise UsageError(
            "--project cannot be used with standard input, which can be read only once"
        )
    if add_allow and (since or staged):
        raise UsageError("--add-allow cannot be used with --since or --staged")
    usage: dict[str, Counter[str]] = {}
    flags = settings_flags(chosen)
    run = partial(
        _run,
        flags,
        usage,
        stdin_name=stdin_filename,
        force_exclude=force_exclude,
        traceback=traceback,
        cache_dir=kept,
    )

    def once() -> int:
        style = PLAIN if output_file and color == "auto" else style_for(stream, color)
        width = width_for(stream)
        format = (
            statistics_named(output_format)
            if statistics
            else format_named(output_format, style, width, summary=None if quiet else of_check)
        )
        found = failed = False
        known = _Known()
        languages = Languages(verbose=verbose, quiet=quiet)
        part = changed(paths, since, staged)
        if project:
            usage.clear()
            run().count(paths, usage)
        with (
            reporting(format, stream, output_file, others) as reports,
            Progress(sys.stderr) as progress,
        ):
            kind = output_format, statistics, style.colors, width, *others.values(), output_file
            remembers = not (no_cache or project or part)
            checking = Scheduler(
                partial(run, changed=part, digests=remembers),
                reports.formats,
                cache=Cache(kept, repr(kind)) if remembers else None,
                jobs=many,
                without=None if no_baseline else known.without,
            )
            for done, outcome in enumerate(checking.outcomes(paths), 1):
                if any(outcome.texts) or outcome.problems or verbose:
                    progress.clear()
                languages.add(outcome)
                reports.put(outcome.texts, outcome.counts)
                found = found or outcome.fails
                failed = print_problems(outcome.name, outcome.problems) or failed
                progress.step(done, checking.total)
            reports.skip(checking.skipped)
        languages.print_skipped()
        echo_warnings(checking.warnings())
        if known.count and not quiet:
            echo_err(
                f"seedlint: {known.count} known findings are in the baseline;"
                " hint: --no-baseline shows them"
            )
        return 2 if failed else 1 if found and not exit_zero else 0

    if show_prose:
        from seedlint.cli.show_prose import show_prose as show

        return show(run(), paths)
    if add_allow:
        from seedlint.cli.allow import add_allow as allow

        return allow(run(), paths, over_baseline=no_baseline)
    if watch:
        from seedlint.cli.watch import watch as watched

        def knows(path: str) -> bool:
            return bool(Resolver(flags).format(os.path.dirname(path), path))

        watched(paths, once, knows)
        return 0
    return once()


def _run(
    flags: Flags,
    usage: dict[str, Counter[str]],
    *,
    stdin_name: str,
    force_exclude: bool,
    traceback: bool,
    cache_dir: str | None,
    changed: "Changed | None" = None,
    digests: bool = False,
) -> Run:
    return Run(
        Resolver(flags),
        partial(Linter, cache_dir=cache_dir, usage=usage),
        stdin_name=stdin_name,
        force_exclude=force_exclude,
        changed=changed,
        digests=digests,
        traceback=traceback,
    )


class _Known:
    """The baselines that the files of a run have: most often one."""

    def __init__(self) -> None:
        self._baselines: dict[str, Baseline] = {}

    def without(self, done: Done) -> Done:
        """Return the outcome for a file without the findings that its baseline knows."""
        baseline = self._baselines.get(done.baseline)
        if baseline is None:
            from seedlint.runs.baseline import Baseline, load

            baseline = self._baselines[done.baseline] = Baseline(load(done.baseline))
        return done._replace(result=baseline.new(done.result))

    @property
    def count(self) -> int:
        """How many findings were left out."""
        return sum(baseline.known for baseline in self._baselines.values())
