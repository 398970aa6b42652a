"""The same word with a hyphen after its prefix here, and without it there."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Finding

_HYPHENATED = re.compile(
    r"(re|co|pre|non|anti|inter|multi|sub|post|over|under|semi|counter|micro|bio|cyber)-([a-z]{3,})"
)
# With the hyphen these are other words.
_OTHER_WORDS = frozenset(
    "react reaction recollect recount recounted recover recovered recovering recovery "
    "recreate recreated recreation redress reform reformed reforming reforms relay release "
    "released remark remarked represent repress reserve resign resigned resigning resort "
    "resound retreat retreated".split()
)
_ENDINGS = re.compile(
    r"(?:at(?:ions?|e[sd]?|ing|ors?|ive)|ments?|ings?|ions?|ed|es|s|e|ors?|ers?|ive)$"
)


def check(document: Document) -> Iterator[Finding]:
    stems: dict[str, str] = {}
    for word in sorted(document.words):
        hyphenated = _HYPHENATED.fullmatch(word)
        if hyphenated and hyphenated[1] + hyphenated[2] not in _OTHER_WORDS:
            stems.setdefault(_stem(hyphenated[1] + hyphenated[2]), word)
    if not stems:
        return
    prefixes = tuple({word.split("-")[0] for word in stems.values()})
    for word in sorted(document.words):
        if "-" in word or not word.startswith(prefixes) or word in _OTHER_WORDS:
            continue
        other = stems.pop(_stem(word), None)
        if other is not None:
            for place in document.find(word)[:1]:
                yield Finding(place, {"other": other})


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word)
