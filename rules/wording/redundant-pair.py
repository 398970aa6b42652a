"""The pair gives way together with the article before it."""

from seedlint.rule import Document, Finding, Hit, exchanged


def judge(document: Document, hit: Hit) -> Finding:
    return Finding(hit.span, edits=exchanged(document.view, hit.span, hit.found))
