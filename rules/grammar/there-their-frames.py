"""Writes there, their or they’re."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, is_thing, keep_case, starts_sentence


def judge(document: Document, hit: Hit) -> Finding | None:
    group = next(name for name in ("there", "their", "over", "theyre", "home") if hit.groups[name])
    word = Span(*hit.found.span(group))
    if group == "there" and not (
        is_thing(hit.groups["noun"] or "") and starts_sentence(document.view, word.start)
    ):
        return None
    if group == "there" and hit.groups["noun"] in ("time", "life", "money", "people"):
        return None
    if group == "over" and document.view[hit.span.end : hit.span.end + 4] == " and":
        return None  # “in their and our house”
    if group == "theyre" and not is_thing(hit.groups["thing"] or ""):
        return None
    right = {"there": "their", "theyre": "their", "home": f"they{document.apostrophe}re"}
    fixed = right.get(group, "there")
    return Finding(word, edits=[Edit(word, keep_case(document[word], fixed))])
