"""Judge whether a space inside of a bracket stands in prose."""

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    pattern,
)

_FORMULA = pattern(r"[=<>{}|\\^$&;]|[-+*/]\s|\s-|//|::")
_PAIRS = {"(": ")", "[": "]", ")": "(", "]": "["}
_SIGNS = frozenset("=<>{}|\\^$&;-+*/:")
"""Without any of these nothing is a formula."""
_REACH = 200
_GOES_ON = frozenset("a an and or the to with".split())
"""None of these ends what stands in brackets."""


def verify(document: Document, match: Match) -> Finding | None:
    view, found = document.view, match.match
    segment = document.segment_at(match.span.start)
    if found["open"]:
        gap = Span(found.start() + 1, found.end())
        end = view.find(_PAIRS[found["open"]], gap.end, min(segment.end, gap.end + _REACH))
        inside = view[gap.end : end] if end >= 0 else ""
    else:
        gap = Span(found.end("stop"), found.start("close"))
        low = max(segment.start, gap.start - _REACH)
        start = view.rfind(_PAIRS[found["close"]], low, gap.start)
        inside = view[start + 1 : gap.start] if start >= 0 else ""
        if view[start - 1 : start].isalnum():
            return None
    words = inside.split()
    if not words or (not _SIGNS.isdisjoint(inside) and _FORMULA.search(inside)):
        return None
    if len(words) == 1 and (len(words[0]) < 2 or is_function_word(words[0])):
        return None  # ( x ), [ and ]
    if document[gap].strip(" "):
        return None
    if words[-1] in _GOES_ON:
        return None  # “type ( to open and ) to close”
    # Square brackets with spaces are also how syntax is noted down.
    round_ = (found["open"] or found["close"]) in ("(", ")")
    grade = Applicability.safe if round_ or len(words) > 2 else Applicability.suggest
    return Finding(match.span, edits=[Edit(gap, "")], applicability=grade)
