"""Choose from counted forms the words that the lexicon lacks, and the frequent misspellings.

    python -m scripts.words.select_words COUNTS.tsv FIXES.jsonl LANGUAGES

``COUNTS`` is from ``count``, ``FIXES`` from ``typo_fixes``, ``LANGUAGES`` from ``language_texts``.
A form of many independent sources is a word, unless a far more usual word is one plain slip away
and each source has it about once: a term is used again where it is used, a misspelling is not.
Writes ``scripts/lexicon/attested.txt`` and ``scripts/lexicon/misspelled.txt``.
"""

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import codespell_lib

from scripts.words.splits import split_of
from seedlint.lexicon.edit_distance import usual_near
from seedlint.lexicon.flags import LOWER
from seedlint.lexicon.lexicon import Lexicon, lexicon
from seedlint.lexicon.suggest import slip

ROOT = Path(__file__).parents[2]
DICTIONARY = Path(codespell_lib.__file__).parent / "data" / "dictionary.txt"
LEAST_SOURCES = 3
BOOSTED = 8
"""Sources from which the frequency of a known word counts."""
TIMES_RARER = 25
"""A misspelling is in so many times fewer sources than the word that was meant."""
USES_A_SOURCE = 3.5
PLAIN = 0.95
"""The cost of a slip (see ``suggest.slip``) up to which it is plain."""
SURE = 8
"""Letters from which a plain slip is one without the word of anybody who corrected it: a shorter
form is as often an acronym, a name or a program (ssid, kahan, valkey)."""
FOREIGN_USES = 12
_FORM = re.compile(r"[a-z]{4,24}")


class Count(NamedTuple):
    """In how many sources a form stands, and how often in all of them."""

    sources: int
    uses: int


def read_counts(path: Path) -> tuple[dict[str, Count], int]:
    """Return the counts of all forms, and the number of all words."""
    counts: dict[str, Count] = {}
    total = 1
    for line in path.read_text(encoding="utf-8").splitlines():
        form, sources, _, uses = line.split("\t")
        if form == "#sources":
            total = int(uses)
        else:
            counts[form] = Count(int(sources), int(uses))
    return counts, total


def read_fixes(path: Path) -> dict[str, Counter[str]]:
    """Return what people made of each form, with the number of repositories; ``train`` only."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        fix = json.loads(line)
        repository = fix["repository"]
        if split_of(repository) == "train" and not repository.startswith("standardebooks"):
            wrong, right = fix["wrong"].lower(), fix["right"].lower()
            if _FORM.fullmatch(wrong) and _FORM.fullmatch(right):
                seen[wrong, right].add(repository)
    fixes: dict[str, Counter[str]] = defaultdict(Counter)
    for (wrong, right), repositories in seen.items():
        fixes[wrong][right] = len(repositories)
    return fixes


def foreign_words(folder: Path) -> set[str]:
    """Return forms that are usual in texts of other languages."""
    found: set[str] = set()
    for language in sorted(folder.iterdir()):
        if language.name.startswith("en"):
            continue
        counts = Counter[str]()
        for path in language.glob("*.txt"):
            counts.update(re.findall(r"\b[a-z]{2,24}\b", path.read_text(encoding="utf-8").lower()))
        found.update(form for form, times in counts.items() if times >= FOREIGN_USES)
    return found


def slip_of(form: str, count: Count, counts: dict[str, Count], known: Lexicon) -> str:
    """Return the word that a form is a plain misspelling of; empty if there is none."""
    best, most = "", 0
    for candidate in usual_near(form):
        its = counts.get(candidate, Count(0, 0))
        rarer = its.sources >= TIMES_RARER * count.sources
        if (
            rarer
            and known.is_word(candidate)
            and slip(form, candidate) <= PLAIN
            and its.uses > most
            and not _is_derived(form, candidate)
        ):
            best, most = candidate, its.uses
    return best if count.uses <= USES_A_SOURCE * count.sources else ""


def _is_derived(form: str, candidate: str) -> bool:
    """Return whether the two differ by an ending or by a first letter, as terms do from words."""
    if form[1:] in (candidate, candidate[1:]) or candidate[1:] == form:
        return True
    return form[:-1] in (candidate, candidate[:-1]) or candidate[:-1] == form


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("fixes", type=Path)
    parser.add_argument("languages", type=Path)
    options = parser.parse_args()
    known = lexicon()
    counts, total = read_counts(options.counts)
    fixes = read_fixes(options.fixes)
    foreign = foreign_words(options.languages)
    listed = {line.partition("->")[0] for line in DICTIONARY.read_text("utf-8").splitlines()}
    text = (ROOT / "scripts" / "words" / "no_misspellings.txt").read_text(encoding="utf-8")
    refused = {line for line in text.splitlines() if not line.startswith("#")}
    attested: list[tuple[str, int, float]] = []
    misspelled: dict[str, str] = {}
    for form, count in sorted(counts.items()):
        if not _FORM.fullmatch(form):
            continue
        zipf = math.log10(max(count.uses, 1) / total * 1e9)
        flags, frequency = known._entry(form)
        if flags & LOWER:
            if count.sources >= BOOSTED and frequency / 30 < 3 and zipf - 0.5 > frequency / 30:
                attested.append((form, count.sources, zipf - 0.5))
            continue
        if flags:
            continue
        corrected = fixes.get(form)
        right = ""
        if form not in refused and (len(form) >= SURE or corrected or form in listed):
            right = slip_of(form, count, counts, known)
        if right:
            misspelled[form] = right
        elif corrected and max(corrected.values()) >= 2:
            continue  # somebody may fix it, too, but it is no word
        elif form in listed:
            continue
        elif count.sources >= LEAST_SOURCES and (form not in foreign or count.sources >= 30):
            attested.append((form, count.sources, min(zipf, 3.0)))
    for form, corrected in fixes.items():
        if form in refused:
            continue
        ((right, repositories),) = corrected.most_common(1)
        if known._entry(form)[0] or not known.is_word(right) or form in misspelled:
            continue
        if counts.get(form, Count(0, 0)).sources > 20 and repositories < 2:
            continue
        if len(corrected) == 1 and known.frequency(right) >= 2:
            misspelled[form] = right
    accepted = {form for form, _, _ in attested}
    write(
        ROOT / "scripts/lexicon/attested.txt",
        ATTESTED,
        (f"{form} {sources} {zipf:.1f}" for form, sources, zipf in attested),
    )
    rows = (
        f"{wrong} {right}" for wrong, right in sorted(misspelled.items()) if wrong not in accepted
    )
    write(ROOT / "scripts/lexicon/misspelled.txt", MISSPELLED, rows)
    print(f"{len(attested)} attested, {len(misspelled)} misspelled")


ATTESTED = """\
# Words that independent sources of documentation use, by scripts/words: the form, in how many
# of the sources it stands, and its Zipf frequency there. Words that the lexicon has otherwise are
# here where this documentation uses them more. Statistics; no text is copied."""
MISSPELLED = """\
# Misspellings that several sources share, and those that people corrected in public repositories,
# with what was meant; by scripts/words."""


def write(path: Path, head: str, lines: object) -> None:
    """Write the rows of a list below its head."""
    assert hasattr(lines, "__iter__")
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
