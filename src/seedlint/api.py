"""For Python programs: one text in, what is wrong with it or the fixed text out."""

import os
from collections.abc import Iterable
from functools import lru_cache

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import ConfigError
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolver
from seedlint.settings.value_types import LOCALES


def check(
    text: str,
    *,
    suffix: str = ".md",
    select: Iterable[str] = ("default",),
    add: Iterable[str] = (),
    ignore: Iterable[str] = (),
    words: Iterable[str] = (),
    locale: str = "en",
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a text, in the order of places. No settings file is read.

    Args:
        text: a whole document.
        suffix: how to read it, as in a file's name: ``.md`` or ``.txt``.
        select: the rules, groups or packs that are on.
        add: those that are on in addition.
        ignore: those that are off after all.
        words: words that spelling accepts.
        locale: whose spelling is right: ``en`` takes all, ``en-GB``, ``en-US`` … one.

    Returns:
        Diagnostics with spans in code points of ``text``.

    Raises:
        SeedlintError: no rule or group has such a name, or no locale.
    """
    linter = _linter(_settings(select, add, ignore, words, locale))
    return linter.check(Source("-", text, suffix)).diagnostics


def fix(
    text: str,
    *,
    unsafe: bool = False,
    suffix: str = ".md",
    select: Iterable[str] = ("default",),
    add: Iterable[str] = (),
    ignore: Iterable[str] = (),
    words: Iterable[str] = (),
    locale: str = "en",
) -> str:
    """Return the text with the rules' fixes put in; the same text when there are none.

    Args:
        text: a whole document.
        unsafe: also apply fixes that change the wording or what is rendered.
        suffix, select, add, ignore, words, locale: as for ``check``.

    Raises:
        SeedlintError: no rule or group has such a name, or no locale.
    """
    linter = _linter(_settings(select, add, ignore, words, locale))
    grade = Applicability.unsafe if unsafe else Applicability.safe
    fixed = linter.fix(Source("-", text, suffix), grade).fixed
    return text if fixed is None else fixed


def settings_for(path: str | os.PathLike[str]) -> FileSettings:
    """Return what the settings files around a path say for it, as on the command line.

    The path need not exist. Local rules do not get to run their Python.

    Raises:
        SeedlintError: a settings file is wrong.
    """
    absolute = os.path.abspath(path).replace(os.sep, "/")
    return Resolver().resolve(os.path.dirname(absolute), absolute).settings


def _settings(
    select: Iterable[str],
    add: Iterable[str],
    ignore: Iterable[str],
    words: Iterable[str],
    locale: str,
) -> FileSettings:
    if locale not in LOCALES:
        raise ConfigError(f"unknown locale “{locale}”", hint=f"use one of {', '.join(LOCALES)}")
    return FileSettings(
        select=_names(select),
        add=_names(add),
        ignore=_names(ignore),
        words=_names(words),
        locale=locale,
    )


def _names(given: Iterable[str]) -> tuple[str, ...]:
    # One name is a mistake that nobody should have to look for.
    return (given,) if isinstance(given, str) else tuple(given)


@lru_cache(maxsize=8)
def _linter(settings: FileSettings) -> Linter:
    return Linter(settings)
