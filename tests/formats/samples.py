"""A text in each format that has all that its reader knows, for tests that cut it up."""

import json
from collections.abc import Mapping

NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "cells": [
            {
                "cell_type": "markdown",
                "metadata": {"source": ["the the"]},
                "source": ["# The the harbor\n", "\n", 'They said "no \\"" to `the the`.\n'],
            },
            {"source": "One string — “the the” 😀\r\n\tand a tab", "cell_type": "markdown"},
            {"cell_type": "code", "source": ["x = 'the the'\n"], "outputs": [{"data": "the the"}]},
            {"cell_type": "markdown", "source": []},
        ],
        "metadata": {"kernelspec": {"name": "python3"}},
    },
    indent=1,
)

SAMPLES: Mapping[str, str] = {"notebook": NOTEBOOK}
"""By the name of the format."""
