"""What happened to one text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic
from seedlint.document import Document, Source


class Problem(NamedTuple):
    """Something that kept seedlint from doing its work on a text.

    kind: ``unknown-format``, ``unreadable``, ``crashed``, ``rule-crashed``, ``timed-out``,
    ``fix-refused``, ``fix-unfinished`` or ``fix-cycle``.
    """

    kind: str
    message: str
    rule: str | None = None


class Applied(NamedTuple):
    """An edit that a fix has made.

    Attributes:
        round: in which pass over the text, from 0; a pass sees the text after the one before.
        fix: the number of its fix, whose edits belong together, from 0 within the text.
        rule: whose fix it is.
        start: its offset in the text before that pass, in code points.
        old, new: what stood there, and what does now.
    """

    round: int
    fix: int
    rule: str
    start: int
    old: str
    new: str


class FileResult(NamedTuple):
    """The outcome for one source.

    Attributes:
        source: as it was read; None when it could not be.
        name: what reports print.
        diagnostics: of a check, all; of a fix, those that are left, placed in ``fixed``.
        problems: what went wrong on the way.
        fixed: the text after a fix; None when nothing was to be fixed or only a check ran.
        applied: how many fixes of each rule were applied.
        allowed: findings of a check that comments in the text let pass.
        known: findings that a baseline knows; None without one.
        edits: of the applied fixes, pass by pass, in the order of their places.
    """

    name: str
    source: Source | None
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()
    fixed: str | None = None
    applied: Mapping[str, int] = MappingProxyType({})
    edits: tuple[Applied, ...] = ()
    allowed: tuple[Diagnostic, ...] = ()
    known: tuple[Diagnostic, ...] | None = None
