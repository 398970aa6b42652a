"""``seedlint``: the entry point of every command line."""

import gc
import os
import sys
import warnings
from typing import Any

# Reference counting frees nearly everything we allocate, and looking for cycles is slow, so it is
# done rarely, from the imports below on.
gc.set_threshold(100_000, 20, 20)

from seedlint.cli import fast_path  # noqa: E402
from seedlint.cli.errors import guarded  # noqa: E402
from seedlint.cli.output import echo_err  # noqa: E402


def main() -> None:
    """Run the command line and exit."""
    _streams()
    warnings.showwarning = _show_warning
    words = sys.argv[1:]
    try:
        call = fast_path.call(words)
        if call is not None:
            sys.exit(guarded(call, f"seedlint {words[0]}"))
        from seedlint.cli.main import main as by_click

        by_click(prog_name="seedlint")
    finally:
        gc.freeze()  # otherwise the interpreter scans everything once more before it exits


def _show_warning(message: Warning | str, *_: Any, **__: Any) -> None:
    """Print a warning as one line, without the place in our code that Python would add."""
    echo_err(f"seedlint: warning: {message}")


def _streams() -> None:
    """Replace closed standard streams with streams that discard everything."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
