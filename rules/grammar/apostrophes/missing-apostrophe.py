"""The contraction with the apostrophe that the rest of the text has."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    is_function_word,
    keep_case,
    starts_sentence,
    word_after,
    word_before,
)

_QUOTES = frozenset('"“”‘`«»')
_WORDS = frozenset("cant wont lets whats hows im ive hes shes".split())
"""Words, names or plurals in other places."""
_NO_VERB_AFTER = frozenset(
    "the a an this of his her their its my our your such some no in with by as be is are "
    "was were been am being to for from".split()
)
"""After one of these stands the noun or the adjective: “her wont”, “the cant of thieves”."""
_NO_VERB = frozenset("to of and or".split())
_LET_US = frozenset(
    "go see look say talk try assume suppose begin start face hope not just now first eat do get"
    " have be meet wait continue pretend imagine consider discuss stay leave".split()
)
_OPENERS = frozenset("so now then anyway ok okay well please".split())
_PARTICIPLES = frozenset("seen gone been got made found heard come read written known".split())


def verify(document: Document, match: Match) -> Finding | None:
    view, (start, end) = document.view, match.span
    if view[start - 1 : start] in _QUOTES and view[end : end + 1] in _QUOTES | {"’", "'"}:
        return None
    grade = _grade(document, match)
    if grade is None:
        return None
    fixed = keep_case(match.text, match.replacement)
    if match.replacement[0] == "I":
        fixed = match.replacement
    fixed = fixed.replace("'", document.apostrophe)
    return Finding(match.span, edits=[Edit(match.span, fixed)], applicability=grade)


def _grade(document: Document, match: Match) -> Applicability | None:
    """Safe for what is no word otherwise; the rest by the words on both sides, None for words."""
    form, view = match.text.lower(), document.view
    if match.text.isupper():
        return None  # DO, DONT, WILL and WONT are commands of telnet
    if form not in _WORDS:
        return Applicability.safe
    before, after = word_before(view, match.span.start), word_after(view, match.span.end)
    last, following = (document[span] if span else "" for span in (before, after))
    opens = starts_sentence(view, match.span.start)
    if not following.islower() or not document.vocabulary.is_word(following):
        return None
    if form in ("cant", "wont"):
        spoken = following not in _NO_VERB and (opens or last.lower() not in _NO_VERB_AFTER)
        return Applicability.safe if spoken else None
    if form in ("whats", "hows"):
        return Applicability.safe if following != "and" and last not in ("the", "and") else None
    if form == "lets":
        led = opens or last.lower() in _OPENERS
        return Applicability.safe if led and following in _LET_US else None
    if last[:1].isupper() and not opens:
        return None  # Jony Ive
    verb = following.endswith(("ing", "ed", "ly")) or following in _PARTICIPLES
    return Applicability.safe if verb or is_function_word(following) else Applicability.unsafe
