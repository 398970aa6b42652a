"""For pipelines: the objects of the JSON format, one a line and without a list around."""

import json

from seedlint.reports.counters import RunCounters
from seedlint.reports.json import objects, skipped
from seedlint.result import FileResult


class JsonLines:
    """A JSON object for each finding, in a line of its own."""

    head = ""
    separator = ""
    gathers = False

    def render(self, result: FileResult) -> str:
        return "".join(f"{json.dumps(one)}\n" for one in objects(result))

    def tail(self, counters: RunCounters) -> str:
        return "".join(f"{json.dumps(one)}\n" for one in skipped(counters))
