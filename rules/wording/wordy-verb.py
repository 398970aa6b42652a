"""A verb that carries nothing, with the noun that carries the action."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    keep_case,
    word_after,
    word_before,
)

# Base, third person, past, present participle.
_LIGHT = """
arrive arrives arrived arriving, come comes came coming, conduct conducts conducted conducting,
do does did doing, draw draws drew drawing, express expresses expressed expressing,
exert exerts exerted exerting, give gives gave giving, hold holds held holding,
impose imposes imposed imposing, make makes made making, offer offers offered offering,
perform performs performed performing, place places placed placing,
provide provides provided providing, put puts put putting, reach reaches reached reaching,
show shows showed showing, take takes took taking, undertake undertakes undertook undertaking
"""
_HAVE = "have has had having"
_CARRY = "carry carries carried carrying"  # with “out” after it
_IRREGULAR = {
    "buy": "bought", "choose": "chose", "know": "knew", "meet": "met", "pay": "paid", "see": "saw",
    "understand": "understood", "stop": "stopped", "prefer": "preferred", "refer": "referred",
    "regret": "regretted",
}  # fmt: skip
_DOUBLED = frozenset(["stop", "prefer", "refer", "regret"])
# What one has, as one does not have “a decision to”.
_HAD = frozenset(
    "a tendency to,a need for,a requirement for,an effect on,an effect upon,an impact on,"
    "an impact upon,an influence on,a preference for,a desire to,a desire for,a wish to,"
    "knowledge of,an understanding of,doubts about,respect for,confidence in,a suspicion that,"
    "need of,a look at,a discussion about,a discussion on,a conversation with,"
    "a conversation about,use of".split(",")
)


def _forms(verbs: str) -> dict[str, int]:
    return {form: place for verb in verbs.split(",") for place, form in enumerate(verb.split())}


_FORMS = _forms(_LIGHT)
_HAVE_FORMS = _forms(_HAVE)
_CARRY_FORMS = _forms(_CARRY)


def verify(document: Document, match: Match) -> Finding | None:
    before = word_before(document.view, match.span.start)
    if before is None or document.segment_at(match.span.start).start > before.start:
        return None
    forms, start = _FORMS, before.start
    phrase = " ".join(match.text.lower().split())
    if document[before].lower() == "out":
        carry = word_before(document.view, start)
        if carry is None:
            return None
        forms, before, start = _CARRY_FORMS, carry, carry.start
    elif phrase in _HAD:
        forms = _FORMS | _HAVE_FORMS
    place = forms.get(document[before].lower())
    if (
        place is None
        or not document.view[before.end : match.span.start].replace("out", "").isspace()
    ):
        return None
    has_object = phrase.endswith(" to") and not match.replacement.endswith(" to")
    if has_object and not _takes_a_thing(document, match.span.end):
        return None
    span = Span(start, match.span.end)
    verb, blank, rest = match.replacement.partition(" ")
    plain = keep_case(document[before], f"{_inflected(verb, place)}{blank}{rest}")
    return Finding(span, edits=[Edit(span, plain)])


def _takes_a_thing(document: Document, offset: int) -> bool:
    """Return whether a noun phrase follows: in “make changes to show it” a verb does."""
    following = word_after(document.view, offset)
    if following is None:
        return document.view[offset : offset + 2].strip()[:1].isdigit()
    word = document[following]
    return word[0].isupper() or is_function_word(word) or word.endswith(("'s", "’s"))


def _inflected(verb: str, place: int) -> str:
    """Return the base, third person, past or present participle of a verb."""
    if place == 0:
        return verb
    to_i = verb.endswith("y") and verb[-2] not in "aeou"
    if place == 1:
        ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
        return f"{verb[:-1]}ies" if to_i else verb + ending
    if place == 2 and verb in _IRREGULAR:
        return _IRREGULAR[verb]
    stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e")
    if place == 3:
        return f"{verb}ing" if verb.endswith("ee") else f"{stem}ing"
    return f"{verb[:-1]}ied" if to_i else f"{stem}ed"
