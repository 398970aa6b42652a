"""``seedlint config``: show the effective settings."""

import os
import sys
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.cli.output import prepared
from seedlint.settings.resolve import Resolver
from seedlint.settings.show import lines


@click.group(short_help="Show the effective settings.")
def config() -> None:
    """Show the effective settings."""


@config.command(short_help="Print the settings for a file and their origins.")
@click.argument("file", default=".", metavar="[FILE]")
@settings_options
def show(file: str, **chosen: Any) -> None:
    """Print the effective settings for FILE (or a folder) and where each comes from."""
    resolver = Resolver(settings_flags(chosen))
    path = os.path.abspath(file).replace(os.sep, "/")
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    values, origins = resolver.origins(folder, path)
    print(*lines(values, origins), sep="\n", file=prepared(sys.stdout))


@config.command(short_help="Print a JSON Schema of the settings, for editors.")
def schema() -> None:
    """Print a JSON Schema of the settings, for completion and validation in editors."""
    from seedlint.settings.jsonschema import schema as made

    print(made(), end="", file=prepared(sys.stdout))
