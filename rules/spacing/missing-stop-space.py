"""Judge whether a full stop without a space after it ends a sentence."""

import re

from seedlint.rule import (
    MARK,
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    PunctuationContext,
    Span,
    begins_sentences,
    pattern,
    punctuation_context,
)

_WORD = pattern(r"[^\W\d_]+")
_PARTS = pattern(r"['’/-]")
_DOMAINS = frozenset(("Com", "Org", "Net", "Gov", "Edu", "Info"))
_NEAR = 1500
_NUMBERED = pattern(r"[A-Z]{2,}\d+")
_NUMBER = pattern(r"\d[\d.,]*(?:%|s|st|nd|rd|th)?")


def verify(document: Document, match: Match) -> Finding | None:
    before = document.view[max(0, match.span.start - 2) : match.span.start]
    if before[-1:].isupper() and before[:1].isspace():
        return None  # A.Doyle, U.S.
    segment = document.segment_at(match.span.start)
    found = punctuation_context(document.view, match.span.start, match.span.end, segment)
    grade = _grade(document, found, segment) if found else None
    if not found or not grade:
        return None
    return Finding(match.span, edits=[Edit(Span(found.gap, found.gap), " ")], applicability=grade)


def _grade(document: Document, found: PunctuationContext, segment: Span) -> Applicability | None:
    """Safe where a sentence surely begins, suggest where it may, None for names and code."""
    left, right, view = found.left, found.right.removesuffix("."), document.view
    if not _WORD.search(view, segment.start, found.chunk.start):
        return None  # 1.The, A.Doyle: the marker of a list, an initial
    if not left.islower() and (len(right) < 2 or len(left) < 2) and not _is_name(left):
        return None  # F.A.I., 9.2.X
    if _NUMBERED.fullmatch(left):
        return None  # RFC5322.From
    goes_on = not found.tail.strip(",:") and _WORD.search(view, found.chunk.end, segment.end)
    shouted = right.isupper() and right not in ("A", "I")
    if begins_sentences(right) and not shouted:
        return Applicability.safe if goes_on else Applicability.suggest
    plain = _NUMBER.fullmatch(left) or (left.islower() and _is_word(document, left))
    named = document.vocabulary.is_name(left) or document.vocabulary.is_acronym(left)
    if right in _DOMAINS or not (plain or (named and goes_on and not shouted)):
        return None
    if view[found.gap] == MARK and goes_on:
        return Applicability.safe  # no name has emphasis in its middle
    if _is_dotted(document, found):
        return None
    vocabulary = document.vocabulary
    if goes_on and plain and _opens_like_a_sentence(document, right):
        return Applicability.safe
    if shouted:
        likely = vocabulary.is_acronym(right) and not vocabulary.is_word(right)
    else:
        likely = _is_name(right) or _is_word(document, right)
    return Applicability.suggest if likely else None


def _is_word(document: Document, token: str) -> bool:
    knows = document.vocabulary.knows
    return all(knows(part) for part in _PARTS.split(token) if part not in ("", "s"))


def _is_name(token: str) -> bool:
    """Return whether a token has the shape of a name: Kiel, Working-class."""
    return len(token) > 3 and token[0].isupper() and token[1:].replace("-", "").islower()


def _opens_like_a_sentence(document: Document, word: str) -> bool:
    """Return whether a word is a name, an adverb, a gerund or a plural; classes of programs rarely
    are."""
    if not _is_name(word) or not _is_word(document, word):
        return False
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return plural or word.endswith(("ly", "ing")) or document.vocabulary.is_name(word)


def _is_dotted(document: Document, found: PunctuationContext) -> bool:
    """Return whether the word often has a stop and a letter after it nearby, as a module has."""
    near = document.text[max(0, found.gap - _NEAR) : found.gap + _NEAR]
    return len(re.findall(rf"\b{re.escape(found.left)}\.[A-Za-z_]", near)) > 1
