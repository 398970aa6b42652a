"""Text on a terminal: what may be sent to one, and how wide it gets.

Nothing of a document reaches a terminal raw that could move its cursor, change its
colours or turn its text around: such characters are shown by a picture or a number.
Nor does what the runners of GitHub and Azure take for a command when they see it in a log.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

_PICTURES = 0x2400
_DELETE = "\u2421"
_JOINER = "\u200d"
# Compiled when first needed: most texts do without.
_IN_EMOJI = "(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\U0001faff])"
_COMMAND = r"(?i)##(?:vso)?\["
_SKIN = range(0x1F3FB, 0x1F400)


def escaped(text: str) -> str:
    """Return the text, as long as it is, without commands that count anywhere in a log: ``##[…]``
    and ``##vso[…]`` get another bracket."""
    if "##" not in text:
        return text
    return re.sub(_COMMAND, lambda found: f"{found[0][:-1]}❲", text)


@lru_cache(maxsize=16)  # each finding in a file has its name
def printable_name(name: str) -> str:
    """Return a file's name, fit for a terminal, at the beginning of a line: where ``::`` stands
    there, runners of GitHub take it for a command."""
    return printable(f"./{name}" if name.lstrip().startswith("::") else name)


def printable(text: str) -> str:
    """Return the text with every character that a terminal might obey, or hide, made visible."""
    text = escaped(text)
    if text.isprintable():
        return text
    joined = _joined(text)
    return "".join(
        letter if letter.isprintable() or index in joined else _shown(letter)
        for index, letter in enumerate(text)
    )


def _joined(text: str) -> set[int]:
    """Return where a joiner makes one emoji of two."""
    if _JOINER not in text:
        return set()
    return {found.start() for found in re.finditer(_IN_EMOJI, text)}


def _shown(letter: str) -> str:
    """Return a stand-in for a character that cannot be printed."""
    code = ord(letter)
    if letter == "\n":
        return "↵"
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == 0x7F:
        return _DELETE
    if letter.isspace() and code not in (0x85, 0x2028, 0x2029):
        return " "
    return f"<U+{code:04X}>"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table without rules: words to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    ]


class Cells:
    """A line as it stands on a terminal.

    Attributes:
        texts: what is shown for each code point; tabs are blanks up to the next stop.
        columns: where each begins, in columns from 0; one more entry for the end.
    """

    def __init__(self, line: str, tab: int = 4) -> None:
        line = escaped(line)
        if line.isascii() and line.isprintable():
            self.texts: list[str] = list(line)
            self.columns: list[int] = list(range(len(line) + 1))
            return
        from unicodedata import category, east_asian_width

        joined = _joined(line)
        self.texts = []
        self.columns = [0]
        for index, letter in enumerate(line):
            column = self.columns[-1]
            text, width = letter, 1
            if letter == "\t":
                width = tab - column % tab
                text = " " * width
            elif index in joined or index - 1 in joined or ord(letter) in _SKIN:
                width = 0  # drawn into the emoji before
            elif not letter.isprintable():
                text = _shown(letter)
                width = len(text)
            elif not letter.isascii():
                if category(letter) in ("Mn", "Me"):
                    width = 0
                elif east_asian_width(letter) in ("W", "F"):
                    width = 2
            self.texts.append(text)
            self.columns.append(column + width)

    def width(self, start: int, end: int) -> int:
        """Return how many columns the code points from ``start`` to ``end`` take."""
        return self.columns[end] - self.columns[start]

    def text(self, start: int, end: int) -> str:
        """Return what is shown for them."""
        return "".join(self.texts[start:end])
