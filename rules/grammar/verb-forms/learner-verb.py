"""Puts in or takes out the small word, or fixes the verb."""

from seedlint.rule import (
    ING_FORMS,
    THIRD_PERSON_FORMS,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    pattern,
)

_STATIVE = {
    "knowing": "know", "understanding": "understand", "believing": "believe", "belonging": "belong",
    "owning": "own", "preferring": "prefer", "wanting": "want", "needing": "need",
}  # fmt: skip
_PAST = {"know": "knew", "understand": "understood"}
_MISSING = {"want": " to", "listen": " to", "wait": " for"}
_ASKED = pattern(r"\b(?:did|do|does|would|will|can|could|not)\s+$")
_CLAUSE = pattern(r"\b(?:what|whatever|all|if|when|that|who|as)\s+$")


def verify(document: Document, match: Match) -> Finding | None:
    groups, found = match.groups, match.match
    before = document.before(match.span.start, 12).lower()
    for group, text in _MISSING.items():
        if groups.get(group):
            unsure = group == "want" and _CLAUSE.search(before)
            return None if unsure else _put(match, found.end(group), text)
    if groups.get("arrive"):
        return Finding(match.span, edits=[Edit(Span(*found.span("into")), "in")])
    if groups.get("home"):
        return Finding(match.span, edits=[Edit(Span(*found.span("home")), "")])
    if groups.get("can"):
        known = groups.get("verb3") in THIRD_PERSON_FORMS or groups.get("verb3") in ("be", "do")
        edit = Edit(Span(*found.span("can")), "be able to ")
        return Finding(match.span, edits=[edit]) if known else None
    if groups.get("born"):
        edit = Edit(Span(*found.span("am")), "were" if groups.get("am") == "are" else "was")
        return Finding(match.span, edits=[edit])
    if groups.get("to"):
        if _ASKED.search(before):
            return None
        verb = (groups.get("verb2") or "").lower()
        fixed = {"be": "being", "do": "doing"}.get(verb) or ING_FORMS[verb]
        edits = [Edit(Span(*found.span("to")), ""), Edit(Span(*found.span("verb2")), fixed)]
        return Finding(match.span, edits=edits)
    return _simple(match)


def _put(match: Match, at: int, text: str) -> Finding:
    return Finding(match.span, edits=[Edit(Span(at, at), text)])


def _simple(match: Match) -> Finding:
    plain = _STATIVE[(match.groups.get("stative") or "").lower()]
    who, be = (match.groups.get("who") or "").lower(), (match.groups.get("be") or "").lower()
    if be in ("was", "were"):
        fixed = _PAST.get(plain) or plain + ("d" if plain.endswith("e") else "ed")
        fixed = fixed.replace("prefered", "preferred")
    else:
        fixed = THIRD_PERSON_FORMS[plain] if who in ("he", "she") else plain
    span = Span(match.match.start("be"), match.match.end("stative"))
    return Finding(match.span, edits=[Edit(span, fixed)])
