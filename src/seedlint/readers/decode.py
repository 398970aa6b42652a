"""Bytes to a Source and back, byte for byte.

Nothing is guessed: a text is what its byte order mark says, else what its settings
declare, else UTF-8. Whatever does not decode, or would not come back as the same
bytes, is refused with advice, for a wrong guess would be written back.
"""

import codecs

from seedlint.document import Source
from seedlint.errors import ReadError

# UTF-32 LE begins with the mark of UTF-16 LE, so it is asked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(
    data: bytes,
    name: str,
    suffix: str = ".md",
    encoding: str | None = None,
    *,
    format: str = "",
) -> Source:
    """Return the text in ``data``; ``encode(source, source.text) == data`` always holds.

    Args:
        data: a whole file.
        name: for reports and messages.
        suffix: picks the reader, with its dot; lowered here.
        encoding: declared by the user; a byte order mark outranks it.

    Raises:
        ReadError: the bytes are not text, not in their encoding, or not in its
            canonical form, or Python does not know the encoding.
    """
    suffix = suffix.lower()
    for mark, marked in _MARKS:
        if data.startswith(mark):
            text = _text(data[len(mark) :], name, marked)
            return _exactly(data, Source(name, text, suffix, marked, True, format))
    declared = _known(encoding, name) if encoding else "utf-8"
    if b"\0" in data and not declared.startswith(("utf-16", "utf-32")):
        raise ReadError(
            "contains NUL bytes, so it is not text",
            place=name,
            hint="exclude it, or declare its encoding",
        )
    return _exactly(
        data, Source(name, _text(data, name, declared), suffix, declared, format=format)
    )


def encode(source: Source, text: str) -> bytes:
    """``text`` in the bytes of the file that ``source`` was decoded from.

    Raises:
        ReadError: the encoding has no bytes for a character of the text.
    """
    try:
        data = text.encode(source.encoding)
    except UnicodeEncodeError as error:
        letter = text[error.start]
        raise ReadError(
            f"{source.encoding} cannot write U+{ord(letter):04X} {letter!r}",
            place=source.name,
            hint="save the file as UTF-8 first",
        ) from error
    return _mark(source) + data if source.bom else data


def _mark(source: Source) -> bytes:
    return next(mark for mark, encoding in _MARKS if encoding == source.encoding)


def _text(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            f"is not {encoding.upper()}: byte 0x{data[error.start]:02X} on line {line}",
            place=name,
            hint="save it as UTF-8, or declare its encoding",
        ) from error


def _known(encoding: str, name: str) -> str:
    """Python's own name for a declared encoding of text.

    The plain names "utf-16" and "utf-32" write a mark of their own, so a file
    without one is taken as little-endian.
    """
    try:
        info = codecs.lookup(encoding)
        "".encode(info.name)
    except (LookupError, ValueError) as error:
        raise ReadError(
            f"unknown encoding {encoding!r}", place=name, hint="use a name such as cp1252"
        ) from error
    known = info.name
    if known == "utf-8-sig":
        return "utf-8"
    return f"{known}-le" if known in ("utf-16", "utf-32") else known


def _exactly(data: bytes, source: Source) -> Source:
    """Return the source, once it is proven to give back ``data``."""
    if source.encoding == "utf-8":
        return source  # UTF-8 decodes strictly, and has one form for each text.
    try:
        same = encode(source, source.text) == data
    except ReadError:
        same = False
    if not same:
        raise ReadError(
            f"would not come back byte for byte from {source.encoding.upper()}",
            place=source.name,
            hint="save it as UTF-8",
        )
    return source
