"""Builds the lexicon that ships in ``src/seedlint/lexicon``.

    apt-get install scowl            # the word lists, in /usr/share/dict/scowl
    python scripts/build_lexicon.py  # pyspellchecker comes with the development tools

Sources, all credited in NOTICE:

- SCOWL by Kevin Atkinson: which forms there are, in which case, in which region,
  and how usual (sizes up to 70 are ordinary words, 80 rare ones).
- pyspellchecker's English word frequencies: how often a word is used, and words
  that SCOWL lacks, if they are used often enough not to be misspellings.
- lexicon/technical.txt: technical and recent words, our own.
- lexicon/doubtful.txt: rare words that are nearly always misspellings; see ``scripts/words``.
- lexicon/attested.txt: words that many sources of documentation use; see ``scripts/words``.

Output: ``words.marisa`` (word → flags and frequency), ``common.marshal`` (the words
that make up nearly all text), ``regional.marshal`` (those that are spelled otherwise
in a region, which common ones leave out) and ``near.marshal`` (both, in groups: see
``lexicon/near.py``), and ``doubtful.txt`` (rare words that are left out, and what is meant).
The same sources give the same bytes.
"""

import gzip
import json
import marshal
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import marisa_trie
import spellchecker

from seedlint.lexicon.flags import ACRONYM, ATTESTED, GB, LOWER, NAME, RARE, TWIN, US
from seedlint.lexicon.spelling_variants import in_both, other_spellings

