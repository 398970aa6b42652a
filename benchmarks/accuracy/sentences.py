"""Real sentences to damage: from paragraphs of plain prose in clean texts."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

SUFFIXES = (".md", ".markdown", ".txt")
_BOUNDARY = re.compile(r"(?<=[a-z)’”\"][.!?]) (?=[A-Z“])")
_OPENS = re.compile(r"[A-Z“][\w’'”]*,? ")
_MARKUP = re.compile(r"[`<>{}\[\]|_*#\\=~^@]|https?:|www\.|--")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|vs|etc|No|Fig|e\.g|i\.e|cf|Inc|Jr|al)\.$")
_SMALL = frozenset("the of and to in is for that with are it be you was".split())
_LEAST = 0.08
"""The share of those in all words."""
_SHORTEST, _LONGEST = 40, 400


def files(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the texts below the folders, sorted."""
    for folder in folders:
        yield from (p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix in SUFFIXES)


def passages(folders: tuple[Path, ...], seed: int) -> list[str]:
    """Passages of one to three sentences each, no two alike, in an order that the seed decides."""
    found: dict[str, None] = {}
    for path in files(folders):
        for paragraph in _paragraphs(path.read_text(encoding="utf-8", errors="replace")):
            parts = [part for part in _sentences(paragraph) if _SHORTEST <= len(part) <= _LONGEST]
            for start in range(0, len(parts), 3):
                found[" ".join(parts[start : start + 3])] = None
    passages = list(found)
    random.Random(seed).shuffle(passages)
    return passages


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text):
        joined = " ".join(paragraph.split())
        closed = joined.endswith((".", "!", "?", ".”", '."'))
        if closed and _OPENS.match(joined) and not _MARKUP.search(joined) and is_english(joined):
            yield joined


def is_english(text: str) -> bool:
    """Return whether a text has some of the words that no English one does without."""
    words = text.lower().split()
    return sum(map(_SMALL.__contains__, words)) >= _LEAST * len(words)


def _sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph; one that an abbreviation would cut stays whole."""
    found: list[str] = []
    for part in _BOUNDARY.split(paragraph):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found
