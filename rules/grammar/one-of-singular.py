"""Looks up the noun; a part of one thing is left alone (“some of the story”)."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Hit, Span, word_before

_NUMBERED = frozenset("part point step chapter section phase volume book level day".split())
_OF_SOMETHING = frozenset(
    "relieve relieves relieved relieving rid rids remind reminds assure assures deprive deprives"
    " inform convince absolve strip warn rob robs cure free frees".split()
)
"""What they do to one: “relieve one of the duty”."""
_GROUPS = frozenset(
    "family committee army team company community government party couple population staff".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    word = hit.groups["noun"] or ""
    plural = PLURALS.get(word)
    before = word_before(document.view, hit.span.start)
    if before is not None and document[before].lower() in _NUMBERED | _OF_SOMETHING:
        return None  # “part one of the tutorial”
    if plural is None or word in _GROUPS:
        return None
    noun = Span(*hit.found.span("noun"))
    return Finding(hit.span, edits=[Edit(noun, plural)])
