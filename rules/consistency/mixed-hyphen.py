"""The same word with a hyphen after its prefix here, and without it there."""

import re
from collections.abc import Iterator

from seedlint.rule import Document, Finding

_HYPHENATED = re.compile(
    rb"(re|co|pre|non|anti|inter|multi|sub|post|over|under|semi|counter|micro|bio|cyber)-([a-z]{3,})"
)
# With the hyphen these are other words.
_OTHER_WORDS = frozenset(
    "react reaction recollect recount recounted recover recovered recovering recovery "
    "recreate recreated recreation redress reform reformed reforming reforms relay release "
    "released remark remarked represent repress reserve resign resigned resigning resort "
    "resound retreat retreated".split()
)
_ENDINGS = re.compile(r"(?:ments?|ing|ings|ions?|ed|es|s|e|ors?|ers?|ive)$")
_FORMS = (
    "",
    "e",
    "s",
    "es",
    "ed",
    "ing",
    "ings",
    "ion",
    "ions",
    "ment",
    "ments",
    "or",
    "ors",
    "er",
    "ers",
)


def check(document: Document) -> Iterator[Finding]:
    for token in sorted(word for word in document.words if b"-" in word):
        hyphenated = _HYPHENATED.fullmatch(token)
        if hyphenated is None:
            continue
        closed = (hyphenated[1] + hyphenated[2]).decode()
        if closed in _OTHER_WORDS:
            continue
        stem = _ENDINGS.sub("", closed)
        twin = next((stem + form for form in _FORMS if document.has(stem + form)), None)
        if twin is not None and twin not in _OTHER_WORDS:
            for place in document.find(twin)[:1]:
                yield Finding(place, {"other": token.decode()})
