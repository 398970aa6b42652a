"""Compile the rules of styles of Vale."""

import re
from collections.abc import Callable, Iterator
from itertools import product

from seedlint.diagnostic import Severity
from seedlint.matching import prefilter
from seedlint.matching.compiled_rules import CompiledRule
from seedlint.packs.rule_spec import RuleSpec
from seedlint.vale.plan import PLAIN, Plan

KIND = "style"
_SHORT = 3
"""Letters of a word that is looked for with what stands beside it, or it would be found in many."""
_BESIDE = " 0'-"
"""What stands beside a word in the word stream: a blank, what is no letter, and what sticks."""
_BEGINS = re.compile(r"(?:\(\?i:)?\\b\((?:\?:)?(?P<words>[A-Za-z|]+)\)\\b")
_LOOK = 40
"""How far before a match its prefilter's hit may lie, where the pattern looks behind."""
_NARROW = 400
"""A pattern whose matches may be longer is searched in the whole block."""


def row(spec: RuleSpec, plan: Plan, severity: Severity) -> CompiledRule:
    """Return the rule as the matcher needs it."""
    before, after = _window(plan.pattern)
    return CompiledRule(
        id=spec.id,
        severity=int(severity),
        applicability=int(spec.applicability),
        changes=int(spec.changes),
        message=spec.file.message,
        kind=KIND,
        pattern="",
        before=before,
        after=after,
        unless=(),
        exact=plan.exact,
        scope=("raw",) if plan.raw else (),
        replace=None,
        path=spec.path,
        code=b"",
        options=plan.options,
        trusted=False,
        any_language=True,
        choices={},
    )


class Literals:
    """What a text must hold for a rule to look at it.

    Attributes:
        words, shapes, substrings: literals of the streams, and of the text itself.
        rest: the alternatives of the rule that have none.
    """

    def __init__(self, plan: Plan) -> None:
        """Derive the literals of a rule."""
        self.words: set[str] = set()
        self.shapes: set[str] = set()
        self.substrings: set[str] = set()
        self.rest = [one for one in plan.alternatives if not self._derived(one, plan)]

    def _derived(self, pattern: str, plan: Plan) -> bool:
        """Add the literals of one alternative; whether it has any."""
        if plan.raw:
            substrings = _tried(prefilter.substrings, pattern) if plan.exact else frozenset()
            self.substrings |= substrings
            return bool(substrings)
        if plan.bounded and PLAIN.fullmatch(pattern):
            word = pattern.replace(r"[ \n]", " ")
            self.words.update(_stuck(word) if len(word) <= _SHORT else [word])
            return True
        words = _tried(lambda one: prefilter.words(one, exact=plan.exact), pattern)
        if words and min(map(len, words)) > 2:
            self.words |= words
            return True
        shapes = _tried(lambda one: prefilter.shapes(one, ignore_case=not plan.exact), pattern)
        self.shapes |= shapes
        if shapes:
            return True
        symbols = _symbols(_tried(prefilter.substrings, pattern))
        self.substrings |= symbols
        if not symbols:
            self.words.update(_apart(words, pattern))
        return bool(symbols or words)


def divided(plan: Plan) -> list[tuple[Plan, Literals | None]]:
    """Return a rule in parts that are searched for by themselves, each with its literals.

    Plain terms are looked up where the prefilter finds one, patterns are searched for around
    their own literals, and what has none is searched for everywhere, with None for literals.
    """
    terms = plan.options.get("terms", ())
    if not terms:
        return _by_pattern(plan)
    plain = [one for one in plan.alternatives if PLAIN.fullmatch(one)]
    others = [one for one in plan.alternatives if not PLAIN.fullmatch(one)]
    looked_up = plan._replace(
        options={**plan.options, "rest": ""}, alternatives=tuple(plain), pattern=""
    )
    parts: list[tuple[Plan, Literals | None]] = [(looked_up, Literals(looked_up))]
    return parts + (_by_pattern(_only(plan, others)) if others else [])


def _by_pattern(plan: Plan) -> list[tuple[Plan, Literals | None]]:
    literals = Literals(plan)
    if not plan.alternatives or (literals.rest and not plan.divisible):
        return [(plan, None)]
    if not literals.rest:
        return [(plan, literals)]
    known = [one for one in plan.alternatives if one not in literals.rest]
    parts: list[tuple[Plan, Literals | None]] = [(_only(plan, literals.rest), None)]
    if known:
        some = _only(plan, known)
        parts.append((some, Literals(some)))
    return parts


def _only(plan: Plan, alternatives: list[str]) -> Plan:
    """Return a rule with some of its alternatives."""
    joined = f"(?:{'|'.join(alternatives)})"
    joined = rf"\b{joined}\b" if plan.bounded else joined
    pattern = joined if plan.exact else f"(?i:{joined})"
    options = {**plan.options, "pattern": pattern, "terms": (), "rest": ""}
    return plan._replace(options=options, alternatives=tuple(alternatives), pattern=pattern)


def _symbols(substrings: frozenset[str]) -> frozenset[str]:
    """Return one mark of each substring; nothing when one has none.

    Longer substrings would not be found where markup stands between their characters.
    """
    marks = [next((x for x in one if not (x.isalnum() or x.isspace())), "") for one in substrings]
    return frozenset(marks) if all(marks) else frozenset()


def _apart(words: frozenset[str], pattern: str) -> Iterator[str]:
    """Short words, with what stands beside them if the pattern begins with them as words."""
    begins = _BEGINS.match(pattern)
    if begins and {word.lower() for word in begins["words"].split("|")} == words:
        for word in words:
            yield from _stuck(word) if len(word) <= _SHORT else [word]
    else:
        yield from words


def _stuck(word: str) -> Iterator[str]:
    """Yield a short word with all that may stand beside it where a word begins or ends."""
    for before, after in product(_BESIDE, _BESIDE):
        yield f"{before}{word}{after}"


def _tried(derive: Callable[[str], frozenset[str]], pattern: str) -> frozenset[str]:
    """Return what a pattern gives; nothing when only the other engine understands it."""
    try:
        return derive(pattern)
    except (re.error, OverflowError, RecursionError):
        return frozenset()


def _window(pattern: str) -> tuple[int, int]:
    try:
        width = prefilter.width(pattern) if pattern else 0
        ahead = prefilter.ahead(pattern) if width else 0
    except (re.error, OverflowError, RecursionError):
        return 0, 0
    # Only where a pattern looks around may its prefilter's hit lie outside of the match.
    look = _LOOK if "(?<" in pattern or "(?=" in pattern or "(?!" in pattern else 1
    return (width + look, width + ahead) if 0 < width <= _NARROW else (0, 0)
