"""Verify candidates of your-youre, context by context."""

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
    pattern,
    sentence,
    starts_sentence,
    word_before,
)

_GOVERNS = frozenset(
    "of for on against from about to like than after before at with advise mind oppose".split()
)


def verify_confused_your(document: Document, match: Match) -> Finding | None:
    if match.groups.get("your") is None:
        return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, "your"))])
    before = word_before(document.view, match.span.start)
    if before is not None and document[before].lower() in _GOVERNS:
        return None  # “no danger of your not being heard”
    right = f"you{document.apostrophe}re"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])


_VERB = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|makes?|made"
    r"|means?|meant|took|takes?|gave|gives?|led|leads?|helps?|helped|shows?|showed|runs?|became|seems?"
    r"|seemed|caused?|causes|came|comes|does|did|do|goes|went|needs?|needed)\b"
)
_ENDING = {"your": "you{}re", "their": "they{}re", "its": "it{}s"}


def verify_opening_your(document: Document, match: Match) -> Finding | None:
    group = next(name for name in _ENDING if match.groups.get(name))
    word = match.group_span(group)
    if not starts_sentence(document.view, word.start):
        return None
    around = sentence(document.view, word.start)
    if group != "your" and _VERB.search(document.view[match.span.end : around.end].lower()):
        return None
    if group == "your" and document.view[match.span.end : match.span.end + 1] == "-":
        return None
    fixed = keep_case(document[word], _ENDING[group].format(document.apostrophe))
    return Finding(word, edits=[Edit(word, fixed)])


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


def verify_your_before_noun(document: Document, match: Match) -> Finding | None:
    noun, view, end = match.groups.get("noun") or "", document.view, match.span.end
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


_BUSY = frozenset(
    "moving working living staying buying selling using playing driving running learning studying"
    " travelling traveling visiting planning hoping listening watching making taking giving losing"
    " winning paying calling sending lying dreaming worrying".split()
)
_SEEN = frozenset("see how and but imagine tell know knows".split())
_GOES_ON = pattern(
    r"\s*(?:[.!?]|$)|\s+(?:to|in|on|at|an?|the|with|for|from|my|me|it|away|back|too|not|this|that|about"
    r"|here|there|now|him|her|them|us)\b(?![^.;]{0,60}\b(?:is|was|are|will|would|means|has)\b)"
)


def verify_your_going(document: Document, match: Match) -> Finding | None:
    your = match.group_span("your")
    opens = starts_sentence(document.view, your.start)
    if not match.groups.get("lead") and not opens:
        return None
    ing = match.groups.get("ing") or ""
    if ing in _BUSY:
        if (match.groups.get("lead") or "").lower() in _SEEN:
            return None  # “I heard your singing”
        if not _GOES_ON.match(document.view, match.span.end):
            return None
    if (match.groups.get("ing") or "") in ("feeling", "going", "being", "coming") and opens:
        return None  # “Your going there was a help”
    lead = match.groups.get("lead")
    if match.groups.get("ing") == "being" and lead not in ("if", "when", "because"):
        return None
    if match.groups.get("lead") in ("and", "but", "so", "see", "how") and match.groups.get("ing"):
        return None  # “your coming and your going”
    fixed = keep_case(document[your], f"you{document.apostrophe}re")
    return Finding(your, edits=[Edit(your, fixed)])
