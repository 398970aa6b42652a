"""One word or two."""

from seedlint.rule import Document, Edit, Finding, Match, is_function_word, keep_case

_ADJECTIVE = frozenset(
    "the a an of for in so very more most less least rather quite is are was were be been "
    "seem seems and or but as to from with this that mundane ordinary into beyond about "
    "its their our my your his her than like too feel feels felt look looks".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    group = "one" if match.groups["one"] else "two"
    word = match.group_span(group)
    before = (match.groups["before"] or "").lower()
    if group == "one" and before in _ADJECTIVE:
        return None
    if group == "one" and is_function_word(before) and before not in ("it", "me", "him", "them"):
        return None
    right = "every day" if group == "one" else "everyday"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
