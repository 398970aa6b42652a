"""Turn errors into one line on standard error and an exit code."""

import errno
import os
import sys
from collections.abc import Callable

from seedlint.cache.patterns import save_patterns
from seedlint.cli.flags import UsageError
from seedlint.cli.output import echo_err, print_error
from seedlint.errors import SeedlintError

FAILED = 2
_INTERRUPTED = 130
_BROKEN_PIPE = 141
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of a system that cannot take what is written."""


def guarded(
    call: Callable[[], int], command: str, passing: tuple[type[BaseException], ...] = ()
) -> int:
    """Run a command and return its exit code; report whatever goes wrong.

    Args:
        call: does the work.
        command: as it is called, for who has to read its help.
        passing: exceptions that somebody above waits for.
    """
    try:
        code = call()
        if not sys.stdout.closed:  # a server closes it when it is told to go
            sys.stdout.flush()
        save_patterns()
    except passing:
        raise
    except UsageError as error:
        refuse(command, str(error))
    except SeedlintError as error:
        print_error(error)
    except BrokenPipeError:
        _forget_output()  # whoever read it has gone
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        echo_err("seedlint: interrupted")
        return _INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _forget_output()
            echo_err(f"seedlint: cannot write ({error.strerror}); hint: check the free disk space")
            return FAILED
        import traceback  # a fault of our own: loud, and not to be taken for findings

        traceback.print_exc()
        echo_err("seedlint: internal error; please report it")
    else:
        return code
    return FAILED


def _forget_output() -> None:
    """Nothing that is left may be flushed into the void at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse(command: str, message: str) -> None:
    """Print one line for an invalid command line, with where to read on."""
    more = "" if "hint: " in message or "?" in message[-2:] else f"; hint: see `{command} --help`"
    echo_err(f"{command}: {message}{more}")
