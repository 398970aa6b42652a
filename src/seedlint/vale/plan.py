"""From a rule's definition to plain data that runs it, and what a text must hold for it to run."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from seedlint.vale import scopes
from seedlint.vale.actions import fault as action_fault
from seedlint.vale.definition import Action, Definition
from seedlint.vale.formula import FormulaError, check_formula
from seedlint.vale.regexp import ANY_WORD, PatternError, alternatives, translate, usable_term
from seedlint.vale.spelling import fault as spelling_fault
from seedlint.vale.spelling import ignored_words

_WORD_TEMPLATE = r"(?m)\b(?:%s)\b"
_NONWORD_TEMPLATE = "(?m)(?:%s)"
_USUAL_TEMPLATES = (_WORD_TEMPLATE, _NONWORD_TEMPLATE)
_STATEFUL = frozenset({"consistency", "conditional"})
_EVERYWHERE = frozenset({"metric", "readability", "spelling", "capitalization"})
_METRICS = frozenset(
    {"Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability"}
)


PLAIN = re.compile(r"[A-Za-z]+(?:(?:[ '-]|\[ \\n\])[A-Za-z]+)*")
"""A translated pattern that is words."""


class Surroundings(NamedTuple):
    """What the settings of a project say about all rules; see ``project``.

    Attributes:
        accepted: patterns of words and phrases that no rule objects to.
        word_template: what stands around the words of a rule; ``""`` for Vale's own.
        token_ignores, block_ignores, ignored_scopes, skipped_scopes: see ``masks``.
        comment_delimiters: of comments other than HTML's; none, or two.
        homes: folders of styles, in which a rule's own files lie.
        top: the folder that the project may speak of; ``""`` for anywhere.
    """

    accepted: tuple[str, ...] = ()
    word_template: str = ""
    token_ignores: tuple[str, ...] = ()
    block_ignores: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = ()
    skipped_scopes: tuple[str, ...] = ()
    comment_delimiters: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    top: str = ""


class Plan(NamedTuple):
    """A rule made ready.

    Attributes:
        options: what ``runner.load`` takes; plain data.
        alternatives: patterns, one of which every match of the rule contains a match of; empty
            when the rule has to look at every text.
        bounded: whether the alternatives stand between word boundaries.
        exact: whether case counts.
        pattern: what is searched for; ``""`` when that is not one pattern.
        raw: whether the rule looks at the file as it is.
        divisible: whether the pattern is the alternatives and nothing else, so that some of them
            can be searched for by themselves.
        fix: the applicability of its fixes; ``""`` when it has none.
    """

    options: dict[str, Any]
    alternatives: tuple[str, ...] = ()
    bounded: bool = False
    exact: bool = True
    pattern: str = ""
    raw: bool = False
    divisible: bool = False
    fix: str = ""


class UnsupportedError(Exception):
    """A rule that cannot run here; the text says why."""


def plan(rule: Definition, around: Surroundings) -> Plan:
    """Make a rule ready.

    Raises:
        UnsupportedError: it cannot run.
    """
    if rule.extends == "script":
        raise UnsupportedError("its script is in Tengo, which seedlint does not run")
    if rule.extends == "sequence":
        raise UnsupportedError("it needs a part-of-speech tagger, which seedlint does not have")
    fault = scopes.fault(rule.scope) or spelling_fault(rule)
    if fault:
        raise UnsupportedError(fault)
    if action_fault(rule.action):
        rule = rule._replace(action=Action())
    try:
        planned = _planned(rule, around)
    except PatternError as error:
        raise UnsupportedError(f"its pattern {error}") from None
    except FormulaError as error:
        raise UnsupportedError(f"its formula {error}") from None
    _require_patterns(planned)
    scope = scopes.Scope(rule.scope, "")
    if rule.extends in _EVERYWHERE or (rule.extends == "occurrence" and rule.keys.get("min")):
        planned = planned._replace(alternatives=())
    planned.options["looks"] = bool(_LOOK.search(planned.pattern))
    return planned._replace(raw=scope.raw, fix=_fix(rule))


_LOOK = re.compile(r"\(\?[=!](?!\[\^(?:\\n)?\x85\])")
"""Where a pattern looks ahead, other than for the end of a block or line."""
_PATTERNS = ("pattern", "rest", "first", "second", "match", "pairs", "filters")
"""The options that are patterns, or hold some."""


def _require_patterns(planned: Plan) -> None:
    """Raises UnsupportedError for a pattern that is none."""
    import regex  # only who has styles waits for it

    for name in _PATTERNS:
        value = planned.options.get(name, "")
        groups = (
            [[value]]
            if isinstance(value, str)
            else [[one] if isinstance(one, str) else one for one in value]
        )
        for pattern in (one for group in groups for one in group):
            try:
                regex.compile(pattern)
            except (regex.error, RecursionError, OverflowError, MemoryError) as error:
                raise UnsupportedError(f"its pattern is not valid: {error}") from None


def _planned(rule: Definition, around: Surroundings) -> Plan:
    keys = rule.keys
    options: dict[str, Any] = {
        "id": rule.id,
        "extends": rule.extends,
        "message": rule.message,
        "scope": rule.scope,
        "limit": rule.limit,
        "action": rule.action.name,
        "params": rule.action.params,
        "ignorecase": keys.get("ignorecase", False),
        "exceptions": tuple(map(usable_term, keys.get("exceptions", ()))),
        "accepted": around.accepted if keys.get("vocab", True) else (),
        "token_ignores": around.token_ignores,
        "block_ignores": around.block_ignores,
        "ignored_scopes": around.ignored_scopes,
        "skipped_scopes": around.skipped_scopes,
        "comment_delimiters": around.comment_delimiters,
        "stateful": rule.extends in _STATEFUL,
        "narrows": "unknown" if rule.extends == "spelling" else "",
    }
    return _MAKERS[rule.extends](rule, around, options)


def _template(rule: Definition, around: Surroundings) -> str:
    if rule.keys.get("nonword"):
        return _NONWORD_TEMPLATE
    return around.word_template or _WORD_TEMPLATE


def _cased(rule: Definition) -> str:
    return "(?i)" if rule.keys.get("ignorecase") else ""


def _parts(tokens: Sequence[str], whole: str) -> tuple[str, ...]:
    """Return the alternatives of a pattern one by one; the whole where they depend on each
    other."""
    single = [part for token in tokens for part in alternatives(token)]
    try:
        return tuple(translate(f"(?m){token}", captures=False) for token in single)
    except PatternError:
        return (whole,)


def _existence(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    keys = rule.keys
    raw = "".join(keys.get("raw", ()))
    tokens = [token for token in keys.get("tokens", ()) if token.strip()]
    bounded = bool(tokens) and not keys.get("nonword")
    template = _template(rule, around) if bounded else _NONWORD_TEMPLATE
    if not (raw or tokens):
        raise UnsupportedError("it has no tokens")
    joined = template.replace("%s", "|".join(tokens))
    prose = not scopes.Scope(rule.scope, "").raw
    whole = _cased(rule) + (joined + raw if keys.get("append") else raw + joined)
    pattern = translate(whole, prose=prose)
    if keys.get("nonword"):
        options["accepted"] = ()  # as in Vale, the vocabulary is about words
    options.update(pattern=pattern, terms=(), rest="")
    parts = (pattern,) if raw else _parts(tokens, pattern)
    is_plain = bounded and not raw and template == _WORD_TEMPLATE
    exact = not keys.get("ignorecase")
    divisible = not raw and template in _USUAL_TEMPLATES and len(parts) > 1
    if is_plain and divisible:
        _look_up(options, parts, exact)
    return Plan(options, parts, is_plain, exact, pattern, divisible=divisible)


def _substitution(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    keys = rule.keys
    swap: Mapping[str, str] = keys["swap"]
    terms = sorted((term for term in swap if term.strip()), key=len, reverse=True)
    if not terms:
        raise UnsupportedError("its swap is empty")
    template = _template(rule, around)
    prose = not scopes.Scope(rule.scope, "").raw
    joined = template.replace("%s", "|".join(f"(?:{term})" for term in terms))
    pattern = translate(_cased(rule) + joined, prose=prose, captures=False)
    options.update(pattern=pattern, terms=(), rest="")
    options["swap"] = tuple(
        (term, r"\G" + translate(_cased(rule) + f"(?:{term})", prose=prose), swap[term])
        for term in terms
    )
    options["capitalize"] = keys.get("capitalize", False)
    bounded = not keys.get("nonword") and template == _WORD_TEMPLATE
    exact = not keys.get("ignorecase")
    parts = _parts(terms, pattern)
    divisible = template in _USUAL_TEMPLATES and len(parts) > 1
    if bounded and divisible:
        _look_up(options, parts, exact)
    return Plan(options, parts, bounded, exact, pattern, divisible=divisible)


def _look_up(options: dict[str, Any], parts: Sequence[str], exact: bool) -> None:
    """Divide the alternatives of a pattern into plain terms and those that need a pattern."""
    plain = [part for part in parts if PLAIN.fullmatch(part)]
    if len(plain) > 1:
        rest = "|".join(part for part in parts if not PLAIN.fullmatch(part))
        bounded = rf"\b(?:{rest})\b"
        options["terms"] = tuple(part.replace(r"[ \n]", " ") for part in plain)
        options["rest"] = (bounded if exact else f"(?i:{bounded})") if rest else ""


def _occurrence(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    prose = not scopes.Scope(rule.scope, "").raw
    pattern = translate(f"{_cased(rule)}(?:{rule.keys['token']})", prose=prose)
    options.update(pattern=pattern, max=rule.keys.get("max", 0), min=rule.keys.get("min", 0))
    return Plan(options, (pattern,), exact=not rule.keys.get("ignorecase"))


def _repetition(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    pattern = translate(f"{_cased(rule)}(?:{'|'.join(rule.keys['tokens'])})")
    options.update(
        pattern=pattern, max=rule.keys.get("max", 0), alpha=rule.keys.get("alpha", False)
    )
    if options["alpha"] and ANY_WORD.fullmatch(pattern):
        options["narrows"] = "doubled"
    return Plan(options, (pattern,), exact=not rule.keys.get("ignorecase"))


def _consistency(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    template = _template(rule, around)
    pairs = tuple(
        tuple(translate(_cased(rule) + template.replace("%s", form)) for form in pair)
        for pair in rule.keys["either"].items()
    )
    options["pairs"] = pairs
    forms = tuple(form for pair in pairs for form in pair)
    return Plan(options, forms, exact=not rule.keys.get("ignorecase"))


def _conditional(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    first, second = (translate(rule.keys[name]) for name in ("first", "second"))
    options.update(first=first, second=second)
    return Plan(options, (first,))


def _capitalization(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    keys = rule.keys
    match = keys["match"]
    if match not in ("$title", "$sentence", "$lower", "$upper"):
        match = translate(match)
    options.update(
        match=match,
        style=keys.get("style", "AP"),
        indicators=keys.get("indicators", ()),
        threshold=keys.get("threshold", 0) or 0.8,
        prefix=keys.get("prefix", ""),
    )
    return Plan(options)


def _metric(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    options.update(formula=rule.keys["formula"], condition=rule.keys["condition"])
    check_formula(options["formula"], options["condition"])
    return Plan(options)


def _readability(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    unknown = [name for name in rule.keys["metrics"] if name not in _METRICS]
    if unknown:
        raise UnsupportedError(f"it asks for a metric that is unknown: {unknown[0]}")
    options.update(metrics=rule.keys["metrics"], grade=rule.keys["grade"])
    return Plan(options)


def _spelling(rule: Definition, around: Surroundings, options: dict[str, Any]) -> Plan:
    filters = tuple(translate(one, prose=False) for one in rule.keys.get("filters", ()))
    options.update(
        filters=filters,
        custom=rule.keys.get("custom", False),
        ignored=tuple(ignored_words(rule, around.homes, around.top)),
        accepted=around.accepted,
    )
    return Plan(options)


_MAKERS = {
    "existence": _existence,
    "substitution": _substitution,
    "occurrence": _occurrence,
    "repetition": _repetition,
    "consistency": _consistency,
    "conditional": _conditional,
    "capitalization": _capitalization,
    "metric": _metric,
    "readability": _readability,
    "spelling": _spelling,
}


def _fix(rule: Definition) -> str:
    """Return the applicability of a rule's fixes.

    What an author gave no action is shown, and never applied unless the user promotes it.
    """
    if rule.action.name in ("replace", "remove", "edit", "convert"):
        return "unsafe"
    return "suggest" if rule.extends == "substitution" else ""
