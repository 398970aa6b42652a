"""From rule files to a program."""

import marshal
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product, starmap
from math import prod
from types import MappingProxyType
from typing import Any, TypeVar

from seedlint.diagnostic import Severity
from seedlint.errors import RuleFileError
from seedlint.matching import prefilter, style_rules
from seedlint.matching.compiled_rules import (
    CONFUSABLE,
    CompiledRule,
    CompiledRules,
    Phrase,
    Phrases,
    Table,
)
from seedlint.matching.literal_index import index
from seedlint.matching.patterns import in_prose, ready
from seedlint.matching.phrase_expansion import exchanged, expanded
from seedlint.matching.template import fill
from seedlint.packs.margins import margins
from seedlint.packs.rule_spec import MatchPart, RuleSpec
from seedlint.project_files import read_bytes
from seedlint.vale.plan import Plan

_LOOK = 40
"""How far after a match its prefilter word may lie, where the pattern looks ahead."""
_MOST_SHAPES = 1000
_MOST_PHRASES = 200_000
"""Of one rule: more literals than the whole lexicon has are a mistake, or an attack."""
_CHOICE = re.compile(r"\{([^}]+)\}")

_Any = TypeVar("_Any")
_USED_WORDS = frozenset(["grammar", "spun", "wording"])
"""Groups about how words are used; a word that is mentioned is not."""
_GROUP = re.compile(r"\(\?P<(\w+)>")


def compile_rules(
    specs: Sequence[RuleSpec],
    severities: Mapping[str, Severity],
    options: Mapping[str, Mapping[str, Any]],
    regrades: Mapping[str, int] = MappingProxyType({}),
) -> CompiledRules:
    """Compile the chosen rules.

    Args:
        specs: the rules.
        severities, options: by the ids of rules; what is not there is as the rule says.
        regrades: by the ids of rules; see ``CompiledRule.regrade``.

    Raises:
        RuleFileError: a pattern is none.
    """
    builder = _Builder()
    notices: list[str] = []
    for spec in specs:
        notices += (f"{spec.path}: {notice}" for notice in spec.notices)
        try:
            builder.add(spec, severities.get(spec.id, spec.severity), options.get(spec.id, {}))
        except RuleFileError as error:
            raise RuleFileError(error.message, place=spec.path, hint=error.hint) from error
    builder.rows = [row._replace(regrade=regrades.get(row.id, 0)) for row in builder.rows]
    return builder.program()._replace(notices=tuple(notices))


