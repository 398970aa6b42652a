"""Has and have become is and are; had may be was or were."""

from seedlint.rule import Document, Edit, Finding, Match, Span, word_before


def verify(document: Document, match: Match) -> Finding:
    if match.groups["born"]:
        return Finding(match.span, edits=[Edit(Span(match.span.end - 2, match.span.end), "")])
    if match.groups["had"]:
        offers = [f"{be} {match.groups['years']}" for be in ("was", "were")]
        return Finding(match.span, suggestions=offers)
    name = "has" if match.groups["has"] else "have"
    before = word_before(document.view, match.span.start)
    plural = "am" if before is not None and document[before] == "I" else "are"
    verb = match.group_span(name)
    return Finding(match.span, edits=[Edit(verb, "is" if name == "has" else plural)])
