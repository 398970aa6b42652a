"""``seedlint``: where every command line begins."""

import gc
import os
import sys

# What we make is hardly ever garbage that reference counts do not see, and to look for such takes
# long: so it is done seldom, from the imports below on.
gc.set_threshold(100_000, 20, 20)

from seedlint.cli import fast_path  # noqa: E402
from seedlint.cli.errors import guarded  # noqa: E402


def main() -> None:
    """Does what the command line says, and exits."""
    _streams()
    words = sys.argv[1:]
    try:
        call = fast_path.call(words)
        if call is not None:
            sys.exit(guarded(call, f"seedlint {words[0]}"))
        from seedlint.cli.main import main as by_click

        by_click(prog_name="seedlint")
    finally:
        gc.freeze()  # the interpreter looks through all that is left before it ends


def _streams() -> None:
    """Standard streams that lead nowhere, for those that whoever started us has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
