"""Joins the group by hyphens, where it stands between an article and a noun."""

from seedlint.rule import Document, Edit, Finding, Match, is_function_word, word_after, word_before

_BEFORE = frozenset(
    "a an the its his her their our your my this that these those some with".split()
)
_NO_NOUNS = frozenset("using employment zone series per within".split())
_NOUN_LAST = frozenset(
    "quality risk speed cost end edge time life world hand class case minute art box shelf line"
    " mill lifetime kind earth scenes distance range term".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    before = word_before(document.view, match.span.start)
    after = word_after(document.view, match.span.end)
    if before is None or after is None:
        return None
    leader, noun = document[before].lower(), document[after]
    if leader not in _BEFORE or is_function_word(noun) or noun.lower() in _NO_NOUNS:
        return None
    if before.end + 1 != match.span.start or after.start != match.span.end + 1 or len(noun) < 3:
        return None  # a mark stands between
    words = document.view[match.span.start : match.span.end].split()
    if len(words) == 2 and words[1].lower() in _NOUN_LAST and leader not in ("a", "an"):
        return None  # “the real world exceeds”
    return Finding(match.span, edits=[Edit(match.span, "-".join(words))])
