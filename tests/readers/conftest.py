"""Reading in one call, and what an independent parser makes of the same text."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, cast

import pyromark
import pytest

from seedlint.document import Document, Source
from seedlint.readers import registry

Read = Callable[..., Document]
Shown = Callable[..., bytearray]

_GITHUB = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_FRONT_MATTER = (
    pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
    | pyromark.Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_NO_PROSE = {"CodeBlock", "HtmlBlock", "MetadataBlock"}


class Example(NamedTuple):
    """An example of a specification."""

    number: int
    section: str
    markdown: str
    html: str


def examples(name: str) -> list[Example]:
    """The examples of ``commonmark`` or ``gfm``."""
    path = Path(__file__).parent / "data" / f"{name}.json"
    return [Example(*row) for row in json.loads(path.read_text("utf-8"))]


@pytest.fixture(scope="session")
def commonmark() -> list[Example]:
    return examples("commonmark")


@pytest.fixture(scope="session")
def gfm() -> list[Example]:
    return examples("gfm")


@pytest.fixture(scope="session")
def read() -> Read:
    """``read(text, ".md")``: the document in a text."""

    def read(text: str, suffix: str = ".md") -> Document:
        return registry.read(Source(f"sample{suffix}", text, suffix))

    return read


@pytest.fixture(scope="session")
def seen(read: Read) -> Callable[..., str]:
    """The view of a text with its marks made visible: ``▒`` ``¦`` and ``^``."""

    def seen(text: str, suffix: str = ".md") -> str:
        view = read(text, suffix).view
        return view.replace("\x1a", "▒").replace("\x03", "¦").replace("\x05", "^")

    return seen


def _name(tag: Any) -> str:
    """The name of a tag, which has parameters or not."""
    return tag if isinstance(tag, str) else str(next(iter(tag)))


@pytest.fixture(scope="session")
def shown() -> Shown:
    """For each code point of a Markdown text whether pulldown-cmark shows it as text.

    Addresses in angle brackets and character references count as not shown, for
    what is seen there is not prose, or not what stands in the file.
    """

    def shown(text: str, *, front_matter: bool = False) -> bytearray:
        options = _GITHUB | _FRONT_MATTER if front_matter else _GITHUB
        place = _places(text)
        result = bytearray(len(text))
        hidden = 0
        links: list[bool] = []
        for event, where in pyromark.events_with_range(text, options=options):
            if not isinstance(event, dict):
                continue
            start, end = place[where["start"]], place[where["end"]]
            opened, closed = event.get("Start"), event.get("End")
            if "Text" in event and not hidden:
                if text[start] != "&" or text[start:end] == event["Text"]:
                    result[start:end] = b"\1" * (end - start)
            elif opened is not None:
                name = _name(opened)
                if name == "Link":
                    kind = cast(Any, opened)["Link"]["link_type"]
                    links.append(kind in ("Autolink", "Email"))
                    hidden += links[-1]
                hidden += name in _NO_PROSE
                if name == "HtmlBlock":
                    _show_text(text, start, end, result)
            elif closed is not None:
                name = _name(closed)
                if name == "Link":
                    hidden -= links.pop()
                hidden -= name in _NO_PROSE
        return result

    return shown


_MARKUP = re.compile(
    r"(?is:<!--.*?(?:-->|\Z)|<(code|kbd|samp|var|tt|pre|script|style|textarea|math|svg)\b.*?(?:</\1>|\Z))"
    r"|<[A-Za-z/!?](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|&#?\w+;"
)


def _show_text(text: str, start: int, end: int, result: bytearray) -> None:
    """Count the text between the tags of an HTML block as shown, but for raw ones."""
    if re.match(r"(?i)\s*<(?:[!?]|(?:script|pre|style|textarea)\b)", text[start:end]):
        return
    result[start:end] = b"\1" * (end - start)
    for found in _MARKUP.finditer(text, start, end):
        result[found.start() : found.end()] = bytes(found.end() - found.start())


def _places(text: str) -> list[int]:
    """For each byte of a text in UTF-8 the code point that it belongs to."""
    places = [
        index for index, letter in enumerate(text) for _ in range(len(letter.encode("utf-8")))
    ]
    return [*places, len(text)]
