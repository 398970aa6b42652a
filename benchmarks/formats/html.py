"""What html5lib, which parses as browsers do, makes of HTML."""

from collections.abc import Iterator
from typing import Any

import html5lib

from seedlint.readers.html.patterns import CODE, INLINE, OBJECTS, RAW

_READ = frozenset({"alt", "title", "placeholder", "aria-label", "summary", "label", "content"})


def _tree(text: str) -> Any:
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


def structure(text: str) -> list[Any]:
    """Return the elements with their attributes, and the text of those that hold no prose."""
    found: list[Any] = []
    for element in _tree(text).iter():
        if not isinstance(element.tag, str):
            found.append(element.text)
            continue
        attributes = {k: v for k, v in element.attrib.items() if k not in _READ}
        found.append((element.tag, attributes))
        if element.tag in RAW | CODE:
            found.append("".join(element.itertext()))
    return found


def prose(text: str) -> str:
    """Return the text of all elements that hold prose."""
    return "".join(_shown(_tree(text)))


def _shown(element: Any) -> Iterator[str]:
    tag = element.tag
    if not isinstance(tag, str):
        yield " "
    elif tag not in RAW and tag not in CODE:
        if tag not in INLINE:
            yield "\n"
        yield element.text or ""
        for child in element:
            yield from _shown(child)
        if tag not in INLINE or tag in OBJECTS:
            yield "\n"
    else:
        yield " "
    yield element.tail or ""
