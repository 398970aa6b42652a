"""No rule works harder than it may, on text that has hardly any defects.

What is counted does not depend on the machine: around how many places a rule's pattern is
tried, and how many functions are called on its behalf, of Python and of C.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from pydoc_data.topics import topics
from typing import Any, TypeVar

import pytest

from seedlint.document import Document, Source
from seedlint.engine.active_rules import load
from seedlint.engine.linter import Linter
from seedlint.match import Match
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.matching.matcher import Found
from seedlint.matching.profiler import ProfiledMatcher
from seedlint.settings.model import FileSettings
from seedlint.stats.cost import Cost

T = TypeVar("T")
DOCS = Path(__file__).parents[2] / "docs"
CALLS = 20.0
"""How many functions a rule may call for each thousand code points."""
PLACES = 1.5
"""Around how many places its pattern may be tried there."""
DEARER = {
    "joined-words": "takes apart what begins or ends with a very usual word",
    "confused-word": "judges the words whose neighbors leave a doubt",
    "mistyped-word": "asks for the places of all words that no list of usual words has",
    "doubled-word": "doubles are frequent in grammars and tables",
    "doubled-space": "asks of each gap in a table whether it was made on purpose",
}
"""Rules that may call three times as much, and why."""


FACTS = ("view", "tables", "lines", "outline", "tokens", "unknown_words", "symbols")
"""What documents make once."""


class Counted(ProfiledMatcher):
    """Also counts the calls of each rule, without those for what documents make once for all
    rules that ask."""

    def __init__(self, calls: Counter[str], *arguments: Any) -> None:
        super().__init__(*arguments)
        self._calls = calls

    def find(
        self, document: Document, failed: Callable[[CompiledRule, Exception], None]
    ) -> Iterator[Found]:
        for fact in FACTS:
            getattr(document, fact)
        return super().find(document, failed)

    def _profiled(self, rule: str, work: Callable[[], Iterable[T]]) -> list[T]:
        calls = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            done = list(work())
        finally:
            sys.setprofile(None)
        self._calls[rule] += calls
        return done

    def _searched(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Sequence[Match]:
        work = partial(super()._searched, index, row, document, where)
        return self._profiled(row.id, work)

    def _checked(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Sequence[Found]:
        work = partial(super()._checked, index, row, document, where)
        return self._profiled(row.id, work)

    def _verified(
        self, index: int, row: CompiledRule, document: Document, hits: Sequence[Match]
    ) -> Sequence[Found]:
        work = partial(super()._verified, index, row, document, hits)
        return self._profiled(row.id, work)


class Work:
    """What the default rules did on some texts, how long these are, and what they asked of
    their documents."""

    def __init__(self, sources: list[Source]) -> None:
        self.calls: Counter[str] = Counter()
        self.costs: defaultdict[str, Cost] = defaultdict(Cost)
        self.facts: Counter[str] = Counter()
        self.thousands = sum(len(source.text) for source in sources) / 1000
        self.texts = len(sources)
        settings = FileSettings()
        matcher = partial(Counted, self.calls, self.costs.__getitem__)
        linter = Linter(settings, rules=load(settings, matcher=matcher))
        plain = Linter(settings)
        for source in sources:  # where all that is made once is made, and all words looked up
            linter.check(source)
        self.calls.clear()
        self.costs.clear()
        for source in sources:
            assert not linter.check(source).problems
            result = plain.check(source)
            assert not result.problems
            assert result.document is not None
            self.facts.update(result.document.__dict__.keys())


@pytest.fixture(scope="module")
def manual() -> Work:
    """Python's own manual, as it is in every Python: text with much layout."""
    return Work([Source(name, text, ".txt") for name, text in sorted(topics.items())])


@pytest.fixture(scope="module")
def markdown() -> Work:
    """The pages of this project that are not about what is wrong."""
    return Work([Source(path.name, path.read_text("utf-8")) for path in sorted(DOCS.glob("*.md"))])


@pytest.mark.parametrize("texts", ["manual", "markdown"])
def test_no_rule_is_above_its_budget(texts: str, request: pytest.FixtureRequest) -> None:
    work: Work = request.getfixturevalue(texts)
    dear = {
        rule: (calls / work.thousands, work.costs[rule].places / work.thousands)
        for rule, calls in work.calls.items()
        if calls > work.thousands * CALLS * (3 if rule in DEARER else 1)
        or work.costs[rule].places > work.thousands * PLACES
    }
    assert not dear, "calls and places for each thousand code points: give it rarer triggers"


def test_all_rules_together_do_not_do_more(manual: Work) -> None:
    calls = sum(manual.calls.values())
    places = sum(cost.places for cost in manual.costs.values())
    assert 50 * manual.thousands < calls < 350 * manual.thousands
    assert manual.thousands < places < 4 * manual.thousands, "none at all: nothing was measured"


def test_few_texts_have_to_be_cut_into_blocks(manual: Work) -> None:
    assert manual.facts["text"] == manual.texts
    assert manual.facts["outline"] < manual.texts / 3
