"""“Of” stays before what is already determined: most boats, but most of the boats."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, word_after, word_before

_DETERMINED = frozenset(
    "a an her his it its mine my our ours that the their theirs them these this those us which "
    "whom whose you your yours".split()
)
_GRADED = frozenset("half many quite rather so such too twice what".split())


def verify(document: Document, match: Match) -> Finding | None:
    view = document.view
    before = word_before(view, match.span.start)
    if before and document[before].lower() in _GRADED:
        return None
    after = word_after(view, match.span.end)
    more = match.replacement
    if match.text.endswith("of") and not more.endswith("of") and after:
        word = document[after]
        if word.lower() in _DETERMINED or word.endswith(("'s", "’s")):
            more += " of"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, more))])
