"""``seedlint mcp``: a server for writing assistants over standard input and output."""

import os
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.errors import ConfigError


@click.command(short_help="Run the server for writing assistants (MCP).")
@click.option(
    "--root", default="", metavar="FOLDER", help="The folder whose files the assistant may read."
)
@click.option("--write", is_flag=True, help="Let the assistant fix these files.")
@settings_options
def mcp(root: str, write: bool, **chosen: Any) -> None:
    """Run a Model Context Protocol server over standard input and output.

    It offers the tools check_text, fix_text, check_file, fix_file and explain. Without --root no
    file is read, and without --write none is changed.
    """
    if root and not os.path.isdir(root):
        raise ConfigError("no such folder", place=root, hint="name the folder of your texts")
    if write and not root:
        raise ConfigError("--write needs --root FOLDER", hint="name the folder of your texts")
    try:
        from seedlint.mcp_server.server import create
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] != "mcp":
            raise
        raise ConfigError(
            "the server needs the package mcp", hint="`pip install seedlint[mcp]`"
        ) from None
    from seedlint.mcp_server.tools import Tools

    create(Tools(root, write=write, flags=settings_flags(chosen))).run("stdio")
