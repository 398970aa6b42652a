"""The first letter of what stands under a heading."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from seedlint.rule import (
    BORDER,
    FUNCTION_WORDS,
    HIDDEN,
    MARK,
    Block,
    Document,
    Edit,
    Finding,
    Span,
    capitalize,
    pattern,
)

LEAST = 8
"""How many words a paragraph has at least."""
LONGEST = 200
"""How far above the last line of a heading is looked for, in code points."""
LONG = 60
"""From how many code points on a heading may have been wrapped."""
FIRST = pattern(rf"{BORDER}[\s{MARK}\"“‘']*+(?P<word>[a-z]++(?:['’][a-z]+)?)[\s,]")
"""A segment that begins with a small letter."""
CONTINUING = frozenset(
    "again also and are be been but can could did do does etc had has have instead is like may "
    "must nor of or shall should so than that then was were where which who whom whose will "
    "would".split()
)
"""Words that rather go on with what stands above, such as an example that looks like a heading."""
OPENING = FUNCTION_WORDS - CONTINUING
MARKED = pattern(r"(?:[-*+•]\s+|\d+[.)]\s+|>\s*)*#+\s+[^\sa-z]")
UNMARKED = pattern(r"[A-Z0-9].*[\w)”’\"?]$")
"""What a line without a mark looks like that may be a heading."""
UNMARKED_OVER = 100
"""Over fewer code points such a line is no heading."""
_END = rf"[^$<>={{}}|\\]*(?<![:{HIDDEN}])[\s#=~{HIDDEN}{BORDER}-]*"
TITLE = pattern(rf"[\s#{MARK}{HIDDEN}]*[A-Z0-9“\"]{_END}")
TITLE_END = pattern(_END)
ENDS = pattern(rf"[.!?:…]['\"”’)\s{MARK}{BORDER}]*$")
WORD = pattern(r"[^\W\d_]+")
HYPHENATED = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
WORDS = pattern(rf"[^\W\d_]++(?:[\W\d_]+[^\W\d_]++){{{LEAST - 1}}}")
"""As many words as a paragraph has at least."""


def check(document: Document, places: Sequence[int]) -> Iterator[Finding]:
    """Yield a finding for each paragraph whose first word should have its capital."""
    text, view = document.text, document.view
    words: list[Span] = []
    for place in places:
        first = FIRST.match(view, view.rfind(BORDER, 0, place))
        if not first or text[first.start()] not in "\r\n" or first["word"] not in OPENING:
            continue  # a cell of a table, or no word that opens a sentence
        word = Span(*first.span("word"))
        if _may_stand_under_heading(document, word.start):
            words.append(word)
    if not words:  # nearly always, and then nobody need know where the headings are
        return
    starts = [block.span.start for block in document.outline]
    for word in words:
        index = bisect_right(starts, word.start) - 1
        if index < 1 or "\n" in text[starts[index] : word.start]:
            continue  # no block begins with the word
        if _begins_text(document, *document.outline[index - 1 : index + 1]):
            yield Finding(word, edits=[Edit(word, capitalize(document[word]))])


def _may_stand_under_heading(document: Document, offset: int) -> bool:
    """Return a quick look: whether the line above may be the last one of a heading or the rule
    under one, and enough words stand below."""
    text = document.text
    line = max(0, text.rfind("\n", 0, offset))
    below = text[offset : offset + 4 * LONGEST].partition("\n\n")[0]
    low = max(0, line - LONGEST)
    end = low + len(text[low:line].rstrip())
    start = text.rfind("\n", 0, end) + 1
    above = text[start:end].lstrip("> \t")
    if not above.strip("=-"):
        end = max(0, start - 1)
        start = text.rfind("\n", 0, end) + 1
    elif not MARKED.match(above):
        broken = text.startswith("  ", end) and "\n" not in text[end:line]
        if broken or len(below) < UNMARKED_OVER or not _may_be_heading(document, above):
            return False
    if not TITLE_END.fullmatch(document.view, start, end) or text[start:end].isspace():
        return False
    return bool(WORDS.match(below))


def _may_be_heading(document: Document, line: str) -> bool:
    """Return whether a line without a mark may be a heading: in a text that has kept its layout it
    has capitals."""
    if not UNMARKED.match(line):
        return False
    main = [word for word in HYPHENATED.findall(line) if len(word) > 3]
    small = sum(map(str.islower, (word[0] for word in main)))
    return document.lost_layout or small * 2 <= len(main)


def _begins_text(document: Document, heading: Block, block: Block) -> bool:
    """Return whether a whole paragraph of prose stands under a whole heading."""
    if heading.kind != "heading" or block.kind != "paragraph":
        return False
    touching = heading.marked and heading.span.end == block.span.start
    if touching and heading.span.end - heading.span.start > LONG:
        return False  # the heading goes on
    if not TITLE.fullmatch(document.view, *heading.span):
        return False
    prose = document[block.span]
    return len(WORD.findall(prose)) >= LEAST and bool(ENDS.search(prose.rstrip()))
