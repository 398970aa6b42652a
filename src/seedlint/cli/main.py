"""``seedlint``: the group of commands, each imported when it is called."""

import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

import click

from seedlint import __version__
from seedlint.cli.output import say
from seedlint.errors import SeedlintError

FAILED = 2
_INTERRUPTED = 130
_BROKEN_PIPE = 141


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
            ctx.fail(f"no command is called “{name}”; {self._meant(name)}")
        return super().resolve_command(ctx, args)

    def _meant(self, name: str) -> str:
        from difflib import get_close_matches  # only who errs waits for it

        near = get_close_matches(name, self._lazy, 1)
        if not near and os.path.exists(name):
            return f"did you mean `seedlint check {name}`?"
        return f"did you mean “{near[0]}”?" if near else f"there are {', '.join(self._lazy)}"


class Seedlint(Lazy):
    """The top: what goes wrong below ends here, in one line and an exit code."""

    def make_context(self, *args: Any, **others: Any) -> click.Context:
        try:
            return super().make_context(*args, **others)
        except click.UsageError as error:
            _refuse(error)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            _refuse(error)
        except SeedlintError as error:
            # Paths as people know them: from the folder they are in.
            say(f"seedlint: {error}".replace(os.getcwd() + os.sep, ""))
            ctx.exit(FAILED)
        except BrokenPipeError:
            # Whoever read our output has gone; nothing may be flushed into the void at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(_BROKEN_PIPE)
        except KeyboardInterrupt:
            say("seedlint: interrupted")
            ctx.exit(_INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception:
            import traceback  # a fault of our own: loud, and not to be taken for findings

            traceback.print_exc()
            say("seedlint: this is a fault of seedlint itself; please report it")
            ctx.exit(FAILED)


def _refuse(error: click.UsageError) -> NoReturn:
    """One line for a command line that makes no sense, and where to read on."""
    path = error.ctx.command_path if error.ctx else "seedlint"
    message = error.format_message().rstrip(".")
    more = "" if "?" in message[-2:] else f"; see `{path} --help`"
    say(f"{path}: {message}{more}")
    raise click.exceptions.Exit(FAILED)


@click.group(
    cls=Seedlint,
    context_settings={"help_option_names": ["-h", "--help"]},
    lazy={
        "check": "seedlint.cli.check:check",
        "fix": "seedlint.cli.fix:fix",
        "undo": "seedlint.cli.undo:undo_command",
        "stats": "seedlint.cli.stats:stats",
        "rules": "seedlint.cli.rules:rules",
        "config": "seedlint.cli.config:config",
        "words": "seedlint.cli.words:words",
        "baseline": "seedlint.cli.baseline:baseline",
        "server": "seedlint.cli.server:server",
        "init": "seedlint.cli.init:init",
        "completion": "seedlint.cli.completion:completion",
    },
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Finds and mends what is wrong in English prose: plain text and Markdown.

    Exit codes: 0 nothing to complain of, 1 findings, 2 seedlint could not do its work.
    """
