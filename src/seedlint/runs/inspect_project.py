"""What a project is like: which texts it has, whose spelling they follow, what lies beside them."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.errors import ReadError
from seedlint.readers.decode import decode
from seedlint.readers.registry import read
from seedlint.reports.counters import RunCounters, counted
from seedlint.runs.discovery import Discovery, Found
from seedlint.runs.proposed_excludes import proposed_excludes
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolver
from seedlint.settings.word_files import FOREIGN

MOST_FILES = 300
MOST_BYTES = 4_000_000
"""A survey reads no more than this, and the largest files not at all."""
_LARGE = 500_000
_LEAST = 4
_MAJORITY = 6
_REGIONS = {"US": "en-US", "GB": "en-GB"}


class ProjectProfile(NamedTuple):
    """What was found in a folder.

    Attributes:
        suffixes: how many texts there are of each suffix, the most first.
        folders: how many texts lie below each folder in it (``""``: in itself).
        locale: ``en-US`` or ``en-GB`` when nearly all regional words are of one; else ``en``.
        words: how many regional words of each locale stand in what was read.
        vocabularies: paths, from the folder, of word lists of other spelling checkers.
        pre_commit: the text of the pre-commit configuration; ``""`` when there is none.
        excludes: patterns of translations and golden files.
        counters: what the default rules find in the texts that were read, golden files and
            translations aside.
    """

    suffixes: dict[str, int]
    folders: dict[str, int]
    locale: str
    words: dict[str, int]
    vocabularies: tuple[str, ...]
    pre_commit: str
    excludes: tuple[str, ...]
    counters: RunCounters


def inspect_project(folder: str) -> ProjectProfile:
    """Look at the texts in a folder (a path), whatever its settings say. Writes nothing."""
    found = [*Discovery(Resolver(Flags(isolated=True))).files([folder])]
    root = os.path.abspath(folder).replace(os.sep, "/").rstrip("/")
    below = [one.path.removeprefix(f"{root}/") for one in found]
    excludes = proposed_excludes(below)
    skipped = tuple(f"{root}/{one}" for one in excludes)
    sources = [*_sample(one for one in found if not one.path.startswith(skipped))]
    words = _regional(map(read, sources))
    return ProjectProfile(
        dict(Counter(one.suffix for one in found).most_common()),
        dict(Counter(path.rpartition("/")[0].partition("/")[0] for path in below).most_common()),
        _majority(words),
        words,
        (*_lists_in(folder), *_accepted(folder)),
        _text(os.path.join(folder, ".pre-commit-config.yaml")),
        excludes,
        _findings(sources),
    )


def _findings(sources: Iterable[Source]) -> RunCounters:
    """Count what the default rules find."""
    linter = Linter(FileSettings())
    counters = RunCounters()
    for source in sources:
        counters.add(counted(linter.check(source)))
    return counters


def _sample(found: Iterable[Found]) -> Iterator[Source]:
    """Yield some of the texts, spread over all of them."""
    readable = [one for one in found if not one.fault]
    left = MOST_BYTES
    for one in readable[:: max(1, len(readable) // MOST_FILES)]:
        try:
            if os.path.getsize(one.path) > min(_LARGE, left):
                continue
            with open(one.path, "rb") as stream:
                data = stream.read()
            source = decode(data, one.name, one.suffix, "utf-8", format=one.format)
        except (OSError, ReadError):
            continue
        left -= len(data)
        yield source


def _regional(documents: Iterable[Document]) -> dict[str, int]:
    """Return how often words that only one region writes so stand in the documents, by locale.

    Each distinct word of a document counts once, so that no text outvotes the others.
    """
    votes: Counter[str] = Counter()
    for document in documents:
        for word in document.regional_words:
            locale = _REGIONS.get(document.vocabulary.regions(word))
            if locale:
                votes[locale] += 1
    return dict(votes.most_common())


def _majority(words: dict[str, int]) -> str:
    (first, most), (_, fewer) = (*words.items(), ("", 0), ("", 0))[:2]
    return first if most >= _LEAST and most >= _MAJORITY * fewer else "en"


def _lists_in(folder: str) -> Iterator[str]:
    return (name for name in FOREIGN if os.path.isfile(os.path.join(folder, name)))


def _accepted(folder: str) -> Iterator[str]:
    """Yield the ``accept.txt`` of each of Vale's vocabularies."""
    for line in _text(os.path.join(folder, ".vale.ini")).splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "StylesPath":
            for inside in ("config/vocabularies", "Vocab"):
                yield from _accept_files(folder, f"{value.strip()}/{inside}")


def _accept_files(folder: str, place: str) -> Iterator[str]:
    try:
        names = sorted(os.listdir(os.path.join(folder, place)))
    except OSError:
        return
    for name in names:
        if os.path.isfile(os.path.join(folder, place, name, "accept.txt")):
            yield f"{place}/{name}/accept.txt"


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""
