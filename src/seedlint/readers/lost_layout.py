"""Text that has lost its layout: one line for each paragraph, no blank lines between.

Such text comes out of web pages and word processors. Its headings have no mark and
are told by their looks; when in doubt, a line is a paragraph.
"""

from collections.abc import Sequence
from itertools import compress
from operator import itemgetter

from seedlint.document import Block
from seedlint.text.lazy_regex import pattern

# A line feed after a long line, and the letter that the next line begins with.
_JOINT = pattern(rb"\n[A-Za-z\"'\x93\x91](?<=[^\n]{99}[^\n\x04]\n.)")
_STOP = rb"[.!?:][\"')\x92\x94]?"
_SENTENCES = pattern(_STOP + rb"[ \t]+[\"'(\x91\x93]?[A-Z]")
_CLOSED = pattern(_STOP + rb"[ \t\x04]*\n")
_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
# Where a sentence ends within a line; what stands before the stop is no abbreviation.
_INNER_STOP = pattern(r"[a-z]{3}[.!?][\"'’”)]? +\S")
_TAIL = 8
_FIRST = itemgetter(slice(1))
_SAMPLE = 1 << 16
_NARROWEST, _WIDEST = 50, 120
_LONGEST_HEADING = 120
_MOST_WORDS = 16
_LONG_PARAGRAPH = 120
_MOST_TOGETHER = 2
_NO_HEADING_ENDS = frozenset(".,:;")


def has_lost_layout(data: bytes, start: int) -> bool:
    """Return whether each line from ``start`` on stands for a paragraph, without blank lines
    between.

    It takes at least two long lines that hold several sentences, close the last, and
    have another line of text right below. Lines that an editor has wrapped break off
    in the middle of a sentence; where people write one sentence a line, no line holds
    several.
    """
    whole = broken = 0
    for punctuation_context in _JOINT.finditer(data, start):
        end = punctuation_context.end() - 1
        line = data.rfind(b"\n", 0, end - 1) + 1
        if not _CLOSED.search(data, max(line, end - _TAIL), end):
            broken += 1
        elif data[line : line + 1].isalpha() and _SENTENCES.search(data, line, end):
            whole += 1
    # To count lines takes longer than to find the few that are long.
    if whole <= max(1, broken) or len(data) - start < 60 * data.count(b"\n", start):
        return False
    return whole > data.count(b"\n\n", start) + data.count(b"\n\x04\n", start)


def is_wrapped(data: bytes) -> bool:
    """Return whether the lines of a plain text go on with the one before, up to a blank line.

    That is so when few lines are too long for it, and most of those with text below
    them reach towards one right margin, as somebody's editor has broken them.
    """
    rows = data[:_SAMPLE].split(b"\n")
    lengths = [*map(len, map(bytes.rstrip, rows))]
    # Mostly no line is so wide; to see that is quicker than to leave some out.
    wide = max(lengths) > _WIDEST
    if wide and sum(filter(_WIDEST.__lt__, lengths)) * 4 > sum(lengths):
        return False
    above_text = map(bytes.isalnum, map(_FIRST, rows[1:]))
    continued = [*filter(None, compress(lengths, above_text))]
    margin = max(filter(_WIDEST.__ge__, continued) if wide else continued, default=0)
    full = len([*filter((margin * 0.7).__le__, continued)])
    return margin >= _NARROWEST and full * 2 >= len(continued)


def with_headings(text: str, blocks: Sequence[Block], *, lost: bool) -> list[Block]:
    """Return the blocks, with paragraphs that look like headings turned into such.

    They get level 0 and no mark. A heading stands over a long paragraph, a list or a
    table, and not below another line that may be one.

    Args:
        lost: the text is flat, so that all of its headings are without marks. Then a
            short line needs no capitals to be one, and there may be two together.
    """
    result = list(blocks)
    run: list[int] = []
    introduces = False
    reach = 0
    for index, (kind, (start, end), _, _) in enumerate(blocks):
        if start < reach:
            continue  # it lies in another
        reach = end
        if (
            kind == "paragraph"
            and not introduces
            and text[end - 2] not in _NO_HEADING_ENDS  # before the line feed, as with most
            and not text[start].islower()
            and text.find("\n", start, end - 1) < 0
            and looks_like_heading(text[start:end], lost=lost)
        ):
            run.append(index)
            continue
        if run:
            carries = kind in ("item", "table") or end - start > _LONG_PARAGRAPH
            if carries and len(run) <= (_MOST_TOGETHER if lost else 1):
                for heading in run:
                    result[heading] = blocks[heading]._replace(kind="heading", marked=False)
            run = []
        introduces = lost and text[start:end].rstrip().endswith(":")
    return result


def looks_like_heading(text: str, *, lost: bool = False) -> bool:
    """Return whether a paragraph has the looks of a heading: one short line in title case, and not
    a whole sentence or more.

    Among paragraphs that are long lines (``lost``), a short line will do.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST_HEADING or "\n" in line or "|" in line:
        return False
    if not (line[0].isupper() or line[0].isdigit()):
        return False
    question = line.endswith("?")
    if not (question or line[-1].isalnum() or line[-1] in ')”’"'):
        return False
    words = _WORD.findall(line)
    if not words or len(words) > _MOST_WORDS or (question and len(words) < 3):
        return False
    if _INNER_STOP.search(line):
        return False
    if lost:
        return True
    main = [word for word in words if len(word) > 3] or words
    capital = sum(not word[0].islower() for word in main)
    return capital == len(main) if question or len(main) < 3 else capital * 10 >= len(main) * 6
