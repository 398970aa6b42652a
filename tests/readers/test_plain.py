"""Plain text: what its lines mean, and what is hidden in it."""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest

from seedlint.document import Document

Read = Callable[..., Document]
Seen = Callable[..., str]

LONG = "This line is a whole paragraph. It has some sentences, and no editor has wrapped it."


def kinds(document: Document) -> list[tuple[str, bool]]:
    """The kinds of the blocks at the top, and whether each is drawn."""
    reach = 0
    result = []
    for block in document.outline:
        if block.span.start >= reach:
            result.append((block.kind, document.is_drawn(block)))
            reach = block.span.end
    return result


def test_lines_that_an_editor_has_wrapped_flow_together(seen: Seen) -> None:
    text = (
        "The lines of this paragraph reach towards a margin, as an editor\n"
        "has broken them, and so a phrase may begin on one of them and\n"
        "end on the next.\n\nShort.\n"
    )
    assert seen(text, ".txt").count("\n") == 2
    assert seen(text, ".txt").endswith("next.¦¦Short.¦")


def test_lines_that_nobody_has_wrapped_are_paragraphs(seen: Seen) -> None:
    text = f"{LONG * 3}\nShort one.\n{LONG * 4}\n"
    assert seen(text, ".txt") == text.replace("\n", "¦")


def test_short_lines_do_not_flow_together(seen: Seen) -> None:
    assert seen("Dear John,\n\nThanks.\nYours,\nMary\n", ".txt") == (
        "Dear John,¦¦Thanks.¦Yours,¦Mary¦"
    )


def test_headings_without_marks(read: Read) -> None:
    text = f"The History of Orchards\n{LONG * 2}\nWhat Is a Tree?\n- an item\n"
    text += f"the end is near\n{LONG}\n"
    assert kinds(read(text, ".txt")) == [
        ("heading", False),
        ("paragraph", True),
        ("heading", False),
        ("item", True),
        ("paragraph", True),
        ("paragraph", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "This line is short but no heading",
        "A Title That Ends Like a Sentence.",
        "the lower case at its start",
        "Really?",
        "One Two Three: Four,",
        "A | B",
    ],
)
def test_lines_that_are_no_headings(read: Read, line: str) -> None:
    assert kinds(read(f"{LONG}\n{line}\n{LONG * 3}\n", ".txt")) == [("paragraph", True)] * 3


def test_names_in_a_list_are_no_headings(read: Read) -> None:
    names = "John Smith\nMary Jones\nPeter Brown\n"
    seen = kinds(read(f"{LONG}\n{names}{LONG * 3}\n", ".txt"))
    assert ("heading", False) not in seen[:-2]


@pytest.mark.parametrize("framed", [True, False])
def test_tables(read: Read, seen: Seen, framed: bool) -> None:
    rows = ["Name | Age |", "---|---|", "Ann | 42 |"]
    if framed:
        rows = [f"| {row}" for row in rows]
    text = "\n".join([LONG, *rows, LONG])
    assert kinds(read(text, ".txt")) == [
        ("paragraph", True),
        ("table", True),
        ("paragraph", True),
    ]
    assert "Ann ¦ 42 ¦" in seen(text, ".txt")
    assert "---" not in seen(text, ".txt")


def test_lists(seen: Seen) -> None:
    text = f"{LONG}\n- one\n* two\n1. three\n12. four\n{LONG}\n"
    assert seen(text, ".txt") == f"{LONG}¦▒ one¦▒ two¦▒▒ three¦▒▒▒ four¦{LONG}¦"


def test_what_is_hidden(seen: Seen) -> None:
    assert seen("See https://x.y/z or `ls -l`, or ask a@b.org.", ".txt") == (
        "See ▒▒▒▒▒▒▒▒▒▒▒▒▒ or ▒▒▒▒▒▒▒, or ask ▒▒▒▒▒▒▒."
    )


def test_an_indent_may_be_code_or_layout(seen: Seen) -> None:
    text = "    It was a dark and stormy night.\n\n    x = f(y)\n\nEnd.\n"
    assert seen(text, ".txt") == "    It was a dark and stormy night.¦¦    ▒▒▒▒▒▒▒▒¦¦End.¦"


@pytest.mark.parametrize("suffix", [".log", "", ".foo", ".text"])
def test_unknown_suffixes_are_plain_text(seen: Seen, suffix: str) -> None:
    assert seen("one two\nthree\n", suffix) == "one two¦three¦"


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_the_flattened_article(read: Read, shared: Path, suffix: str) -> None:
    path = next((shared / "seeds").glob("*.txt"))
    found = kinds(read(path.read_text("utf-8"), suffix))
    counts = {
        kind: [drawn for each, drawn in found if each == kind] for kind in ("heading", "table")
    }
    lists = [kind for (kind, _), _ in groupby(found) if kind == "item"]
    assert counts["heading"] == [False] * 7
    assert len(counts["table"]) == 4
    assert len(lists) == 6
