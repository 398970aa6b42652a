"""Rules that object to each match of a pattern: existence and substitution."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.text.casing import keep_case
from seedlint.vale.actions import expand
from seedlint.vale.alert import Alert, Check, Passage
from seedlint.vale.checks.common import allowance, offers
from seedlint.vale.checks.terms import finder
from seedlint.vale.masks import Compile
from seedlint.vale.message import format_message, listed, without_double_quotes

_PHRASE = re.compile(r"[\w \-]+")
_REFERENCE = re.compile(r"\$(?:\d|\{)")
_AROUND = 80
_BAR = re.compile(r"(?<!\\)\|")


def existence(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to each match."""
    find = finder(options, compile)
    allow = allowance(options, compile)
    choices = offers(options, compile)
    message = options["message"]

    def check(passage: Passage) -> Iterator[Alert]:
        for start, end in find(passage):
            if allow(passage.text, start, end):
                continue
            match = passage.text[start:end]
            fixed = choices(match.strip()) if choices else ()
            shown = fixed[0] if len(fixed) == 1 else listed(fixed)
            yield Alert(start, end, format_message(message, match, shown), fixed)

    return check


def substitution(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to each match, and say what to write instead."""
    find = finder(options, compile)
    allow = allowance(options, compile)
    swaps = _Swaps(options, compile)
    replaces = options["action"] == "replace"
    template = options["message"]
    if replaces and not options["params"]:
        template = without_double_quotes(template)
    other = offers(options, compile) if options["params"] or not replaces else None

    def check(passage: Passage) -> Iterator[Alert]:
        for start, end in find(passage):
            match = passage.text[start:end].strip()
            expected = swaps.expected(match, passage.text, start, end)
            if expected is None:
                continue
            choices = tuple(one.replace("\\|", "|") for one in _BAR.split(expected))
            if swaps.accepts(match, expected, choices) or allow(passage.text, start, end):
                continue
            if replaces and not options["params"]:
                expected = listed(choices)
            fixed = other(match) if other else swaps.cased(match, choices)
            yield Alert(start, end, format_message(template, expected, match), fixed)

    return check


class _Swaps:
    """The pairs of a substitution, made ready on first use."""

    def __init__(self, options: Mapping[str, Any], compile: Compile) -> None:
        self._compile = compile
        self._caseless = options["ignorecase"]
        self._capitalizes = options["capitalize"]
        self._replaces = options["action"] == "replace"
        fold = str.lower if self._caseless else str
        self._swap = options["swap"]
        self._patterns = [one for one in self._swap if not _PHRASE.fullmatch(one[0])]
        self._texts = {
            fold(term): value for term, _, value in reversed(self._swap) if _PHRASE.fullmatch(term)
        }
        self._fold = fold

    def expected(self, match: str, text: str, start: int, end: int) -> str | None:
        """Return what the rule wants in the place of a match, as its file says it; None when no
        term is there after all."""
        spaced = match.replace("\n", " ")
        value = self._texts.get(self._fold(spaced))
        if value is None:
            value = self._by_pattern(text, start, end)
        if value and self._capitalizes and match[:1].isupper():
            value = value[:1].upper() + value[1:]
        return value

    def _by_pattern(self, text: str, start: int, end: int) -> str | None:
        # A term may look at what follows, but not farther than this.
        limit = min(len(text), end + _AROUND)
        for _, pattern, value in self._patterns:
            found = self._compile(pattern, False).search(text, start, limit)
            if found is not None and found.span() == (start, end):
                return expand(value, found) if _REFERENCE.search(value) else str(value)
        return None

    def accepts(self, match: str, expected: str, choices: tuple[str, ...]) -> bool:
        """Return whether a match already is what the rule wants."""
        spaced = match.replace("\n", " ")
        if spaced in (expected, *choices):
            return True
        if self._replaces or not expected or _PHRASE.fullmatch(expected):
            return False
        try:
            pattern = re.compile(expected)
        except re.error:
            return False
        return pattern.fullmatch(spaced) is not None

    def cased(self, match: str, choices: tuple[str, ...]) -> tuple[str, ...]:
        """Return the choices in the case of the match, where the rule does not look at case."""
        if not self._caseless:
            return choices
        return tuple(keep_case(match, one) if one == one.lower() else one for one in choices)
