"""The commands that also have a quick way around click (``cli.fast_path``), for click."""

from seedlint.cli import check as checking
from seedlint.cli import fix as fixing
from seedlint.cli.click_options import command
from seedlint.cli.flags import CHECK, FIX

check = command(checking.check, CHECK, short_help="Report findings.")
fix = command(fixing.fix, FIX, short_help="Fix texts: print, write or copy them.")
