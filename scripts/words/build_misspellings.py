"""Write the lists of misspellings that ship, from what was mined and from codespell's dictionary.

    python -m scripts.words.build_misspellings LANGUAGES

Both are filtered by the lexicon: what is a word in any case, or is used by many sources, is no
misspelling. codespell's data stays in a folder of its own, under its own license.
"""

import argparse
import re
from pathlib import Path

from scripts.words.select_words import DICTIONARY, ROOT, foreign_words
from seedlint.lexicon.lexicon import Lexicon, lexicon

OUTPUT = ROOT / "src" / "seedlint" / "lexicon"
_FORM = re.compile(r"[a-z]+(?:'[a-z]+)*")
_RIGHT = re.compile(r"[A-Za-z]+(?:[' -][A-Za-z]+)*")
SHORTEST = 3
LONG = 7
"""Letters of a form that is rather a misspelling than a quotation."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", type=Path)
    foreign = foreign_words(parser.parse_args().languages)
    known = lexicon()
    own: dict[str, str] = {}
    text = (ROOT / "scripts" / "lexicon" / "misspelled.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            wrong, right = line.split()
            if not known._entry(wrong)[0] and not may_be_foreign(wrong, foreign):
                own[wrong] = right
    (OUTPUT / "misspelled.txt").write_text(rows(own), encoding="utf-8")
    listed: dict[str, str] = {}
    for line in DICTIONARY.read_text(encoding="utf-8").splitlines():
        wrong, _, rest = line.partition("->")
        rights, comma, _reason = rest.rpartition(",")
        corrections = [one.strip() for one in (rights if comma else rest).split(",")]
        corrections = [one for one in corrections if _RIGHT.fullmatch(one)]
        wrong = wrong.lower()
        if not (len(wrong) >= SHORTEST and _FORM.fullmatch(wrong) and corrections):
            continue
        if known.kind(wrong.encode()) != "unknown" or is_derived(wrong, known):
            continue
        if not may_be_foreign(wrong, foreign):
            listed[wrong] = ",".join(corrections)
    (OUTPUT / "codespell" / "dictionary.txt").write_text(rows(listed), encoding="utf-8")
    print(f"{len(own)} of our own, {len(listed)} of codespell's")


def may_be_foreign(word: str, foreign: set[str]) -> bool:
    """Return whether a form is a usual word of another language, which English texts quote."""
    return len(word) < LONG and word in foreign


def is_derived(word: str, known: Lexicon) -> bool:
    """Return whether a form is made from a verb: an invokee is invoked."""
    stem = word.removesuffix("s").removesuffix("ee")
    return word.rstrip("s").endswith("ee") and (known.is_word(stem) or known.is_word(stem + "e"))


def rows(entries: dict[str, str]) -> str:
    """Return sorted lines, for a search by halves."""
    lines = sorted(f"{wrong} {right}" for wrong, right in entries.items())
    return "".join(
        f"{line}\n" for line in sorted(lines, key=lambda line: line.partition(" ")[0].encode())
    )


if __name__ == "__main__":
    main()
