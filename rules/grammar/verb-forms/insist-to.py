"""Writes the form in -ing."""

from seedlint.rule import ING_FORMS, Document, Edit, Finding, Match

_MORE = {"do": "doing", "be": "being"}
_NOUNS = frozenset("work talk sleep walk travel study play drink love change help show".split())


def verify(document: Document, match: Match) -> Finding | None:
    group = "verb" if match.groups["verb"] else "verb2"
    verb = match.group_span(group)
    word = document[verb].lower()
    following = document.view[verb.end : verb.end + 1]
    if word in _NOUNS or (not following.isspace() and following not in (".", ",")):
        return None
    edits = [Edit(verb, _MORE.get(word) or ING_FORMS[word])]
    if group == "verb":
        edits.insert(0, Edit(match.group_span("to"), "on"))
    return Finding(match.span, edits=edits)
