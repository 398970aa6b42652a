"""What a format's own parser sees in a text, less its prose: no fix may change that."""

import ast
import io
import json
import re
import tokenize
from collections.abc import Callable, Mapping
from typing import Any

import polib

from benchmarks.formats import html, rst
from seedlint.readers.code import families


def notebook(text: str) -> Any:
    """Return all of a notebook but the text of its Markdown cells."""
    data = json.loads(text)
    for sheet in [data, *data.get("worksheets", [])]:
        for cell in sheet.get("cells", []):
            if cell.get("cell_type") == "markdown":
                cell["source"] = type(cell["source"]).__name__
    return data


def python(text: str) -> Any:
    """Return the tree of a program without its documentation, and its tokens without comments."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = type(node.value.value).__name__
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    kept = [one.string for one in tokens if one.type in (tokenize.NAME, tokenize.OP)]
    return ast.dump(tree), kept


def without_comments(tokens: re.Pattern[str]) -> Callable[[str], str]:
    """Return all of a program but what its comments say."""

    def host(text: str) -> str:
        def blank(found: re.Match[str]) -> str:
            return "" if found.lastgroup in ("line", "block") else found[0]

        return " ".join(tokens.sub(blank, text).split())

    return host


def gettext(text: str) -> Any:
    """Return all of a catalog but its messages and translations."""
    catalog = polib.pofile(text)
    entries = [(one.msgctxt, one.occurrences, one.flags, one.obsolete) for one in catalog]
    return catalog.metadata, entries


HOSTS: Mapping[str, Callable[[str], Any]] = {
    "gettext": gettext,
    "html": html.structure,
    "notebook": notebook,
    "rst": rst.structure,
    "python": python,
    "javascript": without_comments(families.JAVASCRIPT.tokens),
    "c": without_comments(families.C.tokens),
    "shell": without_comments(families.HASH.tokens),
}
"""By the name of the format."""
