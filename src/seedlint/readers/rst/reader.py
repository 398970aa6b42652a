"""reStructuredText to a Document."""

from collections.abc import Mapping, Sequence

from seedlint.document import Block, Document, Source
from seedlint.readers import addresses
from seedlint.readers.markdown.reader import lines
from seedlint.readers.rst.blocks import BlockScan
from seedlint.readers.rst.inline import InlineScan, named_titles
from seedlint.readers.rst.names import Sort
from seedlint.text.span import Span


def read(source: Source, options: Mapping[str, tuple[str, ...]]) -> Document:
    """Return the document in a text.

    Args:
        source: the text.
        options: ``prose-directives``, ``hidden-directives``, ``prose-roles``, ``hidden-roles``.
    """
    text = source.text
    blocks = BlockScan(lines(text), _directives(options))
    blocks.scan()
    stream = blocks.stream
    inline = InlineScan(stream, _roles(options))
    inline.scan()
    addresses.hide(stream)
    names = inline.names + named_titles(blocks.data, blocks.titles, inline.references)

    def outline() -> Sequence[Block]:
        size = len(text)
        whole = (
            block._replace(span=Span(block.span.start, min(block.span.end, size)))
            for block in blocks.blocks
            if block.span.start < size
        )
        return sorted(whole, key=lambda block: (block.span.start, -block.span.end))

    seen = bytes(memoryview(stream)[: len(text)])
    return Document(source, seen, outline, names=sorted([*names, *blocks.terms]))


def _directives(options: Mapping[str, tuple[str, ...]]) -> Mapping[str, Sort]:
    return {
        **dict.fromkeys(map(str.lower, options.get("prose-directives", ())), Sort.body),
        **dict.fromkeys(map(str.lower, options.get("hidden-directives", ())), Sort.nothing),
    }


def _roles(options: Mapping[str, tuple[str, ...]]) -> Mapping[str, bool]:
    return {
        **dict.fromkeys(map(str.lower, options.get("prose-roles", ())), True),
        **dict.fromkeys(map(str.lower, options.get("hidden-roles", ())), False),
    }
