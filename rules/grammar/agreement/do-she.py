"""Only where a question begins."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    keep_case,
    starts_sentence,
    word_before,
)

_ASKING = frozenset("what where when why how who whom but so".split())


def verify(document: Document, match: Match) -> Finding | None:
    who = (match.groups["who"] or "").lower()
    do = match.group_span("do")
    third = document[do].lower().startswith("does")
    if third == (who in ("he", "she", "it")) or (who == "it" and not third):
        return None
    if not starts_sentence(document.view, do.start):
        before = word_before(document.view, do.start)
        if before is None or document[before].lower() not in _ASKING:
            return None
        if not starts_sentence(document.view, before.start):
            return None
    negated = "n" in document[do].lower()
    right = ("do" if third else "does") + (f"n{document.apostrophe}t" if negated else "")
    return Finding(do, edits=[Edit(do, keep_case(document[do], right))])
