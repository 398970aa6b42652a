"""A plain verb must follow, and nobody may stand in a relative clause before."""

import re

from seedlint.rule import Document, Finding, Match, pattern, starts_sentence, word_before

_NO_VERBS = frozenset(
    "the a an this that these those my your his her its our their some any each every all both no"
    " one two three you me him them us it which whom what such other others".split()
)
_BEFORE = frozenset("whom who be being you they we he she i people everyone anyone".split())
_ENDS = pattern(
    r"\s*(?:[.,;:!?)\x03]|$)|\s+(?:for|until|till|before|after|in|at|on|to|overnight|and|while"
    r"|completely|fully|again|down|off|out|[a-z]+ly)\b"
)
"""Nothing that the verb could act upon follows."""
_RELATIVE = pattern(r"\b(?:whom?|what|whatever|all)\b[^.,;:]*$", re.IGNORECASE)


def verify(document: Document, match: Match) -> Finding | None:
    verb = (match.groups["to"] or "").lower()
    if verb in _NO_VERBS or not _conjugates(document, verb):
        return None
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _BEFORE:
        return None  # “the time you allow to pass”
    if _orders(document, match):
        return None  # “Cover and allow to cool.”
    if _RELATIVE.search(document.before(match.span.start, 30)):
        return None
    return Finding(match.span, values={"gerund": _gerund(document, verb)})


def _orders(document: Document, match: Match) -> bool:
    """Return whether this is an instruction without an object, as recipes and manuals have it."""
    if (match.groups["verb"] or "").lower() != "allow":
        return False
    start, view = match.span.start, document.view
    before = word_before(view, start)
    ordered = starts_sentence(view, start) or (
        before is not None and document[before].lower() in ("and", "then", "or", "not")
    )
    return ordered and _ENDS.match(view, match.span.end) is not None


def _conjugates(document: Document, verb: str) -> bool:
    return document.vocabulary.is_word(_gerund(document, verb))


def _gerund(document: Document, verb: str) -> str:
    """Return the form in -ing: running, making, sorting."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) else verb
    plain, doubled = stem + "ing", verb + verb[-1] + "ing"
    frequency = document.vocabulary.frequency
    return doubled if frequency(doubled) > frequency(plain) else plain
