"""``seedlint rules cost``: what each rule costs over given texts."""

import sys
from collections import defaultdict
from functools import partial
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import paths_or, settings_flags
from seedlint.cli.output import prepared, print_problems, printable_lines
from seedlint.engine.active_rules import load
from seedlint.engine.linter import Linter
from seedlint.matching.profiler import ProfiledMatcher
from seedlint.reports import costs as report
from seedlint.runs.runner import Run
from seedlint.settings.resolve import Resolver
from seedlint.stats.cost import Cost


@click.command(short_help="Measure the CPU time of each rule.")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@settings_options
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table, or JSON.",
)
@click.pass_context
def cost(ctx: click.Context, /, paths: tuple[str, ...], output_format: str, **chosen: Any) -> None:
    """Check the texts under PATH and show what each rule costs, most expensive first.

    The columns are: milliseconds of CPU time per megabyte, documents the rule read as a whole,
    places where its pattern was tried, candidates, and findings. The scan that all rules share
    is not included. A place costs about a microsecond, a candidate several, a document up to a
    millisecond.

    Exit codes: 0 done, 2 a file could not be read.
    """
    accounts: defaultdict[str, Cost] = defaultdict(Cost)
    metered = partial(ProfiledMatcher, accounts.__getitem__)
    run = Run(
        Resolver(settings_flags(chosen)),
        lambda settings: Linter(settings, rules=load(settings, matcher=metered)),
    )
    size, failed = 0, False
    for done in run.check(paths_or(paths, "", (".",))):
        failed = print_problems(done.result.name, done.result.problems) or failed
        if done.result.source is not None:
            size += len(done.result.source.text.encode("utf-8", "surrogatepass"))
    write = report.json if output_format == "json" else report.text
    stream = prepared(sys.stdout)
    print(printable_lines(write(accounts, size)), end="", file=stream, flush=True)
    ctx.exit(2 if failed else 0)
