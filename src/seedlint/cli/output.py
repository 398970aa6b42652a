"""Where output goes, and whether it is coloured."""

import os
import stat
import sys
from collections.abc import Iterable
from typing import TextIO

from seedlint.errors import SeedlintError
from seedlint.reports.style import Style
from seedlint.reports.terminal import printable
from seedlint.result import Problem

WIDTH = 100
"""The columns of a report that does not go to a terminal."""
NOTES = frozenset({"fix-refused", "fix-unfinished"})
"""Kinds of problems that do not make a run fail."""


def prepared(stream: TextIO) -> TextIO:
    """Return a standard stream that writes what it is given: no character makes it fail, and no
    line ending is changed."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", newline="\n")
    return stream


def printable_lines(text: str) -> str:
    """Text of several lines, fit for a terminal."""
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in text.split("\n"))


def echo_err(text: str) -> None:
    """One line on the standard error, fit for a terminal."""
    if not sys.stdout.closed:
        sys.stdout.flush()
    print(printable(text), file=prepared(sys.stderr), flush=True)


def echo_lines_err(text: str) -> None:
    """Print several lines of our own on the standard error, fit for a terminal."""
    if not sys.stdout.closed:
        sys.stdout.flush()
    print(printable_lines(text), file=prepared(sys.stderr), flush=True)


def echo_warnings(warnings: Iterable[str]) -> None:
    """Warnings about settings, each in one line."""
    for warning in warnings:
        echo_err(f"seedlint: warning: {warning}")


def print_error(error: SeedlintError) -> None:
    """An error in one line, with paths as people know them: from the folder they are in."""
    echo_err(f"seedlint: {error}".replace(os.getcwd() + os.sep, ""))


def echo(text: str) -> None:
    """One line on the standard output, fit for a terminal."""
    print(printable(text), file=prepared(sys.stdout), flush=True)


def is_log(stream: TextIO) -> bool:
    """Return whether people read a stream: on a terminal, or in the log of a CI run, which obeys
    control characters and commands in it. A file is never one, so that a patch is exact."""
    if stream.isatty():
        return True
    try:
        is_file = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        is_file = False
    return bool(os.environ.get("CI") or os.environ.get("TF_BUILD")) and not is_file


def style_for(stream: TextIO, color: str) -> Style:
    """Colours for a stream: ``always``, ``never``, or as the terminal and the
    environment say (NO_COLOR, FORCE_COLOR, TERM=dumb)."""
    if color != "auto":
        return Style(color == "always")
    if os.environ.get("NO_COLOR"):
        return Style(False)
    if os.environ.get("FORCE_COLOR"):
        return Style(True)
    return Style(stream.isatty() and os.environ.get("TERM") != "dumb")


def width_for(stream: TextIO) -> int:
    """Return how many columns a report may take."""
    if os.environ.get("COLUMNS", "").isdecimal():
        return max(40, min(int(os.environ["COLUMNS"]), 140))
    if stream.isatty():
        try:
            return max(40, min(os.get_terminal_size(stream.fileno()).columns, 140))
        except OSError:
            pass
    return WIDTH


def print_problems(name: str, problems: Iterable[Problem]) -> bool:
    """Name a text's problems on the standard error; whether one of them is a failure."""
    failed = False
    for problem in problems:
        rule = f" [{problem.rule}]" if problem.rule else ""
        echo_err(f"seedlint: {name}: {problem.message}{rule}")
        failed = failed or problem.kind not in NOTES
    return failed
