"""Puts in or takes out the small word, or mends the verb."""

from seedlint.rule import GERUNDS, THIRDS, Document, Edit, Finding, Hit, Span, pattern

_STATIVE = {
    "knowing": "know", "understanding": "understand", "believing": "believe", "belonging": "belong",
    "owning": "own", "preferring": "prefer", "wanting": "want", "needing": "need",
}  # fmt: skip
_PAST = {"know": "knew", "understand": "understood"}
_ASKED = pattern(r"\b(?:did|do|does|would|will|can|could|not)\s+$")
_CLAUSE = pattern(r"\b(?:what|whatever|all|if|when|that|who|as)\s+$")


def judge(document: Document, hit: Hit) -> Finding | None:
    groups, found = hit.groups, hit.found
    before = document.view[max(0, hit.span.start - 12) : hit.span.start].lower()
    if groups["want"]:
        return None if _CLAUSE.search(before) else _put(hit, found.end("want"), " to")
    if groups["listen"]:
        return _put(hit, found.end("listen"), " to")
    if groups["wait"]:
        return _put(hit, found.end("wait"), " for")
    if groups["arrive"]:
        into = Span(*found.span("into"))
        return Finding(hit.span, edits=[Edit(into, "in")])
    if groups["home"]:
        return Finding(hit.span, edits=[Edit(Span(*found.span("home")), "")])
    if groups["can"]:
        can = Span(*found.span("can"))
        verb = groups["verb3"] or ""
        known = verb in THIRDS or verb in ("be", "do")
        return Finding(hit.span, edits=[Edit(can, "be able to ")]) if known else None
    if groups["born"]:
        verb = Span(found.start("born") - 3, found.start("born") - 1)
        start = document.view.rfind(" ", 0, found.start("born") - 1) + 1
        verb = Span(start, found.start("born") - 1)
        many = document[verb].lower() == "are"
        return Finding(hit.span, edits=[Edit(verb, "were" if many else "was")])
    if groups["to"]:
        if _ASKED.search(before):
            return None
        verb = Span(*found.span("verb2"))
        word = document[verb].lower()
        fixed = {"be": "being", "do": "doing"}.get(word) or GERUNDS[word]
        return Finding(hit.span, edits=[Edit(Span(*found.span("to")), ""), Edit(verb, fixed)])
    return _simple(document, hit)


def _put(hit: Hit, at: int, text: str) -> Finding:
    return Finding(hit.span, edits=[Edit(Span(at, at), text)])


def _simple(document: Document, hit: Hit) -> Finding:
    plain = _STATIVE[(hit.groups["stative"] or "").lower()]
    who, be = (hit.groups["who"] or "").lower(), (hit.groups["be"] or "").lower()
    if be in ("was", "were"):
        fixed = _PAST.get(plain) or plain + ("d" if plain.endswith("e") else "ed")
        fixed = fixed.replace("prefered", "preferred")
    else:
        fixed = THIRDS[plain] if who in ("he", "she") else plain
    span = Span(hit.found.start("be"), hit.found.end("stative"))
    return Finding(hit.span, edits=[Edit(span, fixed)])
