"""Puts in or takes out the small word, or mends the verb."""

from seedlint.rule import GERUNDS, THIRDS, Document, Edit, Finding, Hit, Span, pattern

_STATIVE = {
    "knowing": "know", "understanding": "understand", "believing": "believe", "belonging": "belong",
    "owning": "own", "preferring": "prefer", "wanting": "want", "needing": "need",
}  # fmt: skip
_PAST = {"know": "knew", "understand": "understood"}
_MISSING = {"want": " to", "listen": " to", "wait": " for"}
_ASKED = pattern(r"\b(?:did|do|does|would|will|can|could|not)\s+$")
_CLAUSE = pattern(r"\b(?:what|whatever|all|if|when|that|who|as)\s+$")


def judge(document: Document, hit: Hit) -> Finding | None:
    groups, found = hit.groups, hit.found
    before = document.view[max(0, hit.span.start - 12) : hit.span.start].lower()
    for group, text in _MISSING.items():
        if groups[group]:
            unsure = group == "want" and _CLAUSE.search(before)
            return None if unsure else _put(hit, found.end(group), text)
    if groups["arrive"]:
        return Finding(hit.span, edits=[Edit(Span(*found.span("into")), "in")])
    if groups["home"]:
        return Finding(hit.span, edits=[Edit(Span(*found.span("home")), "")])
    if groups["can"]:
        known = groups["verb3"] in THIRDS or groups["verb3"] in ("be", "do")
        edit = Edit(Span(*found.span("can")), "be able to ")
        return Finding(hit.span, edits=[edit]) if known else None
    if groups["born"]:
        edit = Edit(Span(*found.span("am")), "were" if groups["am"] == "are" else "was")
        return Finding(hit.span, edits=[edit])
    if groups["to"]:
        if _ASKED.search(before):
            return None
        verb = (groups["verb2"] or "").lower()
        fixed = {"be": "being", "do": "doing"}.get(verb) or GERUNDS[verb]
        edits = [Edit(Span(*found.span("to")), ""), Edit(Span(*found.span("verb2")), fixed)]
        return Finding(hit.span, edits=edits)
    return _simple(hit)


def _put(hit: Hit, at: int, text: str) -> Finding:
    return Finding(hit.span, edits=[Edit(Span(at, at), text)])


def _simple(hit: Hit) -> Finding:
    plain = _STATIVE[(hit.groups["stative"] or "").lower()]
    who, be = (hit.groups["who"] or "").lower(), (hit.groups["be"] or "").lower()
    if be in ("was", "were"):
        fixed = _PAST.get(plain) or plain + ("d" if plain.endswith("e") else "ed")
        fixed = fixed.replace("prefered", "preferred")
    else:
        fixed = THIRDS[plain] if who in ("he", "she") else plain
    span = Span(hit.found.start("be"), hit.found.end("stative"))
    return Finding(hit.span, edits=[Edit(span, fixed)])
