"""Leave dialect in quotations, and pronouns that are no subject (“near it don’t”)."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    in_quotation,
    keep_case,
    pattern,
    sentence,
    starts_sentence,
    word_before,
)

_WORD = pattern(r"[a-z’']+")
_OPENING = frozenset('“"‘')
_NO_SUBJECT = frozenset(
    "of to in on at by for from with about like near behind before after into than between against"
    " without over under upon within around through toward towards except beyond per via let lets"
    " let's make makes made help helps helped see saw watch hear heard have has had do does did can"
    " could will would shall should may might must cannot can't don't doesn't didn't won't wouldn't"
    " couldn't shouldn't is are was were am isn't aren't wasn't weren't haven't hasn't"
    " hadn't".split()
)
"""Behind these a pronoun is an object, or the verb stands in front."""
_PRONOUNS = frozenset("i you he she it we they".split())
_SUBJUNCTIVE = frozenset(
    "if wish wishes wished though as unless whether lest till until before that were"
    " suppose supposing provided outside such".split()
)
_TELLING = frozenset("said says think thinks know knows".split())
_BEFORE_OBJECTS = frozenset(
    "and but or so because that if when while although since as then which what how why where now"
    " though whether said says think thinks know knows".split()
)
"""Behind these a pronoun such as “everyone” is a subject."""
_INDEFINITE = ("every", "no", "some")


def verify(document: Document, match: Match) -> Finding | None:
    start, view = match.span.start, document.view
    if match.text.startswith("i "):
        return None  # a variable
    subject, verb = match.text.lower().replace("’", "'").split()[:2]
    before = word_before(view, start)
    around = sentence(view, start)
    if before is not None and not starts_sentence(view, start):
        word = document[before].lower().replace("’", "'")
        if word in _NO_SUBJECT or (word in ("and", "or") and verb in ("are", "have", "were", "do")):
            return None
        if subject not in _PRONOUNS and word not in _BEFORE_OBJECTS:
            return None
        beyond = word_before(view, before.start)
        if subject == "it" and beyond is not None and document[beyond].lower() == "to":
            return None  # “the one that you use to read it are the same”
        if word == "as" and view[around.start : before.start].lower().endswith("such "):
            return None  # “laws such as this are rare”
        if word in _TELLING and match.text.lower().startswith(_INDEFINITE):
            return None
    if in_quotation(view, start, document.segment_at(start)):
        return None
    if any(mark in _OPENING for mark in view[max(0, around.start - 1) : start]):
        return None
    earlier = _WORD.findall(view[around.start : start].lower())
    if verb not in ("were", "weren't"):
        earlier = earlier[-1:] if verb in ("have", "do") else []
    if _SUBJUNCTIVE.intersection(earlier):
        return None  # “if I were you”
    fixed = keep_case(match.text, match.replacement).replace("'", document.apostrophe)
    return Finding(match.span, edits=[Edit(match.span, fixed)])
