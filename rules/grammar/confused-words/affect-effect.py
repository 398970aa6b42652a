"""Verify candidates of affect-effect, context by context."""

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case


def verify_confused_affect(document: Document, match: Match) -> Finding:
    group = next(name for name in ("a", "a2", "e", "e2") if match.groups.get(name))
    start = match.match.start(group)
    letter = Span(start, start + 1)
    right = keep_case(document[letter], "e" if group[0] == "a" else "a")
    return Finding(match.span, edits=[Edit(letter, right)])


_EFFECTED = frozenset(
    "change changes reform reforms sale transfer payment purchase cure purpose repair repairs "
    "release union agreement exchange reunion desired necessary same object entrance escape "
    "revolution plan plans reconciliation junction removal destruction overthrow abolition "
    "transition substitution replacement communication delivery arrest return rescue settlement "
    "improvement improvements entry landing restraint restraints merger separation conversion "
    "end ends".split()
)
_ANY = frozenset(
    "thousands millions hundreds dozens billions everyone everybody anyone anybody everything "
    "anything people me us you them him her it".split()
)
_LEADS = frozenset(
    "each every these those this that some most existing current new our your my his her its "
    "their more both all almost nearly many other the".split()
)
_LOOSE = frozenset("e e3 e4".split())


def verify_effect_verb(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("e", "e2", "e3", "e4", "a", "a2") if match.groups.get(name))
    letter = match.group_span(group)
    if group[0] == "e" and not _affected(match, group):
        return None
    other = {"e": "a", "E": "A", "a": "e", "A": "E"}[document[letter]]
    return Finding(match.span, edits=[Edit(letter, other)])


def _affected(match: Match, group: str) -> bool:
    thing = (match.groups.get("o" + group[1:]) or "").lower()
    further = (match.groups.get("p" + group[1:]) or "").lower()
    if thing in _ANY:
        return True
    if thing in _LEADS:
        changed = (
            not further
            or further.rstrip("s") in _EFFECTED
            or further.endswith(("tion", "ment", "ance"))
        )
        return not changed and (thing != "the" or group in _LOOSE)
    plural = len(thing) > 4 and thing.endswith("s") and not thing.endswith("ss")
    fits = group == "e" or plural
    return fits and thing not in _EFFECTED and thing not in ("a", "an")
