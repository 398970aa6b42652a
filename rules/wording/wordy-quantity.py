"""“Of” stays before what is already determined: most boats, but most of the boats."""

from seedlint.rule import Document, Edit, Finding, Hit, keep_case, word_after, word_before

_DETERMINED = frozenset(
    "a an her his it its mine my our ours that the their theirs them these this those us which "
    "whom whose you your yours".split()
)
_GRADED = frozenset("half many quite rather so such too twice what".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    view = document.view
    before = word_before(view, hit.span.start)
    if before and document[before].lower() in _GRADED:
        return None
    after = word_after(view, hit.span.end)
    more = hit.found
    if hit.text.endswith("of") and not more.endswith("of") and after:
        word = document[after]
        if word.lower() in _DETERMINED or word.endswith(("'s", "’s")):
            more += " of"
    return Finding(hit.span, edits=[Edit(hit.span, keep_case(hit.text, more))])
