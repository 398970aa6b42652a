"""``seedlint``: where every command line begins."""

import sys

from seedlint.cli import quick
from seedlint.cli.guard import guarded


def main() -> None:
    """Does what the command line says, and exits."""
    words = sys.argv[1:]
    call = quick.call(words)
    if call is not None:
        sys.exit(guarded(call, f"seedlint {words[0]}"))
    from seedlint.cli.main import main as by_click

    by_click(prog_name="seedlint")
