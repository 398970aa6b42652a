"""A matcher that keeps accounts of what each rule costs."""

from collections.abc import Callable, Iterable, Iterator
from time import thread_time

from seedlint.document import Document, Hit
from seedlint.matching.matcher import Found, Matcher
from seedlint.matching.patterns import ready
from seedlint.matching.program import Program, Row
from seedlint.matching.scanner import Kept, anew
from seedlint.stats.cost import Cost


class Metered(Matcher):
    """Finds the same, a little later."""

    def __init__(self, account: Callable[[str], Cost], program: Program, kept: Kept = anew) -> None:
        """``account`` gives the account of a rule, by its id."""
        super().__init__(program, kept)
        self._account = account

    def _searched(self, row: Row, document: Document, where: Iterable[int] | None) -> Iterator[Hit]:
        cost = self._account(row.id)
        places = None if where is None else list(where)
        if places is None:
            cost.documents += 1
        else:
            cost.places += len(places)
        ready(row.pattern, not row.exact, row.trusted)  # once in a run, so it does not count
        begun = thread_time()
        hits = list(super()._searched(row, document, places))
        cost.seconds += thread_time() - begun
        return iter(hits)

    def _checked(
        self, index: int, row: Row, document: Document, where: Iterable[int] | None
    ) -> Iterator[Found]:
        cost = self._account(row.id)
        cost.documents += 1
        self._judge(index)
        begun = thread_time()
        found = list(super()._checked(index, row, document, where))
        cost.seconds += thread_time() - begun
        cost.findings += len(found)
        return iter(found)

    def _judged(
        self, index: int, row: Row, document: Document, hits: Iterable[Hit]
    ) -> Iterator[Found]:
        cost = self._account(row.id)
        candidates = list(hits)
        cost.candidates += len(candidates)
        if row.code:
            self._judge(index)
        begun = thread_time()
        found = list(super()._judged(index, row, document, candidates))
        cost.seconds += thread_time() - begun
        cost.findings += len(found)
        return iter(found)
