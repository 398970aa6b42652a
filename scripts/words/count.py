"""Count in how many sources each word stands.

    python -m scripts.words.count OUTPUT.tsv FOLDER…

A folder has one text for each source, as ``gather`` writes them; those of the set ``train``
count. A row has the form in lower case, the number of sources that have it in lower case, the
number of sources that have it with a capital only, and the number of its uses in lower case.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from scripts.words.splits import split_of

_TOKEN = re.compile(r"(?<![\w.\\/@#$%_'’+=~^-])[A-Za-z]+(?:['’][A-Za-z]+)*(?![\w@/\\(_+=~^-]|\.\w)")
"""A word that nothing sticks to: no path, identifier, option or hyphenated compound."""
LONGEST = 30
FEWEST = 2
"""Forms of fewer sources are left out."""


def words(text: str) -> Iterator[str]:
    """Yield the words of a text as they are written."""
    for match in _TOKEN.finditer(text):
        if len(match[0]) <= LONGEST:
            yield match[0].replace("’", "'")


def count_source(text: str) -> tuple[Counter[str], set[str]]:
    """Return how often forms stand in lower case, and those that have a capital somewhere."""
    lower = Counter[str]()
    capital: set[str] = set()
    for word, times in Counter(words(text)).items():
        if word.islower():
            lower[word] += times
        else:
            capital.add(word.lower())
    return lower, capital


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--fewest", type=int, default=FEWEST)
    options = parser.parse_args()
    sources, uses, capitals = Counter[str](), Counter[str](), Counter[str]()
    read = total = 0
    for folder in options.folders:
        for path in sorted(folder.glob("*.txt")):
            if split_of(path.stem) != "train":
                continue
            lower, capital = count_source(path.read_text(encoding="utf-8"))
            if not lower:
                continue
            read += 1
            total += lower.total()
            sources.update(lower.keys())
            uses.update(lower)
            capitals.update(capital - lower.keys())
    with options.output.open("w", encoding="utf-8") as stream:
        stream.write(f"#sources\t{read}\t0\t{total}\n")
        for form in sorted(sources.keys() | capitals.keys()):
            if sources[form] + capitals[form] >= options.fewest:
                stream.write(f"{form}\t{sources[form]}\t{capitals[form]}\t{uses[form]}\n")
    print(f"{read} sources, {total} words in lower case, {len(sources)} forms")


if __name__ == "__main__":
    main()
