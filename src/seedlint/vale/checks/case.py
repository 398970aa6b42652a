"""Rules about capital letters in a block, as a rule: of headings."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from seedlint.text.casing import capitalize
from seedlint.vale.alert import Alert, Check, Passage
from seedlint.vale.masks import Compile
from seedlint.vale.message import format_message
from seedlint.vale.regexp import translate

_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_TITLE_WORD = re.compile(r"[^\W_]+[^\s/-]*")
_NUMBERED = re.compile(r"\d+\.")
_SMALL = {
    "AP": frozenset(
        "a an and as at but by en for if in nor of on or per the to v v. vs vs. via".split()
    ),
    "Chicago": frozenset(
        "a about above across after against along among an and around as at before behind below"
        " beneath beside between beyond but by despite down during except for from in inside into"
        " like near nor of off on onto or out outside over past per since so than the through"
        " throughout till to toward towards under underneath until up upon v via vs with within"
        " without yet".split()
    ),
}
"""Words in lower case inside of a title, by the style guide that says so."""


def capitalization(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to a block that is not in its case."""
    match = options["match"]
    terms = (*options["exceptions"], *options["accepted"])
    case = _Case(options, terms, compile)
    judges: Mapping[str, Callable[[str], tuple[str, bool]]] = {
        "$lower": lambda text: (text.lower(), text == text.lower() or case.excepts(text)),
        "$upper": lambda text: (text.upper(), text == text.upper() or case.excepts(text)),
        "$title": case.title,
        "$sentence": case.sentence,
    }
    judge = judges.get(match) or _pattern(match, case, compile)
    offered = options["action"] == "replace" and not options["params"]

    def check(passage: Passage) -> Iterator[Alert]:
        for block in passage.blocks:
            text = passage.text[slice(*block)]
            expected, right = judge(text)
            if not right:
                message = format_message(options["message"], text, expected)
                choices = tuple(options["params"]) if options["action"] == "replace" else ()
                if offered and match in ("$title", "$sentence"):
                    choices = (expected,)
                yield Alert(*block, message, choices)

    return check


def _pattern(match: str, case: "_Case", compile: Compile) -> Callable[[str], tuple[str, bool]]:
    pattern = compile(match, False)
    return lambda text: (text, pattern.search(text, 0, len(text)) is not None or case.excepts(text))


class _Case:
    """Turns texts into title case and sentence case."""

    def __init__(
        self, options: Mapping[str, Any], terms: tuple[str, ...], compile: Compile
    ) -> None:
        longest_first = sorted(filter(None, terms), key=len, reverse=True)
        joined = "|".join(f"(?:{translate(term, captures=False)})" for term in longest_first)
        # Only accepted words of a project have a form of their own; exceptions stay as they are.
        self._terms: dict[str, str] = {term.lower(): term for term in options["accepted"]}
        self._excepted = compile(rf"\b(?:{joined})\b", False) if joined else None
        self._inside = compile(joined, False) if joined else None
        self._word = compile(rf"\b(?:{joined})\b|{_WORD}" if joined else _WORD, False)
        self._small = _SMALL.get(options["style"], _SMALL["AP"])
        self._indicators = tuple(options["indicators"])
        self._threshold = options["threshold"]
        self._prefix = compile(translate(options["prefix"]), False) if options["prefix"] else None

    def excepts(self, text: str) -> bool:
        """Return whether a text holds an exception."""
        return bool(self._excepted and self._excepted.search(text, 0, len(text)))

    def _words(self, text: str) -> Iterator[tuple[int, str]]:
        at = 0
        while at <= len(text):
            found = self._word.search(text, at, len(text))
            if found is None:
                return
            if found[0]:
                yield found.start(), found[0]
            at = found.end() if found.end() > found.start() else found.end() + 1

    def _skipped(self, text: str) -> int:
        """Return how much of a text is its prefix, which has its own case."""
        found = self._prefix.search(text, 0, len(text)) if self._prefix else None
        return found.end() if found is not None and found.start() == 0 else 0

    def _term(self, word: str) -> str | None:
        """Return how a word is to be written that is accepted or an exception; None for another
        one."""
        if word.lower() in self._terms:
            return self._terms[word.lower()]
        # As in Vale, a word also counts as an exception if one is a part of it.
        return word if self._inside and self._inside.search(word, 0, len(word)) else None

    def sentence(self, text: str) -> tuple[str, bool]:
        """Return the text in sentence case, and whether enough of its words are so."""
        skipped = self._skipped(text)
        pieces, at, before, right, count = [text[:skipped]], skipped, "", 0, 0
        for start, word in self._words(text[skipped:]):
            start += skipped
            opens = not before or self._indicates(before, count == 1)
            wanted = self._term(word)
            if wanted is None:
                wanted = capitalize(word.lower()) if opens else word.lower()
            if word == wanted or self.excepts(word):
                right += 1
                wanted = word
            elif not before and word != capitalize(word.lower()):
                right = -len(text)  # a wrong first word is enough
            pieces += text[at:start], wanted
            at, before, count = start + len(word), word, count + 1
        return "".join(pieces) + text[at:], not count or right / count >= self._threshold

    def _indicates(self, word: str, first: bool) -> bool:
        """Return whether the word after this one begins a sentence of its own."""
        ends = any(word.endswith(mark) and word != mark for mark in self._indicators)
        return ends or (first and _NUMBERED.match(word) is not None)

    def title(self, text: str) -> tuple[str, bool]:
        """Return the text in title case, and whether enough of its words are so."""
        skipped = self._skipped(text)
        expected = text[:skipped] + self._titled(text[skipped:])
        right = count = 0
        for start, word in self._words(text):
            wanted = expected[start : start + len(word)]
            right += word == wanted or word == word.upper() or self.excepts(word)
            count += 1
        return expected, not count or right / count >= self._threshold

    def _titled(self, text: str) -> str:
        last = [*_TITLE_WORD.finditer(text)][-1:]

        def cased(found: "re.Match[str]") -> str:
            word, start = found[0], found.start()
            term = self._term(word)
            if term is not None and len(term) == len(word):
                return term
            edge = start == 0 or (last and start == last[0].start())
            before = text[:start]
            opens = before.rstrip().endswith((":", "–", "—")) or before.endswith("- ")
            if word.lower() in self._small and not edge and not opens:
                return word.lower()
            return word[:1].upper() + word[1:]

        return _TITLE_WORD.sub(cased, text)
