"""``seedlint clean``: clear the cache."""

import sys

import click

from seedlint.cache import location, store
from seedlint.cli.output import prepared
from seedlint.errors import SeedlintError


@click.command(short_help="Clear the cache.")
@click.option("--cache-dir", metavar="FOLDER", type=click.Path(), default="", help="Cache folder.")
def clean(cache_dir: str) -> None:
    """Remove compiled rules and cached findings from the cache folder.

    SEEDLINT_CACHE_DIR sets another folder. Other files in it stay.
    """
    folder = location.folder(cache_dir)
    try:
        files, size = store.clean(folder)
    except OSError as error:
        raise SeedlintError(
            f"the cache cannot be removed ({error.strerror})",
            place=error.filename or folder,
            hint="check its owner and permissions",
        ) from error
    what = "1 file" if files == 1 else f"{files} files"
    print(f"removed {what} ({size / 1e6:.1f} MB) from {folder}", file=prepared(sys.stdout))
