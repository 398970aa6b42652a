"""Choose words that look like misspelled English and are none.

    python -m scripts.words.select_foreign LANGUAGES COUNTS.tsv TEXTS

Words of other languages, which English texts quote and the model would “correct”; dialect and old
spellings that several books have (``TEXTS`` has the books of the public domain among its sources);
and terms that a list has as misspellings while sources use them again and again. Writes
``src/seedlint/lexicon/foreign.txt``.
"""

import argparse
from collections import Counter
from pathlib import Path

from scripts.words.count import count_source
from scripts.words.select_words import ROOT, Count, foreign_words, read_counts
from scripts.words.splits import split_of
from seedlint.lexicon.lexicon import lexicon
from seedlint.lexicon.misspellings import listed
from seedlint.lexicon.typo_model import corrections
from seedlint.lexicon.vocabulary import Vocabulary

PLAIN = 0.8
"""The probability from which a listed form is a misspelling, however often it is used."""
LEAST = 0.4
"""The probability from which a form would be reported."""
BOOKS = 2
"""Books that have a form of dialect or an old spelling."""
USES_OF_A_TERM, SOURCES_OF_A_TERM = 4, 4
"""Uses in each source that has a term, and how many have it."""


def in_books(folder: Path, counts: dict[str, Count]) -> set[str]:
    """Return the forms that several books of the set ``train`` have in lower case, and hardly
    any other text."""
    books = Counter[str]()
    for path in sorted(folder.glob("standardebooks*.txt")):
        if split_of(path.stem) == "train":
            lower, _ = count_source(path.read_text(encoding="utf-8"))
            books.update(lower.keys())
    return {
        form
        for form, times in books.items()
        if times >= BOOKS and counts.get(form, Count(0, 0)).sources <= 2 * times
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", type=Path)
    parser.add_argument("counts", type=Path)
    parser.add_argument("texts", type=Path)
    options = parser.parse_args()
    known, vocabulary = lexicon(), Vocabulary()
    foreign = foreign_words(options.languages)
    counts, _ = read_counts(options.counts)
    books = in_books(options.texts, counts)
    terms = {
        form
        for form, count in counts.items()
        if count.sources >= SOURCES_OF_A_TERM and count.uses >= USES_OF_A_TERM * count.sources
    }
    chosen: list[str] = []
    for word in sorted(foreign | books | terms):
        if not (word.isascii() and word.isalpha()) or known.kind(word.encode()) != "unknown":
            continue
        found = corrections(word, vocabulary.frequency_offered, False) if len(word) > 3 else ()
        rights = listed(word)
        if rights:
            plain = found and found[0].probability >= PLAIN
            if " " not in rights[0] and (word in books or (word in terms and not plain)):
                chosen.append(word)
            continue
        if found and found[0].probability >= LEAST:
            chosen.append(word)
    path = ROOT / "src" / "seedlint" / "lexicon" / "foreign.txt"
    path.write_text("".join(f"{word} -\n" for word in chosen), encoding="utf-8")
    print(f"{len(chosen)} words")


if __name__ == "__main__":
    main()
