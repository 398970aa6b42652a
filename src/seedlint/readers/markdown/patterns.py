"""What begins, goes on with and ends a block, as patterns over a text's bytes.

They read the bytes of ``marks.encode`` in which every line ends with ``\\n``; a
carriage return before it has become a GAP, which counts as white space.
"""

import re

_NAMES = (
    rb"address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details"
    rb"|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head"
    rb"|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p"
    rb"|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)


def _tag(space: bytes, stop: bytes) -> bytes:
    """A whole opening or closing tag whose quoted values hold no ``stop``."""
    return (
        rb"<(?:[A-Za-z][A-Za-z0-9-]*+(?:%(space)b++[A-Za-z_:][A-Za-z0-9_.:-]*+"
        rb"(?:%(space)b*+=%(space)b*+(?:[^ \t\n\x03\x04\"'=<>`]++"
        rb"|'[^'%(stop)b]*+'|\"[^\"%(stop)b]*+\"))?+)*+%(space)b*+/?>"
        rb"|/[A-Za-z][A-Za-z0-9-]*+%(space)b*+>)" % {b"space": space, b"stop": stop}
    )


TAG = _tag(rb"[ \t\n\x04]", rb"\x03")
"""A whole opening or closing tag in running text."""

_LONE_TAG = _tag(rb"[ \t\x04]", rb"\x03\n") + rb"[ \t\x04]*+\n"

PLAIN = bytes(
    letter not in b" \t\n\x04#>-+*_=0123456789`~<|:[${!?/(\x02\x96\x97" for letter in range(256)
)
"""For each byte whether a line that begins with it can only be a paragraph's."""

EVENT = re.compile(
    # Most lines of a paragraph begin with a letter at the margin: those fail at once.
    rb"\n(?=[ \t\n\x04#>\-+*_=0-9`~<|:\[${!?/(\x02\x96\x97]|\Z)(?:"
    rb"([ \t\x04]*+(?:\n[ \t\n\x04]*(?<=\n)|\Z))"
    rb"|[ \t\x04]*+(?="
    rb"#{1,6}[ \t\n\x04]|>|-[ \t\n\x04:|\x02\x96\x97-]|\+[ \t\n\x04]|\*(?:[ \t\n\x04]|\*[ \t\x04]*+\*)"
    rb"|_[ \t\x04]*+_|=|[0-9]{1,9}[.)][ \t\n\x04]|```|~~~|<[A-Za-z/!?]|\||:[-:\x02\x96\x97]|\[\^"
    rb"|\$\$|\{%|!!!|\?\?\?|///|\([^()\n]*+\)=[ \t\x04]*+\n"
    rb"|[\x02\x96\x97][: \t\x04\x02\x96\x97-]*+\|)"
    rb"|([ \t\x04]++))"
)
"""The line feeds of an open paragraph that need a look: group 1 is matched where a
blank line or the end of the text closes it, group 2 at an indent that is mere
layout, none where the next line may begin a block."""

FLAT_EVENT = re.compile(rb"\n(?:([ \t\x04]*+(?:\n[ \t\n\x04]*(?<=\n)|\Z))|)")
"""The same where each line is a paragraph by itself."""

SPACE = re.compile(rb"[ \t\x04]*+")
BLANK_LINES = re.compile(rb"(?:[ \t\x04]*+\n)++")
BLANK_LINE = re.compile(rb"\n[ \t\x04]*+(?=\n)")

FOLLOW = re.compile(
    rb"(?P<underline>=+|-+)[ \t\x04]*+\n"
    rb"|(?P<dashes>(?![-][ \t\x04])(?=[-\t \x04\x02\x96\x97]*+[:|])"
    rb"[|: \t\x04\x02\x96\x97-]*+)\n"
    rb"|(?P<row>\|)"
)
"""What a paragraph's own next line can make of the line above it."""

START = re.compile(
    rb"(?P<heading>#{1,6})(?=[ \t\n\x04])"
    rb"|(?P<quote>>)"
    rb"|(?P<rule>[-*_])(?=[ \t\x04]*+(?P=rule)[ \t\x04]*+(?P=rule))"
    rb"|(?P<item>[-+*]|[0-9]{1,9}[.)])(?=[ \t\n\x04])"
    rb"|(?P<fence>`{3,}+(?=[^`\n]*+\n)|~{3,}+)"
    rb"|(?P<note>\[\^[^][\s\x03\x04]++\]:)"
    rb"|(?P<html><(?i:"
    rb"(?P<raw>script|pre|style|textarea)(?=[ \t\n\x04>])"
    rb"|(?P<comment>!--)|(?P<instruction>\?)|(?P<cdata>!\[CDATA\[)|(?P<declaration>![a-z])"
    rb"|(?P<element>/?(?:" + _NAMES + rb")(?=[ \t\n\x04>]|/>))))"
    rb"|(?P<lone>" + _LONE_TAG + rb")"
    rb"|(?P<directive>(?:::|///)[^\n]*+|\([^()\n]++\)=[ \t\x04]*+)\n"
    rb"|(?P<liquid>\{%-?[ \t]*+(?P<name>highlight|codeblock|comment|mermaid|schema)\b)"
    rb"|(?P<math>\$\$)"
    rb"|(?P<admonition>(?:(?:!!!|\?\?\?)\+?[ \t]++[a-z][a-z -]*+|===[!+]?[ \t]++(?=\"))"
    rb"(?:\"[^\"\n]*+\")?[ \t\x04]*+)\n"
)
"""What can begin a block after up to three spaces of indent. A ``rule`` is only three
marks of one kind so far, and RULE has the last word."""

RULE = re.compile(rb"(?:-[ \t\x04]*+)++|(?:\*[ \t\x04]*+)++|(?:_[ \t\x04]*+)++")
ITEM = re.compile(rb"[-+*](?=[ \t\n\x04])")

HTML_ENDS = {
    "raw": re.compile(rb"</(?:script|pre|style|textarea)>", re.IGNORECASE),
    "comment": re.compile(rb"-->"),
    "instruction": re.compile(rb"\?>"),
    "cdata": re.compile(rb"\]\]>"),
    "declaration": re.compile(rb">"),
}
"""What ends an HTML block; those not named end before a blank line."""

TASK = re.compile(rb"\[[ xX]\](?=[ \t\x04])")
PIPE = re.compile(rb"\|(?<!\\\|)")
CODE_LINES = re.compile(rb"(?:[ \t\x04]*+\n|(?: {4}| {0,3}\t)[^\n]*+\n)*+")
END_FENCE = {
    ord("`"): re.compile(rb"\n {0,3}(`{3,}+)[ \t\x04]*+(?=\n)"),
    ord("~"): re.compile(rb"\n {0,3}(~{3,}+)[ \t\x04]*+(?=\n)"),
}
