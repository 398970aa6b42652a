"""The syntax of HTML and of templates, and which elements hold prose."""

import re

from seedlint.text.lazy_regex import pattern

TEMPLATE = pattern(rb"\{[{%#]|<%|<\?(?:php\b|=)")
"""What begins something that a template language replaces before HTML is made of the rest."""
CLOSERS = {b"{{": b"}}", b"{%": b"%}", b"{#": b"#}", b"<%": b"%>", b"<?": b"?>"}
LONGEST_TEMPLATE = 4_000
"""Code points; further ahead no end is sought."""
TEMPLATE_BLOCK = pattern(
    rb"\{%-?[ \t]*(comment|raw|verbatim|schema|stylesheet|javascript|highlight)\b[^%]{0,200}%\}"
)
"""What begins a part that is no prose up to ``{% end… %}``."""

_ATTRIBUTES = rb"[^\"'<>]*+(?:\"[^\"]*+\"[^\"'<>]*+|'[^']*+'[^\"'<>]*+)*"
TAG = pattern(
    rb"<(?:(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?P<attributes>" + _ATTRIBUTES + rb")>"
    rb"|(?P<comment>!--)|(?P<declaration>!\[CDATA\[|[!?][A-Za-z\[]))"
)
REFERENCE = pattern(rb"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
WHITE = pattern(rb"[ \t\n\r\f\x04]{2,}+|[\n\r\t\f]")
LANGUAGE = pattern(
    rb"(?:^|[ \t\n\r])(?:xml:)?lang[ ]*=[ ]*[\"']?(?!en\b|\"|')([A-Za-z]{2,3})\b", re.IGNORECASE
)
UNTRANSLATED = pattern(
    rb"(?:^|[ \t\n\r])(?:translate[ ]*=[ ]*[\"']?no\b|class[ ]*=[ ]*[\"'][^\"']*\bnotranslate\b)",
    re.IGNORECASE,
)
TEXT_ATTRIBUTE = pattern(
    rb"(?:^|[ \t\n\r])(?:alt|title|placeholder|aria-label|summary|label)[ ]*=[ ]*"
    rb"(?:\"([^\"]*+)\"|'([^']*+)')",
    re.IGNORECASE,
)
DESCRIPTION = pattern(
    rb"(?:name|property)[ ]*=[ ]*[\"']?(?:og:|twitter:)?(?:description|title)[\"' ]", re.IGNORECASE
)
CONTENT = pattern(rb"content[ ]*=[ ]*(?:\"([^\"]*+)\"|'([^']*+)')", re.IGNORECASE)

INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite data del dfn em font i ins mark nobr q rb ruby s small"
    " span strike strong sub sup time u wbr".split()
)
"""Elements that prose runs through."""
OBJECTS = frozenset("img input audio video object embed canvas picture button select".split())
"""Elements that stand for something in a line."""
CODE = frozenset("code kbd samp var tt".split())
"""Elements for code in a line: an end that is missing is not sought beyond the block."""
RAW = frozenset("script style pre textarea svg math template xmp iframe noembed noframes".split())
"""Elements whose content is no prose."""
TO_THE_END = frozenset({"script", "style", "textarea", "xmp"})
"""Those of them that go on to the end of the text where no end tag stands."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "li": "item", "dd": "item", "td": "table", "th": "table", "caption": "table",
    "blockquote": "quote", **dict.fromkeys(HEADINGS, "heading"),
}  # fmt: skip
"""What blocks of the outline elements are; all others are paragraphs."""
