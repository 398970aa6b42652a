"""The commands that also have a quick way around click (``cli.quick``), for click."""

from seedlint.cli import check as checking
from seedlint.cli import fix as fixing
from seedlint.cli.flags import CHECK, FIX
from seedlint.cli.options import command

check = command(checking.check, CHECK, short_help="Say what is wrong; write nothing.")
fix = command(fixing.fix, FIX, short_help="Mend texts: print, write or copy them.")
