"""A noun right behind “there”, which no verb follows."""

from seedlint.rule import (
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    is_function_word,
    is_thing,
)

_MORE = frozenset(
    "cattle money time work luggage clothes homes houses hands bags furniture".split()
)
_TIMES = frozenset(
    "day night hour week month year minute time decade century moment second".split()
)
_VERB_AFTER = frozenset(
    "are were is was have has had will would can could may might should must do did who that which"
    " live work ago later".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    noun = match.groups["noun"] or ""
    single = SINGULARS.get(noun, noun)
    known = noun in PLURALS_OF_VERBS.values() or noun in _MORE or is_thing(noun)
    if not known or is_function_word(noun) or single in _TIMES or noun in ("people", "things"):
        return None
    if (match.groups["rest"] or "").strip() in _VERB_AFTER:
        return None
    there = match.group_span("there")
    return Finding(there, edits=[Edit(there, "their")])
