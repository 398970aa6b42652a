"""Turns one of its and it’s into the other."""

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("its", "not", "adjective", "mark") if match.groups[name])
    its = match.group_span(group)
    if document[its].isupper():
        return None  # an office of that name
    if group == "mark":
        opening = document.before(its.start, 60)
        if "‘" in opening or " '" in opening:
            return None
        return Finding(its, edits=[Edit(Span(its.end - 1, its.end), "")])
    fixed = keep_case(document[its], f"it{document.apostrophe}s")
    return Finding(its, edits=[Edit(its, fixed)])
