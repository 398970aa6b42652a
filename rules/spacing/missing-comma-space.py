"""Judge whether a comma without a space after it is a slip or part of something else."""

from seedlint.rule import (
    HIDDEN,
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    PunctuationContext,
    Span,
    is_function_word,
    pattern,
    punctuation_context,
)

_AFTER_MONTH = pattern(
    r"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    r"\s*(?:\d\d?(?:st|nd|rd|th)?)?,$"
)
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_LATIN = frozenset(("i.e.", "e.g.", "etc.", "viz.", "cf."))
_PARTS = pattern(r"['’/-]")
_LETTER = pattern(r"[^\W\d_]")
_CALL = pattern(r"\w\([^\s()]*,")
_LITERALS = pattern(r"[\w'],'[^,\s]*(?:$|['),])|',\d")
_QUOTED = pattern(r"^[\"“'‘`]\w+,\w+[\"”'’`][.,;:)]?$|\",\"")
_DENSE = 12
_NEAR = 2000
_UNSPACED = pattern(r"(?<=[^\W\d_]),(?=[^\W\d_])")


def verify(document: Document, match: Match) -> Finding | None:
    segment = document.segment_at(match.span.start)
    found = punctuation_context(document.view, match.span.start, match.span.end, segment)
    grade = _grade(document, found, match.span.end, segment) if found else None
    if not found or not grade:
        return None
    return Finding(match.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)


def _grade(
    document: Document, found: PunctuationContext, end: int, segment: Span
) -> Applicability | None:
    safe, suggest = Applicability.safe, Applicability.suggest
    left, right = found.left, found.right
    if HIDDEN in right and document.text[found.gap] != "`":
        return None  # a tag, an entity or a footnote may bring its own space
    if right[0].isdigit():
        return _before_number(document, found, end, segment)
    if (
        found.bracketed
        or _in_a_call(document.view, found.chunk)
        or _alone(document.view, found.chunk, segment)
    ):
        return None
    if _lists(document, found):
        return safe
    if found.others and min(map(len, (left, right, *found.others))) < 4:
        return None  # cs,he,no
    if _QUOTED.search(document.view, *found.chunk):
        return suggest  # a value in a setting, or literals
    if len(found.others) > 1:
        return suggest if _known(document, left) and _known(document, right) else None
    if (
        left.istitle()
        and right.istitle()
        and _is_word(document, left)
        and _is_word(document, right)
    ):
        return suggest  # Allow,Deny
    if _glues(left) or _glues(right) or (right == "a" and len(left) > 3):
        return safe
    if HIDDEN in left + right:
        return suggest if _known(document, left) or _known(document, right) else None
    if left.isdigit() and right.islower() and len(right) > 2 and _known(document, right):
        return suggest if _is_data(document.view, end) else safe
    if len(left) < 3 or (len(right) < 3 and right not in ("a", "I")):
        return None
    if right.startswith("Ltd") or (right.isupper() and (left.isupper() or left[-1].isdigit())):
        return suggest
    known = _known(document, left), _known(document, right)
    if not any(known):
        return suggest if _is_name(left) and _is_name(right) and not found.others else None
    if found.others or _is_data(document.view, end):
        return suggest
    return safe if all(known) or _is_name(left) or _is_name(right) else suggest


def _lists(document: Document, found: PunctuationContext) -> bool:
    """Return whether the pieces are the items of a list in prose: “lions,tigers,and”."""
    pieces = (found.left, found.right, *found.others)
    items = [piece for piece in pieces if piece not in ("and", "or")]
    return 1 < len(items) < len(pieces) and all(
        len(piece) > 2 and _known(document, piece) for piece in items
    )


def _before_number(
    document: Document, found: PunctuationContext, end: int, segment: Span
) -> Applicability | None:
    """Dates and places with a year are certain, all else is at best likely."""
    left, right = found.left, found.right
    before = document.view[max(segment.start, end - 20) : end]
    if _YEAR.fullmatch(right) and (_AFTER_MONTH.search(before) or _is_name(left)):
        return Applicability.safe
    if found.others and min(map(len, (left, right, *found.others))) < 4:
        return None  # cs,he,no
    if _glues(left):
        return Applicability.safe
    return Applicability.suggest if left.islower() and _known(document, left) else None


def _glues(token: str) -> bool:
    return token in _LATIN or (len(token) > 1 and is_function_word(token))


def _known(document: Document, token: str) -> bool:
    """Return whether a token is a number or made of words that the vocabulary knows."""
    if token[0] in "$£€0123456789":
        return len(token) > 1
    knows = document.vocabulary.knows
    parts = [part for part in _PARTS.split(token.removesuffix(".")) if part not in ("", "s")]
    return all(knows(part) for part in parts)


def _is_word(document: Document, token: str) -> bool:
    return document.vocabulary.is_word(token)


def _is_name(token: str) -> bool:
    return len(token) > 2 and token.isalpha() and (token.istitle() or token.isupper())


def _alone(view: str, chunk: Span, segment: Span) -> bool:
    """Return whether the chunk stands by itself and is no sentence: a table's cell of keys, say."""
    if view[chunk.start].isupper() and view[chunk.end - 1] in ".!?":
        return False
    before = _LETTER.search(view, segment.start, chunk.start)
    return not before and not _LETTER.search(view, chunk.end, segment.end)


def _in_a_call(view: str, run: Span) -> bool:
    """Return whether the chunk looks like code: arguments (f(x,name)) or literals ('a','b')."""
    return bool(_CALL.search(view, *run) or _LITERALS.search(view, *run))


def _is_data(view: str, at: int) -> bool:
    """Return whether the text around often leaves commas without a space, as rows of data do; prose
    has many words between them."""
    near = view[max(0, at - _NEAR) : at + _NEAR]
    unspaced = len(_UNSPACED.findall(near))
    return unspaced > 2 and unspaced * 5 > near.count(",") and unspaced * _DENSE > near.count(" ")
