"""Judges the name of a weekday in lower case by the prose around it."""

from seedlint.rule import Applicability, Document, Finding, Match, lowercase_name, pattern

_CAPITAL = pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the word is used as a weekday's name.

    In brackets of its own it may be a code, but not beside a day with its capital.
    """
    found = lowercase_name(document, match)
    if found and found.applicability is Applicability.suggest:
        segment = document.segment_at(match.span.start)
        if _CAPITAL.search(document.view, segment.start, segment.end):
            return Finding(match.span)
    return found
