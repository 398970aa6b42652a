"""Text that has lost its layout: one line for each paragraph, no blank lines between.

Such text comes out of web pages and word processors. Its headings have no mark and
are told by their looks; when in doubt, a line is a paragraph.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from seedlint.document import Block
from seedlint.readers.lazy import lazy

# A line feed after a long line and before one that begins with a letter.
_JOINT = re.compile(rb"\n(?=[A-Za-z\"'\x93\x91])(?<![\n\x04]\n)(?<=[^\n]{200}\n)")
_SENTENCES = lazy(rb"[.!?][\"')\x92\x94]?[ \t]+[\"'(\x91\x93]?[A-Z]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SAMPLE = 1 << 16
_NARROWEST, _WIDEST = 50, 120
_LONGEST_HEADING = 120
_MOST_WORDS = 16
_LONG_PARAGRAPH = 120


def is_flat(data: bytes, start: int) -> bool:
    """Whether each line of a Markdown text, from ``start`` on, stands for a paragraph.

    Nobody wraps lines after 200 characters and in the middle of a thought. So it
    takes at least two lines of that length that hold several sentences and have
    another line of text right below, and fewer blank lines than those.
    """
    lines = data.count(b"\n", start)
    if len(data) - start < 100 * lines:
        return False
    joined = sum(_is_paragraph(data, joint.start()) for joint in _JOINT.finditer(data, start))
    return joined > max(1, data.count(b"\n\n") + data.count(b"\n\x04\n"))


def is_wrapped(data: bytes) -> bool:
    """Whether the lines of a plain text go on with the one before, up to a blank line.

    That is so when few lines are too long for it, and most of those with text below
    them reach towards one right margin, as somebody's editor has broken them.
    """
    rows = [row.rstrip() for row in data[:_SAMPLE].split(b"\n")]
    if sum(len(row) for row in rows if len(row) > _WIDEST) * 4 > sum(map(len, rows)):
        return False
    lengths = [len(row) for row, below in pairwise(rows) if row and below[:1].isalnum()]
    margin = max((length for length in lengths if length <= _WIDEST), default=0)
    full = sum(length >= margin * 0.7 for length in lengths)
    return margin >= _NARROWEST and full * 2 >= len(lengths)


def _is_paragraph(data: bytes, end: int) -> bool:
    """Whether the line that ends at ``end`` is a paragraph of several sentences."""
    start = data.rfind(b"\n", 0, end) + 1
    return data[start : start + 1].isalpha() and bool(_SENTENCES.search(data, start, end))


def with_headings(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with paragraphs that look like headings turned into such.

    They get level 0 and no mark. A heading stands over a long paragraph, a list or a
    table, and not right below another line that may be one.
    """
    result = list(blocks)
    tops = _tops(blocks)
    beside = False
    for index, following in pairwise(tops):
        block, after = blocks[index], blocks[following]
        looks = block.kind == "paragraph" and looks_like_heading(text[slice(*block.span)])
        heads = after.kind in ("item", "table") or after.span.length > _LONG_PARAGRAPH
        if looks and heads and not beside:
            result[index] = block._replace(kind="heading", marked=False)
        beside = looks
    return result


def looks_like_heading(text: str) -> bool:
    """Whether a paragraph has the looks of a heading: one short line in title case."""
    line = text.strip()
    if not line or len(line) > _LONGEST_HEADING or "\n" in line or "|" in line:
        return False
    words = _WORD.findall(line)
    if not words or len(words) > _MOST_WORDS or not (line[0].isupper() or line[0].isdigit()):
        return False
    question = line.endswith("?")
    if not (line[-1].isalnum() or line[-1] in ')”’"' or (question and len(words) > 2)):
        return False
    main = [word for word in words if len(word) > 3] or words
    capital = sum(not word[0].islower() for word in main)
    return capital == len(main) if question or len(main) < 3 else capital * 10 >= len(main) * 6


def _tops(blocks: Sequence[Block]) -> list[int]:
    """The indexes of the blocks that lie in no other."""
    tops: list[int] = []
    reach = 0
    for index, block in enumerate(blocks):
        if block.span.start >= reach:
            tops.append(index)
            reach = block.span.end
    return tops
