"""``seedlint config``: what settings come to."""

import os
import sys
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.cli.output import prepared
from seedlint.settings.resolve import Resolver
from seedlint.settings.show import lines


@click.group(short_help="Show what settings come to.")
def config() -> None:
    """Show what settings come to."""


@config.command(short_help="Print every value for a file, and where it comes from.")
@click.argument("file", default=".", metavar="[FILE]")
@settings_options
def show(file: str, **chosen: Any) -> None:
    """Print every value that counts for FILE (or a folder), and where it comes from."""
    resolver = Resolver(settings_flags(chosen))
    path = os.path.abspath(file).replace(os.sep, "/")
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    values, origins = resolver.origins(folder, path)
    print(*lines(values, origins), sep="\n", file=prepared(sys.stdout))


@config.command(short_help="Print a JSON Schema of the settings, for editors.")
def schema() -> None:
    """Print a JSON Schema of the settings, by which editors complete and check them."""
    from seedlint.settings.jsonschema import schema as made

    print(made(), end="", file=prepared(sys.stdout))
