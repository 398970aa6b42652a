"""Train the classifier of languages: how usual letter sequences are in each of them.

    python -m scripts.words.train_languages OUTPUT.marshal TEXTS UDHR ENGLISH…

``TEXTS`` has ``<language>/<source>.txt`` from ``language_texts``, ``UDHR`` the translations of the
Universal Declaration of Human Rights (NLTK's ``udhr2``) for languages without such texts, and
``ENGLISH`` folders of plain texts from ``gather``. Only the set ``train`` of those is read.
"""

import argparse
import marshal
import math
import random
import re
from collections import Counter
from pathlib import Path

from scripts.words.splits import split_of
from seedlint.language.classifier import SCALE
from seedlint.language.ngrams import ngrams

SAME = {
    "en-gb": "en", "en-us": "en", "pt-br": "pt", "nn": "nb", "no": "nb",
}  # fmt: skip
UDHR = {
    "afr": "af", "als": "sq", "bos_latn": "bs", "bre": "br", "cym": "cy", "epo": "eo", "gle": "ga",
    "isl": "is", "lav": "lv", "ltz": "lb", "mlt": "mt", "srp_latn": "sr-latn", "swh": "sw",
    "tgl": "tl", "azj_latn": "az", "zul": "zu", "som": "so", "hau_NG": "ha", "jav": "jv",
    "lat": "la", "lat_1": "la", "hat_popular": "ht", "plt": "mg",
    "lit": "lt", "est": "et", "nob": "nb",
    "bul": "bg", "bel": "be", "mkd": "mk", "srp_cyrl": "sr", "uzn_latn": "uz",
    "gla": "gd", "ido": "io",
    "eng": "en", "ron": "ro", "nno": "nb", "oci": "oc", "ast": "ast", "glg": "gl", "eus": "eu",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
OTHER_SCRIPTS = frozenset("dz el hi ja km ko zh zh-cn zh-tw".split())
LETTERS = 400_000
"""Characters that count of each source."""
FEATURES = 360
"""Sequences taken for each language."""


def read_texts(folder: Path, udhr: Path, english: list[Path]) -> dict[str, Counter[str]]:
    """Return how often each sequence stands in each language."""
    counts: dict[str, Counter[str]] = {}

    def add(language: str, text: str, weight: float = 1.0) -> None:
        found = Counter[str]()
        for word, times in Counter(_WORD.findall(text)).items():
            for gram in ngrams(word):
                found[gram] += times
        total = found.total()
        store = counts.setdefault(language, Counter())
        for gram, times in found.items():
            # Each source weighs the same, whatever its length.
            store[gram] += times / total * weight  # type: ignore[assignment]

    for path in sorted(folder.glob("*/*.txt")):
        language = SAME.get(path.parent.name, path.parent.name)
        if language not in OTHER_SCRIPTS and language not in ("om", "eo", "mk"):
            add(language, sample(path))
    for stem, language in UDHR.items():
        path = udhr / f"{stem}.txt"
        if path.exists():
            add(language, sample(path), 0.5)
    others = [path for folder in english for path in sorted(folder.glob("*.txt"))]
    others = [
        path for path in others if split_of(path.stem) == "train" and path.stat().st_size > 50_000
    ]
    for path in random.Random(3).sample(others, min(40, len(others))):
        add("en", sample(path)[:60_000], 0.3)
    return counts


def sample(path: Path) -> str:
    """Return some of the lines of a text, from all over it."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    random.Random(1).shuffle(lines)
    taken, size = [], 0
    for line in lines:
        taken.append(line)
        size += len(line)
        if size > LETTERS:
            break
    return "\n".join(taken)


def normalized(counts: Counter[str]) -> dict[str, float]:
    """Return counts as shares of their sum."""
    total = counts.total()
    return {gram: times / total for gram, times in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("udhr", type=Path)
    parser.add_argument("english", type=Path, nargs="*")
    options = parser.parse_args()
    counts = read_texts(options.texts, options.udhr, options.english)
    languages = sorted(counts, key=lambda language: (language != "en", language))
    shares = {language: normalized(counts[language]) for language in languages}
    mean: Counter[str] = Counter()
    for share in shares.values():
        for gram, value in share.items():
            mean[gram] += value / len(languages)  # type: ignore[assignment]
    chosen: set[str] = set()
    for share in shares.values():
        gain = {gram: value * abs(math.log(value / mean[gram])) for gram, value in share.items()}
        chosen.update(sorted(gain, key=lambda gram: -gain[gram])[:FEATURES])
    floor = 3e-6
    rows = {
        gram: bytes(
            min(255, round(-math.log(shares[language].get(gram, 0) + floor) * SCALE))
            for language in languages
        )
        for gram in sorted(chosen)
    }
    options.output.write_bytes(marshal.dumps((languages, rows), 2))
    print(
        f"{len(languages)} languages, {len(rows)} sequences, {options.output.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
