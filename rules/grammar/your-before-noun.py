"""A thing that no article leads in cannot stand behind “you are”."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    is_function_word,
    is_thing,
    keep_case,
    names_a_person,
)

_MASS = frozenset(
    "spelling advice help money health luck homework information knowledge attention "
    "support name handwriting grammar English address work haircut time hair bag bags "
    "shoes eyes hands feet clothes keys phone mum mom dad room seat coat jacket wallet "
    "order ticket".split()
)
_PASTS = frozenset("bit ran fell broke came went left got died lost made looks needs hit".split())
_PREDICATES = frozenset(
    "nobody somebody nuts bananas crackers mate everything trouble toast perfection gold "
    "king victim proof history food prey property kids parents people things one art home "
    "family".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    noun, view, end = match.groups["noun"] or "", document.view, match.span.end
    single = SINGULARS.get(noun, noun)
    known = is_thing(noun) or single in PLURALS_OF_VERBS or noun in _MASS
    if not known or noun in _PREDICATES or names_a_person(single):
        return None
    if noun.endswith("ing") and noun not in _MASS:
        return None  # “the house you’re building”
    if noun in PLURALS_OF_VERBS and noun not in _MASS:
        known = noun in ("name", "house", "book", "hand", "desk", "file", "team", "dog", "voice")
        if not known:
            return None
    if view[end : end + 1].isspace():
        following = document.after(end, 30).split(None, 1)
        word = following[0].strip('.,;:!?)”"').lower() if following else ""
        acts = match.text[0] == "Y" and (word.endswith("ed") or word in _PASTS)
        if word and not (acts or is_function_word(word)):
            return None
    elif view[end : end + 1] not in ("", ".", ",", ";", "!", "?", ")"):
        return None
    youre = match.group_span("youre")
    return Finding(youre, edits=[Edit(youre, keep_case(document[youre], "your"))])
