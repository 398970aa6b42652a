"""``seedlint stats``: how long texts are, and how hard to read."""

import sys

import click

from seedlint.cli.flags import paths_or
from seedlint.cli.output import prepared, print_problems, printable_lines
from seedlint.engine.linter import Linter
from seedlint.reports.text_statistics import TextStatistics
from seedlint.runs.runner import Run
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolver
from seedlint.stats.counts import count

FILLERS = ("filler-indeed", "filler-word", "intensifier", "stock-opener", "stock-phrase")
"""The rules that tell what says nothing."""


@click.command(short_help="Count words and sentences; measure readability.")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table, or JSON.",
)
@click.option(
    "--config", metavar="FILE", type=click.Path(), default="", help="Use this settings file."
)
@click.option("--isolated", is_flag=True, help="Use no settings file.")
@click.option("--stdin-filename", metavar="NAME", default="", help="The name that - has.")
@click.option("--force-exclude", is_flag=True, help="Leave out what settings exclude.")
@click.pass_context
def stats(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    output_format: str,
    config: str,
    isolated: bool,
    stdin_filename: str,
    force_exclude: bool,
) -> None:
    """Count words, sentences and fillers, and measure readability.

    PATH is a file, or a folder that is walked for texts; - is the standard input.
    Without any, the current folder. Headings, tables and code are left out.

    Exits with 0, or with 2 when something could not be read.
    """
    if config and isolated:
        raise click.UsageError("--config and --isolated exclude each other")
    paths = paths_or(paths, stdin_filename, (".",))
    run = Run(
        Resolver(Flags(config=config, isolated=isolated)),
        lambda settings: Linter(_for_fillers(settings)),
        stdin_name=stdin_filename,
        force_exclude=force_exclude,
    )
    figures = TextStatistics()
    failed = False
    for done in run.check(paths):
        failed = print_problems(done.result.name, done.result.problems) or failed
        if done.result.document is not None:
            figures.add(done.result.name, count(done.result.document, len(done.result.diagnostics)))
    stream = prepared(sys.stdout)
    text = figures.json() if output_format == "json" else printable_lines(figures.text())
    print(text, end="", file=stream, flush=True)
    ctx.exit(2 if failed else 0)


def _for_fillers(settings: FileSettings) -> FileSettings:
    """The settings of a file with the rules for fillers, and no others."""
    return FileSettings(select=FILLERS, words=settings.words, locale=settings.locale)
