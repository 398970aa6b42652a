"""Looks up the noun; a part of one thing is left alone (“some of the story”)."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Hit, Span

_COUNTING = frozenset("one many each two three several both few either neither".split())
_GROUPS = frozenset(
    "family committee army team company community government party couple population staff".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    word = hit.groups["noun"] or ""
    plural = PLURALS.get(word)
    if plural is None or word in _GROUPS or hit.text.split()[0].lower() not in _COUNTING:
        return None
    noun = Span(*hit.found.span("noun"))
    return Finding(hit.span, edits=[Edit(noun, plural)])
