"""What a format's own parser sees in a text, less its prose: no fix may change that."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.formats import html, rst


def notebook(text: str) -> Any:
    """All of a notebook but the text of its Markdown cells."""
    data = json.loads(text)
    for sheet in [data, *data.get("worksheets", [])]:
        for cell in sheet.get("cells", []):
            if cell.get("cell_type") == "markdown":
                cell["source"] = type(cell["source"]).__name__
    return data


HOSTS: Mapping[str, Callable[[str], Any]] = {
    "html": html.structure,
    "notebook": notebook,
    "rst": rst.structure,
}
"""By the name of the format."""
