"""Unknown words of which everybody sees what they should be."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, plainly_meant, suspects


def check(document: Document) -> Iterator[Finding]:
    vocabulary = document.vocabulary
    for word, spans in suspects(document, lambda word: plainly_meant(word, vocabulary)).items():
        right = plainly_meant(word, vocabulary)
        assert right is not None, "else it was not wanted"
        yield from (Finding(span, edits=[Edit(span, right)]) for span in spans)
