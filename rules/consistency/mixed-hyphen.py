"""The same word with a hyphen after its prefix here, and without it there."""

from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Edit, Finding, is_borrowed, keep_case, pattern, prevailing

_PREFIXES = (
    "re co pre non anti inter multi sub post over under semi counter micro bio cyber".split()
)
_BEFORE_HYPHEN = frozenset(prefix.encode() for prefix in _PREFIXES)
_REST = pattern(rb"-[a-z]{3,}(?= )")
_CLOSED = tuple(prefix.encode() for prefix in _PREFIXES)
# With the hyphen these are other words.
_OTHER_WORDS = frozenset(
    "react reaction recollect recount recounted recover recovered recovering recovery "
    "recreate recreated recreation redress reform reformed reforming reforms relay release "
    "released remark remarked represent repress reserve resign resigned resigning resort "
    "resound retreat retreated".split()
)
_ENDINGS = pattern(r"(?:ments?|ing|ings|ions?|ed|es|s|e|ors?|ers?|ive)$")
_FORMS = tuple(" e s es ed ing ings ion ions ment ments or ors er ers".split(" "))


def count(document: Document) -> dict[str, int]:
    """How often words with such a prefix stand in the text, with and without the hyphen."""
    words = set(_hyphenated(document.streams.words))
    if document.in_project:  # some other file may have the hyphen
        words |= {word.decode("cp1252") for word in document.words if word.startswith(_CLOSED)}
    else:
        words |= {twin for word in words for twin in _twins(word) if document.has(twin)}
    return document.counts(words)


def _hyphenated(stream: bytes) -> Iterator[str]:
    """The words with such a prefix and a hyphen, sought from their hyphens, for these are few."""
    for found in _REST.finditer(stream):
        start = stream.rfind(b" ", 0, found.start()) + 1
        if stream[start : found.start()] in _BEFORE_HYPHEN:
            yield stream[start : found.end()].decode()


def _twins(hyphenated: str) -> Iterator[str]:
    """What the word may be without its hyphen, and forms of that."""
    closed = hyphenated.replace("-", "")
    yield closed
    stem = _ENDINGS.sub("", closed)
    for form in _FORMS:
        yield stem + form


def check(document: Document, counts: Mapping[str, int]) -> Iterator[Finding]:
    for token in sorted(word for word in counts if "-" in word):
        closed = token.replace("-", "")
        if closed in _OTHER_WORDS:
            continue
        if closed in counts:
            yield from _one_word(document, counts, token, closed)
        elif document.has(token):
            kin = next((twin for twin in _twins(token) if twin in counts), None)
            if kin is not None and kin not in _OTHER_WORDS:
                for here, there in ((kin, token), (token, kin)):
                    if places := document.find(here):
                        yield Finding(places[0], {"other": there})
                        break


def _one_word(
    document: Document, counts: Mapping[str, int], token: str, closed: str
) -> Iterator[Finding]:
    """The rarer of two forms of the very same word."""
    more, less = sorted((token, closed), key=lambda form: -counts[form])
    clear = prevailing({token: counts[token], closed: counts[closed]}) == more
    if document.has(less):
        places = [place for place in document.find(less) if not is_borrowed(document, place)]
        for place in places if clear else places[:1]:
            edits = [Edit(place, keep_case(document[place], more))] if clear else []
            yield Finding(place, {"other": more}, edits)
