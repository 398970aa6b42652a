"""What happened to one text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from seedlint.diagnostic import Diagnostic
from seedlint.document import Document, Source


class Problem(NamedTuple):
    """Something that kept seedlint from doing its work on a text.

    kind: ``unreadable``, ``crashed``, ``rule-crashed``, ``timed-out``, ``fix-refused`` or
    ``fix-cycle``.
    """

    kind: str
    message: str
    rule: str | None = None


class FileResult(NamedTuple):
    """The outcome for one source.

    Attributes:
        source: as it was read; None when it could not be.
        name: what reports print.
        diagnostics: of a check, all; of a fix, those that are left, placed in ``fixed``.
        problems: what went wrong on the way.
        fixed: the text after a fix; None when nothing was to be fixed or only a check ran.
        applied: how many fixes of each rule were applied.
    """

    name: str
    source: Source | None
    document: Document | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()
    fixed: str | None = None
    applied: Mapping[str, int] = MappingProxyType({})
