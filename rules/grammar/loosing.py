"""Lose, losing or loose."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case

_RIGHT = {"ing": "losing", "loose": "lose", "loose2": "lose", "lose": "loose"}


def judge(document: Document, hit: Hit) -> Finding:
    group = next(name for name in _RIGHT if hit.groups[name])
    word = Span(*hit.found.span(group))
    return Finding(word, edits=[Edit(word, keep_case(document[word], _RIGHT[group]))])
