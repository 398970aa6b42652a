"""The group of commands, for click; each is imported when it is called."""

import importlib
import os
from collections.abc import Mapping
from typing import Any, NoReturn

import click

from seedlint import __version__
from seedlint.cli.errors import FAILED, guarded, refuse
from seedlint.cli.flags import file_among_options


class Lazy(click.Group):
    """A group whose commands are named as ``module:function`` and imported on demand."""

    def __init__(self, *args: Any, lazy: Mapping[str, str], **others: Any) -> None:
        super().__init__(*args, **others)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = self._lazy.get(cmd_name)
        if place is None:
            return None
        module, _, function = place.partition(":")
        command = getattr(importlib.import_module(module), function)
        assert isinstance(command, click.Command), f"{place} is a command"
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self._lazy and not name.startswith("-"):
            ctx.fail(f"unknown command “{name}”; hint: {self._meant(name)}")
        return super().resolve_command(ctx, args)

    def _meant(self, name: str) -> str:
        from difflib import get_close_matches  # only who errs waits for it

        near = get_close_matches(name, self._lazy, 1)
        if not near and os.path.exists(name):
            return f"did you mean `seedlint check {name}`?"
        return f"did you mean “{near[0]}”?" if near else f"the commands are {', '.join(self._lazy)}"


class Seedlint(Lazy):
    """The top: what goes wrong below ends here, in one line and an exit code."""

    def make_context(
        self, info_name: str | None, args: list[str], *others: Any, **named: Any
    ) -> click.Context:
        try:
            name = file_among_options(args)
            if name:
                message = f"{name} is a file here, not an option; hint: pass ./{name}"
                raise click.UsageError(f"{message}, or -- before the names of files")
            return super().make_context(info_name, args, *others, **named)
        except click.UsageError as error:
            _refuse(error)

    def invoke(self, ctx: click.Context) -> Any:
        def call() -> int:
            super(Seedlint, self).invoke(ctx)
            return 0

        try:
            code = guarded(
                call,
                f"{ctx.command_path} {ctx.invoked_subcommand or ''}".rstrip(),
                (click.ClickException, click.exceptions.Exit, click.Abort),
            )
        except click.UsageError as error:
            _refuse(error)
        ctx.exit(code)


_ELSEWHERE = {
    "--fix": "`seedlint fix --write` applies safe fixes",
    "--fix-only": "`seedlint fix --write --quiet` applies safe fixes and reports nothing",
    "--diff": "`seedlint fix --diff` shows changes",
    "--unsafe-fixes": "`seedlint fix --unsafe-fixes` also applies unsafe fixes",
    "--show-fixes": "`seedlint fix` lists the fixes it applied",
    "--exclude": "set exclude = [...] in seedlint.toml",
    "--extend-exclude": "set exclude = [...] in seedlint.toml",
    "--fixable": "`seedlint fix --select RULES` applies only their fixes",
    "--unfixable": "`seedlint fix --ignore RULES` leaves their findings alone",
    "--show-settings": "`seedlint config show FILE` prints the settings for a file",
    "--show-files": "`seedlint stats --output-format json` names the files that are read",
    "--line-length": "the rule long-sentence has the option words",
    "--add-noqa": "`seedlint check --add-allow` inserts suppression comments",
}
"""Options that users of Ruff may try, and what to do instead."""


def _refuse(error: click.UsageError) -> NoReturn:
    path = error.ctx.command_path if error.ctx else "seedlint"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)  # a group by itself: what there is
    else:
        message = " ".join(error.format_message().split()).rstrip(".")
        if isinstance(error, click.NoSuchOption) and error.option_name in _ELSEWHERE:
            message = f"no option {error.option_name}; hint: {_ELSEWHERE[error.option_name]}"
        refuse(path, message)
    raise click.exceptions.Exit(FAILED)


@click.group(
    cls=Seedlint,
    context_settings={"help_option_names": ["-h", "--help"]},
    lazy={
        "check": "seedlint.cli.commands:check",
        "fix": "seedlint.cli.commands:fix",
        "review": "seedlint.cli.review:review",
        "undo": "seedlint.cli.undo:undo_command",
        "stats": "seedlint.cli.stats:stats",
        "corpus": "seedlint.cli.corpus:corpus",
        "rules": "seedlint.cli.rules:rules",
        "explain": "seedlint.cli.rules:explain",
        "config": "seedlint.cli.config:config",
        "words": "seedlint.cli.words:words",
        "vale": "seedlint.cli.vale:vale",
        "baseline": "seedlint.cli.baseline:baseline",
        "server": "seedlint.cli.server:server",
        "mcp": "seedlint.cli.mcp:mcp",
        "init": "seedlint.cli.init:init",
        "clean": "seedlint.cli.clean:clean",
        "completion": "seedlint.cli.completion:completion",
    },
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def main() -> None:
    """Find and fix errors in English prose, in Markdown, reStructuredText, notebooks and others.

    Exit codes: 0 no findings, 1 findings, 2 an error.
    """
