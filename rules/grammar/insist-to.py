"""Writes the form in -ing."""

from seedlint.rule import GERUNDS, Document, Edit, Finding, Hit, Span

_MORE = {"do": "doing", "be": "being"}
_NOUNS = frozenset("work talk sleep walk travel study play drink love change help show".split())


def judge(document: Document, hit: Hit) -> Finding | None:
    group = "verb" if hit.groups["verb"] else "verb2"
    verb = Span(*hit.found.span(group))
    word = document[verb].lower()
    following = document.view[verb.end : verb.end + 1]
    if word in _NOUNS or (not following.isspace() and following not in (".", ",")):
        return None
    edits = [Edit(verb, _MORE.get(word) or GERUNDS[word])]
    if group == "verb":
        edits.insert(0, Edit(Span(*hit.found.span("to")), "on"))
    return Finding(hit.span, edits=edits)