class _Builder:
    def __init__(self) -> None:
        self.rows: list[CompiledRule] = []
        self.words: dict[tuple[bytes, bool], list[Phrase]] = defaultdict(list)
        self.shapes: dict[bytes, list[int]] = defaultdict(list)
        self.substrings: list[tuple[tuple[str, ...], int]] = []
        self.always: list[int] = []

    def add(self, spec: RuleSpec, severity: Severity, options: Mapping[str, Any]) -> None:
        """Add a rule: a row for each of its matches."""
        if spec.style is not None:
            self._add_style(spec, spec.style, severity)
            return
        for match in spec.matches:
            self._add(spec, match, severity, options)

    def _add(
        self, spec: RuleSpec, match: MatchPart, severity: Severity, options: Mapping[str, Any]
    ) -> None:
        index = len(self.rows)
        raw = "raw" in match.scope
        trusted = spec.pack != "local"
        pattern = match.pattern or ""
        if pattern and not raw:
            pattern = in_prose(pattern)
        exact = match.case == "exact"
        for one in filter(None, (pattern, *match.unless)):
            ready(one, not exact, trusted)
        if not match.python:
            _fillable(spec, match)
        before, after = _window(match, pattern)
        self.rows.append(
            CompiledRule(
                id=spec.id,
                severity=int(severity),
                applicability=int(spec.applicability),
                changes=int(spec.changes),
                message=match.message or spec.file.message,
                kind=match.kind,
                pattern=pattern,
                before=before,
                after=after,
                unless=tuple(match.unless if raw else map(in_prose, match.unless)),
                exact=exact,
                scope=() if "prose" in match.scope else tuple(match.scope),
                replace=_replacement(spec, match),
                path=spec.path,
                code=_compiled(spec.code if match.python else ""),
                mentions=spec.group not in _USED_WORDS,
                function=match.python if isinstance(match.python, str) else "",
                options=dict(options),
                trusted=trusted,
                counts=match.counts,
                places=match.places,
                any_language=spec.file.language == "any",
                choices=(choices := _choices(match)),
                agrees=(match.margin or 0.0) if match.agrees else None,
                needs=match.needs or "",
                requires=spec.file.requires,
            )
        )
        for phrase in _few(chain.from_iterable(map(expanded, match.phrases))):
            self._phrase(index, phrase, None, match)
        for written in choices:
            self._phrase(index, written, CONFUSABLE, match)
        for phrase, swap in _few(chain.from_iterable(starmap(exchanged, match.swap.items()))):
            self._phrase(index, phrase, swap, match)
        for trigger in _few(chain.from_iterable(map(expanded, match.words))):
            self._trigger(index, trigger, exact=exact and trigger != trigger.lower())
        for shape in match.shapes:
            for one in _spread(shape):
                self.shapes[one.encode("cp1252")].append(index)
        if match.substrings:
            self.substrings.append((match.substrings, index))
        if match.needs or _looks_everywhere(spec, options):
            self.always.append(index)
            return
        if match.words or match.shapes or match.substrings or match.phrases or match.swap:
            return
        if choices:
            return
        if not pattern:
            found = False
        elif raw:
            substrings = prefilter.substrings(match.pattern or "")
            if substrings:
                self.substrings.append((tuple(sorted(substrings)), index))
            found = bool(substrings)
        else:
            # From the pattern as it was written: there a blank is a blank, as in the stream.
            found = self._derived(index, match.pattern or "", exact=exact)
        if not found:
            _require_cost(match)
            self.always.append(index)

    def _add_style(self, spec: RuleSpec, plan: Plan, severity: Severity) -> None:
        """Add a rule of a style of Vale."""
        for part, literals in style_rules.divided(plan):
            index = len(self.rows)
            self.rows.append(style_rules.row(spec, part, severity))
            if literals is None:
                self.always.append(index)
                continue
            for word in sorted(literals.words):
                self._trigger(index, word, exact=plan.exact)
            for shape in sorted(literals.shapes):
                self.shapes[shape.encode("latin-1")].append(index)
            if literals.substrings:
                self.substrings.append((tuple(sorted(literals.substrings)), index))

    def _phrase(self, rule: int, phrase: str, swap: str | None, match: MatchPart) -> None:
        form = " ".join(phrase.replace("’", "'").split())
        if not form or any(not (x.isalpha() or x in " '-") for x in form):
            raise RuleFileError(
                f"“{phrase}” is not a phrase: it may contain letters, spaces, apostrophes and"
                " hyphens",
                hint="use a pattern",
            )
        exact = match.case == "exact"
        literal = (form if exact else form.lower()).encode("cp1252")
        whole = Phrase(rule, literal, 0, swap)
        self.words[b" %b " % literal, not exact].append(whole)
        if match.compounds:
            for part in (b" %b-", b"-%b "):
                self.words[part % literal, not exact].append(whole)
        if match.possessive:
            # An apostrophe alone also is a single quote, which sticks to words in the stream.
            for quote in (b" '%b ", b" ''%b "):
                self.words[quote % literal, not exact].append(whole)
            for ending in (b"'s", b"'"):
                owned = literal + ending
                self.words[b" %b " % owned, not exact].append(
                    Phrase(rule, owned, len(ending), swap)
                )

    def _trigger(self, rule: int, trigger: str, *, exact: bool = False) -> None:
        """Text of the word stream whose presence makes the rule search."""
        literal = (trigger if exact else trigger.lower()).encode("cp1252")
        self.words[literal, not exact].append(Phrase(rule, b"", 0, None))

    def _derived(self, index: int, pattern: str, *, exact: bool) -> bool:
        """Return what the pattern cannot match without, in words if they tell more, else in shapes.

        Returns whether there is anything.
        """
        words = prefilter.words(pattern, exact=exact)
        if words and min(map(len, words)) > 2:
            for word in words:
                self._trigger(index, word, exact=exact)
            return True
        shapes = prefilter.shapes(pattern, ignore_case=not exact)
        for shape in shapes:
            self.shapes[shape.encode("latin-1")].append(index)
        if shapes:
            return True
        for word in words:
            self._trigger(index, word, exact=exact)
        return bool(words)

    def program(self) -> CompiledRules:
        words = [(literal, caseless) for literal, caseless in self.words]
        phrases = [(literal, phrases) for (literal, _), phrases in self.words.items()]
        shapes = [(shape, False) for shape in self.shapes]
        rules = (tuple(set(rules)) for rules in self.shapes.values())
        return CompiledRules(
            rows=Table.store(tuple(row) for row in self.rows),
            words=(_literal_index(words), Phrases.store(phrases)),
            shapes=(
                _literal_index(shapes),
                Table.store(rules),
            ),
            substrings=tuple(self.substrings),
            always=tuple(self.always),
        )


