"""The same word with a hyphen after its prefix here, and without it there."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from seedlint.rule import (
    BORDER,
    MARK,
    Document,
    Edit,
    Finding,
    Span,
    is_borrowed,
    keep_case,
    majority_form,
    pattern,
)

_PREFIXES = tuple(
    "re co pre non anti inter multi sub post over under semi counter micro bio cyber".split()
)
_CLOSED = tuple(prefix.encode() for prefix in _PREFIXES)
_BEFORE = pattern(rf"(?:{'|'.join(_PREFIXES)}){MARK}*$", re.IGNORECASE)
_LONGEST = 10
"""How far before a hyphen a prefix begins at most, marks included."""
# After the word stands what parts words.
_REST = pattern(rf"-{MARK}*(?P<rest>[A-Za-z]{{3,}})(?![^\s,.;:!?()\[\]\"“”„«»–—…•*{MARK}{BORDER}])")
# With the hyphen these are other words.
_OTHER_WORDS = frozenset(
    "react reaction recollect recount recounted recover recovered recovering recovery "
    "recreate recreated recreation redress reform reformed reforming reforms relay release "
    "released remark remarked represent repress reserve resign resigned resigning resort "
    "resound retreat retreated".split()
)
_ENDINGS = pattern(rb"(?:ments?|ing|ings|ions?|ed|es|s|e|ors?|ers?|ive)$")
_FORMS = tuple(b" e s es ed ing ings ion ions ment ments or ors er ers".split(b" "))


def count(document: Document, places: Sequence[int] | None) -> dict[str, int]:
    """Return how often words with such a prefix stand in the text, with and without the hyphen."""
    if places is None:  # some other file may have the hyphen
        begins = (token for token in document.tokens if token.startswith(_CLOSED))
        return {token.decode("cp1252"): times for token, times in Counter(begins).items()}
    here = _hyphenated(document.view, places)
    families: dict[bytes, frozenset[bytes]] = {}
    for word in here:
        families[_stem(word)] = families.get(_stem(word), frozenset()) | _twins(word)
    seen = document.tokens.occurring(families.values())
    counts: dict[str, int] = {}
    for word in here if seen else ():
        twins = _twins(word) & seen.keys()
        if twins:
            counts |= {twin.decode(): seen[twin] for twin in twins}
            counts[word.decode()] = here[word]
    return counts


def _hyphenated(view: str, hyphens: Iterable[int]) -> Mapping[bytes, int]:
    """Return the words with such a prefix and a hyphen, and how often each stands there, from the
    places of their hyphens."""
    found: list[bytes] = []
    for at in hyphens:
        rest = _REST.match(view, at)
        prefix = rest and _BEFORE.search(view, max(0, at - _LONGEST), at)
        if rest and prefix:
            found.append(f"{prefix[0].strip(MARK)}-{rest['rest']}".lower().encode())
    return Counter(found)


@lru_cache(maxsize=20_000)  # texts have their words in common
def _stem(hyphenated: bytes) -> bytes:
    """Return what all forms of the word without its hyphen begin with."""
    return _ENDINGS.sub(b"", hyphenated.replace(b"-", b""))


@lru_cache(maxsize=20_000)
def _twins(hyphenated: bytes) -> frozenset[bytes]:
    """Return what the word may be without its hyphen, and forms of that."""
    return frozenset([hyphenated.replace(b"-", b""), *map(_stem(hyphenated).__add__, _FORMS)])


def check(
    document: Document, places: Sequence[int] | None, counts: Mapping[str, int]
) -> Iterator[Finding]:
    pairs = _pairs(document, counts, everywhere=places is None)
    found = document.find_all({form for pair in pairs for form in pair})
    for token, other in pairs:
        if other == token.replace("-", ""):
            yield from _one_word(document, counts, token, other, found)
            continue
        for here, there in ((other, token), (token, other)):
            if found[here]:
                yield Finding(found[here][0], {"other": there})
                break


def _pairs(
    document: Document, counts: Mapping[str, int], *, everywhere: bool
) -> list[tuple[str, str]]:
    """Return the words with a hyphen, each with itself without one, or with another form of
    that."""
    pairs: list[tuple[str, str]] = []
    for token in sorted(word for word in counts if "-" in word):
        closed = token.replace("-", "")
        if closed in _OTHER_WORDS:
            continue
        if closed in counts:
            pairs.append((token, closed))
        elif not everywhere or document.has(token):
            twins = sorted(twin.decode() for twin in _twins(token.encode()))
            kin = next(filter(counts.__contains__, twins), None)
            if kin is not None and kin not in _OTHER_WORDS:
                pairs.append((token, kin))
    return pairs


def _one_word(
    document: Document,
    counts: Mapping[str, int],
    token: str,
    closed: str,
    found: Mapping[str, list[Span]],
) -> Iterator[Finding]:
    """Yield the rarer of two forms of the very same word."""
    more, less = sorted((token, closed), key=lambda form: -counts[form])
    clear = majority_form({token: counts[token], closed: counts[closed]}) == more
    places = [place for place in found[less] if not is_borrowed(document, place)]
    for place in places if clear else places[:1]:
        edits = [Edit(place, keep_case(document[place], more))] if clear else []
        yield Finding(place, {"other": more}, edits)
