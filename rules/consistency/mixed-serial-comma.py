"""Lists with and without a comma before the last “and”."""

import re
from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Edit, Finding, Span, is_function_word, majority_form, pattern

_ITEM = r"[a-z]+(?:-[a-z]+)*"
_LIST = pattern(
    rf"(?<![\w’'-])(?P<items>{_ITEM}(?:,\s{_ITEM}){{1,8}})(?P<comma>,?)\s(?:and|or)\s(?P<last>{_ITEM})"
    r"(?![\w’'-])"
)
_ALIKE = pattern(r"(s|ing|ed|ly|tion|ity)$")
_NAMES = {"serial": "a comma before “and”", "none": "no comma before “and”"}


def count(document: Document, *, style: str = "document") -> dict[str, int]:
    """Return how many lists have the comma (serial), and how many have none."""
    lists = [*_lists(document.view)]
    serial = sum(bool(found["comma"]) for found in lists)
    return {"serial": serial, "none": len(lists) - serial}


def check(
    document: Document, counts: Mapping[str, int], *, style: str = "document"
) -> Iterator[Finding]:
    form = majority_form(counts, style)
    if form not in _NAMES:
        return
    for found in _lists(document.view):
        if bool(found["comma"]) != (form == "serial"):
            place = Span(*found.span("comma"))
            edit = Edit(place, "," if form == "serial" else "")
            yield Finding(Span(*found.span()), {"form": _NAMES[form]}, [edit])


def _lists(view: str) -> Iterator[re.Match[str]]:
    for found in _LIST.finditer(view):
        if is_function_word(found["last"]):
            continue  # “and so on”, “and a third thing”
        items = re.split(r",\s", found["items"])
        if len(items) > 2 or _alike([*items, found["last"]]):
            yield found


def _alike(items: list[str]) -> bool:
    """Return whether all items have the same ending."""
    endings = [_ALIKE.search(item) for item in items]
    return all(endings) and len({ending[1] for ending in endings if ending}) == 1
