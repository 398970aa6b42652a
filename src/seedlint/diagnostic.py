"""What a rule says (Finding) and what the engine makes of it (Diagnostic)."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from seedlint.text.edits import Edit
from seedlint.text.span import Span


class Severity(IntEnum):
    """How much a defect matters; larger is worse."""

    suggestion = 1
    warning = 2
    error = 3


class Applicability(IntEnum):
    """How far a fix may be trusted; larger is safer.

    safe: every careful editor would make it, and neither meaning nor rendering
    changes. unsafe: the wording or the rendering changes, and one reader in fifty
    might object. suggest: shown, never applied by the machine.
    """

    suggest = 1
    unsafe = 2
    safe = 3


class Phase(IntEnum):
    """What a fix changes, hence when it runs and what the guard allows it."""

    characters = 1
    words = 2
    structure = 3


class Finding(NamedTuple):
    """What a rule has found.

    Attributes:
        span: the defect's place, in code points of the document's text.
        values: what the message's ``{names}`` stand for, in addition to ``{match}`` and ``{fix}``.
        edits: the fix, all or nothing; empty when the rule knows none.
        suggestions: candidates to show, best first.
        applicability: a narrower grade than the rule's own; None keeps the rule's.
        message: a message for this finding alone; None keeps the rule's.
    """

    span: Span
    values: Mapping[str, object] = {}
    edits: Sequence[Edit] = ()
    suggestions: Sequence[str] = ()
    applicability: Applicability | None = None
    message: str | None = None


class Fix(NamedTuple):
    """Edits that are applied all together or not at all."""

    edits: tuple[Edit, ...]
    applicability: Applicability
    changes: Phase


class Diagnostic(NamedTuple):
    """A finding as the user sees it."""

    rule: str
    severity: Severity
    message: str
    span: Span
    fix: Fix | None
    suggestions: tuple[str, ...] = ()
