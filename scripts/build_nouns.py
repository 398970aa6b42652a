"""Builds the lists of nouns that ship in ``src/seedlint/english``: ``nouns.txt``, ``things.txt``.

    apt-get install wordnet-base    # WordNet 3.0, in /usr/share/wordnet, credited in NOTICE
    python scripts/build_nouns.py

A noun is listed when WordNet knows it as nothing else, when it was seen in the texts that
WordNet's makers tagged, and when its plural is about as usual as itself: mass nouns and
nouns that mostly are verbs stay out. Nouns that everybody uses, but that fail one of
these by a hair, stand in ``lexicon/nouns.txt`` beside this script, and so do, after a minus,
those that have too many other uses.

The second list has all words that are nouns far more often than anything else, counted or
not; it serves where the words around already ask for a noun.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from seedlint.lexicon.lexicon import lexicon

ROOT = Path(__file__).parents[1]
WORDNET = Path("/usr/share/wordnet")
OUTPUT = ROOT / "src" / "seedlint" / "english"
SHORTEST = 3
LEAST, LEAST_PLURAL, APART = 3.0, 2.5, 1.5
"""Zipf frequencies: of the noun, of its plural, and how much rarer that may be."""
USUAL, UNTAGGED = 3.2, 3.3
"""The same for the second list, and for its words that were never tagged."""
OFTENER = 2
"""So many times as often a noun as anything else."""
LEAST_TAGGED, LEAST_TAGGED_ADJECTIVE = 2, 4
"""How often a noun was tagged; more often when it is an adjective too (“incompetent”)."""


def lemmas(kind: str) -> set[str]:
    """Return the words that WordNet lists as one part of speech."""
    lines = (WORDNET / f"index.{kind}").read_text(encoding="ascii").splitlines()
    return {line.split()[0] for line in lines if not line.startswith(" ")}


def seen(*, as_noun: bool = True) -> Counter[str]:
    """Return how often each word was tagged, as a noun or as anything else."""
    counts: Counter[str] = Counter()
    for line in (WORDNET / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, number = line.split()
        word, _, sense = key.partition("%")
        if sense.startswith("1") == as_noun:
            counts[word] += int(number)
    return counts


def irregular() -> dict[str, str]:
    """From a noun to its irregular plural."""
    lines = (WORDNET / "noun.exc").read_text(encoding="ascii").splitlines()
    pairs = (line.split() for line in lines)
    found = {nouns[0]: plural for plural, *nouns in pairs}
    found |= {noun: f"{noun[:-3]}men" for noun in lemmas("noun") if noun.endswith("man")}
    return found | {"person": "people"}


def regular(noun: str) -> str:
    """Return the plural by rule."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def nouns() -> Iterator[str]:
    """Yield the lines of the list: a noun, and its plural where that is irregular."""
    by_hand = (ROOT / "scripts" / "lexicon" / "nouns.txt").read_text(encoding="utf-8").split()
    known, odd, counts = lexicon(), irregular(), seen()
    others = lemmas("verb") | lemmas("adj") | lemmas("adv")
    found = {noun for noun in lemmas("noun") - others if noun.isalpha() and counts[noun]}
    for noun in sorted(found | {word for word in by_hand if word[0] != "-"}):
        plural = max(regular(noun), odd.get(noun, ""), key=known.frequency)
        usual = known.frequency(noun)
        fits = (
            len(noun) >= SHORTEST
            and known.is_word(noun)
            and known.is_word(plural)
            and usual >= LEAST
            and known.frequency(plural) >= max(LEAST_PLURAL, usual - APART)
        )
        if f"-{noun}" not in by_hand and plural != noun and (fits or noun in by_hand):
            yield noun if plural == regular(noun) else f"{noun} {plural}"


def things() -> Iterator[str]:
    """Yield the words of the second list."""
    known, counts, elsewhere = lexicon(), seen(), seen(as_noun=False)
    adjectives = lemmas("adj")
    others = lemmas("verb") | adjectives | lemmas("adv")
    for word in sorted(lemmas("noun")):
        usual = known.frequency(word)
        if len(word) < SHORTEST or not word.isalpha() or word.endswith("ing") or usual < USUAL:
            continue
        alone = word not in others and (counts[word] or usual > UNTAGGED)
        least = LEAST_TAGGED_ADJECTIVE if word in adjectives else LEAST_TAGGED
        mostly = counts[word] >= max(least, OFTENER * elsewhere[word])
        if known.is_word(word) and (alone or mostly):
            yield word


if __name__ == "__main__":
    for name, lines in (("nouns", nouns()), ("things", things())):
        text = "".join(f"{line}\n" for line in lines)
        (OUTPUT / f"{name}.txt").write_text(text, encoding="utf-8")