def _replacement(spec: RuleSpec, match: MatchPart) -> str | None:
    """Return the template of a match's replacement, else the rule's; None for neither."""
    if match.replace is not None or match.swap:
        return match.replace
    return spec.file.fix.replace if spec.file.fix else None


def _fillable(spec: RuleSpec, match: MatchPart) -> None:
    """Check the placeholders of a message and a replacement.

    Raises:
        RuleFileError: one stands for nothing.
    """
    named = ["context"] if match.kind == "confusable" else []
    values = dict.fromkeys(["match", *named, *_GROUP.findall(match.pattern or "")], "x")
    replacement = _replacement(spec, match)
    if replacement is not None:
        fill(replacement, values)
    fill(match.message or spec.file.message, {**values, "fix": "x"})


def _require_cost(match: MatchPart) -> None:
    """Raises RuleFileError for a rule that has to look at every text and does not say why."""
    if not match.cost:
        what = "its pattern has no letters or marks that a match always holds"
        raise RuleFileError(
            f"the rule would look at every text: {what}"
            if match.pattern
            else "the rule would look at every text",
            hint="name words, shapes or substrings, one of which a text must contain,"
            ' or say in [match] cost = "why it must look at every text"',
        )


def _looks_everywhere(spec: RuleSpec, options: Mapping[str, Any]) -> bool:
    """Return whether a setting has the rule look at documents without its prefilter words, too."""
    known = spec.file.options
    return any(
        known[name].everywhere and value != known[name].default
        for name, value in options.items()
        if name in known
    )


def _choices(match: MatchPart) -> dict[str, tuple[tuple[str, float, float], ...]]:
    """Return the words that may be meant for each one that may be written.

    Raises:
        RuleFileError: the context model does not know a pair.
    """
    found: dict[str, tuple[tuple[str, float, float], ...]] = {}
    for written, meant in match.directions:
        margin = margins().get((written, meant))
        if margin is None:
            raise RuleFileError(
                f"the context model does not know the pair “{written}>{meant}”",
                hint="rules/margins.tsv lists those that it knows",
            )
        report, safe = margin.report, margin.safe
        if match.margin is not None:
            report, safe = match.margin, max(match.margin, safe)
        found[written] = (*found.get(written, ()), (meant, report, safe))
    return found


def _window(match: MatchPart, pattern: str) -> tuple[int, int]:
    """Return how far before and after a prefilter word a match may reach and look: as the rule
    says, else as wide as the pattern is; 0 and 0 for a pattern without a limit."""
    if isinstance(match.window, tuple):
        before, after = match.window
    elif match.window:
        before = after = match.window
    else:
        after = prefilter.width(pattern) if pattern else 0
        before = after + _LOOK if after else 0
    return before, (after + prefilter.ahead(pattern) if before or after else 0)


def _few(phrases: Iterable[_Any]) -> Iterator[_Any]:
    """Yield phrases.

    Raises:
        RuleFileError: there are more than one rule may have.
    """
    for number, phrase in enumerate(phrases):
        if number >= _MOST_PHRASES:
            raise RuleFileError(
                f"the rule stands for more than {_MOST_PHRASES} phrases", hint="say it in parts"
            )
        yield phrase


def _spread(shape: str) -> list[str]:
    """Return the shapes that one with choices stands for: ``{aA},`` is ``a,`` and ``A,``."""
    fixed_and_choices = enumerate(_CHOICE.split(shape))
    parts = [part if odd % 2 else [part] for odd, part in fixed_and_choices]
    count = prod(map(len, parts))
    if count > _MOST_SHAPES:
        raise RuleFileError(
            f"a shape stands for {count} shapes", hint=f"say it in at most {_MOST_SHAPES}"
        )
    return ["".join(letters) for letters in product(*parts)]


def _literal_index(literals: Sequence[tuple[bytes, bool]]) -> tuple[Any, ...]:
    """Return the index of literals, each with whether case does not count."""
    return tuple(index([text for text, _ in literals], [caseless for _, caseless in literals]))


def _compiled(path: str) -> bytes:
    """Return the code of a rule's Python file, so that a run need not read or parse it."""
    if not path:
        return b""
    try:
        source = read_bytes(path)
    except OSError as error:
        fault = f"cannot be read ({error.strerror})"
        raise RuleFileError(fault, place=path, hint="see who may read it") from error
    try:
        return marshal.dumps(compile(source, path, "exec", dont_inherit=True))
    except SyntaxError as error:
        raise RuleFileError(
            f"{error.msg}, line {error.lineno} of {path}", hint="fix the Python"
        ) from error
