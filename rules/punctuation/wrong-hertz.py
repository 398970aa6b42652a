"""Kilohertz, megahertz and their like, by their signs."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding:
    unit = hit.groups["unit"] or ""
    prefix = unit[0]
    sign = f"{'k' if prefix in 'kK' else prefix.upper()}Hz"
    span = Span(hit.span.end - len(unit), hit.span.end)
    return Finding(span, {"fix": sign}, [Edit(span, sign)])
