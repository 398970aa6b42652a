"""Find spaces that have come between a word and the mark that closes it."""

import re

from seedlint.rule import (
    HIDDEN,
    MARK,
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    pattern,
    words,
)

_LEFT = pattern(r"[^\W_]+(?:[.'’-][^\W_]+)*$")
_LONGEST = 60
_NEAR = 4000
# After these, a mark is a thing that the text speaks of.
_MENTIONS = frozenset(
    "a an and called character colon literal mark named operator or prefix semicolon sign single"
    " suffix symbol the with".split()
)

_HANDLED = frozenset(
    "bind enter escape hit insert press replace treat type use using write".split()
)
"""What is done to a mark, not with it: “type ; to go on”."""
_SHELL = frozenset(("do", "done", "else", "esac", "fi", "then"))


def verify(document: Document, match: Match) -> Finding | None:
    found = match.match
    gap, mark = Span(*found.span("gap")), found["mark"]
    if document[gap].strip(" "):
        return None  # layout that the view shows as spaces
    grade = _grade(document, found, mark)
    if not grade or not (mark in (",", ".") or _is_english(document, gap)):
        return None
    span = Span(gap.start, found.end("mark"))
    return Finding(span, {"mark": mark}, [Edit(gap, "")], applicability=grade)


def _before(view: str, end: int) -> int:
    """Return where the word that ends at ``end`` begins, or the one mark that stands there."""
    if not view[end - 1].isalnum():
        return end - 1
    low = max(0, end - _LONGEST)
    blank = view.rfind(" ", low, end)
    if view[blank + 1 : end].isalpha() and blank >= 0:
        return blank + 1
    word = _LEFT.search(view, max(low, blank), end)
    return word.start() if word else end - 1


def _grade(document: Document, found: re.Match[str], mark: str) -> Applicability | None:
    safe, suggest = Applicability.safe, Applicability.suggest
    end = found.start("gap")
    start = _before(document.view, end)
    left = document.view[start:end]
    if left == HIDDEN:
        if mark not in (",", ".") or (mark == "." and not _ends(found)):
            return None
        last = document.text[end - 1]
        return safe if last == ")" else suggest if last == "`" else None  # a link, code
    word = left[0].isalnum()
    if word and _is_mentioned(left, found):
        return None
    if word and (len(left) < 2 or document.view[start - 1 : start] in ("-", "$")):
        return None
    if mark == ",":
        return safe
    if mark == ".":
        if not _ends(found):
            return None
        return suggest if found["closed"].strip(MARK) else safe
    behind = found["next"] or ""
    if word and (left.lower() in _MENTIONS or not document.vocabulary.knows(left)):
        return None
    if mark in (";", ":"):
        at = found.start("mark")
        if mark == ":" and document.stream.count(b" : ", max(0, at - _NEAR), at + _NEAR) > 2:
            return None  # a list of keys and their values
        if behind in _SHELL:
            return None
        spoken_of = word and is_function_word(left) and found["end"] is None
        if found["closed"].strip(MARK) or spoken_of:
            return None  # a smiley, or a mark that the text speaks of
        if is_function_word(behind) or (
            mark == ":" and (found["end"] is not None or found["quote"])
        ):
            return safe
        return suggest if mark == ";" and behind.islower() else None
    return safe if _ends(found) else None


def _is_mentioned(left: str, found: re.Match[str]) -> bool:
    """Return whether the text speaks of the mark: “bind , to repeat”, “separate them with , or
    ;”."""
    follows = (found["next"] or "").lower()
    if left.lower() in _HANDLED:
        return True
    if left.lower() in ("by", "with") and follows in ("or", "and", "to", "in", "for", ""):
        return True
    return left.isupper() and len(left) > 3 and found["mark"] in (":", ";")


def _ends(found: re.Match[str]) -> bool:
    """Return whether a sentence can end at the mark."""
    behind = found["next"] or ""
    return bool(found["end"] is not None or found["quote"] or behind[:1].isupper())


def _is_english(document: Document, gap: Span) -> bool:
    """Return whether most words around are English: French puts a space before its marks."""
    segment = document.segment_at(gap.start)
    low, high = max(segment.start, gap.start - 100), min(segment.end, gap.end + 100)
    near = [document[word] for word in words(document.view, low, high)]
    return sum(map(document.vocabulary.knows, near)) * 3 > len(near) * 2
