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
"""Rules that find fillers."""


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
    "--config",
    metavar="FILE",
    type=click.Path(),
    default="",
    help="Use this settings file instead of looking for one.",
)
@click.option("--isolated", is_flag=True, help="Ignore all settings files.")
@click.option(
    "--stdin-filename", metavar="NAME", default="", help="File name to assume for standard input."
)
@click.option("--force-exclude", is_flag=True, help="Skip excluded files even if they are named.")
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

    PATH is a file, a folder to search for texts, or - for standard input. The default is the
    current folder. Headings, tables and code do not count.

    Exit codes: 0 done, 2 a file could not be read.
    """
    if config and isolated:
        raise click.UsageError("--config cannot be used with --isolated")
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
    """Return the settings of a file with the rules for fillers, and no others."""
    return FileSettings(select=FILLERS, words=settings.words, locale=settings.locale)
