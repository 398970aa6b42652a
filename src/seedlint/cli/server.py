"""``seedlint server``: speaks with an editor over its standard streams."""

from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.errors import ConfigError


@click.command(short_help="Check in an editor, as you type.")
@settings_options
@click.option("--stdio", is_flag=True, hidden=True, help="What it does anyway; editors pass it.")
def server(stdio: bool, **chosen: Any) -> None:
    """Serve an editor by the Language Server Protocol, over standard input and output.

    docs/editors.md shows how editors start it.
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
