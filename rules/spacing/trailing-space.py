"""Find the single space at the end of a line."""

import re
from collections.abc import Iterator

from seedlint.rule import BORDER, Document, Edit, Finding, Span

# Two spaces are a line break in Markdown, a tab never is.
_END = re.compile(r"(?<=\S)(?: |[ ]*\t[ \t]*)(?=\r?\n|\r)")


def check(document: Document) -> Iterator[Finding]:
    text, view = document.text, document.view
    for found in _END.finditer(text):
        start, end = found.span()
        if view[start:end].strip(" \t") or view[start - 1] == BORDER or view[start - 1].isspace():
            continue  # code, a table's frame, the mark of an empty quote
        if view[text.rfind("\n", 0, start) + 1 : start].strip("-+*\x1a \t"):
            yield Finding(Span(start, end), edits=[Edit(Span(start, end), "")])
