"""A number above one stands before the span; what follows must be owned by it."""

from seedlint.rule import Document, Edit, Finding, Match, pattern, word_after, word_before

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
    " sixty hundred several few many more".split()
)
_DIGITS = pattern(r"(?<![\w.,])(?:[2-9]|\d{2,}|\d+[.,]\d+)\+? $")
_BEFORE_VERBS = frozenset("walk drive ride experience leave rest sleep warning time".split())
_OWNED = frozenset("of in at from as with to and or for before after by away is was".split())


def verify(document: Document, match: Match) -> Finding | None:
    start, end = match.span
    unit, thing = document.view[start:end].split()
    before = word_before(document.view, start)
    if not _DIGITS.search(document.before(start, 12)) and (
        before is None or before.end + 1 != start or document[before].lower() not in _NUMBERS
    ):
        return None
    after = word_after(document.view, end)
    behind = document[after].lower() if after and after.start == end + 1 else ""
    if thing.lower() in _BEFORE_VERBS and behind and behind not in _OWNED:
        return None  # “in two days time flies”
    if thing.lower() in ("time", "leave", "walk", "drive", "ride") and behind in ("to", "for"):
        return None
    bare = unit.replace("’", "'").removesuffix("'s").removesuffix("s")
    fixed = f"{bare}s{document.apostrophe} {thing}"

    return Finding(match.span, edits=[Edit(match.span, fixed)])