ROOT = Path(__file__).parents[1]
SCOWL = Path("/usr/share/dict/scowl")
OUTPUT = ROOT / "src" / "seedlint" / "lexicon"
ORDINARY = 70
RAREST = 80
LEAST_COUNT = 150
"""pyspellchecker's words that SCOWL lacks count from this many uses (of 1.6 billion)."""
COMMON = 20_000
OFFERED = 1.5
"""The Zipf frequency from which an ordinary word is offered for an unknown one."""
UNSEEN = 1.0
"""The Zipf frequency of a word that is known but was never counted."""
# Lower-case forms in SCOWL that are names which somebody wrote small.
NOT_LOWER = frozenset(
    ["africa", "berlin", "denmark", "monday", "paris", "russia", "spain", "vienna"]
)
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_FILE = re.compile(r"(?P<region>.+)-(?P<kind>[a-z-]+?)\.(?P<size>\d+)")
_SWAPS = [
    ("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("tre", "ter"),
    ("ogue", "og"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ence", "ense"), ("grey", "gray"),
    ("plough", "plow"), ("mould", "mold"), ("sceptic", "skeptic"), ("amme", "am"),
    ("ement", "ment"),
    ("tyre", "tire"), ("programme", "program"), ("defence", "defense"),
]  # fmt: skip


def scowl() -> Iterator[tuple[str, str, int, str]]:
    """Region, kind, size and word of each entry."""
    for path in sorted(SCOWL.iterdir()):
        parts = _FILE.fullmatch(path.name)
        if not parts or int(parts["size"]) > RAREST:
            continue
        for word in path.read_text(encoding="iso-8859-1").split("\n"):
            word = word.strip()
            if word and encodable(word):
                kind = parts["kind"]
                region = parts["region"]
                yield region, kind, int(parts["size"]), word


def encodable(word: str) -> bool:
    """Return whether the byte streams can hold the word."""
    try:
        word.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return bool(_WORD.fullmatch(word))


def counts() -> dict[str, int]:
    path = Path(spellchecker.__file__).parent / "resources" / "en.json.gz"
    with gzip.open(path) as stream:
        found: dict[str, int] = json.load(stream)
    return {word: count for word, count in found.items() if encodable(word)}


def technical() -> set[str]:
    text = (ROOT / "scripts" / "lexicon" / "technical.txt").read_text(encoding="utf-8")
    return {
        word
        for line in text.splitlines()
        if not line.startswith("#")
        for word in line.lower().split()
    }


def attested() -> dict[str, float]:
    """Return words of many sources, with their Zipf frequency there."""
    text = (ROOT / "scripts" / "lexicon" / "attested.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {form: float(frequency) for form, _, frequency in rows}


def doubtful() -> dict[str, str]:
    """Return rare words that are nearly always misspellings, with what is meant."""
    text = (ROOT / "scripts" / "lexicon" / "doubtful.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def zipf(count: int, total: int) -> float:
    """Log10 of the uses in a billion words."""
    return math.log10(count / total * 1e9)


def has_twin(word: str, flags: dict[str, int]) -> bool:
    """Return whether a word is spelled otherwise in a region: “color”, “colour”, and “realize”,
    which both regions write, while one writes “realise”, too."""
    here = flags[word] & (US | GB)
    return any(
        flags.get(other, 0) & LOWER and (in_both(word, other) or flags[other] & (US | GB) != here)
        for other in other_spellings(word)
    )


def store(name: str, words: Iterable[str]) -> None:
    encoded = sorted(word.encode("cp1252") for word in words)
    (OUTPUT / f"{name}.marshal").write_bytes(marshal.dumps(encoded, 2))


def store_groups(words: Iterable[str]) -> None:
    """Words by their first and last letter and their length, each group with blanks between."""
    groups = defaultdict[str, list[str]](list)
    for word in sorted(words):
        groups[f"{word[0]}{word[-1]}{len(word)}"].append(word)
    joined = {key: " ".join(group) for key, group in sorted(groups.items())}
    (OUTPUT / "near.marshal").write_bytes(marshal.dumps(joined, 2))


def american(word: str) -> Iterator[str]:
    """Yield what a British form may be in American."""
    for british, other in _SWAPS:
        start = word.find(british)
        while start >= 0:
            yield word[:start] + other + word[start + len(british) :]
            start = word.find(british, start + 1)


def main() -> None:
    flags: dict[str, int] = defaultdict(int)
    us: set[str] = set()
    gb: set[str] = set()
    everywhere: set[str] = set()
    for region, kind, size, word in scowl():
        lower = word.lower()
        if kind in ("words", "contractions"):
            if word in NOT_LOWER or (len(word) == 1 and word not in "ai"):
                continue
            # Variants of the second and third order are found in dictionaries only.
            rare = (
                size > ORDINARY or region.startswith(("variant_2", "variant_3")) or "_2" in region
            )
            flags[word] |= RARE if rare else LOWER
        elif word.isupper() and len(word) > 1:
            flags[lower] |= ACRONYM
        else:
            flags[lower] |= NAME
        if kind == "words" and "variant" not in region:
            if region == "american":
                us.add(word)
            elif region in ("british", "british_z", "australian"):
                gb.add(word)
            elif region == "english":
                everywhere.add(word)
    for word in us - gb - everywhere:
        flags[word] |= US
    for word in gb - us - everywhere:
        flags[word] |= GB
    for word in technical():
        flags[word] = flags[word] & ~RARE | LOWER
    left_out = {wrong: right for wrong, right in doubtful().items() if flags.get(wrong) == RARE}
    for wrong in left_out:
        del flags[wrong]
    lines = sorted(f"{wrong} {right}\n" for wrong, right in left_out.items())
    (OUTPUT / "doubtful.txt").write_text("".join(lines), encoding="utf-8")
    unwanted = doubtful()
    used = counts()
    total = sum(used.values())
    for word, count in used.items():
        if word in unwanted:
            continue
        if word not in flags and count >= LEAST_COUNT and not suspicious(word, used, flags):
            flags[word] |= RARE
    many = attested()
    for word in many:
        flags[word] |= 0 if flags[word] else ATTESTED
    frequency: dict[str, float] = {}
    for word in flags:
        if word in used:
            frequency[word] = zipf(used[word], total)
        else:
            others = [used[other] for other in american(word) if other in used]
            frequency[word] = zipf(max(others), total) if others and flags[word] & GB else UNSEEN
    for word, used_there in many.items():
        frequency[word] = max(frequency[word], used_there)
    regional = [word for word in flags if flags[word] & LOWER and has_twin(word, flags)]
    for word in regional:
        flags[word] |= TWIN
    rows = [
        (word, (flag, min(255, max(1, round(frequency[word] * 30)))))
        for word, flag in sorted(flags.items())
    ]
    marisa_trie.RecordTrie("<BB", rows).save(str(OUTPUT / "words.marisa"))
    store("regional", regional)
    hot = sorted(flags.keys() - set(regional), key=lambda word: (-frequency[word], word))[:COMMON]
    store("common", hot)
    offered = (word for word in flags if flags[word] & LOWER and frequency[word] >= OFFERED)
    store_groups({*hot, *regional, *filter(str.isalpha, filter(str.isascii, offered))})
    kinds = {name: sum(1 for flag in flags.values() if flag & bit) for name, bit in BITS.items()}
    print(f"{len(flags)} forms: {kinds}; {len(hot)} of them common")


BITS = {
    "lower": LOWER,
    "rare": RARE,
    "name": NAME,
    "acronym": ACRONYM,
    "US": US,
    "GB": GB,
    "twin": TWIN,
    "attested": ATTESTED,
}


def suspicious(word: str, used: dict[str, int], flags: dict[str, int]) -> bool:
    """Return whether a word that SCOWL lacks looks like a slip for a far more usual one."""
    if "'" in word:
        return word.replace("'", "") not in flags and word.split("'")[0] not in flags
    return any(
        flags.get(other, 0) & LOWER and used.get(other, 0) > 100 * used[word]
        for other in near(word)
    )


def near(word: str) -> Iterator[str]:
    """Yield all words one slip of the pen away."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
            for letter in letters:
                yield head + letter + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail


if __name__ == "__main__":
    main()
