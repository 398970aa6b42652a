"""Writes schemas/corpus.json: the JSON lines and files that a corpus run writes.

python scripts/corpus_schema.py [--check]
"""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from seedlint.corpus.inputs import File
from seedlint.corpus.journal import Entry, Header
from seedlint.corpus.plan import Plan, Unit
from seedlint.corpus.quarantine import BadRow

PAGE = Path(__file__).parent.parent / "schemas" / "corpus.json"
TYPES = {
    "journal-header": Header, "journal-entry": Entry, "quarantine-row": BadRow, "plan": Plan,
    "plan-unit": Unit, "plan-file": File,
}  # fmt: skip


def schema() -> dict[str, Any]:
    """Return the schema as it should be: a definition of each kind of line or file."""
    _, definitions = msgspec.json.schema_components(TYPES.values(), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Files of `seedlint corpus`, version 1",
        "$defs": definitions,
    }


if __name__ == "__main__":
    text = json.dumps(schema(), indent=2) + "\n"
    if "--check" in sys.argv:
        if PAGE.read_text("utf-8") != text:
            sys.exit("schemas/corpus.json is not up to date; run python scripts/corpus_schema.py")
    else:
        PAGE.write_text(text, "utf-8")
