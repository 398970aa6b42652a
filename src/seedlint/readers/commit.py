"""Commit messages: a subject, and a body that people write as Markdown.

Git shows a message in an editor with comments, and with what is committed below a line with
scissors. None of that is prose, nor are trailers, the type before a subject, and hashes.
"""

import re
from collections.abc import Mapping

from seedlint.bytestream.markers import HIDDEN_BYTE
from seedlint.document import Document, Source
from seedlint.readers import markdown
from seedlint.readers.lifted import Host, Lift

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_COMMENT_CHARACTER = re.compile(
    r"(?m)^(\S) (?:Please enter the commit message|-+ >8 -+\r?$|This is a combination of)"
)
_TYPE = re.compile(
    r"(?:(?:fixup|squash|amend)! )*(?:\[[^\]\r\n]+\] ?)?(?:[\w./*-]+(?:\([^()\r\n]*\))?!?: +)*"
)
_TRAILER = re.compile(
    r"(?i)[A-Za-z][A-Za-z-]*-(?:by|to|id|with|for|of)\s*: |(?:cc|see-also|bug): "
    r"|(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|issue)[: ]+"
    r"(?:[\w./-]*#\d+|https?:|[0-9a-f]{7})"
    r"|\(cherry picked from |This reverts commit |Merge (?:branch|pull request|remote-tracking|tag)"
)
_HASH = re.compile(rb"\b(?=[a-f]*[0-9])[0-9a-f]{7,40}\b|(?<!\w)#[0-9]+\b|(?<!\w)@[\w-]+")


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a commit message."""
    text = source.text
    told = _COMMENT_CHARACTER.search(text)
    sign = told[1] if told else "#"
    scissors = re.search(rf"(?m)^{re.escape(sign)} -+ >8 -+", text)
    end = scissors.start() if scissors else len(text)
    host = Host(source)
    subject, body = Lift(text), Lift(text)
    for line in _LINE.finditer(text, 0, end):
        start, stop = line.span(1)
        if line.group(1).startswith(sign) or _TRAILER.match(text, start, stop):
            continue
        if subject.is_empty:
            begins = _TYPE.match(text, start, stop)
            subject.copy(begins.end() if begins else start, stop)
            continue
        body.copy(start, stop)
        if line[2]:
            body.letter("\n", *line.span(2))
    host.add(subject, _read)
    host.add(body, _read)
    return host.document()


def _read(source: Source) -> Document:
    from seedlint.readers.code.prose import identifiers

    document = markdown.read(source)
    stream = bytearray(document.stream)
    for found in _HASH.finditer(document.stream):
        start, end = found.span()
        stream[start:end] = bytes([HIDDEN_BYTE]) * (end - start)
    identifiers(stream)
    return Document(source, bytes(stream), lambda: document.outline)
