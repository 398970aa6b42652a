"""``seedlint fix``: the cleaned text, on the standard output, in place or as a copy."""

import os
import sys
from typing import Any

import click

from seedlint.cli.options import flags, paths_or, run_options
from seedlint.cli.output import complain, prepared, printable_lines, say, style_for, width_for
from seedlint.diagnostic import Applicability
from seedlint.engine.linter import Linter
from seedlint.errors import ReadError
from seedlint.readers.decode import encode
from seedlint.reports import summary
from seedlint.reports.by_name import format_named
from seedlint.reports.format import Format, Only, Report
from seedlint.result import FileResult
from seedlint.runs import write as files
from seedlint.runs.copies import Copies
from seedlint.runs.run import Done, Run
from seedlint.runs.walk import STDIN
from seedlint.settings.resolve import Resolver


@click.command(short_help="Mend texts: print, write or copy them.")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@run_options
@click.option("--write", "-w", is_flag=True, help="Write the fixed texts in place.")
@click.option(
    "--output", "-o", metavar="PATH", default="", help="Write a fixed copy, of a file or a tree."
)
@click.option("--diff", is_flag=True, help="Show what would change; exit with 1 if anything.")
@click.option("--unsafe-fixes", is_flag=True, help="Also change wording and rendering.")
@click.option("--quiet", "-q", is_flag=True, help="Do not say what was fixed and what is left.")
@click.pass_context
def fix(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    output_format: str,
    write: bool,
    output: str,
    diff: bool,
    unsafe_fixes: bool,
    quiet: bool,
    color: str,
    stdin_filename: str,
    force_exclude: bool,
    traceback: bool,
    **chosen: Any,
) -> None:
    """Mend texts.

    One file, or - for the standard input, is printed as it should be, and what
    is left to say goes to the standard error. Several files and folders need
    --write, --output or --diff.

    Exits with 0 when the work was done, whatever is left to say; with 1 when
    --diff shows something; with 2 when something could not be read or written.
    """
    paths = paths_or(paths, stdin_filename, ())
    if output == STDIN:
        output = ""  # to the standard output, as without it
    _refuse_nonsense(paths, write=write, output=output, diff=diff)
    copies = Copies(paths, output) if output else None
    run = Run(
        Resolver(flags(chosen)),
        Linter,
        stdin_name=stdin_filename,
        force_exclude=force_exclude,
        leave_out={copies.folder} if copies and copies.folder else (),
        traceback=traceback,
    )
    grade = Applicability.unsafe if unsafe_fixes else Applicability.safe
    stream = prepared(sys.stdout if write or output else sys.stderr)
    style, width = style_for(stream, color), width_for(stream)
    format: Format
    if diff or quiet:
        format = Only(None if quiet else lambda tally: summary.of_fix(tally, done="to fix"))
    else:
        format = format_named(output_format, style, width, summary=summary.of_fix)
    put = _Put(copies, write=write, diff=diff, color=color)
    failed = False
    with Report(format, stream) as report:
        for done in run.fix(paths, grade):
            failed = complain(done.result) or failed
            if put(done):
                report.add(done.result)
            else:
                failed = True
        if not put.called and paths == (STDIN,):
            _raw().write(sys.stdin.buffer.read())  # excluded: it passes through as it is
    ctx.exit(2 if failed else 1 if diff and report.tally.changed else 0)


def _refuse_nonsense(paths: tuple[str, ...], *, write: bool, output: str, diff: bool) -> None:
    """Raises click.UsageError when it is not clear where the fixed texts should go."""
    if not paths:
        raise click.UsageError("name a file or a folder, or - for the standard input")
    if write + bool(output) + diff > 1:
        raise click.UsageError("--write, --output and --diff exclude each other")
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError("the standard input (-) is fixed by itself, without other paths")
    if STDIN in paths and write:
        raise click.UsageError("the standard input (-) cannot be written in place")
    if not (write or output or diff) and (len(paths) > 1 or os.path.isdir(paths[0])):
        raise click.UsageError(
            "several texts cannot be printed as one: pass --write to fix them in place, "
            "--output FOLDER for fixed copies, or --diff to see what would change"
        )


class _Put:
    """Brings each fixed text to where it should go."""

    def __init__(self, copies: Copies | None, *, write: bool, diff: bool, color: str) -> None:
        self._copies = copies
        self._write = write
        self._diff = diff
        self._color = color
        self.called = False

    def __call__(self, done: Done) -> bool:
        """Whether it is there; a failure is told."""
        self.called = True
        result = done.result
        if result.source is None:
            return True  # not read, hence nothing to put; that was told already
        try:
            if self._diff:
                self._show(result)
            elif self._copies is not None:
                target = self._copies.target(done.path)
                files.create(target, _bytes(result))
            elif not self._write:
                _print(result)
            elif result.fixed is not None and done.before is not None:
                files.replace(done.path, _bytes(result), done.before)
        except ReadError as error:
            say(f"seedlint: {error}")
            return False
        return True

    def _show(self, result: FileResult) -> None:
        if result.fixed is not None:
            from seedlint.reports.diff import Diff  # difflib

            stream = prepared(sys.stdout)
            style = style_for(stream, self._color)
            stream.write(Diff(style, safe=stream.isatty()).render(result))


def _bytes(result: FileResult) -> bytes:
    assert result.source is not None, "what was not read has no bytes"
    return encode(result.source, result.source.text if result.fixed is None else result.fixed)


def _print(result: FileResult) -> None:
    """The text on the standard output: byte for byte, or as a terminal can bear it."""
    data = _bytes(result)
    if not sys.stdout.isatty():
        _raw().write(data)
        return
    assert result.source is not None, "it has bytes"
    text = result.source.text if result.fixed is None else result.fixed
    shown = printable_lines(text.replace("\r\n", "\n"))
    print(shown, end="" if shown.endswith("\n") else "\n", file=prepared(sys.stdout))


def _raw() -> Any:
    sys.stdout.flush()
    return sys.stdout.buffer
