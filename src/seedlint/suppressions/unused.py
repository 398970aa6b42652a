"""Takes suppressions out that nothing needs any more."""

from collections.abc import Container

from seedlint.bytestream.markers import HIDDEN
from seedlint.document import Document
from seedlint.suppressions.parse import VERBS, Suppression
from seedlint.text.edits import Edit
from seedlint.text.span import Span

_LAYOUT = " \t>"
"""What may stand before a comment that has its line for itself: indents, quote marks."""


def without(
    document: Document, allowance: Suppression, needed: Container[Span]
) -> tuple[Edit, ...]:
    """Return the edits that take an idle suppression out: with its comment when nothing else in
    that is needed, else its name alone. None when its range ends together with a needed one.

    Args:
        needed: the comments that another suppression begins or ends with.
    """
    comment, closing = allowance.comment, allowance.closing
    if document.view[comment.start] != HIDDEN:
        return ()  # plain text knows no comments: it is for the writer to see
    if closing is None:
        if comment in needed:
            return (_unnamed(document, allowance),)
        return (_taken_out(document, comment),)
    if comment in needed or closing in needed:
        return ()
    return _taken_out(document, comment), _taken_out(document, closing)


def _taken_out(document: Document, comment: Span) -> Edit:
    """Return the edit that takes a comment out, with its lines if it has them for itself."""
    text, lines = document.text, document.lines
    first, last = lines.number(comment.start), lines.number(comment.end)
    before = text[lines.line(first).start : comment.start]
    after = text[comment.end : lines.line(last).end]
    if not before.strip(_LAYOUT) and not after.strip():
        start, end = lines.whole(first).start, lines.whole(last).end
        if (
            end < len(text)
            and (first == 1 or _blank(document, first - 1))
            and _blank(document, last + 1)
        ):
            end = lines.whole(last + 1).end  # of two blank lines one is enough
        return Edit(Span(start, end), "")
    if before.strip():
        return Edit(Span(comment.start - (len(before) - len(before.rstrip())), comment.end), "")
    return Edit(Span(comment.start, comment.end + (len(after) - len(after.lstrip()))), "")


def _blank(document: Document, number: int) -> bool:
    return not document[document.lines.line(number)].strip(_LAYOUT)


def _unnamed(document: Document, allowance: Suppression) -> Edit:
    """Return the edit that takes one name of several out of a comment, with what parts it from
    another."""
    name, comment = allowance.name, allowance.comment
    before = document.text[comment.start : name.start]
    bare = before.rstrip(", \t\r\n")
    if not bare.endswith(VERBS):
        return Edit(Span(comment.start + len(bare), name.end), "")
    after = document.text[name.end : comment.end]
    return Edit(Span(name.start, name.end + len(after) - len(after.lstrip(", \t\r\n"))), "")
