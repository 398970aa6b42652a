"""The outline, held against the line maps of markdown-it-py."""

from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt

from seedlint.document import Document
from seedlint.text.span import Span

Read = Callable[..., Document]

KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "fence": "code",
    "code_block": "code",
    "html_block": "html",
    "hr": "break",
    "table_open": "table",
}
# Containers end where their content ends; markdown-it lets some reach over blank lines.
CONTAINERS = {"item", "quote"}
DIFFERENCES = {98: "two breaks at the very top are empty front matter"}


def skeleton(text: str) -> list[tuple[str, int, int, int]]:
    """(kind, level, first line, line after) of each block, by markdown-it-py."""
    result = []
    items = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        items += token.type == "list_item_open"
        kind = KINDS.get(token.type)
        if kind and token.map:
            level = int(token.tag[1]) if kind == "heading" else items if kind == "item" else 0
            last = -1 if kind in CONTAINERS else token.map[1]
            result.append((kind, level, token.map[0], last))
        items -= token.type == "list_item_close"
    return result


def ours(document: Document) -> list[tuple[str, int, int, int]]:
    """The same by us."""
    result = []
    for block in document.outline:
        kind = "html" if block.kind == "comment" else block.kind
        if kind == "definition":
            continue
        first = document.text.count("\n", 0, block.span.start)
        text = document[block.span]
        last = first + text.count("\n") + (not text.endswith("\n"))
        result.append((kind, block.level, first, -1 if kind in CONTAINERS else last))
    return result


def test_blocks_of_the_specification(commonmark: list[Any], read: Read) -> None:
    differing = {
        example.number
        for example in commonmark
        if ours(read(example.markdown)) != skeleton(example.markdown)
    }
    assert differing == set(DIFFERENCES)


def test_items_and_headings_begin_where_the_outline_says(
    commonmark: list[Any], gfm: list[Any], read: Read
) -> None:
    for example in [*commonmark, *gfm]:
        text = f"Words,\n> - and\n>   1. {example.markdown}"
        for document in (read(example.markdown), read(text)):
            begun = document.items, document.headings
            assert begun == tuple(
                [(block.span.start, block.level) for block in document.blocks(kind) if block.marked]
                for kind in ("item", "heading")
            )


def test_spans_are_whole_lines_in_order(commonmark: list[Any], gfm: list[Any], read: Read) -> None:
    for example in [*commonmark, *gfm]:
        text = example.markdown
        reach = [Span(0, len(text))]
        start = 0
        for block in read(text).outline:
            assert block.span.start >= start
            start = block.span.start
            assert start == 0 or text[start - 1] == "\n"
            assert block.span.end == len(text) or text[block.span.end - 1] == "\n"
            while not reach[-1].contains(block.span):
                reach.pop()
            reach.append(block.span)
