"""Choose the words of other languages that look like misspelled English.

    python -m scripts.words.select_foreign LANGUAGES

English texts quote them; the model would “correct” them. Writes
``src/seedlint/lexicon/foreign.txt``.
"""

import argparse
from pathlib import Path

from scripts.words.select_words import ROOT, foreign_words
from seedlint.lexicon.lexicon import lexicon
from seedlint.lexicon.misspellings import listed
from seedlint.lexicon.typo_model import corrections
from seedlint.lexicon.vocabulary import Vocabulary

LEAST = 0.4
"""The probability from which a form would be reported."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", type=Path)
    options = parser.parse_args()
    known, vocabulary = lexicon(), Vocabulary()
    chosen: list[str] = []
    for word in sorted(foreign_words(options.languages)):
        if len(word) < 4 or known.kind(word.encode()) != "unknown" or listed(word):
            continue
        found = corrections(word, vocabulary.frequency_offered, False)
        if found and found[0].probability >= LEAST:
            chosen.append(word)
    path = ROOT / "src" / "seedlint" / "lexicon" / "foreign.txt"
    path.write_text("".join(f"{word} -\n" for word in chosen), encoding="utf-8")
    print(f"{len(chosen)} words")


if __name__ == "__main__":
    main()
