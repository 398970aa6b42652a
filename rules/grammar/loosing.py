"""Lose, losing or loose."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case

_RIGHT = {"ing": "losing", "loose": "lose", "loose2": "lose", "lose": "loose"}


def verify(document: Document, match: Match) -> Finding:
    group = next(name for name in _RIGHT if match.groups[name])
    word = match.group_span(group)
    return Finding(word, edits=[Edit(word, keep_case(document[word], _RIGHT[group]))])
