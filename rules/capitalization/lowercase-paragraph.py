"""The first letter of what stands under a heading."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import (
    BORDER,
    HIDDEN,
    MARK,
    Document,
    Edit,
    Finding,
    Span,
    capitalize,
    is_function_word,
)

LEAST = 8
"""How many words a paragraph has at least."""
LONG = 60
"""From how many code points on a heading may have been wrapped."""
FIRST = re.compile(rf"[\s{MARK}\"“‘']*(?P<word>[a-z]+(?:['’][a-z]+)?)(?=[\s,])")
CONTINUING = frozenset(
    "again also and are be been but can could did do does etc had has have instead is like may "
    "must nor of or shall should so than that then was were where which who whom whose will "
    "would".split()
)
"""Words that rather go on with what stands above, such as an example that looks like a heading."""
TITLE = re.compile(
    rf"[\s#{MARK}{HIDDEN}]*[A-Z0-9“\"][^$<>={{}}|\\]*(?<![:{HIDDEN}])[\s#=~{HIDDEN}{BORDER}-]*"
)
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
        if first is None or first["word"] in CONTINUING or not is_function_word(first["word"]):
            continue
        if not TITLE.fullmatch(document.view, *heading.span):
            continue
        prose = document.view[start:end]
        if len(WORD.findall(prose)) < LEAST or not ENDS.search(prose):
            continue
        word = Span(*first.span("word"))
        yield Finding(word, edits=[Edit(word, capitalize(document[word]))])
