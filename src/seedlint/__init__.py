"""Finds and fixes what is wrong in English prose, and leaves all else alone.

``check`` and ``fix`` are for one text; a ``Linter`` is for whoever has more to ask.
docs/python.md shows all of it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seedlint.api import check, fix, settings_for
    from seedlint.diagnostic import Applicability, Diagnostic, Fix, Severity
    from seedlint.document import Document, Source
    from seedlint.engine.linter import Linter
    from seedlint.errors import SeedlintError
    from seedlint.result import FileResult, Problem
    from seedlint.settings.model import FileSettings
    from seedlint.text.edits import Edit
    from seedlint.text.span import Span

__all__ = [
    "Applicability",
    "Diagnostic",
    "Document",
    "Edit",
    "FileResult",
    "FileSettings",
    "Fix",
    "Linter",
    "Problem",
    "SeedlintError",
    "Severity",
    "Source",
    "Span",
    "__version__",
    "check",
    "fix",
    "settings_for",
]

__version__ = "0.1.0"

_HOMES = {
    "api": ("check", "fix", "settings_for"),
    "diagnostic": ("Applicability", "Diagnostic", "Fix", "Severity"),
    "document": ("Document", "Source"),
    "engine.linter": ("Linter",),
    "errors": ("SeedlintError",),
    "result": ("FileResult", "Problem"),
    "settings.model": ("FileSettings",),
    "text.edits": ("Edit",),
    "text.span": ("Span",),
}


def __getattr__(name: str) -> Any:
    # Imported when first asked for: rules and the command line import this package, too,
    # and neither should wait for what it does not use.
    for home, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            found = globals()[name] = getattr(import_module(f"seedlint.{home}"), name)
            return found
    raise AttributeError(f"module “seedlint” has no attribute “{name}”")


def __dir__() -> list[str]:
    return __all__
