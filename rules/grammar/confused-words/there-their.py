"""Verify candidates of there-their, context by context."""

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
    starts_sentence,
    word_before,
)

_RIGHT = {"own": "their", "noun": "their", "be": "there", "as": "there", "there": "there"}
_GOVERNS = frozenset("of for on against from about to like at with by and or than".split())
_PLACES = frozenset(
    "be is are was were am been get go stay live going got right out over up".split()
)


def verify_their_there(document: Document, match: Match) -> Finding | None:
    frame = next(name for name, found in match.groups.items() if found)
    before = word_before(document.view, match.span.start)
    word = document[before].lower() if before else ""
    if frame in ("going", "they") and word in _GOVERNS | _PLACES:
        return None  # “the chance of their not being heard”, “we are there already”
    if frame == "going" and match.text.lower() == "there" and word in {"is", "are", "who"}:
        return None
    right = _RIGHT.get(frame) or f"they{document.apostrophe}re"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])


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


def verify_there_before_noun(document: Document, match: Match) -> Finding | None:
    noun = match.groups.get("noun") or ""
    single = SINGULARS.get(noun, noun)
    known = noun in PLURALS_OF_VERBS.values() or noun in _MORE or is_thing(noun)
    if not known or is_function_word(noun) or single in _TIMES or noun in ("people", "things"):
        return None
    if (match.groups.get("rest") or "").strip() in _VERB_AFTER:
        return None
    there = match.group_span("there")
    return Finding(there, edits=[Edit(there, "their")])


_BEFORE_GERUND = frozenset(
    "of for on by about to with from as at before after despite without in than like mind over"
    " against".split()
)


def verify_there_happy(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("there", "not", "is") if match.groups.get(name))
    word = match.group_span(group)
    following = document.after(word.end, 80)
    before = word_before(document.view, word.start)
    if group == "not" and before and document[before].lower() in _BEFORE_GERUND:
        return None
    if group == "there" and any(verb in following for verb in (" is ", " was ", " are ")):
        return None  # “their working at night is”
    right = "there" if group == "is" else f"they{document.apostrophe}re"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])


def verify_there_their_frames(document: Document, match: Match) -> Finding | None:
    group = next(
        name for name in ("there", "their", "over", "theyre", "home") if match.groups.get(name)
    )
    word = match.group_span(group)
    if group == "there" and not (
        is_thing(match.groups.get("noun") or "") and starts_sentence(document.view, word.start)
    ):
        return None
    if group == "there" and match.groups.get("noun") in ("time", "life", "money", "people"):
        return None
    if group == "over" and document.view[match.span.end : match.span.end + 4] == " and":
        return None  # “in their and our house”
    if group == "theyre" and not is_thing(match.groups.get("thing") or ""):
        return None
    right = {"there": "their", "theyre": "their", "home": f"they{document.apostrophe}re"}
    fixed = right.get(group, "there")
    return Finding(word, edits=[Edit(word, keep_case(document[word], fixed))])
