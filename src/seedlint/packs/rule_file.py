"""Read and check a rule file."""

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from seedlint.errors import RuleFileError
from seedlint.packs.rule_spec import Example, FixPart, MatchPart, Option, Part, RuleFile, RuleSpec
from seedlint.packs.toml_file import read_toml
from seedlint.packs.word_lists import Lists, in_pattern, in_phrase, shared, with_own

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def load(path: str, pack: str = "", root: str = "") -> RuleSpec:
    """Read a rule file.

    Args:
        path: of the file.
        pack: the name of its pack; empty for what ships.
        root: the pack's folder; empty for a file by itself.

    Returns:
        The rule.

    Raises:
        RuleFileError: the file does not follow the format.
    """
    data = read_toml(path)
    stem, _ = os.path.splitext(os.path.basename(path))
    if not _ID.fullmatch(stem):
        raise RuleFileError(
            f"“{stem}” is not a valid rule id",
            place=path,
            hint="use lowercase words and hyphens, as in missing-comma-space.toml",
        )
    notices = tuple(_renamed(data))
    _join_pieces(data)
    try:
        parsed = msgspec.convert(data, RuleFile)
    except msgspec.ValidationError as error:
        fault, hint = _explain(error, data)
        raise RuleFileError(fault, place=path, hint=hint) from error
    matches = parsed.match if isinstance(parsed.match, tuple) else (parsed.match,)
    lists = with_own(parsed.words, shared(root), path)
    group, subgroup = _groups(path, root)
    code = os.path.splitext(path)[0] + ".py"
    spec = RuleSpec(
        stem,
        group,
        pack,
        path,
        code if any(match.python for match in matches) else "",
        parsed,
        tuple(_written_out(match, lists, path) for match in matches),
        subgroup,
        notices,
    )
    _require(spec)
    return spec


def _groups(path: str, root: str) -> tuple[str, str]:
    """Return the group and the subgroup of a rule file, by the folders it lies in."""
    folder = os.path.dirname(os.path.abspath(path))
    inner = os.path.relpath(folder, root).split(os.sep) if root else []
    if len(inner) > 1:
        return inner[0], inner[1]
    return os.path.basename(folder), ""


def _written_out(match: MatchPart, lists: Lists, path: str) -> MatchPart:
    """Put the words of lists in the place of their names."""
    pattern = match.pattern
    return msgspec.structs.replace(
        match,
        pattern=None if pattern is None else in_pattern(pattern, lists, path),
        unless=tuple(in_pattern(one, lists, path) for one in match.unless),
        phrases=tuple(in_phrase(one, lists, path) for one in match.phrases),
        swap={
            in_phrase(old, lists, path): in_phrase(new, lists, path)
            for old, new in match.swap.items()
        },
        words=tuple(in_phrase(one, lists, path) for one in match.words),
    )


def make(
    name: str,
    *,
    group: str,
    pack: str,
    path: str,
    summary: str,
    message: str,
    why: str,
    match: MatchPart,
    fix: FixPart | None,
) -> RuleSpec:
    """Return a rule that no rule file describes: a warning, on by default, without examples."""
    file = RuleFile(summary, message, "warning", why, match, fix=fix)
    return RuleSpec(name, group, pack, path, "", file, (match,))


_RENAMED = {"triggers": "words", "needles": "substrings", "reach": "window"}
"""Keys of ``[match]`` up to version 0.5, and their names now."""


