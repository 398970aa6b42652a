"""What MDX adds to Markdown: JavaScript modules, expressions and components."""

from bisect import bisect_right
from collections.abc import Sequence

from seedlint.bytestream.markers import BORDER_BYTE, HIDDEN_BYTE
from seedlint.document import Block
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

_HIDDEN = bytes([HIDDEN_BYTE])
_MODULE = pattern(rb"(?:\A|(?<=\n\n)|(?<=\n\x04\n)|(?<=---\n))(?:import|export)\b(?:[^\n]++\n)+")
_CLOSING = pattern(rb"(?<=\n)[}\])][^\n]*+\n")
_OPENING, _CLOSED = (b"{", b"[", b"("), (b"}", b"]", b")")
# Quoted strings, and braces up to three deep, hold what would end a tag or an expression.
_QUOTED = rb"\"[^\"\x03]*+\"|'[^'\x03]*+'|`[^`\x03]*+`"
_DEEPER = rb"\{(?:[^{}\x03]++|\{(?:[^{}\x03]++|\{[^{}\x03]*+\})*\})*\}"
_BRACED = rb"\{(?:[^{}\"'`\x03]++|%b|%b)*\}" % (_QUOTED, _DEEPER)
_MARKUP = pattern(
    rb"<(?:/?[A-Za-z][\w.:-]*+(?:[^<>{}\"'`\x03]++|%b|%b)*)?>|%b" % (_QUOTED, _BRACED, _BRACED)
)


def hide(data: bytes, stream: bytearray) -> None:
    """Hide modules, tags and expressions in a stream that has its blocks marked."""
    for start, end in _modules(data):
        stream[start : end - 1] = _HIDDEN * (end - 1 - start)
        stream[end - 1] = BORDER_BYTE
    for found in _MARKUP.finditer(stream):
        start, end = found.span()
        stream[start:end] = _HIDDEN * (end - start)


def with_modules(data: bytes, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a text, with those inside of modules taken as code."""
    modules = _modules(data)
    starts = [module.start for module in modules]
    kept: list[Block] = []
    for block in blocks:
        index = bisect_right(starts, block.span.start) - 1
        if index < 0 or not modules[index].contains(block.span):
            kept.append(block)
    return sorted([*kept, *(Block("code", module) for module in modules)], key=_place)


def _modules(data: bytes) -> list[Span]:
    """Return the modules of a text. One with open brackets goes on over blank lines, up to a line
    that begins with a closing one."""
    modules: list[Span] = []
    found = _MODULE.search(data)
    closes = True  # whether such a line may still come
    while found:
        start, end = found.span()
        depth = _opened(data[start:end])
        while depth > 0 and closes:
            closing = _CLOSING.search(data, end)
            closes = closing is not None
            if closing:
                depth += _opened(data[end : closing.end()])
                end = closing.end()
        modules.append(Span(start, end))
        found = _MODULE.search(data, end)
    return modules


def _opened(code: bytes) -> int:
    """Return how many brackets more are opened than closed."""
    return sum(map(code.count, _OPENING)) - sum(map(code.count, _CLOSED))


def _place(block: Block) -> tuple[int, int]:
    return block.span.start, -block.span.end
