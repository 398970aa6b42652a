"""Writes there, their or they’re."""

from seedlint.rule import Document, Edit, Finding, Match, is_thing, keep_case, starts_sentence


def verify(document: Document, match: Match) -> Finding | None:
    group = next(
        name for name in ("there", "their", "over", "theyre", "home") if match.groups[name]
    )
    word = match.group_span(group)
    if group == "there" and not (
        is_thing(match.groups["noun"] or "") and starts_sentence(document.view, word.start)
    ):
        return None
    if group == "there" and match.groups["noun"] in ("time", "life", "money", "people"):
        return None
    if group == "over" and document.view[match.span.end : match.span.end + 4] == " and":
        return None  # “in their and our house”
    if group == "theyre" and not is_thing(match.groups["thing"] or ""):
        return None
    right = {"there": "their", "theyre": "their", "home": f"they{document.apostrophe}re"}
    fixed = right.get(group, "there")
    return Finding(word, edits=[Edit(word, keep_case(document[word], fixed))])
