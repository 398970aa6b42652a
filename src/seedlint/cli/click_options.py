"""click's options and commands, made of our flags."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from seedlint.cli.flags import SETTINGS, Flag, UsageError

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return what a shell may offer for the name that is being typed, after any commas."""
    from seedlint.packs.pack import builtin
    from seedlint.packs.registry import RuleRegistry

    before, comma, begun = incomplete.rpartition(",")
    book = RuleRegistry([builtin()])
    known = ["all", "default", *book.groups, *sorted(book.specs)]
    return [before + comma + name for name in known if name.startswith(begun)]


def option(flag: Flag) -> Callable[[_Command], _Command]:
    """Return a flag as a decorator of click's."""
    if flag.is_switch:
        return click.option(*flag.names, is_flag=True, help=flag.help)
    if flag.many:
        return click.option(
            *flag.names,
            multiple=True,
            metavar=flag.metavar,
            shell_complete=_complete if flag.names_rules else None,
            help=flag.help,
        )
    files = flag.metavar in ("FILE", "PATH")  # a shell completes them
    return click.option(
        *flag.names,
        metavar=flag.metavar or None,
        default=flag.default or (None if flag.choices else ""),
        callback=lambda _ctx, _param, value: value or "",
        type=click.Choice(flag.choices) if flag.choices else click.Path() if files else str,
        show_default=bool(flag.default),
        help=flag.help,
    )


def options(flags: Sequence[Flag]) -> Callable[[_Command], _Command]:
    """Flags as one decorator, in their order."""

    def decorated(command: _Command) -> _Command:
        for flag in reversed(flags):
            command = option(flag)(command)
        return command

    return decorated


settings_options = options(SETTINGS)
"""The flags that decide about settings; ``flags.settings_flags`` reads their values."""


def command(
    function: Callable[..., int], flags: Sequence[Flag], *, short_help: str
) -> click.Command:
    """Return the command that calls a function with the values of paths and flags, and exits with
    the code that it returns. Its help is the function's docstring."""

    @click.command(function.__name__, short_help=short_help, help=function.__doc__)
    @click.argument("paths", nargs=-1, metavar="[PATH…|-]", type=click.Path())
    @options(flags)
    @click.pass_context
    def called(ctx: click.Context, /, **values: Any) -> None:
        try:
            code = function(**values)
        except UsageError as error:
            raise click.UsageError(str(error), ctx) from error
        ctx.exit(code)

    return called
