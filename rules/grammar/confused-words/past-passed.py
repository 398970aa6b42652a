"""Verify candidates of past-passed, context by context."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case

_SUBJECTS = (" he", " she", " they", " that", " who", " those", " we", " i")


def verify_past_passed(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("passed", "past", "past2") if match.groups.get(name))
    word = match.group_span(group)
    before = document.before(match.span.start, 12).lower().rstrip()
    if group == "passed" and before.endswith(_SUBJECTS) and ("that" in before or "those" in before):
        return None  # “the car that he drove passed the house”
    if group == "past" and document.view[word.end : word.end + 4] == " and":
        return None
    right = "past" if group == "passed" else "passed"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
