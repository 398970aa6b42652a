"""What begins, goes on with and ends a block, as patterns over a text's bytes.

They read the bytes of ``marks.encode`` in which every line ends with ``\\n``; a
carriage return before it has become a GAP, which counts as white space.
"""

import re
from functools import cache
from re import Pattern

from seedlint.text.lazy_regex import pattern

# In all other lines of a paragraph nothing but its text can stand.
_SIGNS = b" \t\n\x04#>+*_=0123456789`~<|:[${!?/(\x02\x96\x97-"
_SPECIAL = b"[%b]" % re.escape(_SIGNS)
_LETTER = b"[^%b]" % re.escape(_SIGNS)
PLAIN = frozenset(range(256)).difference(_SIGNS)
"""The bytes that begin nothing but a paragraph or a row."""
# Of what may begin a block: options, numbers, paths, money …
_MARKED_WORD = (
    rb"-{1,2}+[A-Za-z]|[0-9]++(?![.)][ \t\n\x04])|/(?!//)|\$(?!\$)|~(?!~~)|\((?![^()\n]*+\)=)"
)
# Where a block can begin, this begins nothing but a paragraph.
_TEXT = (
    rb"(?:%b|[*_]{1,2}+[A-Za-z]|\[(?!\^|[ xX]\])|`(?!``)|!(?!!!)"
    rb"|\{(?!%%[^\n]*(?:highlight|codeblock|comment|mermaid|schema))"
    rb"|%b)"
) % (_LETTER, _MARKED_WORD)
_BLANK = rb"([ \t\x04]*+(?:\n[ \t\n\x04]*(?<=\n)|\Z))?"

# And this is never taken for more inside of a paragraph.
_LEAPT = (rb"(?:%b|\*{1,2}+[A-Za-z]|_[A-Za-z]|`(?!``)|!(?!!!)|%b)") % (_LETTER, _MARKED_WORD)

BULLET, SHARPS, TEXT, AFTER_BLANK, QUOTED, INDENTED, OTHER, INDENT = range(2, 10)

# Most lines of a paragraph begin with a letter at the margin: those fail at once.
_BEGIN = rb"\n(?=" + _SPECIAL + rb"|\Z)"
_EVENT = (
    _BLANK + rb"(?:"
    rb"( {0,40}(?:[-+*]|(?(1)[0-9]{1,9}|1)[.)]) {1,4}+)(?=" + _TEXT + rb")"
    rb"|(?=#{1,6} )()|(?(1)(?:(?=" + _TEXT + rb")()|())|(?:(?=> " + _LETTER + rb")()"
    rb"|[ \t\x04]++(?=" + _LETTER + rb")()"
    rb"|[ \t\x04]*+(?=#{1,6}[ \t\n\x04]|>|-(?:[ \t\n\x04]|[ \t\x04:|\x02\x96\x97-]*+\n)"
    rb"|\+[ \t\n\x04]"
    rb"|\*(?:[ \t\n\x04]|\*[ \t\x04]*+\*)|_[ \t\x04]*+_|=|[0-9]{1,9}[.)][ \t\n\x04]|```|~~~"
    rb"|<[A-Za-z/!?]|\||:[-:\x02\x96\x97]|\[\^|\$\$|\{%|!!!|\?\?\?|///|\([^()\n]*+\)=[ \t\x04]*+\n"
    rb"|[\x02\x96\x97][: \t\x04\x02\x96\x97-]*+\|)()|[ \t\x04]++())))"
)
EVENT = pattern(_BEGIN + _EVENT)
"""The line feeds of a paragraph that need a look, together with the blank lines after
them (group 1). Then comes, in a group of its own that is empty but for the first:

BULLET: the marker of a list item that begins with text, with the spaces around it.
SHARPS: a heading at the margin.
TEXT: after blank lines, text at the margin.
AFTER_BLANK: after blank lines, anything else, or the end.
QUOTED: text in a quote at the margin, without blank lines before.
INDENTED: the indent of a line that goes on with the paragraph with a letter.
OTHER: no blank lines, and a line that may begin a block.
INDENT: any other indent of a line that goes on with the paragraph.

An indent belongs to the match.
"""

_FLAT_EVENT = (
    _BLANK + rb"(?:"
    rb"( {0,40}(?:[-+*]|[0-9]{1,3}[.)]) {1,4}+)(?=" + _TEXT + rb")"
    rb"|(?=#{1,6} )()|(?=" + _TEXT + rb")()|(?(1)()|(?:(?!)())?"
    rb"(?:[ \t\x04]++(?=" + _LETTER + rb")()|())))"
)
FLAT_EVENT = pattern(rb"\n" + _FLAT_EVENT)
"""The same where each line is a paragraph by itself; TEXT needs no blank line."""


@cache
def leaping(separator: bytes) -> Pattern[bytes]:
    """Return the same, without those that merely end a paragraph and begin another.

    ``separator`` stands between the two; a line feed, where each line is a paragraph.
    """
    next_paragraph = rb"(?!%b%b)" % (separator[1:], _LEAPT)
    if separator == b"\n":
        return pattern(rb"\n" + next_paragraph + _FLAT_EVENT)
    return pattern(_BEGIN + next_paragraph + _EVENT)


QUOTED_LINES = pattern(rb"(?:\n> (?=" + _LETTER + rb")[^\n]*+)+")
"""Lines, from the line feed before them on, that go on with a quote with a letter."""
INDENTED_LINES = pattern(rb"\n([ \t\x04]++)[^\n]*+(?:\n\1(?=" + _LETTER + rb")[^\n]*+)+")
"""Lines that go on with a paragraph, by a letter after the same indent."""

