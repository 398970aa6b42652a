"""``seedlint completion``: scripts for shell completion."""

import sys

import click
from click.shell_completion import get_completion_class

from seedlint.cli.output import prepared

_WHERE = {
    "bash": 'eval "$(seedlint completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$(seedlint completion zsh)"    # in ~/.zshrc, after compinit',
    "fish": "seedlint completion fish > ~/.config/fish/completions/seedlint.fish",
}


@click.command(
    short_help="Print a shell completion script.",
    epilog="\b\n" + "\n".join(_WHERE.values()),
)
@click.argument("shell", type=click.Choice([*_WHERE]))
@click.pass_context
def completion(ctx: click.Context, /, shell: str) -> None:
    """Print a script that lets SHELL complete commands, options, files and rules."""
    found = get_completion_class(shell)
    assert found is not None, f"click knows {shell}"
    # The name of the variable and of the program are those that click listens for.
    script = found(ctx.find_root().command, {}, "seedlint", "_SEEDLINT_COMPLETE")
    print(script.source(), file=prepared(sys.stdout))
