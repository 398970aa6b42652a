"""What decides the output of a corpus run."""

import sys
from hashlib import blake2b
from typing import NamedTuple

from seedlint import __version__
from seedlint.corpus.paths import Path
from seedlint.diagnostic import Applicability
from seedlint.engine.active_rules import digest as rules_digest
from seedlint.formats import TEXT
from seedlint.settings.model import FileSettings

VERSION = 1
"""Of the plan, the commit records, the journal and the columns."""
LONGEST = 5_000_000
"""Code points of a text; a longer one is put in quarantine."""
SECONDS = 60.0
"""CPU time for one text; one that takes longer is put in quarantine."""


class Options(NamedTuple):
    """Everything that decides what is written; plain data that can be pickled.

    Attributes:
        settings: choose the rules.
        fixes: whether texts are fixed; otherwise only checked.
        grade: the least applicability of the fixes.
        column: the path of the column with the text, such as ``text`` or ``messages[].content``.
        id_column: the path of a column that names a row in the journal; ``""`` for none.
        format: how texts are read, one of ``formats.FORMATS``.
        into: the column for fixed texts; ``""`` to replace the text in its own column.
        scores: whether columns with scores are added.
        keep: a condition on scores; rows that meet it are also written to a second output.
        bad_rows: ``quarantine``, ``keep`` or ``fail``.
        strip: whether columns with scores are removed, as undo does.
        words: whether unknown words are counted by document, and readability is measured.
        longest: code points that a text may have.
        seconds: CPU time that a text may take.
    """

    settings: FileSettings = FileSettings()
    fixes: bool = False
    grade: Applicability = Applicability.safe
    column: str = "text"
    id_column: str = ""
    format: str = TEXT.name
    into: str = ""
    scores: bool = False
    keep: str = ""
    bad_rows: str = "quarantine"
    strip: bool = False
    words: bool = False
    longest: int = LONGEST
    seconds: float = SECONDS

    @property
    def path(self) -> Path:
        """The column's path, parsed."""
        return Path.parse(self.column)

    @property
    def changes(self) -> bool:
        """Whether the column itself is changed."""
        return (self.fixes and not self.into) or self.strip

    def digest(self) -> str:
        """Name everything that decides what is written.

        Raises:
            SeedlintError: a pack or a rule is wrong.
        """
        python = ".".join(map(str, sys.version_info[:2]))
        parts = (VERSION, __version__, python, tuple(self), rules_digest(self.settings))
        return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
