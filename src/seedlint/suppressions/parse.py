"""Allowances in a document's comments: ``<!-- seedlint: allow ID -->``."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from seedlint.bytestream.markers import HIDDEN
from seedlint.document import Block, Document
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_COMMENT = pattern(
    r"<!--\s*seedlint:\s*(?P<what>allow(?:-file|-start|-end)?)\b"
    r"(?P<rest>(?:[^<>]|<(?!!--))*?)-->"
)
_REASON = pattern(r"\s--(?:\s|$)")
_NAME = pattern(r"[a-z0-9][\w./-]*", re.IGNORECASE)


class Suppression(NamedTuple):
    """Rules that may be broken in a span.

    comment: where the allowance itself stands.
    closing: where the ``allow-end`` stands that ends it, if one does.
    """

    rule: str
    span: Span
    comment: Span
    closing: Span | None = None


def suppressions(document: Document) -> list[Suppression]:
    """All allowances of a document.

    On a line of its own a comment covers the next block, beside text its own
    line; ``allow-file`` covers the file, ``allow-start`` all up to ``allow-end``.
    """
    if "seedlint:" not in document.text:
        return []
    found: list[Suppression] = []
    open_ranges: dict[str, Span] = {}
    targets = [block for block in document.outline if block.kind not in ("comment", "html")]
    for comment in _COMMENT.finditer(document.text):
        place = Span(*comment.span())
        if _is_shown(document, place.start):
            continue
        rules = _rules(comment)
        what = comment["what"]
        if what == "allow-start":
            open_ranges.update(dict.fromkeys(rules, place))
        elif what == "allow-end":
            for rule in rules or list(open_ranges):
                start = open_ranges.pop(rule, None)
                if start:
                    found.append(Suppression(rule, Span(start.end, place.start), start, place))
        elif what == "allow-file":
            whole = Span(0, len(document.text))
            found += (Suppression(rule, whole, place) for rule in rules)
        else:
            found += (Suppression(rule, _reach(document, place, targets), place) for rule in rules)
    end = len(document.text)
    found += (Suppression(rule, Span(at.end, end), at) for rule, at in open_ranges.items())
    return found


def _is_shown(document: Document, start: int) -> bool:
    """Whether a comment stands in code, where it is a sample of a comment."""
    if any(block.kind == "code" for block in document.blocks_at(start)):
        return True
    return document.view[start - 1 : start] == HIDDEN and document.text[start - 1] == "`"


def _rules(comment: re.Match[str]) -> list[str]:
    return _NAME.findall(_REASON.split(comment["rest"], maxsplit=1)[0])


def _reach(document: Document, comment: Span, targets: Sequence[Block]) -> Span:
    lines = document.lines
    number = lines.number(comment.start)
    line = lines.line(number)
    alone = not document.text[line.start : comment.start].strip() and (
        not document.text[comment.end : lines.line(lines.number(comment.end)).end].strip()
    )
    if not alone:
        return Span(line.start, lines.whole(number).end)
    after = bisect_left(targets, comment.end, key=lambda block: block.span.start)
    if after < len(targets):
        return targets[after].span
    return Span(comment.end, len(document.text))
