"""Finds and mends what is wrong in English prose, and leaves all else alone.

``check`` and ``fix`` are for one text and the default rules; whoever wants other
settings or many texts makes a ``seedlint.engine.linter.Linter`` and keeps it.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seedlint.diagnostic import Diagnostic
    from seedlint.engine.linter import Linter

__all__ = ["__version__", "check", "fix"]

__version__ = "0.1.0"


def check(text: str, *, suffix: str = ".md") -> "tuple[Diagnostic, ...]":
    """What the default rules find in a text, in order of place.

    Args:
        text: a whole document.
        suffix: how to read it, as in a file's name: ``.md`` or ``.txt``.

    Returns:
        Diagnostics with spans in code points of ``text``.
    """
    from seedlint.document import Source

    return _linter().check(Source("-", text, suffix)).diagnostics


def fix(text: str, *, suffix: str = ".md", unsafe: bool = False) -> str:
    """The text with the default rules' fixes put in; the same text when there are none.

    Args:
        text: a whole document.
        suffix: how to read it, as in a file's name: ``.md`` or ``.txt``.
        unsafe: also apply fixes that change the wording or what is rendered.
    """
    from seedlint.diagnostic import Applicability
    from seedlint.document import Source

    grade = Applicability.unsafe if unsafe else Applicability.safe
    fixed = _linter().fix(Source("-", text, suffix), grade).fixed
    return text if fixed is None else fixed


@lru_cache(maxsize=1)
def _linter() -> "Linter":
    # Imported when first needed: rules import seedlint.rule, and that is to stay cheap.
    from seedlint.engine.linter import Linter

    return Linter()
