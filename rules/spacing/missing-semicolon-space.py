"""Judge whether a semicolon without a space after it stands between words."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    pattern,
    punctuation_context,
)

_PARTS = pattern(r"['’/-]")


def verify(document: Document, match: Match) -> Finding | None:
    segment = document.segment_at(match.span.start)
    found = punctuation_context(document.view, match.span.start, match.span.end, segment)
    if not found or found.bracketed or found.chunk == segment:
        return None
    left, right = found.left, found.right
    known = [_known(document, token) for token in (left, right)]
    if not any(known) or len(found.others) > 1 or (left.isupper() and right.isupper()):
        return None  # rows of data, TL;DR
    glued = any(is_function_word(token) and len(token) > 1 for token in (left, right))
    glued = glued or (right == "a" and len(left) > 2)
    sure = glued or (all(known) and not found.others)
    grade = Applicability.safe if sure else Applicability.suggest
    return Finding(match.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)


def _known(document: Document, token: str) -> bool:
    """Return whether a token of two letters or more is made of known words, or is a number."""
    parts = [part for part in _PARTS.split(token.removesuffix(".")) if part not in ("", "s")]
    knows = document.vocabulary.knows
    return len(token) > 1 and (token[0].isdigit() or all(knows(part) for part in parts))
