"""Find the single space at the end of a line."""

from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span, occurrences


def check(document: Document) -> Iterator[Finding]:
    text, view = document.text, document.view
    for substring in (" \n", " \r", "\t\n", "\t\r"):
        if not (substring[0] in text and substring[1] in text):  # quicker than to seek both as one
            continue
        for at in occurrences(text, substring):
            span = _blanks(text, at)
            if span and _ends_prose(view, text, span):
                yield Finding(span, edits=[Edit(span, "")])


def _blanks(text: str, last: int) -> Span | None:
    """Return the white space up to ``last``, unless it breaks the line as two spaces do in
    Markdown."""
    start = last
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return Span(start, last + 1) if start == last or "\t" in text[start : last + 1] else None


def _ends_prose(view: str, text: str, span: Span) -> bool:
    start, end = span
    if view[start:end].strip(" \t") or start == 0:
        return False  # in code
    if view[start - 1] == BORDER or view[start - 1].isspace():
        return False  # the frame of a table, the mark of an empty quote
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if "\t" in text[start:end] and (text.count("\t", start, end) > 1 or "\t" in line):
        return False  # the last cell of a row whose cells are parted by tabs
    return bool(view[text.rfind("\n", 0, start) + 1 : start].strip("-+*\x1a \t"))
