"""Ways to damage a passage: each puts one defect of one kind into it."""

import random
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"(?<![\w.’'-])[A-Za-z][a-z]*(?![\w’'-])")
_MEANT_TWICE = frozenset("that had her very so no ha bye is do really many very far".split())
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONTRACTION = re.compile(
    r"(?<![\w’'])(?:[a-z]+n['’]t|(?:they|you)['’]re|(?:they|you|we)['’]ve|(?:they|you|it)['’]ll|I['’](?:m|ve)"
    r"|(?:could|should|would|might)['’]ve|(?:that|what|there|here|where)['’]s)(?![\w’'])",
    re.IGNORECASE,
)


class Damage(NamedTuple):
    """A damaged passage: ``text[start:end]`` is what a finding should touch."""

    text: str
    start: int
    end: int
    meant: str
    """What stands there in the clean passage."""


Injector = Callable[[str, random.Random], Damage | None]


def _put(passage: str, start: int, end: int, wrong: str) -> Damage:
    return Damage(
        passage[:start] + wrong + passage[end:], start, start + len(wrong), passage[start:end]
    )


def _one(passage: str, pattern: str, dice: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, passage))
    return dice.choice(found) if found else None


def comma(passage: str, dice: random.Random) -> Damage | None:
    """“rain,and”"""
    at = _one(passage, r"(?<=[a-z]), (?=[A-Za-z])", dice)
    return _put(passage, *at.span(), ",") if at else None


def stop(passage: str, dice: random.Random) -> Damage | None:
    """“rain.The”"""
    at = _one(passage, r"(?<=[a-z]{2}[.!?]) (?=[A-Z])", dice)
    return _put(passage, *at.span(), "") if at else None


def doubled(passage: str, dice: random.Random) -> Damage | None:
    """“the the”"""
    words = [at for at in _WORD.finditer(passage) if at.start() and at[0].islower()]
    words = [at for at in words if at[0] not in _MEANT_TWICE]
    if not words:
        return None
    at = dice.choice(words)
    return _put(passage, *at.span(), f"{at[0]} {at[0]}")


def spaces(passage: str, dice: random.Random) -> Damage | None:
    """“the  rain”"""
    at = _one(passage, r"(?<=[a-z]) (?=[a-z])", dice)
    return _put(passage, *at.span(), "  ") if at else None


def before_mark(passage: str, dice: random.Random) -> Damage | None:
    """“rain ,”"""
    at = _one(passage, r"(?<=[a-z])[,.;:!?](?= |$)", dice)
    return _put(passage, *at.span(), f" {at[0]}") if at else None


def article(passage: str, dice: random.Random) -> Damage | None:
    """“an river”"""
    at = _one(passage, r"(?<=[a-z,] )an?(?= [a-z]{3})|\bAn?(?= [a-z]{3})", dice)
    if not at:
        return None
    return _put(passage, *at.span(), at[0][0] if len(at[0]) == 2 else f"{at[0]}n")


def apostrophe(passage: str, dice: random.Random) -> Damage | None:
    """“dont”"""
    found = list(_CONTRACTION.finditer(passage))
    if not found:
        return None
    at = dice.choice(found)
    return _put(passage, *at.span(), re.sub("['’]", "", at[0]))


def lowered(name: str) -> Injector:
    """“monday”: an injector for the names in a file of data."""

    def lower(passage: str, dice: random.Random) -> Damage | None:
        found = [at for at in _names(name).finditer(passage) if at.start() and _usual(at)]
        if not found:
            return None
        at = dice.choice(found)
        return _put(passage, *at.span(), at[0].lower())

    return lower


def _usual(at: re.Match[str]) -> bool:
    """Return whether a name is surely one: “May” and “March” beside a number or a preposition."""
    if at[0] not in ("May", "March"):
        return True
    before, after = at.string[: at.start()], at.string[at.end() :]
    beside = re.search(r"(?:\d|\b(?:in|last|since|until|of|early|late|by|this|next)) $", before)
    return bool(beside or re.match(r" \d", after))


@cache
def _names(name: str) -> re.Pattern[str]:
    names = (_DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    longest = sorted(filter(None, names), key=len, reverse=True)
    return re.compile(rf"(?<![\w’'.-])(?:{'|'.join(map(re.escape, longest))})(?![\w-]|\.\w)")


def respelled(pairs: Mapping[str, str]) -> Injector:
    """“recieve”: an injector for misspellings (wrong → right)."""
    wrongs: dict[str, list[str]] = {}
    for wrong, right in pairs.items():
        wrongs.setdefault(right, []).append(wrong)

    def respell(passage: str, dice: random.Random) -> Damage | None:
        found = [at for at in _WORD.finditer(passage) if at[0] in wrongs]
        if not found:
            return None
        at = dice.choice(found)
        return _put(passage, *at.span(), dice.choice(wrongs[at[0]]))

    return respell


def misspellings() -> dict[str, str]:
    """Typical misspellings, written for this benchmark: wrong → right."""
    lines = (_DATA / "misspellings.txt").read_text(encoding="utf-8").split("\n")
    rows = (line.split() for line in lines if line)
    return {wrong: right for right, *wrongs in rows for wrong in wrongs}


def typos(is_word: Callable[[str], bool]) -> Injector:
    """“hosue”: an injector for slips on the keyboard that make no other word."""

    def slip(passage: str, dice: random.Random) -> Damage | None:
        words = [at for at in _WORD.finditer(passage) if len(at[0]) > 3 and at[0].islower()]
        if not words:
            return None
        at = dice.choice(words)
        wrong = _slipped(at[0], dice)
        return None if wrong == at[0] or is_word(wrong) else _put(passage, *at.span(), wrong)

    return slip


def _slipped(word: str, dice: random.Random) -> str:
    """Return the word with a letter left out, doubled, hit beside its key, added, or swapped."""
    at = dice.randrange(len(word))
    kind = dice.choice(("drop", "double", "beside", "add", "swap"))
    near = dice.choice(_beside(word[at]))
    if kind == "swap" and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    new = {"drop": "", "double": word[at] * 2, "beside": near}.get(kind, word[at] + near)
    return word[:at] + new + word[at + 1 :]


def _beside(letter: str) -> str:
    row = next(row for row in _KEYS if letter in row)
    column = row.index(letter)
    return row[max(0, column - 1) : column] + row[column + 1 : column + 2]
