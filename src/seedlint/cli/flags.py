"""The options of ``check`` and ``fix``, as data.

click's options are built from them, and so is the fast path that avoids click, so there is one
list. Nothing here imports click: that takes longer than checking a text.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from seedlint.formats import known, names
from seedlint.reports.registry import NAMES
from seedlint.runs.discovery import STDIN
from seedlint.settings.resolve import Flags

if TYPE_CHECKING:
    from seedlint.runs.changed import Changed


class UsageError(Exception):
    """An invalid command line; the message has no final period."""


def file_among_options(words: Sequence[str]) -> str:
    """Return the first option word that is the name of an existing file; ``""`` without one.

    A repository can hold a file called ``--output-file=README.md``. A hook or a script that
    passes the names of files without ``--`` in front would hand it over as an option.
    """
    for word in words:
        if word == "--":
            break
        if word.startswith("-") and word != STDIN and os.path.lexists(word):
            return word
    return ""


class Flag(NamedTuple):
    """One flag.

    Attributes:
        names: with their hyphens; the first is the long one.
        help: a sentence.
        metavar: what its value is called; ``""`` for a switch, which has none.
        default: the value without it.
        choices: the values that it may have; empty for any.
        names_rules: whether a shell may offer the names of rules.
        many: whether use one of given again; the value is a tuple.
    """

    names: tuple[str, ...]
    help: str
    metavar: str = ""
    default: str = ""
    choices: tuple[str, ...] = ()
    names_rules: bool = False
    many: bool = False

    @property
    def field(self) -> str:
        """The name of the argument that it becomes."""
        return self.names[0].removeprefix("--").replace("-", "_")

    @property
    def is_switch(self) -> bool:
        return not self.metavar and not self.choices


def _rules(*names: str, help: str) -> Flag:
    return Flag(names, help, "RULES", names_rules=True, many=True)


SETTINGS = (
    Flag(("--config",), "Use this settings file instead of looking for one.", "FILE"),
    Flag(("--isolated",), "Ignore all settings files."),
    Flag(
        ("--preset",),
        "Also use built-in settings: strict, style, plain, spun, seo.",
        "NAME",
        many=True,
    ),
    _rules("--select", help="Enable only these rules, groups or packs."),
    _rules("--add", "--extend-select", help="Enable these rules in addition."),
    _rules("--ignore", "--extend-ignore", help="Disable these rules."),
    Flag(("--strict",), "Report every unknown word."),
    Flag(
        ("--phrase-list",),
        "Also report these phrases: one per line, with the replacement after a tab.",
        "FILE",
        many=True,
    ),
    Flag(("--allow-code",), "Allow the project's own rules to run Python."),
)
"""Options that affect settings; ``settings_flags`` reads their values."""

RUN = (
    *SETTINGS,
    Flag(("--format",), "Read every text as this format: text, markdown, rst …", "FORMAT"),
    Flag(("--commit-msg",), "Read the file as a commit message; for commit-msg hooks."),
    Flag(("--output-format",), "Output format.", default="text", choices=NAMES),
    Flag(("--stdin-filename",), "File name to assume for standard input.", "NAME"),
    Flag(("--force-exclude",), "Skip excluded files even if they are named."),
    Flag(("--since",), "Check only paragraphs changed since this commit or branch.", "REV"),
    Flag(("--staged",), "Check only paragraphs with staged changes."),
    Flag(
        ("--color",),
        "When to use color; NO_COLOR and FORCE_COLOR count, too.",
        default="auto",
        choices=("auto", "always", "never"),
    ),
    Flag(("--cache-dir",), "Cache folder.", "FOLDER"),
    Flag(("--traceback",), "Stop at an internal error and show the traceback."),
)
"""Options of every command that reads texts."""

CHECK = (
    *RUN,
    Flag(("--jobs", "-j"), "Number of processes.", "N", default="auto"),
    Flag(("--no-cache", "-n"), "Do not read or write cached results."),
    Flag(("--output-file",), "Write the report to a file.", "FILE"),
    Flag(("--report",), "Write an additional report.", "FORMAT=FILE", many=True),
    Flag(("--statistics",), "Show counts per rule instead of findings."),
    Flag(("--exit-zero", "-e"), "Exit with 0 even if there are findings."),
    Flag(("--no-baseline",), "Ignore the baseline."),
    Flag(("--add-allow",), "Insert suppression comments for all findings."),
    Flag(("--show-prose",), "Print what is read as prose, and nothing else."),
    Flag(("--watch",), "Check again whenever a file changes."),
    Flag(("--project",), "Judge consistency across all files instead of file by file."),
    Flag(("--quiet", "-q"), "Print findings only, no summary."),
    Flag(("--verbose", "-v"), "Print how each file was read: language, format, settings, cache."),
)

FIX = (
    Flag(("--write", "-w"), "Write fixes to the files."),
    Flag(("--output", "-o"), "Write a fixed copy of a file or a tree.", "PATH"),
    Flag(("--journal",), "Record each edit in a file, for `seedlint undo`.", "FILE"),
    Flag(("--diff",), "Show changes without writing; exit with 1 if there are any."),
    Flag(("--unsafe-fixes",), "Also apply fixes that change wording or rendering."),
    Flag(("--quiet", "-q"), "Print no findings and no summary."),
    *RUN,
)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """``--ignore a,b --ignore c`` as three names."""
    return tuple(name.strip() for given in values for name in given.split(",") if name.strip())


def settings_flags(chosen: dict[str, Any]) -> Flags:
    """Return the settings flags, taken out of a command's arguments.

    Raises:
        UsageError: they contradict each other.
    """
    if chosen["config"] and chosen["isolated"]:
        raise UsageError("--config cannot be used with --isolated")
    format = chosen.pop("format", "")
    if chosen.pop("commit_msg", False):
        if format:
            raise UsageError("--commit-msg cannot be used with --format")
        format = "commit-message"
    if format and known(format) is None:
        raise UsageError(f"--format: unknown format “{format}”; hint: use {', '.join(names())}")
    return Flags(
        config=chosen.pop("config"),
        isolated=chosen.pop("isolated"),
        select=_split(chosen.pop("select")),
        add=_split(chosen.pop("add")),
        ignore=_split(chosen.pop("ignore")),
        allow_code=chosen.pop("allow_code"),
        presets=_split(chosen.pop("preset")),
        phrase_lists=chosen.pop("phrase_list"),
        strict=chosen.pop("strict"),
        format=format,
    )


def paths_or(
    paths: tuple[str, ...], stdin_filename: str, default: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the paths to work on: those given, or the standard input when only it is named.

    Raises:
        UsageError: the standard input has a name but is not asked for.
    """
    if stdin_filename and paths and STDIN not in paths:
        raise UsageError("--stdin-filename is for standard input; hint: pass - as well")
    return paths or ((STDIN,) if stdin_filename else default)


def changed(paths: tuple[str, ...], since: str, staged: bool) -> "Changed | None":
    """Return what ``--since`` and ``--staged`` leave of paths; None without either.

    Raises:
        UsageError: they make no sense here.
        ConfigError: git cannot tell.
    """
    if not (since or staged):
        return None
    flag = "--since" if since else "--staged"
    if since and staged:
        raise UsageError("--since cannot be used with --staged")
    if STDIN in paths:
        raise UsageError(f"{flag} needs files in a git repository, not standard input")
    from seedlint.runs.changed import Changed  # subprocess

    return Changed(paths, since)


def processes(jobs: str) -> int:
    """Return the value of ``--jobs`` as a number; ``auto`` is one for each processor.

    Raises:
        UsageError: it is none.
    """
    if jobs == "auto":
        allowed = getattr(os, "sched_getaffinity", None)
        return len(allowed(0)) if allowed else os.cpu_count() or 1
    if not jobs.isdecimal() or int(jobs) < 1:
        raise UsageError(f"--jobs: “{jobs}” is neither a number nor auto")
    return int(jobs)
