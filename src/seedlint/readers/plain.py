"""Plain text: first reading, as Markdown that lost its marks."""

import re
from collections.abc import Sequence

from seedlint.document import Block, Document, Source
from seedlint.text.marks import BORDER_BYTE, GAP, HIDDEN, MARK_BYTE, encode
from seedlint.text.span import Span
from seedlint.text.tables import is_separator, pipes

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})[^`\n]*$")
_HEADING = re.compile(r"(\s{0,3})(#{1,6})(\s+|$)(.*?)(\s+#+)?\s*$")
_ITEM = re.compile(r"([ \t]*)([-*+•]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t])?")
_QUOTE = re.compile(r"[ \t]{0,3}(>[ \t]?)+")
_BREAK = re.compile(r"\s{0,3}([-*_])[ \t]*(\1[ \t]*){2,}$")
_FRONT = re.compile(r"---[ \t]*\r?\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_DEFINITION = re.compile(r"[ \t]{0,3}\[[^\]\n]+\]:[ \t]*\S+.*$")
_INLINE = re.compile(
    rb"(?P<code>(?<!`)(`+)(?!`)[^\x03]*?(?<!`)\2(?!`))"
    rb"|(?P<hide><[A-Za-z/!][^<>\x03]*>|(?:https?|ftp)://[^\s<>\x03\x1a)]+[^\s<>\x03\x1a).,;:!?'\"]"
    rb"|[\w.+-]+@[\w-]+\.[\w.-]*\w|&#?\w{1,31};|\{\{[^\x03]*?\}\}|\{%[^\x03]*?%\}"
    rb"|\$\$[^\x03]*?\$\$|\\(?=[!-/:-@\[-`{-~]))"
    rb"|(?P<end>\]\([^()\x03]*(?:\([^()\x03]*\)[^()\x03]*)*\)|\]\[[^\]\x03]*\])"
    rb"|(?P<open>!?\[)(?=[^\[\]\x03]*\][(\[])"
    rb"|(?P<strong>(?<![\w*])(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])[^\x03*_~]*?(?<=[^\s*_~])(?:\7)(?![\w*]))"
)


def read(source: Source) -> Document:
    """The document in a plain text."""
    text = source.text
    stream = bytearray(encode(text))
    blocks: list[Block] = []

    def blot(start: int, end: int, mark: str = HIDDEN) -> None:
        stream[start:end] = mark.encode() * (end - start)

    def border(at: int) -> None:
        if at < len(stream) and stream[at] in b"\n\r":
            stream[at] = BORDER_BYTE

    position = 0
    front = _FRONT.match(text)
    if front:
        blot(0, front.end())
        blocks.append(Block("frontmatter", Span(*front.span())))
        position = front.end()
    lines = []
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        lines.append((position, end))
        position = end + 1
    longs = sum(1 for start, end in lines if end - start > 160)
    flat = longs * 5 > len(lines)
    index = 0
    previous = ""
    while index < len(lines):
        start, end = lines[index]
        whole = min(end + 1, len(text))
        line = text[start:end].rstrip("\r")
        index += 1
        if not line.strip():
            border(end)
            if start:
                border(start - 1)
            previous = ""
            continue
        quote = _QUOTE.match(line)
        if quote:
            blot(start, start + quote.end(), GAP)
            blocks.append(Block("quote", Span(start, whole)))
            start += quote.end()
            line = line[quote.end() :]
        fence = _FENCE.match(line)
        if fence:
            begin = start
            while index < len(lines):
                last = text[slice(*lines[index])].strip("> \t\r")
                index += 1
                if last.startswith(fence[1]) and not last.strip(fence[1][0]):
                    break
            end = lines[index - 1][1]
            blot(begin, end)
            border(end)
            if begin:
                border(begin - 1)
            blocks.append(Block("code", Span(begin, min(end + 1, len(text)))))
            previous = "code"
            continue
        heading, item = _HEADING.match(line), _ITEM.match(line)
        following = text[slice(*lines[index])].rstrip("\r") if index < len(lines) else ""
        if heading:
            blot(start + heading.start(2), start + heading.end(2))
            blocks.append(Block("heading", Span(start, whole), len(heading[2])))
            kind = "heading"
        elif previous != "paragraph" and (line.startswith(("    ", "\t"))) and not item:
            blot(start, end)
            blocks.append(Block("code", Span(start, whole)))
            kind = "code"
        elif _BREAK.match(line):
            blot(start, end)
            blocks.append(Block("break", Span(start, whole)))
            kind = "break"
        elif item:
            blot(start + item.start(2), start + item.end(2))
            if item[4]:
                blot(start + item.start(4), start + item.end(4) - 1)
            depth = len(item[1].expandtabs(4)) // 2 + 1
            blocks.append(Block("item", Span(start, whole), depth))
            kind = "item"
        elif _DEFINITION.match(line):
            blot(start, end)
            blocks.append(Block("definition", Span(start, whole)))
            kind = "definition"
        elif "|" in line and is_separator(following):
            begin = start
            while True:
                for pipe in pipes(text, start, end):
                    stream[pipe] = BORDER_BYTE
                border(end)
                if index >= len(lines) or not text[slice(*lines[index])].strip():
                    break
                start, end = lines[index]
                if is_separator(text[start:end].rstrip("\r")):
                    blot(start, end)
                elif flat and "|" not in text[start:end]:
                    end = start - 1
                    break
                index += 1
            if begin:
                border(begin - 1)
            blocks.append(Block("table", Span(begin, min(end + 1, len(text))), 0, not flat))
            previous = "table"
            continue
        elif flat and len(line) < 100 and line[-1] not in ".,;:!?" and len(following) > 100:
            blocks.append(Block("heading", Span(start, whole), 0, marked=False))
            kind = "heading"
        else:
            kind = "paragraph"
            if previous == "paragraph" and not flat:
                indent = len(line) - len(line.lstrip())
                blot(start, start + indent, GAP)
                last = blocks.pop()
                blocks.append(Block("paragraph", Span(last.span.start, whole)))
            elif previous == "item" and line[:1].isspace():
                blot(start, start + len(line) - len(line.lstrip()), GAP)
                kind = "item"
                previous = "paragraph"
                last = blocks.pop()
                blocks.append(Block(last.kind, Span(last.span.start, whole), last.level))
            else:
                blocks.append(Block("paragraph", Span(start, whole)))
        if (kind != "paragraph" or previous != "paragraph" or flat) and start:
            if not (kind == "item" and previous == "paragraph" and not item):
                border(start - 1)
        if kind not in ("paragraph", "item"):
            border(end)
        previous = kind
    if b"\r" in stream:
        stream = bytearray(
            bytes(stream).replace(b"\r\n", b"\x04\n").replace(b"\r\x03", b"\x04\x03")
        )
    for found in _INLINE.finditer(bytes(stream)):
        name = found.lastgroup
        start, end = found.span()
        if name in ("code", "hide"):
            blot(start, end)
        elif name == "end":
            stream[start] = MARK_BYTE
            blot(start + 1, end)
        elif name == "open":
            stream[start:end] = bytes([MARK_BYTE]) * (end - start)
        elif name == "strong":
            width = len(found[7])
            stream[start : start + width] = bytes([MARK_BYTE]) * width
            stream[end - width : end] = bytes([MARK_BYTE]) * width

    def outline() -> Sequence[Block]:
        return blocks

    return Document(source, bytes(stream), outline)
