"""Read the TOML files of a pack."""

import tomllib
from typing import Any

from seedlint.errors import RuleFileError
from seedlint.project_files import read_text


def read_toml(path: str) -> dict[str, Any]:
    """Read a TOML file of a pack.

    Args:
        path: of the file.

    Returns:
        Its top-level table.

    Raises:
        RuleFileError: the file cannot be read, or is not TOML.
    """
    try:
        return tomllib.loads(read_text(path, encoding="utf-8"))
    except OSError as error:
        fault = f"cannot be read ({error.strerror})"
        raise RuleFileError(fault, place=path, hint="check its permissions") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleFileError(str(error), place=path, hint="fix the TOML") from error
    except RecursionError:
        raise RuleFileError("is nested too deeply", place=path, hint="fix the TOML") from None
