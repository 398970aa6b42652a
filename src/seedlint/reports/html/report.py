"""The page as a whole."""

import os
from base64 import b64encode
from hashlib import sha256
from string import Template

from seedlint import __version__
from seedlint.reports import summary
from seedlint.reports.counters import RunCounters
from seedlint.reports.format import Summary
from seedlint.reports.html import overview
from seedlint.reports.html.markup import Markup, shown, tag
from seedlint.reports.html.text import section
from seedlint.result import FileResult

LIMIT = 2000
"""The most findings that are shown in their texts: browsers get slow with many more."""
_OPEN = 300
"""Texts are unfolded until so many findings are to be seen."""


class Html:
    """One page with everything in it: texts with findings in place, counts and filters.

    The page stands in the tail, for it begins with what is known only at the end.
    """

    head = ""
    separator = ""
    gathers = True

    def __init__(self, summary: Summary | None = summary.of_check, *, limit: int = LIMIT) -> None:
        """
        Args:
            summary: makes the sentence below the title; None for none.
            limit: of the findings that are shown in their texts; the others are counted.
        """
        self._summary = summary
        self._limit = limit
        self._shown = 0
        self._files: list[overview.Listed] = []
        self._sections: list[Markup] = []
        self._problems: list[Markup] = []

    def render(self, result: FileResult) -> str:
        for problem in result.problems:
            rule = f" [{problem.rule}]" if problem.rule else ""
            name = tag("span", result.name, class_="path")
            self._problems.append(tag("li", name, f": {problem.message}{rule}"))
        document = result.document
        if document is None or not result.diagnostics:
            return ""
        room = self._limit - self._shown
        anchor = f"file-{len(self._sections) + 1}" if room > 0 else ""
        self._files.append(overview.Listed(result.name, len(result.diagnostics), anchor))
        if room > 0:
            found = sorted(result.diagnostics, key=lambda one: one.span)[:room]
            unfolded = self._shown < _OPEN
            part = section(result.name, document, found, anchor, self._shown + 1, unfolded=unfolded)
            self._sections.append(part)
            self._shown += len(found)
        return ""

    def tail(self, counters: RunCounters) -> str:
        style, script = _piece("page.css"), _piece("page.js")
        return Template(_piece("page.html")).substitute(
            title=shown(overview.title(counters)),
            style=style,
            style_hash=_hash(style),
            script=script,
            script_hash=_hash(script),
            summary=overview.sentence(self._summary(counters)) if self._summary else "",
            tiles=overview.tiles(counters),
            facets=overview.facets(counters),
            files=overview.files(self._files),
            notice=self._notice(counters),
            problems=self._trouble(),
            sections="".join(self._sections) or overview.nothing(counters),
            rules=overview.rules(counters),
            state="found" if counters.findings else "clean",
            version=__version__,
        )

    def _notice(self, counters: RunCounters) -> Markup:
        if counters.findings <= self._shown:
            return Markup("")
        text = (
            f"This page shows the first {self._shown:,} of {counters.findings:,} findings in their"
            " texts; the counts are of all. Check fewer files, or fewer rules, to see the others."
        )
        return tag("p", text, class_="notice")

    def _trouble(self) -> Markup:
        if not self._problems:
            return Markup("")
        head = tag("h2", "What could not be checked")
        return tag("section", head, tag("ul", *self._problems), class_="problems")


def _piece(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as stream:
        return stream.read()


def _hash(text: str) -> str:
    """Return what the page's policy knows a style or script by; no others may run."""
    return b64encode(sha256(text.encode()).digest()).decode()
