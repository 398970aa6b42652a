"""Whether a piece of text is English prose at all."""

from collections.abc import Set

from seedlint.lexicon.vocabulary import STUCK

_SMALL = frozenset(
    b"the of and to that for with this are you from at we can not your have it which has is "
    b"i he she they was were his her their our my but had would there what when who why how about "
    b"will been an if one".split()
)
_OTHERS = frozenset(
    b"il est le la les des une du dans pour et qui que avec sur der die das und ist nicht ein eine "
    b"den dem mit von zu el los las por con del en de het een van niet che di per non della".split()
)
"""Small words of other languages, of which more than a few in a name are no English."""
LEAST = 6
"""Fewer words than this tell nothing."""
_IN_NAMES = 3
_SLIPS = 1
"""So many unknown words can be slips in the shortest of sentences."""
_MANY = 0.34
_SOME = 0.15
_FEW = 0.08


def is_english(words: list[bytes], strange: Set[bytes]) -> bool:
    """Whether words of the lower-case stream are English: most are known, or there are
    some of the small words that no English sentence does without. Program text,
    tables of names and other languages are not.

    Args:
        words: in order.
        strange: the unknown ones among them, and what something sticks to.
    """
    rest = list(filter(strange.__contains__, words))
    stuck = sum(STUCK in word for word in rest)
    letters = len(words) - stuck
    if letters < LEAST:
        return True
    foreign = sum(map(_OTHERS.__contains__, words))
    if foreign > _IN_NAMES and foreign > sum(map(_SMALL.__contains__, words)):
        return False
    unknown = (len(rest) - stuck) / letters
    if unknown < _SOME or len(rest) - stuck <= _SLIPS:
        return True
    if unknown >= _MANY:
        return False
    return sum(map(_SMALL.__contains__, words)) / letters >= _FEW
