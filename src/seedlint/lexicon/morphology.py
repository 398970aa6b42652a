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
_LEAST = 3
_LONGEST = 40
"""Code points; what is longer is no word, and there would be many places to part it."""


def built_from_known_parts(vocabulary: Vocabulary, word: str) -> bool:
    """Whether a word in lower case is a prefix and a word, a word and a suffix, or two words."""
    if len(word) > _LONGEST:
        return False
    knows = vocabulary.is_word
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > _LEAST and knows(rest):
            return True
    for suffix in _SUFFIXES:
        stem = word[: -len(suffix)]
        if not word.endswith(suffix) or len(stem) <= _LEAST:
            continue
        if knows(stem) or (suffix[0] in "aeiy" and knows(stem + "e")):
            return True
    return any(
        knows(word[:middle]) and knows(word[middle:])
        for middle in range(_LEAST + 1, len(word) - _LEAST)
    )
