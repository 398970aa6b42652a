"""Name the files whose words were not checked because they are not in English."""

from seedlint.cli.output import echo_err
from seedlint.language.codes import name_of
from seedlint.runs.outcome import Outcome

_MOST = 5
"""Files that are named without ``--verbose``."""


class Languages:
    """The languages of the files of a run."""

    def __init__(self, *, verbose: bool, quiet: bool) -> None:
        self._verbose = verbose
        self._quiet = quiet
        self._skipped: list[tuple[str, str]] = []

    def add(self, outcome: Outcome) -> None:
        """Take down the language of a file; print it if that is wanted."""
        code, reason = outcome.language
        if self._verbose and reason:
            told = "; ".join(filter(None, (reason, outcome.origin)))
            echo_err(f"{outcome.name}: {told}")
        if code != "en":
            self._skipped.append((outcome.name, code))

    def print_skipped(self) -> None:
        """Print which files are in another language."""
        if not self._skipped or self._quiet:
            return
        names = ", ".join(f"{name} ({name_of(code)})" for name, code in self._skipped[:_MOST])
        more = len(self._skipped) - _MOST
        rest = f" and {more} more (-v lists them)" if more > 0 and not self._verbose else ""
        files = "1 file is" if len(self._skipped) == 1 else f"{len(self._skipped)} files are"
        echo_err(f"seedlint: {files} not in English, so words were not checked: {names}{rest}")
