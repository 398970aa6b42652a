"""Looks up the noun; a part of one thing is left alone (“some of the story”)."""

from seedlint.rule import PLURALS, Document, Edit, Finding, Match, word_before

_NUMBERED = frozenset("part point step chapter section phase volume book level day".split())
_OF_SOMETHING = frozenset(
    "relieve relieves relieved relieving rid rids remind reminds assure assures deprive deprives"
    " inform convince absolve strip warn rob robs cure free frees".split()
)
"""What they do to one: “relieve one of the duty”."""
_GROUPS = frozenset(
    "family committee army team company community government party couple population staff".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    word = match.groups["noun"] or ""
    plural = PLURALS.get(word)
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _NUMBERED | _OF_SOMETHING:
        return None  # “part one of the tutorial”
    if plural is None or word in _GROUPS:
        return None
    noun = match.group_span("noun")
    return Finding(match.span, edits=[Edit(noun, plural)])
