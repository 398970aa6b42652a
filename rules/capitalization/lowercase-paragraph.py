"""The first letter of what stands under a heading."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import BORDER, MARK, Document, Edit, Finding, Span, capitalize, is_function_word

LEAST = 8
"""How many words a paragraph has at least."""
LONG = 60
"""From how many code points on a heading may have been wrapped."""
FIRST = re.compile(rf"[\s{MARK}\"“‘'(]*(?P<word>[a-z]+(?:['’][a-z]+)?)(?=[\s,])")
ENDS = re.compile(rf"[.!?:…]['\"”’)\s{MARK}{BORDER}]*$")
WORD = re.compile(r"[^\W\d_]+")


def check(document: Document) -> Iterator[Finding]:
    """A finding for each paragraph whose first word should have its capital."""
    for heading, block in pairwise(document.outline):
        if heading.kind != "heading" or block.kind != "paragraph":
            continue
        if (
            heading.marked
            and heading.span.end == block.span.start
            and heading.span.end - heading.span.start > LONG
        ):
            continue  # the heading goes on
        start, end = block.span
        first = FIRST.match(document.view, start, end)
        if first is None or not is_function_word(first["word"]):
            continue
        prose = document.view[start:end]
        if len(WORD.findall(prose)) < LEAST or not ENDS.search(prose):
            continue
        word = Span(*first.span("word"))
        yield Finding(word, edits=[Edit(word, capitalize(document[word]))])
