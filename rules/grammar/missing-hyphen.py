"""Joins the group by hyphens, where it cannot be a noun with its adjective."""

from seedlint.rule import Document, Edit, Finding, Hit, Span

_NOUN_LAST = frozenset(
    "quality risk speed cost end edge time life world hand class case minute art box shelf line"
    " mill lifetime kind earth scenes distance range".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    group = Span(*hit.found.span("group"))
    words = document[group].split()
    only_before_nouns = words[-1].lower() not in _NOUN_LAST or len(words) > 2
    if not only_before_nouns and (hit.groups["det"] or "").strip().lower() not in ("a", "an"):
        return None  # “the real world exceeds”
    return Finding(group, edits=[Edit(group, "-".join(words))])
