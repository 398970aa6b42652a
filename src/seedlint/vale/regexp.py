"""Translate the patterns of styles, which are written for .NET and RE2, to those of Python.

What differs: flags in the middle of a pattern hold to the end of their group, ``\\z`` and ``\\Z``,
names of groups, and brackets inside of character classes. The texts that patterns run on also
differ from Vale's: blocks stand one after the other in one text, with ``BREAK`` between, so
``^`` and ``$`` look for that, too; and a blank in a pattern also is a soft line break.
"""

import re
from typing import NamedTuple

BREAK = "\x85"
"""Between blocks. It is white space, as the end of a text is for look-arounds such as ``(?<!\\S)``,
and one byte wide."""

_ANY = r"(?:\\[wS]|\[\^\\s(?:\\?[.,;:!?])*\])\+"
ANY_WORD = re.compile(rf"(?:\(\?i:)?(?:\(\?:|\()*(?:\\b)?\(?{_ANY}(?:\|{_ANY})*\)?(?:\\b)?\)*")
"""A translated pattern that matches whatever is a word, in a time that nobody needs to limit."""
_FLAGS = re.compile(r"\(\?(?P<on>[imsnx]*)(?:-(?P<off>[imsnx]*))?(?P<end>[:)])")
_NAMED = re.compile(r"\(\?(?:P?<|')(?P<name>[A-Za-z_]\w*)[>']")
_LOOK = re.compile(r"\(\?(?:<?[=!]|>|:)")
_QUANTIFIER = re.compile(r"[*+?]|\{\d*(?:,\d*)?\}")
_POSIX = re.compile(r"\[:\^?[a-z]+:\]")


LONGEST = 300_000
"""Characters of a pattern."""
_MOST = 100_000
"""Parts of a pattern once its counted repetitions are written out, as the compiler does."""


class PatternError(ValueError):
    """A pattern that cannot be translated; its text says why."""


class Flags(NamedTuple):
    """Which flags hold at a place of a pattern."""

    multiline: bool = False
    verbose: bool = False


def translate(pattern: str, *, prose: bool = True, captures: bool = True) -> str:
    """Return a pattern as the ``regex`` module reads it.

    Args:
        pattern: as it stands in a style.
        prose: whether it runs on prose, where a blank also is a soft line break.
        captures: whether groups without a name capture; else they only group.

    Raises:
        PatternError: nothing in Python means the same.
    """
    return _Translator(pattern, prose=prose, captures=captures).result()


def alternatives(pattern: str) -> list[str]:
    """Return what stands between the ``|`` of a pattern that are in no group."""
    parts: list[str] = []
    depth = start = at = 0
    in_class = False
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif in_class:
            in_class = letter != "]"
        elif letter == "[":
            in_class = True
            at += pattern.startswith(("[]", "[^]"), at) and len(pattern[at:].split("]")[0])
        elif letter == "(":
            flags = _FLAGS.match(pattern, at)
            if not depth and flags and flags["end"] == ")":
                return [pattern]  # flags that hold in what follows, too
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == "|" and not depth:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    parts.append(pattern[start:])
    return parts if all(parts) else [pattern]


def usable_term(term: str) -> str:
    """Return a word, phrase or pattern of a list as a pattern; as it stands if it is none.

    Lists of accepted words hold ``C++`` and ``(beta``, which nobody meant as patterns.
    """
    if term.replace(" ", "").isalnum():
        return term
    import regex  # only who has styles waits for it

    try:
        regex.compile(translate(term, captures=False))
    except (PatternError, regex.error, RecursionError, OverflowError):
        return re.escape(term)
    return term


