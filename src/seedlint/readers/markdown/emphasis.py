"""Which asterisks, underscores and tildes are markup: CommonMark's delimiter runs."""

from seedlint.bytestream.markers import BORDER_BYTE, FOREIGN_BYTE, GAP_BYTE, HIDDEN_BYTE, MARK_BYTE

_ASTERISK, _UNDERSCORE, _TILDE = b"*_~"
_MARK = bytes([MARK_BYTE])
_LAYOUT = bytes([GAP_BYTE, BORDER_BYTE])
_MARKED = bytes([HIDDEN_BYTE, MARK_BYTE])
_OTHER, _WHITE, _PUNCTUATION = range(3)


# In Windows-1252 what is printed and neither letter nor digit is punctuation.
_KINDS = bytes(
    _WHITE if letter.isspace() else _PUNCTUATION * (letter.isprintable() and not letter.isalnum())
    for letter in bytes(range(256)).decode("cp1252", "replace")
)


def _foreign_kind(letter: str) -> int:
    from unicodedata import category  # only now: English has few such letters

    if letter.isspace():
        return _WHITE
    return _PUNCTUATION if category(letter)[0] in "PS" else _OTHER


class Run:
    """A run of one of the marks: what is left of it, and what it may do."""

    __slots__ = ("at", "closes", "letter", "opens", "size", "width")

    def __init__(self, at: int, width: int, letter: int, opens: bool, closes: bool) -> None:
        self.at = at
        self.width = width
        self.size = width
        self.letter = letter
        self.opens = opens
        self.closes = closes

    def matches(self, closer: "Run") -> bool:
        """Return whether this run can open what ``closer`` closes."""
        if self.letter != closer.letter:
            return False
        if self.letter == _TILDE:
            return self.size == closer.size
        return (
            not (self.closes or closer.opens)
            or (self.size + closer.size) % 3 != 0
            or self.size % 3 == closer.size % 3 == 0
        )


def run(text: str, data: bytes, stream: bytearray, at: int, after: int) -> Run | None:
    """Return the run of marks from ``at`` to ``after``, unless it can neither open nor close."""
    letter = stream[at]
    if letter == _TILDE and after - at > 2:
        return None
    left = _beside(text, data, stream, at - 1) if at else _WHITE
    right = _beside(text, data, stream, after)
    opens = right != _WHITE and (right == _OTHER or left != _OTHER)
    closes = left != _WHITE and (left == _OTHER or right != _OTHER)
    if letter == _UNDERSCORE and opens and closes:
        opens, closes = left == _PUNCTUATION, right == _PUNCTUATION
    return Run(at, after - at, letter, opens, closes) if opens or closes else None


def _beside(text: str, data: bytes, stream: bytearray, at: int) -> int:
    """Return the kind of the character at ``at``; layout and borders are white space."""
    byte = stream[at]
    if byte in _LAYOUT:
        return _WHITE
    if byte == FOREIGN_BYTE:
        return _foreign_kind(text[at])
    return _KINDS[data[at] if byte in _MARKED else byte]


def mark(stream: bytearray, runs: list[Run]) -> None:
    """Pair the runs and write a MARK over each that is markup."""
    openers: list[Run] = []
    # For each sort of closer: up to where the openers are known not to match.
    floors: dict[tuple[int, bool, int], int] = {}
    for closer in runs:
        sort = closer.letter, closer.opens, closer.size % 3
        while closer.closes and closer.width:
            index = _opener(openers, closer, floors.get(sort, 0))
            if index < 0:
                floors[sort] = len(openers)
                break
            opener = openers[index]
            used = min(2, opener.width, closer.width)
            opener.width -= used
            stream[opener.at + opener.width : opener.at + opener.width + used] = _MARK * used
            stream[closer.at : closer.at + used] = _MARK * used
            closer.at += used
            closer.width -= used
            del openers[index + (opener.width > 0) :]
            for key, floor in floors.items():
                floors[key] = min(floor, len(openers))
        if closer.opens and closer.width:
            openers.append(closer)


def _opener(openers: list[Run], closer: Run, floor: int) -> int:
    """Return the index of the nearest opener that matches, not below ``floor``; or -1."""
    for index in range(len(openers) - 1, floor - 1, -1):
        if openers[index].matches(closer):
            return index
    return -1
