"""What is special inside of a run of prose, as one pattern over the stream.

Each alternative begins with a plain character, so that the engine leaps from one
special character to the next. Its groups are empty: the number of the one that took
part tells what was found.
"""

import re

from seedlint.readers.markdown.patterns import TAG

# What cannot stand inside of the simple forms, for it wants a look by itself.
_SPECIAL = rb"][`\\*_~<&{$\x03"
_BREAK = rb"(?=[ \n\x03\x04.,;:!?)\]])"


def _emphasis(letter: bytes) -> bytes:
    """Emphasis that opens after white space and closes before a break.

    Whatever stands around it, its marks can pair with no others.
    """
    return (
        rb"(?<=[ \n\x03\x04([\"'].)(?:"
        rb"(?=[A-Za-z0-9])[^%(special)b]*+(?<![ \n\x04])%(it)b%(break)b"
        rb"|%(it)b(?=[A-Za-z0-9])[^%(special)b]*+(?<![ \n\x04])%(it)b%(it)b%(break)b)()"
        % {b"it": letter, b"special": _SPECIAL, b"break": _BREAK}
    )


(
    CODE,
    TICKS,
    ESCAPE,
    HARD_BREAK,
    LINK,
    OPENING,
    CLOSING,
    STARRED,
    STARS,
    UNDERSCORED,
    UNDERSCORES,
    TILDES,
    TAGGED,
    ADDRESS,
    DECLARATION,
    ENTITY,
    BRACE,
    DOLLAR,
) = range(1, 19)

INLINE = re.compile(
    rb"`(?:(?!`)[^`\x03]*+`(?!`)()|`*+())"
    rb"|\\(?:[!-/:-@\[-`{-~]()|(?=\x04?\n)())"
    rb"|\[(?:[^" + _SPECIAL + rb"]*+\]\([^\x00\x01\x03-\x20\x7f()<>\\]*+\)()|())"
    rb"|\]()"
    rb"|\*(?:" + _emphasis(rb"\*") + rb"|(?!(?<=[ \n]\*)[ \n])\**+())"
    rb"|_(?:" + _emphasis(rb"_") + rb"|(?!(?<=[A-Za-z0-9]_)[A-Za-z0-9])_*+())"
    rb"|~~*+()"
    rb"|<(?:" + TAG.removeprefix(b"<") + rb"()"
    rb"|(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00\x01\x03-\x20<>]*+"
    rb"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]++@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    rb"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*+)>()|[!?]())"
    rb"|&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31});()"
    rb"|\{()"
    rb"|\$()"
)

ROLE = re.compile(rb"\{[A-Za-z][A-Za-z0-9_:.+-]*+\}(?=`)")
ATTRIBUTES = re.compile(
    rb"\{:?(?:[ \t]*+(?:[#.][^\s{}#.\x03]++|[A-Za-z_:][A-Za-z0-9_:.-]*+="
    rb"(?:\"[^\"\n\x03]*+\"|'[^'\n\x03]*+'|[^\s{}\"'\x03]++)))++[ \t]*+\}"
)
"""``{#id .class key="value"}``, with kramdown's colon or without."""

MATH = re.compile(
    rb"\$(?<![A-Za-z0-9\\$].)(?=[^\s\x04$])(?:[^$\\\x03]|\\[^\x03])++(?<![ \t\n\x04])\$(?![A-Za-z0-9$])"
)
"""``$x$``, in which money is not mistaken for mathematics."""

VERBATIM = re.compile(rb"<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b", re.IGNORECASE)
"""Tags around what is no prose."""

TEX = re.compile(rb"\\[A-Za-z]|[\^_={}]")
"""What tells mathematics from prose in escaped brackets."""

_ENTITIES = frozenset({b"&amp;", b"&lt;", b"&gt;", b"&quot;", b"&nbsp;", b"&copy;", b"&mdash;"})


def is_entity(reference: bytes) -> bool:
    """Whether HTML knows a character reference, from its ampersand to its semicolon."""
    if reference in _ENTITIES or reference[1:2] == b"#":
        return True
    from html.entities import html5  # only now: it is large

    return reference[1:].decode("ascii") in html5
