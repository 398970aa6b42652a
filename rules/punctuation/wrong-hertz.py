"""Kilohertz, megahertz and their like, by their signs."""

from seedlint.rule import Document, Edit, Finding, Match, Span


def verify(document: Document, match: Match) -> Finding:
    unit = match.groups["unit"] or ""
    prefix = unit[:-2]
    sign = f"{'k' if prefix in ('k', 'K') else prefix.upper()}Hz"
    span = Span(match.span.end - len(unit), match.span.end)
    return Finding(span, {"fix": sign}, [Edit(span, sign)])
