"""What begins a block of reStructuredText, as patterns over a text's bytes."""

from seedlint.text.lazy_regex import pattern

LINE = pattern(rb"([ \t]*+)(?:\x04?+(?=\n)|([^\n]++))\n")
_PUNCTUATION = rb"!\"#$%&'(),\-./:;<=>?@\[\\\]^_`{|}~*+"
ADORNS = frozenset(b"!\"#$%&'(),-./:;<=>?@[\\]^_`{|}~*+")
ADORNMENT = pattern(rb"([%b])\1+" % _PUNCTUATION)
"""The line above or below a title; a single sign is too often a paragraph."""
ENUMERATES = frozenset(b"(#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
ENUMERATOR = pattern(
    rb"(?:\((?:[0-9]{1,9}|[A-Za-z#]|[ivxlcdmIVXLCDM]{1,8})\)"
    rb"|(?:[0-9]{1,9}|[A-Za-z#]|[ivxlcdmIVXLCDM]{1,8})[.)])[ \t]++(?=[^ \t\n\x04])"
)
BULLET = pattern(rb"[-*+\x95](?:[ \t]++|(?=[\x04]?\Z))")
FIELD = pattern(
    rb":(?![ \t:`])(?:[^:\n\\`]|\\.|:(?![ \t\n\x04]))+(?<![ \t]):(?:[ \t]++|(?=\x04?\Z))"
)
"""A name between colons, which may hold a colon that no blank follows."""
_OPTION = (
    rb"(?:-[A-Za-z0-9](?: ?(?:[A-Za-z][A-Za-z0-9_-]*+|<[^>\n]++>))?"
    rb"|(?:--?|/)[A-Za-z0-9][A-Za-z0-9_-]*+(?:[ =](?:[A-Za-z][A-Za-z0-9_-]*+|<[^>\n]++>))?)"
)
OPTION = pattern(_OPTION + rb"(?:, " + _OPTION + rb")*(?:  [ \t]*+|(?=\x04?\Z))")
LINE_BLOCK = pattern(rb"\|(?:[ \t]++|(?=\x04?\Z))")
GRID = pattern(rb"\+(?:[-=]++\+)+")
SIMPLE = pattern(rb"=++(?:[ \t]++=++)+")
SPACE = pattern(rb"[ \t]*+")
OPTION_LINE = pattern(rb":[A-Za-z][\w-]*+:(?=[ \t\n\x04])")
VERSION = pattern(rb"(?:next\b|[vV]?[0-9][\w.]*+|[^ \t\n\x04]++)[ \t]*+")
EXPLICIT = pattern(
    rb"\.\.(?:[ \t]++(?:"
    rb"(?P<note>\[(?:[0-9]++|#[\w.-]*+|\*|[A-Za-z][\w.-]*+)\](?=[ \t\n\x04]|\Z)[ \t]*+)"
    rb"|(?P<target>_(?![ \t]).)"
    rb"|(?:\|[^|\n]++\|[ \t]++)?(?P<directive>[A-Za-z][\w.+:-]*?)[ ]?::(?=[ \t\n\x04]|\Z)"
    rb")|(?=[ \t\n\x04]|\Z))"
)
"""A footnote, a target, a directive (also in the definition of a substitution), or a comment."""

# Inline.

BEFORE = rb"(?<![^\s\x03\x04'\"(\[{<\-/:\x91\x93\x96\x97\xab\xbf\xa1])"
"""What markup begins after: white space or a mark that opens."""
AFTER = rb"(?=[\s\x03\x04'\")\]}>\-/\\:.,;!?\x85\x91\x92\x93\x94\x96\x97\xbb\x02]|\Z)"
"""What markup ends before: white space or a mark that ends a phrase."""
IS_SPECIAL = bytes(byte in b"`*|_[\\" for byte in range(256))
END_LITERAL = pattern(rb"(?<![\s\x04])``" + AFTER)
END_STRONG = pattern(rb"(?<![\s\x04])\*\*" + AFTER)
END_EMPHASIS = pattern(rb"(?<![\s\x04\\])\*(?!\*)" + AFTER)
END_TEXT = pattern(
    rb"(?<![\s\x04\\])`(?:(?P<link>__?)"
    + AFTER
    + rb"|:(?P<role>[A-Za-z][\w.+:-]*?):"
    + AFTER
    + rb"|"
    + AFTER
    + rb")"
)
ROLE = pattern(rb":([A-Za-z][\w.+-]*+(?::[\w.+-]++)*):\Z")
TARGET = pattern(rb"[ \n\x04]*+<([^<>\x03]*+)>\Z")
SUBSTITUTION = pattern(rb"\|(?![\s|])[^|\x03\n]{1,80}+(?<!\s)\|_{0,2}" + AFTER)
FOOTNOTE = pattern(rb"\[(?:[0-9]++|#[\w.-]*+|\*|[A-Za-z][\w.-]*+)\]_" + AFTER)
NAME = pattern(rb"(?<![A-Za-z0-9\x80-\xff])[A-Za-z0-9]++(?:[-._+:][A-Za-z0-9]++)*\Z")
END_NAME = pattern(rb"__?" + AFTER)
MARK_BEFORE = pattern(BEFORE)
