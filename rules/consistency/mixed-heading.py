"""Headings with hashes, with hashes on both sides, and with a line below."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from seedlint.rule import Document, Edit, Finding, Span, majority_form, pattern

_HASHES = pattern(r"(?P<marks>#{1,6})[ \t]+\S.*?(?P<behind>[ \t]+#+)?[ \t]*")
_UNDERLINED = pattern(r"(?P<words>[^\n]*\S)[ \t]*(?P<line>\r?\n {0,3}(?:=+|-+)[ \t]*)")
_NAMES = {
    "hashes": "marked with hashes before them",
    "closed": "marked with hashes on both sides",
    "underlined": "underlined",
}


class _Heading(NamedTuple):
    """A heading, how it is marked, and what stands for that after its words."""

    span: Span
    form: str
    marks: str
    behind: Span


def count(document: Document, *, style: str = "document") -> dict[str, int]:
    """Return how many headings are marked in each way; those that can be marked in two ways
    only."""
    return Counter(heading.form for heading in _headings(document))


def check(
    document: Document, counts: Mapping[str, int], *, style: str = "document"
) -> Iterator[Finding]:
    wanted = majority_form(counts, style)
    if wanted not in _NAMES:
        return
    for heading in _headings(document):
        if heading.form != wanted and not (wanted == "underlined" and len(heading.marks) > 2):
            yield Finding(heading.span, {"form": _NAMES[wanted]}, _edits(heading, wanted))


def _headings(document: Document) -> Iterator[_Heading]:
    text = document.text
    if document.source.suffix == ".txt":
        return  # what looks like a heading there is for people, or a comment
    for block in document.blocks("heading"):
        if not block.marked or not block.level:
            continue
        start, end = block.span
        end -= len(text[start:end]) - len(text[start:end].rstrip("\r\n"))
        hashes = _HASHES.fullmatch(text, start, end)
        if hashes:
            closed = hashes["behind"] is not None
            behind = Span(*hashes.span("behind")) if closed else Span(end, end)
            yield _Heading(
                Span(start, end), "closed" if closed else "hashes", hashes["marks"], behind
            )
            continue
        underlined = _UNDERLINED.fullmatch(text, start, end)
        if underlined:  # one of several lines is left alone: hashes hold only one
            behind = Span(*underlined.span("line"))
            yield _Heading(Span(start, end), "underlined", "#" * block.level, behind)


def _edits(heading: _Heading, wanted: str) -> list[Edit]:
    start, marks = heading.span.start, heading.marks
    if heading.form == "underlined":
        behind = f" {marks}" if wanted == "closed" else ""
        return [Edit(Span(start, start), f"{marks} "), Edit(heading.behind, behind)]
    if wanted == "hashes":
        return [Edit(heading.behind, "")]
    if wanted == "closed":
        return [Edit(heading.behind, f" {marks}")]
    return []
