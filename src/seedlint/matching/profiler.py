"""A matcher that keeps accounts of what each rule costs."""

from collections.abc import Callable, Sequence
from time import thread_time

from seedlint.document import Document
from seedlint.match import Match
from seedlint.matching.compiled_rules import CompiledRule, CompiledRules
from seedlint.matching.matcher import Found, Matcher
from seedlint.stats.cost import Cost


class ProfiledMatcher(Matcher):
    """Finds the same, a little later."""

    def __init__(self, account: Callable[[str], Cost], program: CompiledRules) -> None:
        """``account`` gives the account of a rule, by its id."""
        super().__init__(program)
        self._account = account

    def _searched(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Sequence[Match]:
        cost = self._account(row.id)
        if where is None:
            cost.documents += 1
        else:
            cost.places += len(where)
        self._search(index)  # its pattern is compiled once in a run, so that does not count
        begun = thread_time()
        hits = super()._searched(index, row, document, where)
        cost.seconds += thread_time() - begun
        return hits

    def _checked(
        self, index: int, row: CompiledRule, document: Document, where: Sequence[int] | None
    ) -> Sequence[Found]:
        cost = self._account(row.id)
        cost.documents += 1
        self._verifier(index)
        begun = thread_time()
        found = list(super()._checked(index, row, document, where))
        cost.seconds += thread_time() - begun
        cost.findings += len(found)
        return found

    def _verified(
        self, index: int, row: CompiledRule, document: Document, hits: Sequence[Match]
    ) -> Sequence[Found]:
        cost = self._account(row.id)
        cost.candidates += len(hits)
        if row.code:
            self._verifier(index)
        begun = thread_time()
        found = list(super()._verified(index, row, document, hits))
        cost.seconds += thread_time() - begun
        cost.findings += len(found)
        return found
