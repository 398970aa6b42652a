"""``seedlint``: where every command line begins."""

import os
import sys

from seedlint.cli import quick
from seedlint.cli.guard import guarded


def main() -> None:
    """Does what the command line says, and exits."""
    _streams()
    words = sys.argv[1:]
    call = quick.call(words)
    if call is not None:
        sys.exit(guarded(call, f"seedlint {words[0]}"))
    from seedlint.cli.main import main as by_click

    by_click(prog_name="seedlint")


def _streams() -> None:
    """Standard streams that lead nowhere, for those that whoever started us has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
