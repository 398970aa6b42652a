"""The flags of the commands that run all day, as data.

click's options are made of them, and the quick way around click reads them: so there
is one list. Nothing here imports click, which takes longer than a check of a text.
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from seedlint.reports.registry import NAMES
from seedlint.runs.discovery import STDIN
from seedlint.settings.resolve import Flags

if TYPE_CHECKING:
    from seedlint.runs.changed import Changed


class UsageError(Exception):
    """A command line that makes no sense; says why, without a full stop."""


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
        many: whether it may be given again; the value is a tuple.
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


def _rules(name: str, help: str) -> Flag:
    return Flag((name,), help, "RULES", names_rules=True, many=True)


SETTINGS = (
    Flag(("--config",), "Use this settings file and no other.", "FILE"),
    Flag(("--isolated",), "Use no settings file."),
    Flag(
        ("--preset",),
        "Use settings that ship besides: strict, style, plain, spun, seo.",
        "NAME",
        many=True,
    ),
    _rules("--select", "Rules, groups or packs to use, whatever settings say."),
    _rules("--add", "Use these besides."),
    _rules("--ignore", "Do without these."),
    Flag(("--strict",), "Report every word that is not known."),
    Flag(
        ("--phrase-list",),
        "Use this list of phrases besides: one a line, and behind a tab what to write.",
        "FILE",
        many=True,
    ),
    Flag(("--allow-code",), "Let the Python of local rules run."),
)
"""What decides about settings; ``settings_flags`` makes that of their values."""

RUN = (
    *SETTINGS,
    Flag(("--output-format",), "How findings are told.", default="text", choices=NAMES),
    Flag(("--stdin-filename",), "The name that - has.", "NAME"),
    Flag(("--force-exclude",), "Leave out what settings exclude, even when it is named."),
    Flag(("--since",), "Only paragraphs that have changed since a commit or branch.", "REV"),
    Flag(("--staged",), "Only paragraphs that are changed in what is staged for git."),
    Flag(
        ("--color",),
        "NO_COLOR and FORCE_COLOR are heeded.",
        default="auto",
        choices=("auto", "always", "never"),
    ),
    Flag(("--cache-dir",), "Keep what is remembered between runs there.", "FOLDER"),
    Flag(("--traceback",), "Stop at a fault of seedlint and show it."),
)
"""Those of every command that works on texts."""

CHECK = (
    *RUN,
    Flag(("--jobs", "-j"), "How many processes check.", "N", default="auto"),
    Flag(("--no-cache",), "Check unchanged files, too."),
    Flag(("--output-file",), "Write the report there instead.", "FILE"),
    Flag(("--report",), "Write another report besides.", "FORMAT=FILE", many=True),
    Flag(("--statistics",), "Count findings by rule instead."),
    Flag(("--exit-zero",), "Exit with 0 even with findings."),
    Flag(("--no-baseline",), "Also tell what the baseline knows."),
    Flag(("--add-allow",), "Write comments that allow what stands."),
    Flag(("--watch",), "Check again whenever a file changes."),
    Flag(("--project",), "Read all files twice: the usual form in all is right."),
    Flag(("--quiet", "-q"), "Findings only, no summary."),
)

FIX = (
    Flag(("--write", "-w"), "Write the fixed texts in place."),
    Flag(("--output", "-o"), "Write a fixed copy, of a file or a tree.", "PATH"),
    Flag(("--journal",), "Note each edit there, for `seedlint undo`.", "FILE"),
    Flag(("--diff",), "Show what would change; exit with 1 if anything."),
    Flag(("--unsafe-fixes",), "Also change wording and rendering."),
    Flag(("--quiet", "-q"), "Do not say what was fixed and what is left."),
    *RUN,
)


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """``--ignore a,b --ignore c`` as three names."""
    return tuple(name.strip() for given in values for name in given.split(",") if name.strip())


def settings_flags(chosen: dict[str, Any]) -> Flags:
    """The settings flags, taken out of a command's arguments.

    Raises:
        UsageError: they contradict each other.
    """
    if chosen["config"] and chosen["isolated"]:
        raise UsageError("--config and --isolated exclude each other")
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
    )


def paths_or(
    paths: tuple[str, ...], stdin_filename: str, default: tuple[str, ...]
) -> tuple[str, ...]:
    """The paths to work on: those given, or the standard input when only it is named.

    Raises:
        UsageError: the standard input has a name but is not asked for.
    """
    if stdin_filename and paths and STDIN not in paths:
        raise UsageError("--stdin-filename is for the standard input; pass - as well")
    return paths or ((STDIN,) if stdin_filename else default)


def changed(paths: tuple[str, ...], since: str, staged: bool) -> "Changed | None":
    """What ``--since`` and ``--staged`` leave of paths; None without either.

    Raises:
        UsageError: they make no sense here.
        ConfigError: git cannot tell.
    """
    if not (since or staged):
        return None
    flag = "--since" if since else "--staged"
    if since and staged:
        raise UsageError("--since and --staged exclude each other")
    if STDIN in paths:
        raise UsageError(f"{flag} is about files that git knows; name them instead of -")
    from seedlint.runs.changed import Changed  # subprocess

    return Changed(paths, since)


def processes(jobs: str) -> int:
    """The value of ``--jobs`` as a number; ``auto`` is one for each processor.

    Raises:
        UsageError: it is none.
    """
    if jobs == "auto":
        allowed = getattr(os, "sched_getaffinity", None)
        return len(allowed(0)) if allowed else os.cpu_count() or 1
    if not jobs.isdecimal() or int(jobs) < 1:
        raise UsageError(f"--jobs: “{jobs}” is neither a number nor auto")
    return int(jobs)
