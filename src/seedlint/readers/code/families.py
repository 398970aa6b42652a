"""How languages write comments and strings: one pattern for each family.

What is consumed as a string is no comment, and the other way round; nothing else of a language has
to be known to find its comments. What does not close is skipped by one character.
"""

import re
from typing import NamedTuple

_DOUBLE = r"\"(?:[^\"\\\n]|\\[\s\S])*\""
_SINGLE = r"'(?:[^'\\\n]|\\[\s\S])*'"
# What is not closed goes on to the end: so do compilers, and no search is made twice.
_BLOCK = r"(?P<block>/\*(?:[^*]|\*(?!/))*(?:\*/|\Z))"
_SLASHES = r"(?P<line>//[^\n]*)"
_TRIPLE = r"\"\"\"(?:[^\"\\]|\\[\s\S]|\"(?!\"\"))*(?:\"\"\"|\Z)"
_NESTED = (
    r"(?P<block>/\*(?:[^*/]|\*(?!/)|/(?!\*)|/\*(?:[^*/]|\*(?!/)|/(?!\*))*(?:\*/|\Z))*(?:\*/|\Z))"
)
_REGEX = r"[(,=:\[!&|?{};+*%<>~^-]\s*/(?![*/])(?:[^/\\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+/"


class Family(NamedTuple):
    """Languages that write comments alike.

    Attributes:
        tokens: finds comments (groups ``line`` and ``block``) and strings.
        docs: finds that a comment is documentation, from its beginning.
        opener: what to take off before the text of a line comment or of a block.
        leader: the same for the lines of a block after the first.
        always: whether all comments are prose, for the language knows no other.
    """

    tokens: re.Pattern[str]
    docs: re.Pattern[str]
    opener: re.Pattern[str]
    leader: re.Pattern[str]
    always: bool = False


_DOCS = re.compile(r"/\*[*!](?![*/])|//[/!](?!/)")
_OPENER = re.compile(r"/\*[*!]*<?[ \t]?|//[/!]*<?[ \t]?")
_LEADER = re.compile(r"[ \t]*(?:\*(?!/)[ \t]?)?")


def _slashes(*parts: str, docs: re.Pattern[str] = _DOCS) -> Family:
    return Family(re.compile("|".join(parts)), docs, _OPENER, _LEADER)


C = _slashes(_SLASHES, _BLOCK, _DOUBLE, _SINGLE)
JAVA = _slashes(_SLASHES, _BLOCK, _TRIPLE, _DOUBLE, _SINGLE)
_GO_DOCS = re.compile(r"//(?!go:)|/\*")
GO = _slashes(_SLASHES, _BLOCK, r"`[^`]*(?:`|\Z)", _DOUBLE, _SINGLE, docs=_GO_DOCS)
RUST = _slashes(
    _SLASHES,
    _NESTED,
    r"r#*\"[\s\S]*?\"#*",
    r"\"(?:[^\"\\]|\\[\s\S])*\"",
    r"'(?:[^'\\\n]|\\[^\n]+)'",
)
JAVASCRIPT = _slashes(_SLASHES, _BLOCK, _REGEX, r"`(?:[^`\\]|\\[\s\S])*(?:`|\Z)", _DOUBLE, _SINGLE)
CSS = _slashes(_BLOCK, _DOUBLE, _SINGLE)
_NEVER = re.compile(r"(?!)")
HASH = Family(
    re.compile(
        r"\A#![^\n]*|(?P<line>(?:(?<=\s)|(?<![\s\S]))#[^\n]*)"
        r"|\"(?:[^\"\\]|\\[\s\S])*(?:\"|\Z)|'[^']*(?:'|\Z)|\\[\s\S]"
    ),
    _NEVER,
    re.compile(r"#+!?[ \t]?"),
    re.compile(""),
    always=True,
)
DASH = Family(
    re.compile(r"(?P<line>--(?!\[\[)[^\n]*)|" + _BLOCK + r"|'(?:[^']|'')*(?:'|\Z)|" + _DOUBLE),
    _NEVER,
    re.compile(r"--+[ \t]?|/\*+[ \t]?"),
    _LEADER,
    always=True,
)
