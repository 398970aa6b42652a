"""Gives the capitals, unless a code or an option is meant."""

from seedlint.rule import Document, Edit, Finding, Match, word_after

_TECHNICAL = frozenset(
    "flag option locale code keyboard layout file module table column parameter field "
    "domain suffix prefix top tld key variable tag directory mirror node command bucket "
    "server zone".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    view, end = document.view, match.span.end
    if view[end : end + 1] in ("-", "_", "/", ".") and view[end + 1 : end + 2].isalnum():
        return None
    after = word_after(view, end)
    if after is not None and document[after].lower().split("-")[0] in _TECHNICAL:
        return None
    if match.text.endswith(" us") and after is not None and view[end] == " ":
        following = document[after]
        if following in ("all", "both", "two", "three", "four", "who", "that"):
            return None
    return Finding(match.span, edits=[Edit(match.span, match.replacement)])