SPACE = pattern(rb"[ \t\x04]*+")
BLANK_LINE = pattern(rb"\n[ \t\x04]*+(?=\n)")
UNDERLINE = pattern(rb"(?:=+|-+)[ \t\x04]*+\n")
DASHES = pattern(
    rb"(?!-[ \t\x04])(?=[-\t \x04\x02\x96\x97]*+[:|])[|: \t\x04\x02\x96\x97-]*[\x02\x96\x97-]"
    rb"[|: \t\x04]*+(?=\n)"
)
"""A row of dashes in cells, or what tries to be one. ``- |`` is an item of a list."""
SEPARATOR = pattern(rb"\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*\|?+[ \t\x04]*+(?=\n)")
"""A row of dashes that a renderer understands."""
FRAMED = pattern(rb"\|[^\n]*\|[ \t\x04]*+\n")
"""A row with a pipe at either end."""

HEADING = pattern(rb"#{1,6}(?=[ \t\n\x04])")
ITEM = pattern(rb"(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t\n\x04])")
RULE = pattern(rb"(?:-++[ \t\x04]*+)+|(?:\*++[ \t\x04]*+)+|(?:_++[ \t\x04]*+)+")
FENCE = pattern(rb"`{3,}+(?=[^`\n]*+\n)|~{3,}+")
END_FENCE = {
    ord("`"): pattern(rb"\n {0,3}(`{3,}+)[ \t\x04]*+(?=\n)"),
    ord("~"): pattern(rb"\n {0,3}(~{3,}+)[ \t\x04]*+(?=\n)"),
}


@cache
def end_fence_within(indent: int, letter: int) -> Pattern[bytes]:
    """Return what ends a fence inside of list items with ``indent`` columns of white space.

    Group 1 is the fence that closes it; without one, the line leaves the items.
    Tabs are not understood.
    """
    return pattern(
        rb"\n(?: {%d,%d}(%b{3,}+)[ \t\x04]*+(?=\n)| {0,%d}(?=[^ \t\n\x04]))"
        % (indent, indent + 3, bytes([letter]), indent - 1)
    )


LEADING_TAB = pattern(rb"\n *+\t")
TASK = pattern(rb"\[[ xX]\](?=[ \t\x04])")
NOTE = pattern(rb"\[\^[^][\s\x03\x04]++\]:")
PIPE = pattern(rb"\|(?<!\\\|)")
CODE_LINES = pattern(rb"(?:[ \t\x04]*+\n|(?: {4}| {0,3}\t)[^\n]*+\n)*")
DIRECTIVE = pattern(
    rb":::+\{[^\n]*+(?:\n[ \t]*+:[a-z][a-z-]*+:[^\n]*+)*"  # with options
    rb"|(?:::|///)[^\n]*+|\([^()\n]++\)=[ \t\x04]*+(?=\n)"
)
LIQUID = pattern(rb"\{%-?[ \t]*+(highlight|codeblock|comment|mermaid|schema)\b")
ADMONITION = pattern(
    rb"(?:(?:!!!|\?\?\?)\+?[ \t]++[a-z][a-z -]*+|===[!+]?[ \t]++(?=\"))"
    rb"(?:\"[^\"\n]*+\")?[ \t\x04]*+(?=\n)"
)

HTML_ENDS = {
    "raw": pattern(rb"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    "comment": pattern(rb"-->"),
    "instruction": pattern(rb"\?>"),
    "cdata": pattern(rb"\]\]>"),
    "declaration": pattern(rb">"),
}
"""What ends an HTML block; those not named end before a blank line."""

HTML_TEXT = pattern(rb">[^<>]*[A-Za-z]{2}|\n[^<>]*[A-Za-z]{2}[^<>]*<")
"""What an HTML block contains in which there may be prose."""
OPEN_TAG = pattern(rb"<[A-Za-z/!?]")
"""What begins a tag; where tags are hidden, one that does not end."""


def _tag(space: bytes, stop: bytes) -> bytes:
    """Return a whole opening or closing tag whose quoted values hold no ``stop``."""
    return (
        rb"<(?:[A-Za-z][A-Za-z0-9-]*+(?:%(space)b++[A-Za-z_:][A-Za-z0-9_.:-]*+"
        rb"(?:%(space)b*+=%(space)b*+(?:[^ \t\n\x03\x04\"'=<>`]++"
        rb"|'[^'%(stop)b]*+'|\"[^\"%(stop)b]*+\"))?)*%(space)b*+/?>"
        rb"|/[A-Za-z][A-Za-z0-9-]*+%(space)b*+>)" % {b"space": space, b"stop": stop}
    )


TAG = pattern(_tag(rb"[ \t\n\x04]", rb"\x03"))
"""A whole opening or closing tag in running text."""

LONE_TAG = pattern(_tag(rb"[ \t\x04]", rb"\x03\n") + rb"[ \t\x04]*+\n")
"""A tag with nothing after it on its line."""

_ELEMENTS = (
    rb"address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd"
    rb"|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset"
    rb"|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol"
    rb"|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title"
    rb"|tr|track|ul"
)
HTML = pattern(
    rb"<(?:(?P<raw>script|pre|style|textarea)(?=[ \t\n\x04>])"
    rb"|(?P<comment>!--)|(?P<instruction>\?)|(?P<cdata>!\[CDATA\[)|(?P<declaration>![a-z])"
    rb"|(?P<element>/?(?:%b)(?=[ \t\n\x04>]|/>)))" % _ELEMENTS,
    re.IGNORECASE,
)
"""What begins an HTML block; the group tells what ends it."""

PROSE = pattern(rb"[\"'(\x91\x93]?[A-Z][A-Za-z'\x92-]*,?(?: [A-Za-z'\x92-]+[,;:.]?){3}")
"""How an indented line begins that is a sentence rather than code."""
