"""Turns one of past and passed into the other."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case


def judge(document: Document, hit: Hit) -> Finding | None:
    group = next(name for name in ("passed", "past", "past2") if hit.groups[name])
    word = Span(*hit.found.span(group))
    if group == "passed":
        before = document.view[max(0, hit.span.start - 12) : hit.span.start].lower()
        if before.rstrip().endswith((" he", " she", " they", " that", " who", " those", " we", " i")):
            if "that" in before or "those" in before:
                return None
    if group == "past" and document.view[word.end : word.end + 4] == " and":
        return None
    right = "past" if group == "passed" else "passed"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
