"""Verify candidates of whose-whos, context by context."""

from seedlint.rule import (
    PLURALS,
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    is_function_word,
    keep_case,
    names_a_person,
)


def verify_confused_whose(document: Document, match: Match) -> Finding:
    owner_is_missing = match.groups.get("is") is not None
    right = "whose" if owner_is_missing else f"who{document.apostrophe}s"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])


_ROLES = frozenset("boss king queen president captain chief leader number time people".split())


def verify_whose_thing(document: Document, match: Match) -> Finding | None:
    if match.groups.get("whose"):
        word = match.group_span("whose")
        fixed = keep_case(document[word], f"who{document.apostrophe}s")
        return Finding(word, edits=[Edit(word, fixed)])
    noun, end = match.groups.get("noun") or "", match.span.end
    single = SINGULARS.get(noun, noun)
    plural = noun in SINGULARS or noun in PLURALS_OF_VERBS.values()
    known = plural or noun in PLURALS or noun in PLURALS_OF_VERBS
    if not known or noun in _ROLES or single in _ROLES or names_a_person(single):
        return None
    following = document.after(end, 30).split(None, 1)
    glued = bool(following) and not document.view[end].isspace()
    behind = following[0].strip(".,;:!?)") if following and not glued else ""
    if glued or not behind or not (plural or is_function_word(behind)):
        return None
    whos = match.group_span("whos")
    return Finding(whos, edits=[Edit(whos, keep_case(document[whos], "whose"))])
