"""What is left of a checked file when its text is gone: rendered, counted, plain data."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from seedlint.reports.counters import Counts, counted
from seedlint.reports.format import Format
from seedlint.result import FileResult, Problem
from seedlint.runs.runner import Done


class Outcome(NamedTuple):
    """One checked file, as reports and exit codes need it.

    Attributes:
        name: what reports call it.
        texts: what each format has made of it.
        counts: of its findings.
        problems: what went wrong.
        fails: whether it has findings as severe as ``fail-on``.
        language: the code of the text's language, and in words what it was taken from.
        origin: in words: what it was read as, by which settings, and whether all this was
            remembered from an earlier run.
    """

    name: str
    texts: tuple[str, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    fails: bool
    language: tuple[str, str] = ("en", "")
    origin: str = ""


def outcome(done: Done, formats: Sequence[Format]) -> Outcome:
    """Return what is left of one file."""
    result = done.result
    return Outcome(
        result.name,
        tuple(format.render(result) for format in formats),
        counted(result),
        result.problems,
        done.fails,
        _language(result),
    )


def _language(result: FileResult) -> tuple[str, str]:
    if result.document is None:
        return "en", ""
    language = result.document.language
    return language.code, f"{language.name}, by {language.reason}"


def flat(one: Outcome) -> tuple[Any, ...]:
    """Return an outcome as ``marshal`` and pipes like it: tuples without names."""
    problems = tuple(map(tuple, one.problems))
    return one.name, one.texts, tuple(one.counts), problems, one.fails, one.language


def unflat(data: tuple[Any, ...]) -> Outcome:
    """Return the outcome that ``flat`` was given. Raises TypeError or ValueError when it was
    none."""
    name, texts, counts, problems, fails, language = data
    problems = tuple(Problem(*one) for one in problems)
    return Outcome(name, texts, Counts(*counts), problems, fails, language)
