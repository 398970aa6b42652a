"""Whether a piece of text is English prose at all."""

from bisect import bisect_left

from seedlint.bytestream.streams import Streams
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
_ENOUGH = 200
"""In so many characters for each unknown word there are most often enough other words."""
_IN_NAMES = 3
_SLIPS = 1
"""So many unknown words can be slips in the shortest of sentences."""
_MANY = 0.34
_SOME = 0.15
_HARDLY = 0.05
_FEW = 0.08


def is_english(words: bytes, unknown: int) -> bool:
    """Whether a piece of the lower-case word stream is English: most words are known, or
    there are some of the small words that no English sentence does without. Program text,
    tables of names and other languages are not.

    Args:
        unknown: how many of the words are unknown; none that something sticks to.
    """
    tokens = words.split()
    letters = len([token for token in tokens if STUCK not in token])
    if letters < LEAST:
        return True
    foreign = sum(map(_OTHERS.__contains__, tokens))
    if foreign > _IN_NAMES and foreign > sum(map(_SMALL.__contains__, tokens)):
        return False
    share = unknown / letters
    if share < _SOME or unknown <= _SLIPS:
        return True
    if share >= _MANY:
        return False
    return sum(map(_SMALL.__contains__, tokens)) / letters >= _FEW


class EnglishPassages:
    """The segments of one document, each asked about once."""

    def __init__(self, streams: Streams, unknown: list[int]) -> None:
        """``unknown`` has the offsets in the plain stream of the unknown words, in order."""
        self._streams = streams
        self._plain = unknown
        self._text = streams.origins(unknown)
        self._known: dict[int, bool] = {}

    def is_english(self, start: int, end: int) -> bool:
        """As ``is_english``, of the segment between two offsets in the text."""
        known = self._known.get(start)
        if known is None:
            known = self._known[start] = self._asked(start, end)
        return known

    def _asked(self, start: int, end: int) -> bool:
        first = bisect_left(self._text, start)
        unknown = bisect_left(self._text, end, first) - first
        if not unknown:
            return True
        words, (start, end) = self._streams.words, self._streams.segment_words(self._plain[first])
        beginning = words[start : min(end, start + _ENOUGH * unknown)]
        return _is_plainly_english(beginning, unknown) or is_english(words[start:end], unknown)


def _is_plainly_english(words: bytes, unknown: int) -> bool:
    """Whether hardly any of the words are unknown."""
    # A word that something sticks to may count as several here.
    return unknown < _HARDLY * (len(words.split()) - words.count(STUCK))
