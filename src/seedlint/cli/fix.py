"""``seedlint fix``: apply fixes, to standard output, in place or to a copy."""

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from seedlint.cache.location import folder
from seedlint.cli.flags import UsageError, changed, paths_or, settings_flags
from seedlint.cli.output import (
    echo_warnings,
    is_log,
    prepared,
    print_error,
    print_problems,
    printable_lines,
    style_for,
    width_for,
)
from seedlint.diagnostic import Applicability
from seedlint.engine.linter import Linter
from seedlint.errors import ReadError
from seedlint.readers.decode import encode
from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Format, Only, Report
from seedlint.reports.registry import format_named
from seedlint.result import FileResult
from seedlint.runs import atomic_write as files
from seedlint.runs.discovery import STDIN
from seedlint.runs.output_tree import OutputTree
from seedlint.runs.runner import Done, Run
from seedlint.settings.resolve import Resolver

if TYPE_CHECKING:
    from seedlint.runs.journal import Journal


def fix(
    *,
    paths: tuple[str, ...],
    output_format: str,
    write: bool,
    output: str,
    journal: str,
    diff: bool,
    unsafe_fixes: bool,
    quiet: bool,
    color: str,
    stdin_filename: str,
    force_exclude: bool,
    since: str,
    staged: bool,
    cache_dir: str,
    traceback: bool,
    **chosen: Any,
) -> int:
    """Fix texts.

    The fixed text of one file, or of - for standard input, is printed; remaining findings go to
    standard error. Several files, or a folder, need --write, --output or --diff.

    With --since or --staged, only changed paragraphs, headings, list items and tables are fixed.

    Exit codes: 0 done, even if findings remain; 1 --diff shows a change; 2 a file could not be
    read or written.
    """
    paths = paths_or(paths, stdin_filename, (".",) if since or staged else ())
    if output == STDIN:
        output = ""  # to the standard output, as without it
    if (since or staged) and not (write or diff):
        raise UsageError("--since and --staged need --write or --diff")
    _refuse_nonsense(paths, write=write, output=output, diff=diff)
    if journal and not write:
        raise UsageError("--journal needs --write")
    copies = OutputTree(paths, output) if output else None
    run = Run(
        Resolver(settings_flags(chosen)),
        partial(Linter, cache_dir=folder(cache_dir)),
        stdin_name=stdin_filename,
        force_exclude=force_exclude,
        leave_out={copies.folder} if copies and copies.folder else (),
        changed=changed(paths, since, staged),
        traceback=traceback,
    )
    grade = Applicability.unsafe if unsafe_fixes else Applicability.safe
    stream = prepared(sys.stdout if write or output else sys.stderr)
    style, width = style_for(stream, color), width_for(stream)
    unwritten: list[str] = []

    def last(counters: RunCounters) -> str:
        if unwritten and not counters.applied:
            return ""  # why, has been told
        return summary.of_fix(counters, done="to fix" if diff else "fixed")

    format: Format
    if diff or quiet:
        format = Only(None if quiet else last)
    else:
        format = format_named(output_format, style, width, summary=last)
    put = _way_out(copies, write=write, diff=diff, color=color, journal=journal)
    seen = failed = False
    with files.ending_in_order(), Report(format, stream) as report:
        for done in run.fix(paths, grade):
            seen = True
            failed = print_problems(done.result.name, done.result.problems) or failed
            try:
                if done.result.source is not None:
                    put(done)
            except ReadError as error:
                print_error(error)
                unwritten.append(done.result.name)
                report.counters.failed += 1
                failed = True
                continue
            report.add(done.result)
        report.counters.skipped.update(run.skipped)
        echo_warnings(run.warnings())
        if not seen and paths == (STDIN,) and not (output or diff):
            _raw(sys.stdin.buffer.read())  # excluded: it passes through as it is
    return 2 if failed else 1 if diff and report.counters.changed else 0


def _refuse_nonsense(paths: tuple[str, ...], *, write: bool, output: str, diff: bool) -> None:
    """Raises UsageError when it is not clear where the fixed texts should go."""
    if not paths:
        raise UsageError("no input; hint: name a file or a folder, or - for standard input")
    if write + bool(output) + diff > 1:
        raise UsageError("--write, --output and --diff cannot be combined")
    if STDIN in paths and len(paths) > 1:
        raise UsageError("- (standard input) cannot be combined with other paths")
    if STDIN in paths and write:
        raise UsageError("--write cannot be used with - (standard input)")
    if not (write or output or diff) and (len(paths) > 1 or os.path.isdir(paths[0])):
        raise UsageError(
            "several files cannot be printed as one; hint: pass --write to fix them in place, "
            "--output FOLDER for fixed copies, or --diff to see the changes"
        )


def _way_out(
    copies: OutputTree | None, *, write: bool, diff: bool, color: str, journal: str
) -> Callable[[Done], None]:
    """Return what brings a fixed text to where it should go; raises ReadError when it cannot."""
    if diff:
        return partial(_show, color)
    if copies is not None:
        return partial(_copy, copies)
    if journal:
        from seedlint.runs.journal import Journal  # json

        return partial(_noted, Journal(journal))
    return _replace if write else _print


def _replace(done: Done) -> None:
    if done.result.fixed is None:
        return
    if done.before is None:
        raise ReadError(
            "cannot be fixed because it has unstaged changes",
            place=done.result.name,
            hint="stage or stash them first",
        )
    files.replace(done.path, _bytes(done.result), done.before)


def _noted(journal: "Journal", done: Done) -> None:
    from seedlint.runs.journal import entry

    made = entry(done.path, done.result)
    if made is not None and done.before is not None:
        _bytes(done.result)  # what cannot be encoded is not written, so not noted either
        journal.add(made)
    _replace(done)


def _copy(copies: OutputTree, done: Done) -> None:
    files.create(copies.target(done.path), _bytes(done.result), copies.folder)


def _show(color: str, done: Done) -> None:
    if done.result.fixed is not None:
        from seedlint.reports.diff import Diff  # difflib

        stream = prepared(sys.stdout)
        style = style_for(stream, color)
        diff = Diff(style, safe=style.colors or is_log(stream))
        print(diff.render(done.result), end="", file=stream, flush=True)


def _print(done: Done) -> None:
    """The text on the standard output: byte for byte, or as a terminal can bear it."""
    data = _bytes(done.result)
    if not sys.stdout.isatty():
        _raw(data)
        return
    text = printable_lines(_text(done.result).replace("\r\n", "\n"))
    print(text, end="" if text.endswith("\n") else "\n", file=prepared(sys.stdout), flush=True)


def _raw(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _text(result: FileResult) -> str:
    assert result.source is not None, "what was not read has no text"
    return result.source.text if result.fixed is None else result.fixed


def _bytes(result: FileResult) -> bytes:
    assert result.source is not None, "what was not read has no bytes"
    return encode(result.source, _text(result))
