"""``seedlint server``: a language server over standard input and output."""

from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.errors import ConfigError


@click.command(short_help="Run the language server, for editors.")
@settings_options
@click.option(
    "--stdio", is_flag=True, hidden=True, help="The default; accepted because editors pass it."
)
def server(stdio: bool, **chosen: Any) -> None:
    """Run a Language Server Protocol server over standard input and output.

    See docs/editors.md for how to set up an editor.
    """
    try:
        from seedlint.lsp.server import made
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ConfigError(
            "the server needs the package pygls", hint="`pip install seedlint[lsp]`"
        ) from None
    made(settings_flags(chosen)).start_io()
