"""Judge whether a hyphen with a space after it should join two words."""

from seedlint.rule import Document, Edit, Finding, Match, Span, is_function_word


def verify(document: Document, match: Match) -> Finding | None:
    found, knows = match.match, document.vocabulary.knows
    if not knows(found["right"]) or is_function_word(found["right"]):
        return None  # a dash, or the beginnings of names: old- are …
    gap = Span(*found.span("gap"))
    shared = document.after(gap.end, 40).partition(" ")[2].lstrip().startswith("-")
    if shared:
        return None
    if document.vocabulary.is_word(found["left"] + found["right"]):
        gap = Span(gap.start - 1, gap.end)  # “safekeeping” was broken at the end of a line
    return Finding(match.span, edits=[Edit(gap, "")])
