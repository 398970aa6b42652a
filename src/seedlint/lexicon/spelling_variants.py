"""How British and American spelling lead to one another."""

from collections.abc import Iterator

_PAIRS = [
    ("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"),
    ("tre", "ter"), ("ogue", "og"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ence", "ense"),
    ("grey", "gray"), ("plough", "plow"), ("mould", "mold"), ("sceptic", "skeptic"),
    ("amme", "am"), ("gement", "gment"), ("tyre", "tire"), ("wards", "ward"), ("pyjama", "pajama"),
    ("moustache", "mustache"), ("jewell", "jewel"), ("manoeuvre", "maneuver"), ("fibre", "fiber"),
    ("jewellery", "jewelry"), ("artefact", "artifact"), ("aluminium", "aluminum"),
    ("ageing", "aging"), ("cosy", "cozy"), ("cosi", "cozi"), ("ulph", "ulf"),
    ("aeroplane", "airplane"),
    ("chequered", "checkered"), ("mollusc", "mollusk"), ("carburett", "carburet"),
    ("liquorice", "licorice"),
]  # fmt: skip
_CHANGES = [change for pair in _PAIRS for change in (pair, pair[::-1])]
# Pairs that the rules above would make, although the two words differ in meaning.
_DIFFERENT = {
    *("bell", "bel", "practise", "license", "licence", "programme", "program", "meter"),
    *("metre", "check"),
    *("cheque", "story", "storey", "tire", "tyre", "disk", "disc", "draft", "draught", "prise"),
    *("prize", "four", "for", "tour", "tor", "pour", "por", "our", "or", "hall", "hal", "wall"),
    *("wal", "gall", "gal", "shall", "pall", "pal", "tall", "call", "fill", "fil", "mill", "mil"),
    *("pill", "pil", "till", "til", "dell", "del", "fell", "sell", "devise", "advise", "incise"),
    *("excise", "premise", "promise", "rise", "wise", "vise", "size", "scholar", "caller"),
    *("holler", "toe", "to", "foe", "fe", "hoe", "he", "shoe", "she", "phone", "canoe", "poem"),
    *("poet", "forward", "forwards", "reward", "steward", "award", "ward", "wards", "toward"),
}


def other_spellings(word: str) -> Iterator[str]:
    """Yield what the word may be in the other region; most of it is no word at all, so look it
    up."""
    if word in _DIFFERENT:
        return
    for old, new in [change for change in _CHANGES if change[0] in word]:
        start = word.find(old)
        while start >= 0:
            other = word[:start] + new + word[start + len(old) :]
            if other != word and other not in _DIFFERENT:
                yield other
            start = word.find(old, start + 1)


# Of these pairs Canadians write the British form, of the others below the American one;
# of all other pairs they write both.
_BRITISH_IN_CANADA = [
    ("our", "or"), ("tre", "ter"), ("ll", "l"), ("ence", "ense"), ("grey", "gray"),
    ("fibre", "fiber"), ("jewell", "jewel"), ("manoeuvre", "maneuver"), ("catalogue", "catalog"),
    ("jewellery", "jewelry"),
]  # fmt: skip
_AMERICAN_IN_CANADA = [
    ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"),
    ("sceptic", "skeptic"), ("tyre", "tire"), ("gement", "gment"),
    ("aluminium", "aluminum"), ("aeroplane", "airplane"), ("cosy", "cozy"),
    ("liquorice", "licorice"),
]  # fmt: skip


def in_canada(british: str, american: str) -> str:
    """``GB`` or ``US``, whichever form of a word Canadians write; nothing when both."""
    for region, pairs in (("GB", _BRITISH_IN_CANADA), ("US", _AMERICAN_IN_CANADA)):
        if any(british.replace(ours, theirs) == american for ours, theirs in pairs):
            return region
    return ""


def in_both(one: str, other: str) -> bool:
    """Return whether two forms are one word although a region may use both: dialog and dialogue."""
    shorter, longer = sorted((one, other), key=len)
    return longer.replace("ogue", "og") == shorter
