"""What is special inside of a run of prose, as one pattern over the stream.

The groups are empty: the number of the one that took part tells what was found.
"""

import re
from functools import cache
from re import Pattern

from seedlint.text.pattern import pattern

IS_SPECIAL = bytes(byte in b"`\\[]*_~<&{$" for byte in range(256))
"""Translates a stream to ones where the patterns below can match, else zeros."""

# What cannot stand inside of the simple forms, for it wants a look by itself.
_SPECIAL = rb"][`\\*_~<&{$\x03"

(
    CODE,
    TICKS,
    ESCAPE,
    HARD_BREAK,
    COMMAND,
    SHORTCODE,
    ALERT,
    LINK,
    OPENING,
    CLOSING,
    STARRED,
    STARS,
    UNDERSCORED,
    UNDERSCORES,
    TILDES,
    ANGLE,
    ENTITY,
    BRACE,
    DOLLAR,
) = range(1, 20)


def _emphasis(letter: bytes) -> bytes:
    """Emphasis that opens after white space or a bracket, and closes before a break.

    Whatever stands around it, its marks can pair with no others.
    """
    inner = rb"[^%b]*+(?<![ \n\x02\x04\xa0])" % _SPECIAL
    stop = rb"(?=[ \n\x03\x04.,;:!?)\]])"
    # A quotation mark may come first, but not after a bracket.
    first = rb"(?=[A-Za-z0-9]|(?<![(\[]%b)[\"'\x91\x93])"
    single = first % rb"." + inner + letter + stop
    double = letter + first % rb".." + inner + letter + letter + stop
    return rb"(?<=[ \n\x03\x04(\[].)(?:" + single + rb"|" + double + rb")()"


# Behind their opening bracket: [youtube https://a.b], [fig id="a"], [/fig] …
_SHORTCODE = (
    rb"(?:/[a-z][a-z0-9_-]*+|[a-z][a-z0-9_-]*+(?: ++(?:[a-z]++://[^][\s\x03]++"
    rb"|[a-z][a-z0-9_-]*+=(?:\"[^\"\n\x03]*+\"|'[^'\n\x03]*+'|[^]\s\"'\[\x03]++))){1,9} *+/?)\]"
)
# … and [!NOTE], which makes a box of a quote.
_ALERT = rb"![A-Za-z][A-Za-z-]*+\]"


@cache
def inline(*, references: bool) -> Pattern[bytes]:
    """What is special in a stream, with definitions for links or footnotes or without.

    Where nothing is defined, brackets with no parenthesis after them are brackets.
    """
    alone = b"" if references else rb"|(?!\()"
    return pattern(
        rb"`(?:(?!`)[^`\x03]*+`(?!`)()|`*+())"
        rb"|\\(?:[!-/:-@\[-`{-~]()|(?=\x04?\n)()|(?=[A-Za-z]++\*?[\[{])())"
        rb"|\[(?:(?:%b()|%b())(?![(\[:])|[^%b]*+\](?:\([^\x00\x01\x03-\x20\x7f()<>\\{]*+\)()%b)|())"
        % (_SHORTCODE, _ALERT, _SPECIAL, alone)
        + rb"|\]()|\*(?:"
        + _emphasis(rb"\*")
        + rb"|(?!(?<=[ \n]\*)[ \n])\**+())"
        rb"|_(?:" + _emphasis(rb"_") + rb"|(?!(?<=[A-Za-z0-9]_)[A-Za-z0-9])_*+())"
        rb"|~~*+()"
        rb"|<(?=[A-Za-z/!?%])()"
        rb"|&(?=[A-Za-z#])()"
        rb"|\{(?=[{%#:. ]|[A-Za-z_][A-Za-z0-9_:.+-]*+(?:=|\}`))()"
        rb"|\$()"
    )


ENTITY_REFERENCE = pattern(rb"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});")
ROLE = pattern(rb"\{[A-Za-z][A-Za-z0-9_:.+-]*+\}(?=`)")

_LABEL = rb"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS = pattern(
    rb"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00\x01\x03-\x20<>]*+"
    rb"|[A-Za-z0-9.!#$%%&'*+/=?^_`{|}~-]++@%(label)b(?:\.%(label)b)*)>" % {b"label": _LABEL}
)
"""A web or mail address in angle brackets."""

ATTRIBUTES = pattern(
    rb"\{:?(?:[ \t]*+(?:[#.][^\s{}#.\x03]++|[A-Za-z_:][A-Za-z0-9_:.-]*+="
    rb"(?:\"[^\"\n\x03]*+\"|'[^'\n\x03]*+'|[^\s{}\"'\x03]++)))+[ \t]*+\}"
)
"""``{#id .class key="value"}``, with kramdown's colon or without."""

MATH = pattern(
    rb"\$(?<![A-Za-z0-9\\$].)(?=[^\s\x04$])(?:[^$\\\x03]|\\[^\x03])+(?<![ \t\n\x04])\$"
    rb"(?![A-Za-z0-9$])"
)
"""``$x$``, in which money is not mistaken for mathematics."""

VERBATIM = pattern(rb"<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b", re.IGNORECASE)
"""Tags around what is no prose."""

TEX = pattern(rb"\\[A-Za-z]|[\^={}]|_[{A-Za-z0-9]")
"""What tells mathematics from prose in escaped brackets."""

TEX_COMMAND = pattern(
    rb"\\(?:begin\{([A-Za-z]++\*?)\}|[A-Za-z]++\*?(?:\[[^][{}\n\x03]*+\])*"
    rb"(?:\{(?:[^{}\x03]++|\{[^{}\x03]*+\})*\})+)"
)
"""A command of TeX with what it is given, or what begins the environment in group 1."""

_ENTITIES = frozenset({b"&amp;", b"&lt;", b"&gt;", b"&quot;", b"&nbsp;", b"&copy;", b"&mdash;"})


def is_entity(reference: bytes) -> bool:
    """Whether HTML knows a character reference, from its ampersand to its semicolon."""
    if reference in _ENTITIES or reference[1:2] == b"#":
        return True
    from html.entities import html5  # only now: it is large

    return reference[1:].decode("ascii") in html5
