"""The flags that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from seedlint.reports.by_name import NAMES
from seedlint.runs.walk import STDIN
from seedlint.settings.resolve import Flags

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _names(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """``--ignore a,b --ignore c`` as three names."""
    return tuple(name.strip() for given in value for name in given.split(",") if name.strip())


def _complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """What a shell may offer for the name that is being typed, after any commas."""
    from seedlint.packs.pack import builtin
    from seedlint.packs.rulebook import Rulebook

    before, comma, begun = incomplete.rpartition(",")
    book = Rulebook([builtin()])
    known = ["all", "default", *book.groups, *sorted(book.specs)]
    return [before + comma + name for name in known if name.startswith(begun)]


_SELECTOR: dict[str, Any] = {
    "multiple": True,
    "metavar": "RULES",
    "callback": _names,
    "shell_complete": _complete,
}

_SETTINGS = (
    click.option(
        "--config", metavar="FILE", type=click.Path(), help="Use this settings file and no other."
    ),
    click.option("--isolated", is_flag=True, help="Use no settings file."),
    click.option(
        "--preset",
        multiple=True,
        metavar="NAME",
        callback=_names,
        help="Use settings that ship besides: strict, style, plain, spun, seo.",
    ),
    click.option(
        "--select", **_SELECTOR, help="Rules, groups or packs to use, whatever settings say."
    ),
    click.option("--add", **_SELECTOR, help="Use these besides."),
    click.option("--ignore", **_SELECTOR, help="Do without these."),
    click.option("--strict", is_flag=True, help="Report every word that is not known."),
    click.option(
        "--phrase-list",
        multiple=True,
        metavar="FILE",
        type=click.Path(),
        help="Use this list of phrases besides: one a line, and behind a tab what to write.",
    ),
    click.option("--allow-code", is_flag=True, help="Let the Python of local rules run."),
)
_RUN = (
    click.option(
        "--output-format",
        type=click.Choice(NAMES),
        default="text",
        show_default=True,
        help="How findings are told.",
    ),
    click.option("--stdin-filename", metavar="NAME", default="", help="The name that - has."),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Leave out what settings exclude, even when it is named.",
    ),
    click.option(
        "--color",
        type=click.Choice(("auto", "always", "never")),
        default="auto",
        show_default=True,
        help="NO_COLOR and FORCE_COLOR are heeded.",
    ),
    click.option("--traceback", is_flag=True, help="Stop at a fault of seedlint and show it."),
)


def settings_options(command: _Command) -> _Command:
    """The flags that decide about settings; ``flags`` makes them out of the arguments."""
    for option in reversed(_SETTINGS):
        command = option(command)
    return command


def run_options(command: _Command) -> _Command:
    """The flags of commands that work on texts."""
    for option in reversed(_RUN):
        command = option(command)
    return settings_options(command)


def flags(chosen: dict[str, Any]) -> Flags:
    """The settings flags, taken out of a command's arguments.

    Raises:
        click.UsageError: they contradict each other.
    """
    if chosen["config"] and chosen["isolated"]:
        raise click.UsageError("--config and --isolated exclude each other")
    return Flags(
        config=chosen.pop("config") or "",
        isolated=chosen.pop("isolated"),
        select=chosen.pop("select"),
        add=chosen.pop("add"),
        ignore=chosen.pop("ignore"),
        allow_code=chosen.pop("allow_code"),
        presets=chosen.pop("preset"),
        phrase_lists=chosen.pop("phrase_list"),
        strict=chosen.pop("strict"),
    )


def paths_or(
    paths: tuple[str, ...], stdin_filename: str, default: tuple[str, ...]
) -> tuple[str, ...]:
    """The paths to work on: those given, or the standard input when only it is named.

    Raises:
        click.UsageError: the standard input has a name but is not asked for.
    """
    if stdin_filename and paths and STDIN not in paths:
        raise click.UsageError("--stdin-filename is for the standard input; pass - as well")
    return paths or ((STDIN,) if stdin_filename else default)
