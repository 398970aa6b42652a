"""Options of ``seedlint corpus``, and what they come to."""

import os
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import UsageError, settings_flags
from seedlint.corpus.condition import Condition
from seedlint.corpus.options import Options
from seedlint.corpus.plan import UNIT_BYTES
from seedlint.diagnostic import Applicability
from seedlint.errors import ConfigError
from seedlint.formats import FORMATS, TEXT
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolver

_Command = TypeVar("_Command", bound=Callable[..., Any])
OFF = (
    "mixed-abbreviation", "mixed-apostrophe", "mixed-bullet", "mixed-capitals", "mixed-compound",
    "mixed-dash", "mixed-date", "mixed-decade", "mixed-ellipsis", "mixed-form", "mixed-heading",
    "mixed-hyphen", "mixed-number", "mixed-percent-space", "mixed-quote", "mixed-range",
    "mixed-serial-comma", "mixed-spelling", "mixed-time", "mixed-unit-space",
)  # fmt: skip
"""Rules that compare forms within one document, which short texts are too short for; they are on
only if they are named."""
FRAGMENTS = ("lowercase-paragraph", "lowercase-sentence", "missing-final-stop", "unclosed-bracket")
"""Rules about the beginning and the end of a text."""


class Where(NamedTuple):
    """Where a command reads, writes and runs.

    Attributes:
        paths: of the input.
        to: the output folder, absolute; ``""`` for none.
        keep_to: the folder of the second output, absolute; ``""`` for none.
        jobs: the value of ``--jobs``.
        part: the value of ``--part``.
        engine: ``pool`` or ``ray``.
        unit_bytes: see ``plan.UNIT_BYTES``.
        progress: ``auto``, ``json`` or ``none``.
    """

    paths: tuple[str, ...]
    to: str
    keep_to: str
    jobs: str
    part: str
    engine: str
    unit_bytes: int
    progress: str


_READ = (
    click.option(
        "--column",
        default="text",
        show_default=True,
        metavar="PATH",
        help="Column with the text, such as text or messages[].content.",
    ),
    click.option(
        "--format",
        type=click.Choice(tuple(FORMATS)),
        default=TEXT.name,
        show_default=True,
        help="Read every text as this format.",
    ),
    click.option(
        "--words", multiple=True, metavar="FILE", help="Also accept the words in this file."
    ),
    click.option(
        "--fragments",
        is_flag=True,
        help="Texts are cut passages: disable rules about their beginning and end.",
    ),
    click.option(
        "--bad-rows",
        type=click.Choice(("quarantine", "keep", "fail")),
        default="quarantine",
        show_default=True,
        help="What to do with rows that cannot be read: set aside, copy, or stop.",
    ),
)
_RUN = (
    click.option("--jobs", "-j", default="auto", metavar="N", help="Number of processes."),
    click.option(
        "--engine",
        type=click.Choice(("pool", "ray")),
        default="pool",
        show_default=True,
        help="Run on this machine, or as tasks of a Ray cluster.",
    ),
    click.option(
        "--unit-mb",
        type=click.IntRange(1),
        default=UNIT_BYTES // 1_000_000,
        show_default=True,
        metavar="N",
        help="Split larger files into units, and output files, of this size.",
    ),
    click.option(
        "--progress",
        type=click.Choice(("auto", "json", "none")),
        default="auto",
        show_default=True,
        help="Show progress on a terminal, or as JSON lines on standard error.",
    ),
)
_OUTPUT = (
    click.option("--part", default="", metavar="I/N", help="Run only every Nth unit."),
    click.option(
        "--id-column", default="", metavar="NAME", help="Column that names rows in the journal."
    ),
    click.option(
        "--keep",
        default="",
        metavar="CONDITION",
        help="Also write rows that meet a condition, such as “per_1000_low < 5”.",
    ),
    click.option(
        "--keep-to",
        default="",
        metavar="FOLDER",
        type=click.Path(),
        help="Folder for these rows; by default the output folder with “-kept”.",
    ),
)


def _all(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    def decorated(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


paths_argument = click.argument(
    "paths", nargs=-1, required=True, metavar="DATA…", type=click.Path()
)
read_options = _all(*_READ, settings_options, *_RUN)
output_options = _all(*_OUTPUT)


def options_from(given: dict[str, Any], *, fixes: bool, scores: bool) -> Options:
    """Return what decides the output of a run; takes it out of a command's arguments.

    Raises:
        SeedlintError: a setting or a condition is wrong.
        UsageError: options contradict each other.
    """
    unsafe = given.pop("unsafe_fixes", False)
    words, fragments = given.pop("words"), given.pop("fragments")
    options = Options(
        fixes=fixes,
        grade=Applicability.unsafe if unsafe else Applicability.safe,
        column=given.pop("column"),
        id_column=given.pop("id_column", ""),
        format=given.pop("format"),
        into=given.pop("into", ""),
        scores=scores,
        keep=given.pop("keep", ""),
        bad_rows=given.pop("bad_rows"),
    )
    _ = options.path  # an invalid one is refused here
    options = options._replace(settings=_settings(given, words, fragments))
    if options.keep:
        Condition(options.keep).check(_groups(options.settings))
    if options.into and options.into == options.column:
        raise UsageError("--into must name another column; hint: without it, --column is replaced")
    return options


def _settings(given: dict[str, Any], words: tuple[str, ...], fragments: bool) -> FileSettings:
    here = os.getcwd().replace(os.sep, "/")
    settings = Resolver(settings_flags(given)).resolve(here, f"{here}/").settings
    named = {*settings.select, *settings.add}
    off = [rule for rule in (*OFF, *(FRAGMENTS if fragments else ())) if rule not in named]
    ignore = (*settings.ignore, *off)
    return settings._replace(
        ignore=tuple(dict.fromkeys(ignore)),
        words=tuple(sorted({*settings.words, *_words(words)})),
    )


def _words(paths: tuple[str, ...]) -> list[str]:
    from seedlint.settings.word_files import words_in

    found: list[str] = []
    for path in paths:
        try:
            found += words_in(path)
        except (OSError, ValueError) as error:
            raise ConfigError(
                f"cannot be read ({error})", place=path, hint="name a file with a word a line"
            ) from error
    return found


def _groups(settings: FileSettings) -> list[str]:
    from seedlint.packs.pack import wanted
    from seedlint.packs.registry import RuleRegistry

    packs = wanted(settings.packs, settings.rules, allow_code=settings.allow_code)
    return sorted(RuleRegistry(packs).groups)


def where_from(given: dict[str, Any], options: Options) -> Where:
    """Return where a command reads, writes and runs; takes it out of its arguments.

    Raises:
        UsageError: options contradict each other.
    """
    to = os.path.abspath(given["to"]) if given.get("to") else ""
    keep_to = given.get("keep_to", "")
    if options.keep and not to:
        raise UsageError("--keep needs --to")
    if keep_to and not options.keep:
        raise UsageError("--keep-to needs --keep")
    if options.keep:
        keep_to = os.path.abspath(keep_to or f"{to}-kept")
    for path in given["paths"]:
        inside = os.path.abspath(path) + os.sep
        if to and f"{to}{os.sep}".startswith(inside) and os.path.isdir(path):
            raise UsageError(f"--to: {given['to']} lies within {path}; hint: use another folder")
    return Where(
        given["paths"],
        to,
        keep_to,
        given["jobs"],
        given.get("part", ""),
        given["engine"],
        given["unit_mb"] * 1_000_000,
        given["progress"],
    )
