"""Nouns that are counted, and their plurals."""

import os
from functools import cache

_VERBS_TOO = (
    "address approach attribute bag book box card case comment dance detail document dog"
    " experience eye field file finger form function group hand house image instance item level"
    " line link list map measure name note number object page part phase phrase place plan plant"
    " point position process question reason result rule service shop state step stone table task"
    " team term test tool trip type value view voice word"
)


def _listed() -> dict[str, str]:
    """Return the nouns of ``nouns.txt``, which ``scripts/build_nouns.py`` makes."""
    rows = (line.split() for line in _read("nouns.txt").splitlines())
    return {noun: plural[0] if plural else _plural(noun) for noun, *plural in rows}


@cache
def _things() -> frozenset[str]:
    """Return the nouns of ``things.txt``, which the same script makes."""
    return frozenset(_read("things.txt").split())


def _read(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="ascii") as stream:
        return stream.read()


def is_thing(word: str) -> bool:
    """Return whether a word in lower case is mostly a noun, singular or plural, counted or not."""
    if word in _things() or word in SINGULARS:
        return True
    if not word.endswith("s") or word.endswith("ss"):
        return False
    stem = word[:-1]
    return stem in _things() or (stem.endswith("e") and stem[:-1] in _things())


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


PLURALS = _listed()
"""From the singular to the plural, in lower case, for nouns that are seldom anything else."""

SINGULARS = {plural: noun for noun, plural in PLURALS.items()}
"""From the plural to the singular, of the same nouns."""

PLURALS_OF_VERBS = {noun: _plural(noun) for noun in _VERBS_TOO.split()}
"""As PLURALS, for nouns that also are verbs: “many book early, two book early”."""

_PERSONS = frozenset(
    "adult aunt boss boy boyfriend bride brother buddy captain champion chief child citizen"
    " colleague cousin coward daughter enemy expert female friend fan girl girlfriend god goddess"
    " guest guy hero hostage host human husband idiot kid king lad lady male mate monk mother nurse"
    " orphan people person pilot poet pupil priest prince prophet queen rebel saint sister son soul"
    " spouse student tourist twin uncle victim volunteer wife witness youth".split()
)
_PERSON_ENDINGS = (
    "er", "or", "ist", "ian", "ant", "ent", "man", "ee", "ress", "dess",
)  # fmt: skip
_THINGS = (
    "ment", "ter", "ier", "oor", "meter", "ctor", "rror", "dinner", "finger", "number", "paper",
    "folder", "flower", "computer", "server", "river", "layer", "fiber", "power",
    "cancer", "danger", "chapter", "tower", "weather", "sweater", "shoulder", "drawer", "corner",
    "counter", "manner", "order", "cover", "browser", "printer", "scanner", "timer", "trailer",
    "tree", "committee", "coffee", "knee", "elephant", "restaurant", "accident", "incident",
    "event", "continent", "percent", "tent", "plant", "address",
)  # fmt: skip


def names_a_person(noun: str) -> bool:
    """Return whether a noun in the singular is for people, so that “you’re” may stand before it."""
    return noun in _PERSONS or (noun.endswith(_PERSON_ENDINGS) and not noun.endswith(_THINGS))
