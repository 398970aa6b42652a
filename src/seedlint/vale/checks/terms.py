"""Find the terms of a rule: plain words by looking them up, the rest with a pattern.

A rule of a style may have some hundred terms, of which most are plain words and phrases. Where the
prefilter has found one, a lookup tells which one it is; a pattern would try them all.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from seedlint.vale.alert import Passage
from seedlint.vale.checks.common import search
from seedlint.vale.masks import Compile
from seedlint.vale.regexp import BREAK

Finder = Callable[[Passage], Iterator[tuple[int, int]]]


def finder(options: Mapping[str, Any], compile: Compile) -> Finder:
    """Return what finds the matches of a rule's pattern in a passage, from left to right."""
    terms = _Terms(options["terms"], exact=not options["ignorecase"])
    whole, rest = options["pattern"], options["rest"]

    def find(passage: Passage) -> Iterator[tuple[int, int]]:
        if passage.places is None or not options["terms"]:
            for found in search(compile(whole, False), passage):
                yield found.span()
            return
        spans = [*terms.spans(passage)]
        if rest:
            spans += [found.span() for found in search(compile(rest, False), passage)]
        reached = -1
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if start >= reached:
                yield start, end
                reached = end

    return find


class _Terms:
    """Plain words and phrases, between word boundaries."""

    def __init__(self, terms: tuple[str, ...], *, exact: bool) -> None:
        self._exact = exact
        self._terms = frozenset(terms if exact else map(str.lower, terms))
        self._lengths = sorted({len(term) for term in self._terms}, reverse=True)

    def spans(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Yield where a term ends at one of the places of a passage, or right before one."""
        text, size, terms, exact = passage.text, len(passage.text), self._terms, self._exact
        longest = self._lengths[0]
        reached = -1
        for place in passage.places or ():
            # The prefilter's hit may hold what stands after the term.
            end = place + 1 if place < size and _is_wordlike(text[place]) else place
            if end == reached or (end < size and _is_wordlike(text[end])):
                continue
            reached = end
            low = max(0, end - longest)
            before = text[low:end].replace("\n", " ")
            if BREAK in before:
                low += before.rindex(BREAK) + 1
                before = text[low:end].replace("\n", " ")
            if not exact:
                folded = before.lower()
                before = folded if len(folded) == len(before) else before
            for length in self._lengths:
                start = end - length
                if start < low or (start > 0 and _is_wordlike(text[start - 1])):
                    continue
                if before[start - low :] in terms:
                    if passage.block_at(start) is not None:
                        yield start, end
                    break


def _is_wordlike(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
