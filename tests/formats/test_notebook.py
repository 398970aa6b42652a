"""Notebooks: which strings are prose, in the eyes of ``json``."""

import json
from typing import Any

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.json_tokens import strings
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings


def notebook(*cells: dict[str, Any], **more: Any) -> str:
    return json.dumps({"cells": cells, **more}, indent=1, ensure_ascii=False)


def shown(text: str) -> str:
    view = read(Source("a", text, ".ipynb")).view
    return " ".join(view.translate(dict.fromkeys(map(ord, "\x1a\x03\x05"), " ")).split())


def cell(source: Any, kind: str = "markdown") -> dict[str, Any]:
    return {"cell_type": kind, "metadata": {}, "source": source}


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        (notebook(cell(["One\n", "two `x`."])), "One two ."),
        (notebook(cell("One\n\ntwo.")), "One two."),
        (notebook(cell(["print('x')"], "code"), cell("# Two")), "Two"),
        (notebook(cell("raw", "raw")), ""),
        ('{"cells": [{"source": ["Late"], "cell_type": "markdown"}]}', "Late"),
        ('{"worksheets": [{"cells": [{"cell_type": "markdown", "source": "Old"}]}]}', "Old"),
        ('{"metadata": {"cells": [{"cell_type": "markdown", "source": "No"}]}}', ""),
        ('{"cells": [{"cell_type": "markdown", "metadata": {"source": "No"}, "x": []}]}', ""),
        ('{"cells": [{"cell_type": "markdown", "source": "a \\u201cb\\u201d"}]}', "a “ b”"),
        ('{"cells": [{"cell_type": "markdown", "source": "no \\ud83d half"}]}', ""),
        ('{"cells": [{"cell_type": "markdown", "source": ["cut off', ""),
        ('{"cells": [{"cell_type": "markdown", "source": "One"}, {"cell', "One"),
    ],
)
def test_markdown_cells_are_prose(text: str, prose: str) -> None:
    assert shown(text) == prose


def test_fixes_are_spelled_as_json() -> None:
    text = notebook(cell(['She said: "its\n', 'a the the pity\\", and left.\n']))
    fixed = Linter(FileSettings(select=("doubled-word",)), cache_dir="").fix(
        Source("a", text, ".ipynb")
    )
    assert fixed.fixed == text.replace("the the", "the")


def test_a_repetition_may_stand_at_the_end_of_a_string() -> None:
    text = notebook(cell(["We saw the\n", "the harbor.\n"]))
    fixed = Linter(FileSettings(select=("doubled-word",)), cache_dir="").fix(
        Source("a", text, ".ipynb")
    )
    assert json.loads(fixed.fixed or "")["cells"][0]["source"] == ["We saw the harbor.\n"]


def test_a_comment_of_a_cell_suppresses_findings() -> None:
    allow = "<!-- seedlint: allow doubled-word -->\n"
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    for comment, expected in ((allow, 0), (allow.replace("allow", "allow-file"), 0), ("", 1)):
        text = notebook(cell([comment, "\n", "We saw the the harbor.\n"]))
        assert len(linter.check(Source("a", text, ".ipynb")).diagnostics) == expected


def test_strings_have_the_paths_that_json_gives() -> None:
    data = {"a": [["x", {"b": "y"}], "z"], "c": {"d": {"e": "w"}}, "f": ["p", ["q"], "r"], "g": "s"}

    def walk(value: Any, path: tuple[Any, ...]) -> Any:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*path, key))
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from walk(inner, (*path, number))
        else:
            yield path, value

    text = json.dumps(data)
    assert [(one.path, text[one.start : one.end]) for one in strings(text)] == [*walk(data, ())]
