"""Verify candidates of lead-led, context by context."""

from seedlint.rule import (
    PLURALS,
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    pattern,
    sentence,
)


def verify_confused_lead(document: Document, match: Match) -> Finding:
    end = match.span.end
    return Finding(
        match.span, edits=[Edit(Span(end - 2, end), "d" if match.text[-2:] == "ad" else "")]
    )


_PLAIN_VERB = pattern(
    r"(?:^|[^a-z])(?:to|can|could|will|would|may|might|must|shall|should|do|does|did|don.t|doesn.t|didn.t|let|lets|make|makes"
    r"|made|making|help|helps|helped|have|had|see|saw|seen|watch|cannot|can.t|won.t|couldn.t"
    r"|wouldn.t|not|and|or|that|which|who|whether|if|suggest|suggests|insist|of)\s[^.;:]{0,60}$"
)


def verify_lead_past(document: Document, match: Match) -> Finding | None:
    view = document.view
    if match.groups.get("by"):
        head = match.groups.get("head") or ""
        single = SINGULARS.get(head, head)
        known = single in PLURALS or single in PLURALS_OF_VERBS
        more = head in ("campaign", "study", "effort", "movement", "party", "coalition", "research")
        if not (known or more or single in ("protest", "delegation", "attack", "march", "force")):
            return None
        return _finding(document, match, "by")
    det, noun = (match.groups.get("det") or "").lower(), match.groups.get("noun")
    if noun is None and det not in ("it", "he", "she", "this", "which"):
        return None
    if noun is not None and (det in ("it", "he", "she", "which") or not _is_thing(noun)):
        return None
    around = sentence(view, match.span.start)
    before = view[max(around.start, match.span.start - 60) : match.span.start].lower()
    if det == "which" and noun is None and not before.rstrip().endswith(","):
        return None
    if _PLAIN_VERB.search(before):
        return None
    return _finding(document, match, "lead")


def _is_thing(noun: str) -> bool:
    return noun in PLURALS or noun in (
        "war",
        "storm",
        "row",
        "crash",
        "fire",
        "ban",
        "attack",
        "move",
    )


def _finding(document: Document, match: Match, group: str) -> Finding:
    word = match.group_span(group)
    return Finding(word, edits=[Edit(word, "Led" if document[word][0] == "L" else "led")])
