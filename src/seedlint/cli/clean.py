"""``seedlint clean``: forgets what is remembered between runs."""

import sys

import click

from seedlint.cache import location, store
from seedlint.cli.output import prepared
from seedlint.errors import SeedlintError


@click.command(short_help="Forget what is remembered between runs.")
@click.option(
    "--cache-dir", metavar="FOLDER", type=click.Path(), default="", help="What is kept there."
)
def clean(cache_dir: str) -> None:
    """Remove compiled rules and the findings of earlier runs from the cache folder.

    That is the user's own (SEEDLINT_CACHE_DIR names another). Other files there stay.
    """
    folder = location.folder(cache_dir)
    try:
        files, size = store.clean(folder)
    except OSError as error:
        raise SeedlintError(
            f"the cache cannot be removed ({error.strerror})",
            place=error.filename or folder,
            hint="look who owns it",
        ) from error
    what = "1 file" if files == 1 else f"{files} files"
    print(f"removed {what} ({size / 1e6:.1f} MB) from {folder}", file=prepared(sys.stdout))
