"""Close a quotation as it was opened."""

from collections.abc import Iterator

from seedlint.rule import BORDER, HIDDEN, Document, Edit, Finding, Span, pattern

_CLOSING = pattern(r'"(?<=[\w.,!?…)%]")(?![\w"])')
_REACH = 300


def check(document: Document) -> Iterator[Finding]:
    stream = document.stream
    if b'"' not in stream or b"\x93" not in stream:
        return
    view = document.view
    for found in _CLOSING.finditer(view):
        at = found.start()
        low = max(0, at - _REACH)
        opened = view.rfind("“", low, at)
        if opened < 0 or any(view.rfind(mark, opened, at) >= 0 for mark in f'"”{BORDER}{HIDDEN}'):
            continue
        behind = view[at + 1 : at + _REACH]
        if view[at - 1].isdigit() and "”" in behind.partition("“")[0]:
            continue  # inches
        yield Finding(Span(at, at + 1), edits=[Edit(Span(at, at + 1), "”")])
