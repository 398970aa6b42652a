#!/usr/bin/env python3
"""Prepare a release: set the version, date the changelog section, commit and tag.

    python scripts/release.py 0.2.0

Nothing is pushed. The work tree must be clean, the version newer than the last one, and the
changelog must have entries under “Unreleased”.
"""

import datetime
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
VERSION_FILE = Path("src/seedlint/__init__.py")
CHANGELOG = Path("CHANGELOG.md")
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_UNRELEASED = "## [Unreleased]\n"


class ReleaseError(Exception):
    """The release cannot be made; the message says why, with a hint."""


def numbers(version: str) -> tuple[int, int, int]:
    """Return a version as numbers.

    Raises:
        ReleaseError: it is not MAJOR.MINOR.PATCH.
    """
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", version)
    if not found:
        raise ReleaseError(f"“{version}” is not a version; hint: use MAJOR.MINOR.PATCH")
    major, minor, patch = map(int, found.groups())
    return major, minor, patch


def with_version(text: str, version: str) -> str:
    """Return the package's module with another version.

    Raises:
        ReleaseError: the version is not newer.
    """
    found = _VERSION.search(text)
    if not found:
        raise ReleaseError(f"{VERSION_FILE} has no __version__")
    if numbers(found[1].partition(".dev")[0]) >= numbers(version) and ".dev" not in found[1]:
        raise ReleaseError(f"{version} is not newer than {found[1]}; hint: choose a higher version")
    return _VERSION.sub(f'__version__ = "{version}"', text)


def with_section(text: str, version: str, day: datetime.date) -> str:
    """Return the changelog with its unreleased entries under a version.

    Raises:
        ReleaseError: there are none.
    """
    before, header, after = text.partition(_UNRELEASED)
    entries = after.partition("\n## [")[0]
    if not header or not entries.strip():
        raise ReleaseError(f"{CHANGELOG} has no unreleased entries; hint: describe the changes")
    return f"{before}{header}\n## [{version}] - {day.isoformat()}\n{after}"


def release(root: Path, version: str, day: datetime.date) -> None:
    """Write both files, commit and tag.

    Raises:
        ReleaseError: something stands in the way; nothing was written.
    """

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise ReleaseError(f"git {arguments[0]}: {done.stderr.strip()}")
        return done.stdout

    if git("status", "--porcelain"):
        raise ReleaseError("the work tree has changes; hint: commit or stash them")
    module = with_version((root / VERSION_FILE).read_text("utf-8"), version)
    changelog = with_section((root / CHANGELOG).read_text("utf-8"), version, day)
    (root / VERSION_FILE).write_text(module, "utf-8")
    (root / CHANGELOG).write_text(changelog, "utf-8")
    git("commit", "--quiet", "-am", f"Release {version}")
    git("tag", "--annotate", f"v{version}", "--message", f"Release {version}")


def main() -> int:
    """Run the command line; return the exit code."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        release(ROOT, sys.argv[1], datetime.date.today())
    except ReleaseError as error:
        print(f"release: {error}", file=sys.stderr)
        return 2
    print(f"tagged v{sys.argv[1]}; push it with: git push --follow-tags")
    return 0


if __name__ == "__main__":
    sys.exit(main())
