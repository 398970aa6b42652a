"""The settings as a JSON Schema, so that editors complete and check settings files."""

import json

from seedlint.settings.schema import KEYS, shape


def schema() -> str:
    """Return the schema of ``seedlint.toml`` (and of ``[tool.seedlint]``) as indented JSON."""
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "seedlint",
        "description": "Settings of seedlint: seedlint.toml, or [tool.seedlint] in pyproject.toml.",
    }
    return json.dumps({**head, **shape(KEYS)}, indent=2, ensure_ascii=False) + "\n"
