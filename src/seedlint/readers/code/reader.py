"""Programs to Documents. What is prose of them says the setting ``prose`` of their format: the
``docs`` alone, or the ``comments``, too.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from seedlint.bytestream.markers import encode
from seedlint.document import Document, Source
from seedlint.readers import rst
from seedlint.readers.code import families, prose, python
from seedlint.readers.code.comments import comments, lifted
from seedlint.readers.code.families import Family
from seedlint.readers.lifted import Host
from seedlint.text.span import Span

Options = Mapping[str, tuple[str, ...]]
_COMMENTS = "comments"
_NAME = re.compile(r"[A-Za-z]\w{2,}")
_PARTS = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{3,}")
_HASH = families.HASH._replace(tokens=python.TOKENS)


class CodeReader:
    """Reads the languages of one family."""

    def __init__(self, family: Family) -> None:
        self._family = family

    def __call__(self, source: Source, options: Options) -> Document:
        """Return the document in a program."""
        text = source.text
        host = Host(source, _spell)
        wanted = self._family.always or _COMMENTS in options.get("prose", ())
        _comments(host, text, self._family, with_all=wanted)
        return _finished(host, lambda: names(text, self._family.tokens))


def read_python(source: Source, options: Options) -> Document:
    """Return the document in a Python program."""
    text = source.text
    host = Host(source, _spell)
    for docstring in python.docstrings(text):
        if not text[docstring.start : docstring.end].strip():
            continue
        lift = python.lifted(text, docstring)
        host.add(lift, _docstring)
        end = docstring.end
        host.stream[end : end + 1] = b"\x03"
    if _COMMENTS in options.get("prose", ()):
        _comments(host, text, _HASH, with_all=True)
    return _finished(host, lambda: names(text, python.TOKENS))


def _docstring(source: Source) -> Document:
    document = rst.read(source, {})
    data = encode(source.text)
    stream = bytearray(document.stream)
    python.sections(stream, data)
    prose.identifiers(stream)
    return Document(source, bytes(stream), lambda: document.outline, names=document.names)


def _comments(host: Host, text: str, family: Family, *, with_all: bool) -> None:
    first = True
    for comment in comments(text, family):
        shows = comment.is_doc or with_all
        begins, first = first, False
        if not shows:
            continue
        lift = lifted(text, comment)
        content = lift.text
        if not prose.is_no_prose(content, first=begins):
            host.segment(lift, prose.mark(content), "comment")


def _finished(host: Host, found: Callable[[], frozenset[str]]) -> Document:
    document = host.document()
    document.own_words = found
    return document


def names(text: str, tokens: re.Pattern[str]) -> frozenset[str]:
    """Return the words of which the names in a program are made, in lower case."""
    return frozenset(
        part.lower()
        for code in _code(text, tokens)
        for name in _NAME.findall(code)
        for part in (name, *_PARTS.findall(name))
    )


def _code(text: str, tokens: re.Pattern[str]) -> Iterator[str]:
    """Yield the parts of a program between its comments and strings."""
    position = 0
    for found in tokens.finditer(text):
        yield text[position : found.start()]
        position = found.end()
    yield text[position:]


def _spell(text: str, span: Span) -> str | None:
    """Refuse to insert what could end a comment or a string, or begin an escape."""
    return None if any(sign in text for sign in ("\\", '"', "*/", "/*", "'''")) else text


C = CodeReader(families.C)
JAVA = CodeReader(families.JAVA)
GO = CodeReader(families.GO)
RUST = CodeReader(families.RUST)
JAVASCRIPT = CodeReader(families.JAVASCRIPT)
CSS = CodeReader(families.CSS)
HASH = CodeReader(families.HASH)
DASH = CodeReader(families.DASH)
