"""What is special inside of a run of prose, as one pattern over the stream.

The number of the group that took part tells what was found; all are empty, but for what
comes after the words of a link.
"""

import re
from functools import cache
from re import Pattern

from seedlint.text.lazy_regex import pattern

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
    REFERENCE,
    OPENING,
    CLOSING,
    STARRED,
    STARRED_AROUND,
    STARS,
    UNDERSCORED,
    UNDERSCORED_AROUND,
    UNDERSCORES,
    TILDES,
    ANGLE,
    ENTITY,
    BRACE,
    DOLLAR,
) = range(1, 23)

_PLAIN = rb"[^%b]*+" % _SPECIAL
_SIMPLE_CODE = rb"`(?!`)[^`\x03]*+`(?!`)"
_TARGET = rb"\([^\x00\x01\x03-\x20\x7f()<>\\{]*+\)"
_LINK_TEXT = rb"(?:%b|%b)\]" % (_SIMPLE_CODE, _PLAIN)


def _strong(letter: bytes) -> bytes:
    """Emphasis with two marks, of which one was read, and nothing special in it."""
    return letter + _FIRST % rb".." + _PLAIN + _END + letter + letter + _STOP


# Emphasis opens after white space or a bracket, and closes before a break.
_OPENS = rb"(?<=[ \n\x03\x04(\[].)"
_STOP = rb"(?=[ \n\x03\x04.,;:!?)\]])"
# A quotation mark may come first, but not after a bracket.
_FIRST = rb"(?=[A-Za-z0-9]|(?<![(\[]%b)[\"'\x91\x93])"
_END = rb"(?<![ \n\x02\x04\xa0])"


def _emphasis(letter: bytes) -> bytes:
    """Emphasis with nothing special in it (group 1), or only what is whole (group 2).

    Whatever stands around it, its marks can pair with no others.
    """
    first, stop = _FIRST % rb".", _END + letter + _STOP
    whole = (
        rb"\*" + _OPENS + _strong(rb"\*") + rb"|\[" + _PLAIN + rb"\](?:(?!\()|" + _TARGET + rb")"
    )
    around = rb"(?:(?:" + whole + rb")" + _PLAIN + rb")+" + stop + rb"()"
    return (_OPENS + rb"()(?:" + _strong(letter) + rb"|" + first + _PLAIN + rb"(?:%b|%b))") % (
        stop,
        around,
    )


# After their opening bracket: [youtube https://a.b], [fig id="a"], [/fig] …
_SHORTCODE = (
    rb"(?:/[a-z][a-z0-9_-]*+|[a-z][a-z0-9_-]*+(?: ++(?:[a-z]++://[^][\s\x03]++"
    rb"|[a-z][a-z0-9_-]*+=(?:\"[^\"\n\x03]*+\"|'[^'\n\x03]*+'|[^]\s\"'\[\x03]++))){1,9} *+/?)\]"
)
# … and [!NOTE], which makes a box of a quote.
_ALERT = rb"![A-Za-z][A-Za-z-]*+\]"


@cache
def inline(*, references: bool) -> Pattern[bytes]:
    """Return what is special in a stream, with definitions for links or footnotes or without.

    Where nothing is defined, brackets with no parenthesis after them are brackets.
    """
    if references:
        link = rb"%b(?:(%b)|(\[%b\]|(?![(\[])))" % (_LINK_TEXT, _TARGET, _PLAIN)
    else:
        link = rb"%b(%b)|(?!)()|%b\](?!\()" % (_LINK_TEXT, _TARGET, _PLAIN)
    return pattern(
        rb"`(?:(?:(?!`)[^`\x03]*+`|`[^`\x03]++``)(?!`)()|`*+())"
        rb"|\\(?:[!-/:-@\[-`{-~]()|(?=\x04?\n)()|(?=[A-Za-z]++\*?[\[{])())"
        rb"|\[(?:(?:%b()|%b())(?![(\[:])|%b|())"
        % (_SHORTCODE, _ALERT, link)
        + rb"|\]()|\*(?:"
        + _emphasis(rb"\*")
        + rb"|(?!(?<=[ \n]\*)[ \n])\**+())"
        rb"|_(?:" + _emphasis(rb"_") + rb"|(?!(?<=[A-Za-z0-9]_)[A-Za-z0-9])_*+())"
        rb"|~~*+()"
        rb"|<(?=[A-Za-z/!?%])()"
        rb"|&(?=[A-Za-z#])()"
        rb"|\{(?=[{%#:. ]|[A-Za-z_][A-Za-z0-9_:.+-]*+(?:=|\}`))()"
        rb"|\$(?![ \n\x04])()"
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
    rb"\$(?<![A-Za-z0-9\\$].)(?=[^\s\x04$])(?:[^$\\\x03]++|\\[^\x03])+(?<![ \t\n\x04])\$"
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
    """Return whether HTML knows a character reference, from its ampersand to its semicolon."""
    if reference in _ENTITIES or reference[1:2] == b"#":
        return True
    from html.entities import html5  # only now: it is large

    return reference[1:].decode("ascii") in html5
