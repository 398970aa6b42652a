"""Choose the rare words that nobody uses and that are one slip away from a usual word.

    python -m scripts.words.select_doubtful COUNTS.tsv FIXES.jsonl

Word lists have forms such as “complier” and “superceded”, which hardly anybody means. Writes
``scripts/lexicon/doubtful.txt``: what was written, and what was meant. Run it on a lexicon that was
built with that list empty.
"""

import argparse
import re
from pathlib import Path

from scripts.words.select_words import ROOT, Count, read_counts, read_fixes, write
from seedlint.lexicon.flags import RARE
from seedlint.lexicon.lexicon import lexicon
from seedlint.lexicon.morphology import built_from_known_parts
from seedlint.lexicon.typo_model import corrections
from seedlint.lexicon.vocabulary import Vocabulary

MOST_SOURCES = 1
"""Sources that may have such a word; corrected ones may stand in more."""
MOST_CORRECTED = 12
LEAST_MEANT = 120
"""Sources that have the word that was meant."""
TIMES = 40
SURE = 0.9
_FORM = re.compile(r"[a-z]{5,20}")
KNOWN = {
    "accidently": "accidentally", "supercede": "supersede", "superceded": "superseded",
    "supercedes": "supersedes", "superceding": "superseding", "persue": "pursue", "wich": "which",
    "dependancy": "dependency", "useability": "usability",
}  # fmt: skip
"""Others that are known for it, though more sources have them."""
HEAD = """\
# Rare words that hardly any source uses and that are one slip away from a usual one, or that people
# corrected, with what was meant; by scripts/words."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("fixes", type=Path)
    options = parser.parse_args()
    known, vocabulary = lexicon(), Vocabulary()
    counts, _ = read_counts(options.counts)
    fixes = read_fixes(options.fixes)
    none = Count(0, 0)
    rows = {word: right for word, right in KNOWN.items() if known._entry(word)[0] in (0, RARE)}
    for word, (flags, _) in known._words.items():
        if flags != RARE or not _FORM.fullmatch(word):
            continue
        its = counts.get(word, none)
        corrected = fixes.get(word)
        if corrected and its.sources <= MOST_CORRECTED:
            ((right, _repositories),) = corrected.most_common(1)
            meant = counts.get(right, none).sources
            if known.is_word(right) and meant >= TIMES * max(1, its.sources):
                rows[word] = right
        elif its.sources <= MOST_SOURCES and not built_from_known_parts(vocabulary, word):
            found = corrections(word, vocabulary.frequency_offered, False)
            if found and found[0].probability >= SURE:
                right = found[0].word
                if counts.get(right, none).sources >= LEAST_MEANT:
                    rows[word] = right
    path = ROOT / "scripts" / "lexicon" / "doubtful.txt"
    write(path, HEAD, (f"{wrong} {right}" for wrong, right in sorted(rows.items())))
    print(f"{len(rows)} doubtful words")


if __name__ == "__main__":
    main()