def _tables(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the tables of ``[match]`` or ``[[match]]``."""
    given = data.get("match")
    return [one for one in (given if isinstance(given, list) else [given]) if isinstance(one, dict)]


def _renamed(data: Mapping[str, Any]) -> Iterator[str]:
    """Give old keys of ``[match]`` their new names, and yield a notice for each."""
    for match in _tables(data):
        for old, new in _RENAMED.items():
            if old in match and new not in match:
                match[new] = match.pop(old)
                yield f"[match] {old} is deprecated; hint: rename it to {new}"


def _join_pieces(data: Mapping[str, Any]) -> None:
    """Join a pattern that is written in several pieces, one a line."""
    for match in _tables(data):
        if isinstance(pattern := match.get("pattern"), list):
            match["pattern"] = "".join(map(str, pattern))
        if isinstance(unless := match.get("unless"), list):
            match["unless"] = [
                "".join(map(str, one)) if isinstance(one, list) else one for one in unless
            ]


_KEYS = "docs/writing-a-rule.md says what each key takes"
_MISSING = re.compile(r"missing required field `([^`]+)`(?: - at `\$\.?([^`]*)`)?")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`(?: - at `\$\.?([^`]*)`)?")
_WRONG = re.compile(r"(.+?) - at `\$\.?([^`]*)`")


def _explain(error: msgspec.ValidationError, data: Mapping[str, Any]) -> tuple[str, str]:
    """Return the fault in a writer's words, and the way out: the key that was meant."""
    fault = str(error)
    if unknown := _UNKNOWN.search(fault):
        key, place = unknown[1], unknown[2] or ""
        known = [field.encode_name for field in msgspec.structs.fields(_part(place))]
        near = difflib.get_close_matches(key, known, 1)
        meant = f"did you mean “{near[0]}”?" if near else f"it may have {', '.join(known)}"
        return f"{_named(place)} has no key “{key}”", meant
    if missing := _MISSING.search(fault):
        return f"{_named(missing[2] or '')} has no key “{missing[1]}”", _KEYS
    if wrong := _WRONG.fullmatch(fault):
        return f"“{wrong[2]}”: {wrong[1][:1].lower()}{wrong[1][1:]}", _KEYS
    return fault, _KEYS


def _part(place: str) -> type[Part]:
    """Return the part of a rule file that is at a place such as ``match`` or ``example[2]``."""
    parts: dict[str, type[Part]] = {
        "match": MatchPart,
        "fix": FixPart,
        "example": Example,
        "options": Option,
    }
    return parts.get(re.split(r"[.\[]", place)[0], RuleFile)


def _named(place: str) -> str:
    return f"[{place}]" if place else "the file"


def _require(spec: RuleSpec) -> None:
    """Check what types cannot say.

    Raises:
        RuleFileError: naming the first error.
    """
    path = spec.path
    for match in spec.matches:
        _require_match(match, spec)
    if len(spec.matches) > 1 and any(match.counts or match.places for match in spec.matches):
        raise RuleFileError(
            "counts and places are for rules with one [match]", place=path, hint="split the rule"
        )
    if spec.code and not os.path.isfile(spec.code):
        raise RuleFileError(
            f"python = true, but there is no {os.path.basename(spec.code)}",
            place=path,
            hint="put the rule's Python beside it",
        )
    bad = [example for example in spec.examples if example.bad is not None]
    near = [example for example in spec.examples if example.bad is None]
    if not bad or not near or any(example.good is None for example in near):
        raise RuleFileError(
            "a rule needs at least one bad example and one near miss",
            place=path,
            hint="add [[example]] with bad (and good), and one with good alone",
        )


def _require_match(match: MatchPart, spec: RuleSpec) -> None:
    fix, path = spec.file.fix, spec.path
    finders = [match.pattern is not None, bool(match.phrases), bool(match.swap)]
    finders.append(bool(match.confusable or match.pairs))
    if sum(finders) > 1 or not (any(finders) or match.python):
        raise RuleFileError(
            "[match] needs exactly one of pattern, phrases, swap, confusable, or python = true",
            place=path,
            hint="`seedlint rules new GROUP/ID` shows how a rule begins",
        )
    if match.counts and match.kind != "python":
        raise RuleFileError(
            "counts = true is for rules with python = true alone",
            place=path,
            hint="remove what else finds candidates",
        )
    if match.needs and (match.kind != "python" or match.words or match.shapes or match.substrings):
        raise RuleFileError(
            "needs is for rules with python = true alone, and without words, shapes or substrings",
            place=path,
            hint="leave match.needs out",
        )
    if match.places and (match.kind != "python" or match.substrings):
        raise RuleFileError(
            "places = true is for rules with python = true alone, and words or shapes",
            place=path,
            hint="remove what else finds candidates",
        )
    if match.swap and (match.replace or (fix and fix.replace)) is not None:
        raise RuleFileError(
            "swap brings its own replacements", place=path, hint="leave replace out"
        )
    if (match.swap or match.replace is not None) and not fix:
        raise RuleFileError(
            "a replacement needs a [fix]",
            place=path,
            hint='add [fix] with applicability = "safe" or "unsafe"',
        )
    _require_context(match, fix, path)


def _require_context(match: MatchPart, fix: FixPart | None, path: str) -> None:
    """Raise RuleFileError for keys about the context model that do not go together."""
    if len(match.confusable) == 1 or not all(all(pair) for pair in match.directions):
        raise RuleFileError(
            "confusable needs two words or more, pairs are written “have>of”",
            place=path,
            hint='say confusable = ["its", "it\'s"] or pairs = ["have>of"]',
        )
    if match.kind == "confusable" and (fix is None or (match.replace or fix.replace) is not None):
        raise RuleFileError(
            "confusable words bring their own replacements and need a [fix]",
            place=path,
            hint='add [fix] with applicability = "safe" or "unsafe", and leave replace out',
        )
    if match.margin is not None and match.kind != "confusable" and not match.agrees:
        raise RuleFileError(
            "margin is for confusable words and for agrees = true",
            place=path,
            hint="leave match.margin out",
        )
    if match.agrees and fix is None:
        raise RuleFileError(
            "agrees = true compares a sentence with its fix, but the rule has none",
            place=path,
            hint="add a [fix], or leave match.agrees out",
        )
