"""Turns “your” into “you’re”."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, pattern, starts_sentence

_BUSY = frozenset(
    "moving working living staying buying selling using playing driving running learning studying"
    " travelling traveling visiting planning hoping listening watching making taking giving losing"
    " winning paying calling sending lying dreaming worrying".split()
)
_SEEN = frozenset("see how and but imagine tell know knows".split())
_GOES_ON = pattern(
    r"\s*(?:[.!?]|$)|\s+(?:to|in|on|at|an?|the|with|for|from|my|me|it|away|back|too|not|this|that|about"
    r"|here|there|now|him|her|them|us)\b(?![^.;]{0,60}\b(?:is|was|are|will|would|means|has)\b)"
)


def verify(document: Document, match: Match) -> Finding | None:
    your = match.group_span("your")
    opens = starts_sentence(document.view, your.start)
    if not match.groups["lead"] and not opens:
        return None
    ing = match.groups["ing"] or ""
    if ing in _BUSY:
        if (match.groups["lead"] or "").lower() in _SEEN:
            return None  # “I heard your singing”
        if not _GOES_ON.match(document.view, match.span.end):
            return None
    if (match.groups["ing"] or "") in ("feeling", "going", "being", "coming") and opens:
        return None  # “Your going there was a help”
    if match.groups["ing"] == "being" and match.groups["lead"] not in ("if", "when", "because"):
        return None
    if match.groups["lead"] in ("and", "but", "so", "see", "how") and match.groups["ing"]:
        return None  # “your coming and your going”
    fixed = keep_case(document[your], f"you{document.apostrophe}re")
    return Finding(your, edits=[Edit(your, fixed)])
