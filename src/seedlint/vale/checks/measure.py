"""Rules about a document as a whole: metric and readability."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.document import Document
from seedlint.stats import readability as grades
from seedlint.stats.counts import count
from seedlint.vale.formula import compute, holds
from seedlint.vale.message import format_message

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONG = 6
"""A word with more letters is long."""
_FORMULAS = {
    "Gunning Fog": grades.gunning_fog,
    "Coleman-Liau": grades.coleman_liau,
    "Flesch-Kincaid": grades.flesch_kincaid,
    "SMOG": grades.smog,
    "Automated Readability": grades.automated,
}


def metric(options: Mapping[str, Any], document: Document) -> Iterator[str]:
    """Yield a message if the condition holds for what the formula comes to."""
    counts = _counts(document)
    if counts["words"]:
        result = compute(options["formula"], counts)
        if holds(result, options["condition"], counts):
            yield format_message(options["message"], f"{result:.2f}")


def readability(options: Mapping[str, Any], document: Document) -> Iterator[str]:
    """Yield a message if the mean of some grades is too high."""
    counts = count(document)
    if counts.words:
        names = options["metrics"]
        grade = sum(_FORMULAS[name](counts) for name in names) / len(names)
        if grade > options["grade"]:
            yield format_message(options["message"], f"{grade:.2f}")


def _counts(document: Document) -> dict[str, float]:
    counts = count(document)
    words = [
        word
        for segment in document.segments
        if segment.kind in ("paragraph", "list", "quote")
        for word in _WORD.findall(document.view, *segment.span)
    ]
    kinds: dict[str, float] = {}
    for block in document.outline:
        kind = f"heading_h{block.level}" if block.kind == "heading" else block.kind
        kinds[kind] = kinds.get(kind, 0) + 1
    return {
        **kinds,
        "words": counts.words,
        "sentences": counts.sentences,
        "syllables": counts.syllables,
        "characters": counts.letters,
        "complex_words": counts.hard,
        "polysyllabic_words": counts.long,
        "long_words": sum(len(word) > _LONG for word in words),
        "paragraphs": counts.paragraphs,
        "list": kinds.get("item", 0),
        "pre": kinds.get("code", 0),
        "blockquote": kinds.get("quote", 0),
    }
