"""Replace strings in the bytes of a JSON object and leave every other byte as it is."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from seedlint.corpus.paths import Path
from seedlint.result import Applied

_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_PIECE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)
"""One character of a JSON string as it is written."""
_BOM = b"\xef\xbb\xbf"


class _Tokens:
    """The tokens of a JSON text, with one token of look-ahead."""

    def __init__(self, data: bytes) -> None:
        self._found = _TOKEN.finditer(data)
        self.take()

    def take(self) -> tuple[bytes, tuple[int, int]]:
        """Return the current token with its span, and go on to the next."""
        current = getattr(self, "_now", (b"", (0, 0)))
        match = next(self._found, None)
        self._now = (match.group(), match.span()) if match else (b"", (0, 0))
        return current

    @property
    def next(self) -> bytes:
        """The current token; empty at the end."""
        return self._now[0]

    def skip(self) -> None:
        """Skip a whole value."""
        depth = 0
        while True:
            token, _ = self.take()
            if token in (b"{", b"["):
                depth += 1
            elif token in (b"}", b"]"):
                depth -= 1
            if depth <= 0 or not token:
                return


def strings_at(line: bytes, path: Path) -> list[tuple[int, int]]:
    """Return the spans of the strings at a path, with their quotation marks, in order.

    Of a key that an object has twice the last one counts, as for all JSON decoders.

    Args:
        line: a valid JSON object.
        path: of the column.
    """
    tokens = _Tokens(line)
    if tokens.next == _BOM:
        tokens.take()
    return _collected(tokens, path.steps)


def _collected(tokens: _Tokens, steps: Sequence[str | None]) -> list[tuple[int, int]]:
    if not steps:
        if tokens.next[:1] == b'"':
            return [tokens.take()[1]]
        tokens.skip()
        return []
    if tokens.next == (b"[" if steps[0] is None else b"{"):
        return _of_elements(tokens, steps) if steps[0] is None else _of_fields(tokens, steps)
    tokens.skip()
    return []


def _of_elements(tokens: _Tokens, steps: Sequence[str | None]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    tokens.take()
    while tokens.next not in (b"]", b""):
        spans += _collected(tokens, steps[1:])
        if tokens.next == b",":
            tokens.take()
    tokens.take()
    return spans


def _of_fields(tokens: _Tokens, steps: Sequence[str | None]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    tokens.take()
    while tokens.next not in (b"}", b""):
        key, _ = tokens.take()
        tokens.take()  # the colon
        if msgspec.json.decode(key) == steps[0]:
            spans = _collected(tokens, steps[1:])
        else:
            tokens.skip()
        if tokens.next == b",":
            tokens.take()
    tokens.take()
    return spans


def encoded(text: str, like: str) -> str:
    """Return a text as a JSON string with quotation marks, in ASCII if another one is.

    Args:
        text: to be encoded.
        like: a JSON string as it stands in the file.
    """
    plain = msgspec.json.encode(text).decode()
    return _escaped(plain) if like.isascii() and "\\u" in like else plain


def _escaped(plain: str) -> str:
    if plain.isascii():
        return plain
    data = plain.encode("utf-16-be", "surrogatepass")
    units = (int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
    return "".join(chr(unit) if unit < 128 else f"\\u{unit:04x}" for unit in units)


def replaced(raw: str, new: str, edits: Sequence[Applied]) -> str:
    """Return a JSON string after edits; what they do not touch keeps its bytes.

    Args:
        raw: the string as it stands in the file, with its quotation marks.
        new: its text after the edits.
        edits: pass by pass, in the order of their places.
    """
    old = msgspec.json.decode(raw.encode())
    if encoded(old, raw) == raw:
        return encoded(new, raw)
    pieces = _PIECE.findall(raw[1:-1])
    rounds: dict[int, list[Applied]] = {}
    for edit in edits:
        rounds.setdefault(edit.round, []).append(edit)
    for made in rounds.values():
        for edit in reversed(made):
            inside = encoded(edit.new, raw)[1:-1]
            end = edit.start + len(edit.old)
            pieces[edit.start : end] = _PIECE.findall(inside)
    spliced = f'"{"".join(pieces)}"'
    # Whatever is odd about the string, what is written is what the fixes have made.
    return spliced if msgspec.json.decode(spliced.encode()) == new else encoded(new, raw)


def spliced(
    line: bytes,
    spans: Sequence[tuple[int, int]],
    new: Mapping[int, str],
) -> bytes:
    """Return a line in which some strings are replaced.

    Args:
        line: the JSON object.
        spans: of its strings, in order.
        new: by the index of a span what takes its place, with quotation marks.
    """
    return b"".join(_pieces(line, spans, new))


def _pieces(
    line: bytes, spans: Sequence[tuple[int, int]], new: Mapping[int, str]
) -> Iterator[bytes]:
    at = 0
    for index, (start, end) in enumerate(spans):
        if index in new:
            yield line[at:start]
            yield new[index].encode()
            at = end
    yield line[at:]


def with_fields(line: bytes, fields: Mapping[str, object]) -> bytes:
    """Return the JSON object of a line with more fields at its end.

    Args:
        line: a valid JSON object, with or without a line feed.
        fields: plain data.
    """
    close = line.rindex(b"}")
    head = line[:close].rstrip()
    added = msgspec.json.encode(fields)[1:-1]
    comma = b"" if head.endswith(b"{") else b","
    return head + comma + added + line[close:]
