"""``seedlint check --watch``: check again after each change."""

import os
import sys
from collections.abc import Callable

from seedlint.cli.output import echo_err, print_error
from seedlint.errors import ConfigError, SeedlintError
from seedlint.runs.discovery import STDIN

_SETTINGS = frozenset({".toml", ".py", ".words", ".baseline", ".gitignore"})
"""Suffixes, or names, of what decides about findings."""
_PAUSE = 200
"""Milliseconds in which changes are gathered: an editor writes more than once."""


def watch(paths: tuple[str, ...], once: Callable[[], int], knows: Callable[[str], bool]) -> None:
    """Check, and again after each change below paths, until the user interrupts.

    Raises:
        ConfigError: nothing can be watched.
    """
    try:
        import watchfiles
    except ImportError:
        raise ConfigError(
            "--watch needs the package watchfiles", hint="`pip install seedlint[watch]`"
        ) from None
    missing = [path for path in paths if not os.path.exists(path)]
    if STDIN in paths or missing:
        wrong = missing[0] if missing else STDIN
        raise ConfigError(
            "no such file or folder to watch", place=wrong, hint="--watch needs existing paths"
        )
    counts = watchfiles.DefaultFilter()

    def matters(change: watchfiles.Change, path: str) -> bool:
        name = os.path.basename(path)
        suffix = os.path.splitext(name)[1].lower() or name
        return bool(suffix in _SETTINGS or knows(path)) and counts(change, path)

    started = False
    for changes in watchfiles.watch(
        *paths,
        watch_filter=matters,
        debounce=_PAUSE,
        step=_PAUSE // 4,
        rust_timeout=_PAUSE,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        # The first check waits for the watch to stand, so that no change falls between them.
        if changes or not started:
            _check(once)
        started = True


def _check(once: Callable[[], int]) -> None:
    """One check; settings that are wrong for a moment end nothing."""
    if sys.stdout.isatty():
        print("\x1b[2J\x1b[H", end="")  # an empty screen
    echo_err("seedlint: checking")
    try:
        once()
    except SeedlintError as error:
        print_error(error)
    echo_err("seedlint: watching; Ctrl-C ends")
