"""Unknown words of which everybody sees what they should be."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, plainly_meant, suspects


def check(document: Document) -> Iterator[Finding]:
    for word, spans in suspects(document).items():
        right = plainly_meant(word, document.vocabulary)
        if right is not None:
            yield from (Finding(span, edits=[Edit(span, right)]) for span in spans)
