"""The libraries of the extra ``seedlint[corpus]``, imported when a file needs them."""

import importlib
from typing import Any

from seedlint.errors import ConfigError

HINT = 'pip install "seedlint[corpus]"'


def library(name: str, purpose: str, hint: str = HINT) -> Any:
    """Import a library.

    Args:
        name: of the module.
        purpose: what it is for, to be read after “to”.
        hint: how to install it.

    Raises:
        ConfigError: it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        top = name.partition(".")[0]
        raise ConfigError(f"{top} is needed to {purpose}", hint=hint) from error


def zstandard() -> Any:
    """Return the module ``zstandard``."""
    return library("zstandard", "read and write .zst files")


def pyarrow() -> Any:
    """Return the module ``pyarrow``."""
    return library("pyarrow", "read and write Parquet and Arrow files")
