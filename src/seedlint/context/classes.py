"""Word classes, as numbers from 0 to 255."""

from seedlint.context.tokens import CODE, EDGE, NUMBER

CLUSTERS = 160
"""Classes of common words, learned from text; the others follow."""
_SPECIAL = {EDGE: CLUSTERS, CODE: CLUSTERS + 1, NUMBER: CLUSTERS + 2}
_ENDINGS = tuple(
    "ing ed ly tion sion ness ment ity ism ist able ible ful less ous ive ance ence ize ise"
    " er 's s".split()
)
_MARK = CLUSTERS + 3
_FIRST_ENDING = CLUSTERS + 4
OTHER = _FIRST_ENDING + len(_ENDINGS)
"""Words that are too rare to be known, and have no telling ending."""
COUNT = OTHER + 1
"""Classes in all."""


def fallback(token: str) -> int:
    """Return the class of a token that is in no cluster, by its ending.

    Args:
        token: a normalized token.
    """
    if not token[0].isalpha():
        return _SPECIAL.get(token, _MARK)
    for number, ending in enumerate(_ENDINGS):
        if token.endswith(ending):
            return _FIRST_ENDING + number
    return OTHER
