"""Words that no list has, yet everybody understands: built from known parts."""

from seedlint.lexicon.vocabulary import Vocabulary

_PREFIXES = (
    *("anti", "auto", "bi", "bio", "co", "counter", "cross", "cyber", "de", "dis", "down", "eco"),
    *("electro", "ex", "extra", "fore", "geo", "hyper", "in", "infra", "inter", "intra", "macro"),
    *("mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro"),
    *("non", "out", "over", "para", "photo", "poly", "post", "pre", "pro", "proto", "pseudo"),
    *("psycho", "quasi", "re", "retro", "self", "semi", "socio", "sub", "super", "supra"),
    *("techno", "tele", "thermo", "trans", "tri", "turbo", "ultra", "un", "under", "uni", "up"),
)
_SUFFIXES = (
    *("able", "ably", "age", "ation", "ations", "dom", "ed", "ee", "ees", "er", "ers", "esque"),
    *("ful", "fully"),
    *("hood", "ible", "ification", "ified", "ifies", "ify", "ing", "ings", "ish", "ism", "isms"),
    *("ist", "ists", "ity", "ization", "isation", "ize", "ized", "izes", "izing", "ise", "ised"),
    *("less", "lessly", "like", "ly", "maker", "makers", "ment", "ments", "ness", "nesses", "s"),
    *("ship", "some", "ward", "wards", "ware", "wise", "worthy", "y"),
)
_STARTS, _ENDS = frozenset(_PREFIXES), frozenset(_SUFFIXES)
_LEAST = 3
_LONGEST = 40
"""Code points; what is longer is no word, and there would be many places to part it."""


def built_from_known_parts(vocabulary: Vocabulary, word: str) -> bool:
    """Return whether a word in lower case is a prefix and a word, a word and a suffix, or two
    words."""
    if len(word) > _LONGEST:
        return False
    knows = vocabulary.is_word
    for cut in range(1, len(word)):
        start, end = word[:cut], word[cut:]
        if start in _STARTS and len(end) > _LEAST and knows(end):
            return True
        if len(start) > _LEAST:
            if end in _ENDS and (knows(start) or (end[0] in "aeiy" and knows(start + "e"))):
                return True
            if len(end) > _LEAST and knows(start) and knows(end):
                return True
    return False