class _Translator:
    def __init__(self, pattern: str, *, prose: bool, captures: bool) -> None:
        self._pattern = pattern
        self._prose = prose
        self._captures = captures
        self._at = 0
        self._out: list[str] = []
        # For each open group: the groups for flags around it, and the flags after it.
        self._open: list[tuple[list[str], Flags]] = []
        self._flags = Flags()
        # The groups for flags that end with the group, or the alternative, that they stand in.
        self._extra: list[str] = []
        # How many parts the open groups and what stands last come to with repetitions.
        self._sizes = [0]
        self._last = 0

    def result(self) -> str:
        pattern = self._pattern
        if len(pattern) > LONGEST:
            raise PatternError("is too long")
        while self._at < len(pattern):
            letter = pattern[self._at]
            if letter == "\\":
                self._escape()
            elif letter == "[":
                self._class()
            elif letter == "(":
                self._group()
            elif letter == ")":
                if not self._open:
                    raise PatternError("has a “)” too many")
                self._out.append(")" * (1 + len(self._extra)))
                self._extra, self._flags = self._open.pop()
                self._at += 1
                inner = self._sizes.pop()
                self._grow(inner)
            elif letter == "|":
                # Flags hold in the alternatives that follow, too.
                self._put(")" * len(self._extra) + "|" + "".join(self._extra), 1)
            else:
                self._plain(letter)
        if self._open:
            raise PatternError("lacks a “)”")
        return "".join(self._out) + ")" * len(self._extra)

    def _put(self, text: str, length: int) -> None:
        self._out.append(text)
        self._at += length
        self._grow(1)

    def _grow(self, size: int) -> None:
        self._last = size
        self._sizes[-1] += size
        if self._sizes[-1] > _MOST:
            raise PatternError("repeats too much")

    def _plain(self, letter: str) -> None:
        multiline = self._flags.multiline
        if letter == "^":
            self._put(rf"(?<![^\n{BREAK}])" if multiline else rf"(?<![^{BREAK}])", 1)
        elif letter == "$":
            self._put(rf"(?![^\n{BREAK}])" if multiline else rf"(?=\n?(?![^{BREAK}]))", 1)
        elif letter == " " and self._prose and not self._flags.verbose:
            self._put(r"[ \n]", 1)
        elif letter == "{" and not _QUANTIFIER.match(self._pattern, self._at):
            self._put(r"\{", 1)
        elif letter == "}" and not "".join(self._out[-1:]).startswith("{"):
            self._put("}", 1)
        elif letter == "{":
            whole = _QUANTIFIER.match(self._pattern, self._at)
            assert whole
            text = whole[0] if whole[0][1:2].isdigit() else "\\" + whole[0]
            counts = [int(count) for count in re.findall(r"\d{1,9}", whole[0])]
            self._sizes[-1] += self._last * max(counts, default=0)
            self._put(text, len(whole[0]))
        else:
            self._put(letter, 1)

    def _escape(self) -> None:
        pattern, at = self._pattern, self._at
        if at + 1 >= len(pattern):
            raise PatternError("ends with a backslash")
        letter = pattern[at + 1]
        if letter == "A":
            self._put(rf"(?<![^{BREAK}])", 2)
        elif letter == "z":
            self._put(rf"(?![^{BREAK}])", 2)
        elif letter == "Z":
            self._put(rf"(?=\n?(?![^{BREAK}]))", 2)
        elif letter == " " and self._prose:
            self._put(r"[ \n]", 2)
        else:
            self._put(*_escaped(pattern, at))

    def _class(self) -> None:
        """A character class, in which brackets and doubled marks are escaped."""
        pattern = self._pattern
        at = self._at + 1
        out = ["["]
        negated = pattern.startswith("^", at)
        if negated:
            out.append("^")
            at += 1
        first = True
        blank = False
        while at < len(pattern) and (pattern[at] != "]" or first):
            first = False
            letter = pattern[at]
            posix = _POSIX.match(pattern, at)
            if posix:
                out.append(posix[0])
                at += len(posix[0])
            elif letter == "\\":
                if at + 1 >= len(pattern):
                    break
                text, length = _escaped(pattern, at)
                blank |= text == "\\ "
                out.append(text)
                at += length
            elif letter == "-" and pattern.startswith("-[", at):
                raise PatternError("subtracts one character class from another")
            else:
                blank |= letter == " "
                doubled = letter in "&~|-" and out[-1] == letter
                out.append(f"\\{letter}" if letter in "[]" or doubled else letter)
                at += 1
        if at >= len(pattern):
            raise PatternError("lacks a “]”")
        if blank and not negated and self._prose:
            out.insert(1, r"\n")  # at the end it would be the end of a range
        self._put("".join(out) + "]", at + 1 - self._at)

    def _group(self) -> None:
        pattern, at = self._pattern, self._at
        flags = _FLAGS.match(pattern, at)
        named = _NAMED.match(pattern, at)
        if pattern.startswith("(?#", at):
            end = pattern.find(")", at)
            if end < 0:
                raise PatternError("lacks a “)”")
            self._at = end + 1
        elif flags and (flags["on"] or flags["off"]):
            self._flagged(flags)
        elif named:
            self._opened(f"(?P<{named['name']}>", len(named[0]))
        elif look := _LOOK.match(pattern, at):
            self._opened(look[0], len(look[0]))
        elif pattern.startswith("(?", at):
            raise PatternError("has a kind of group that Python lacks")
        else:
            self._opened("(" if self._captures else "(?:", 1)

    def _opened(self, text: str, length: int) -> None:
        self._open.append((self._extra, self._flags))
        self._extra = []
        self._sizes.append(0)
        self._put(text, length)

    def _flagged(self, found: "re.Match[str]") -> None:
        """Flags: those for a group, or for the rest of the group that they stand in."""
        on, off = found["on"] or "", found["off"] or ""
        before = self._flags
        after = Flags(
            ("m" in on or before.multiline) and "m" not in off,
            ("x" in on or before.verbose) and "x" not in off,
        )
        # Python's own “m” would not know where blocks end.
        on, off = (flags.replace("m", "").replace("n", "") for flags in (on, off))
        text = f"(?{on}{'-' + off if off else ''}:"
        if found["end"] == ":":
            self._open.append((self._extra, before))
            self._extra = []
            self._sizes.append(0)
        elif on or off:
            self._extra.append(text)
        else:
            text = ""
        self._flags = after
        self._put(text, len(found[0]))


def _escaped(pattern: str, at: int) -> tuple[str, int]:
    """Return an escape as Python writes it, and how many characters of the pattern it takes."""
    letter = pattern[at + 1]
    if letter == "x" and pattern.startswith("{", at + 2):
        end = pattern.find("}", at)
        digits = pattern[at + 3 : end]
        if end < 0 or not re.fullmatch(r"[0-9A-Fa-f]{1,6}", digits):
            raise PatternError("has an escape \\x{…} that names no character")
        return re.escape(chr(int(digits, 16))), end + 1 - at
    if letter in "pP":
        if not pattern.startswith("{", at + 2):
            return f"\\{letter}{{{pattern[at + 2 : at + 3]}}}", 3
        end = pattern.find("}", at)
        if end < 0:
            raise PatternError("names a property of characters and does not end the name")
        return pattern[at : end + 1], end + 1 - at
    if letter == "k":
        named = re.compile(r"\\k[<{'](\w+)[>}']").match(pattern, at)
        if not named:
            raise PatternError("refers to a group without naming it")
        return f"(?P={named[1]})", len(named[0])
    if letter == "e":
        return "\\x1b", 2
    if letter.isascii() and letter.isalpha() and letter not in "abBdDfnNrsStuUvwWxpP":
        raise PatternError(f"has an escape \\{letter} that Python lacks")
    return pattern[at : at + 2], 2
