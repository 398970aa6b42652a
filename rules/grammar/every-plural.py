"""Looks up the noun; “that” before a plural mostly begins a clause."""

from seedlint.rule import SINGULARS, Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding | None:
    singular = SINGULARS.get(hit.groups["noun"] or "")
    if singular is None or hit.groups["one"] == "that":
        return None
    noun = Span(*hit.found.span("noun"))
    return Finding(hit.span, edits=[Edit(noun, singular)])
