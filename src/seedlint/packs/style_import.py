"""Write rules of Vale styles as rule files of ours, with examples."""

import json
import re
from collections.abc import Iterator, Sequence

from seedlint.vale.definition import Definition
from seedlint.vale.regexp import PatternError, translate

_PHRASE = re.compile(r"[A-Za-z]+(?:[ '-][A-Za-z]+)*")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
_VERB = re.compile(r"%(?:\[(?P<number>\d)\])?[a-z]")
_MOST = 5
"""Examples of one rule."""


class NotImportedError(Exception):
    """A rule that no rule file can say; the text says why."""


def name_of(rule: Definition) -> str:
    """Return ``GROUP/ID`` for a rule: ``Google.WordList`` becomes ``google/google-word-list``.

    Ids are unique among all groups, and styles often have rules of the same name.
    """
    return f"{_kebab(rule.style)}/{_kebab(rule.style)}-{_kebab(rule.name)}"


def _kebab(name: str) -> str:
    return "-".join(filter(None, _HUMP.split(name))).lower()


def rule_file(rule: Definition) -> str:
    """Return the text of a rule file that finds what a rule finds.

    Raises:
        NotImportedError: there is none.
    """
    if tuple(rule.scope) not in ((), ("text",)):
        raise NotImportedError(f"it is for the scope {', '.join(rule.scope)}")
    if rule.keys.get("exceptions"):
        raise NotImportedError("it has exceptions")
    if rule.extends == "substitution":
        return "\n".join(_substitution(rule)) + "\n"
    if rule.extends == "existence":
        return "\n".join(_existence(rule)) + "\n"
    raise NotImportedError(f"rule files have no {rule.extends}")


def _substitution(rule: Definition) -> Iterator[str]:
    swap = {
        wrong: right
        for wrong, right in rule.keys["swap"].items()
        if _PHRASE.fullmatch(wrong) and right and "|" not in right and "$" not in right
    }
    if len(swap) < len(rule.keys["swap"]):
        raise NotImportedError("some of its pairs are patterns, or have several choices")
    message = _message(rule.message, ("fix", "match"))
    yield from _head(rule, message)
    yield from ("[match]", _case(rule), "", "[match.swap]")
    yield from (f"{_text(wrong)} = {_text(right)}" for wrong, right in swap.items())
    applicability = "unsafe" if rule.action.name else "suggest"
    yield from ("", "[fix]", f'applicability = "{applicability}"')
    for wrong, right in [*swap.items()][:_MOST]:
        yield from ("", "[[example]]", f"bad  = {_text(f'We say {wrong} here.')}")
        yield f"good = {_text(f'We say {right} here.')}"
    yield from _near(next(iter(swap)))


def _existence(rule: Definition) -> Iterator[str]:
    tokens = [token for token in rule.keys.get("tokens", ()) if token.strip()]
    if rule.keys.get("raw") or rule.keys.get("nonword") or not tokens:
        raise NotImportedError("its pattern is not a list of words")
    if rule.action.name not in ("", "suggest"):
        raise NotImportedError(f"rule files have no {rule.action.name}")
    plain = [token for token in tokens if _PHRASE.fullmatch(token)]
    yield from _head(rule, _message(rule.message, ("match",)))
    yield from ("[match]", _case(rule))
    if len(plain) == len(tokens):
        yield "phrases = ["
        yield from (f"  {_text(token)}," for token in tokens)
        yield "]"
    else:
        yield f"pattern = {_literal(_pattern(tokens))}"
        yield 'cost    = "taken over from a style of Vale"'
    if not plain:
        raise NotImportedError("none of its tokens makes an example")
    for token in plain[:_MOST]:
        yield from ("", "[[example]]", f"bad  = {_text(f'We say {token} here.')}")
    yield from _near(plain[0])


def _pattern(tokens: Sequence[str]) -> str:
    pattern = rf"\b(?:{'|'.join(tokens)})\b"
    try:
        translated = translate(pattern, prose=False, captures=False)
    except PatternError as error:
        raise NotImportedError(f"its pattern {error}") from None
    if "\x85" in translated or "'" * 3 in translated:
        raise NotImportedError("its pattern looks for the edges of a line")
    return translated


def _head(rule: Definition, message: str) -> Iterator[str]:
    summary = rule.description or _message(rule.message, ("fix", "match"))
    for gap in ("{match}", "{fix}"):
        summary = summary.replace(gap, "…")
    yield f"summary  = {_text(_VERB.sub('…', summary))}"
    yield f"message  = {_text(message)}"
    yield f"severity = {_text(rule.level.name)}"
    yield f"why      = {_text(f'A rule of the Vale style {rule.style}, taken over.')}"
    if rule.link:
        yield f"links    = [{_text(rule.link)}]"
    yield ""


def _message(template: str, names: Sequence[str]) -> str:
    """Return a template of ours for one of Vale."""
    position = 0

    def field(found: "re.Match[str]") -> str:
        nonlocal position
        position = int(found["number"]) if found["number"] else position + 1
        return f"{{{names[min(position, len(names)) - 1]}}}"

    braced = template.replace("{", "{{").replace("}", "}}")
    return _VERB.sub(field, braced.replace("%%", "%"))


def _near(term: str) -> Iterator[str]:
    """Yield the near miss that every rule has: what it finds, as code."""
    yield from ("", "[[example]]", f"good = {_text(f'We say `{term}` as code.')}")


def _case(rule: Definition) -> str:
    return f'case    = "{"ignore" if rule.keys.get("ignorecase") else "exact"}"'


def _text(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _literal(pattern: str) -> str:
    return f"'''{pattern}'''" if "'" in pattern or "\n" in pattern else f"'{pattern}'"
