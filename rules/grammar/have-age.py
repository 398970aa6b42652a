"""Has and have become is and are; had may be was or were."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, word_before


def judge(document: Document, hit: Hit) -> Finding:
    if hit.groups["born"]:
        return Finding(hit.span, edits=[Edit(Span(hit.span.end - 2, hit.span.end), "")])
    if hit.groups["had"]:
        offers = [f"{be} {hit.groups['years']}" for be in ("was", "were")]
        return Finding(hit.span, suggestions=offers)
    name = "has" if hit.groups["has"] else "have"
    before = word_before(document.view, hit.span.start)
    plural = "am" if before is not None and document[before] == "I" else "are"
    verb = Span(*hit.found.span(name))
    return Finding(hit.span, edits=[Edit(verb, "is" if name == "has" else plural)])
