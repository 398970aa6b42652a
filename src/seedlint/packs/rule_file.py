"""What a rule file may say."""

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from seedlint.diagnostic import Applicability, Phase, Severity
from seedlint.errors import RuleFileError

Kind = Literal["pattern", "phrases", "swap", "python"]
Scope = Literal["prose", "heading", "list", "quote", "table", "paragraph", "raw"]
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Every part of a rule file refuses keys that it does not know."""


class Match(_Part, frozen=True):
    """How a rule finds: one of pattern, phrases, swap, or Python alone.

    With ``python`` beside one of the others, those find and Python judges. With
    ``counts``, Python alone first counts forms, in a document or in a whole project. With
    ``places``, Python alone is told where its triggers and shapes stand.
    """

    pattern: str | None = None
    phrases: tuple[str, ...] = ()
    swap: dict[str, str] = {}
    python: bool = False
    counts: bool = False
    places: bool = False
    unless: tuple[str, ...] = ()
    case: Literal["ignore", "exact"] = "ignore"
    possessive: bool = False
    compounds: bool = False
    scope: tuple[Scope, ...] = ("prose",)
    triggers: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    needles: tuple[str, ...] = ()
    reach: int | tuple[int, int] = 0
    cost: str = ""

    @property
    def kind(self) -> Kind:
        """What finds the candidates."""
        if self.pattern is not None:
            return "pattern"
        if self.swap:
            return "swap"
        return "phrases" if self.phrases else "python"


class FixPart(_Part, frozen=True):
    """How a rule mends what it found."""

    replace: str | None = None
    applicability: Literal["safe", "unsafe", "suggest"] = "unsafe"
    changes: Literal["characters", "words", "structure"] = "words"


class Option(_Part, frozen=True):
    """A setting of one rule; its default gives the type. With ``everywhere`` any other value
    has the rule look at all documents, whatever its triggers: a text need not have both of two
    forms when one of them is wanted."""

    default: Any
    why: str
    everywhere: bool = False


class Example(_Part, frozen=True):
    """A text that must be found (``bad``), and what it becomes; or one that must not (``good``)."""

    bad: str | None = None
    good: str | None = None
    suffix: str = ".md"
    locale: str = "en"
    note: str = ""


class _File(_Part, frozen=True):
    summary: str
    message: str
    severity: Literal["error", "warning", "suggestion"]
    why: str
    match: Match
    default: bool = True
    since: str = ""
    aliases: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    fix: FixPart | None = None
    options: dict[str, Option] = {}
    example: tuple[Example, ...] = ()


class RuleSpec(msgspec.Struct, frozen=True):
    """A rule as its file describes it.

    Attributes:
        name: the file's stem, unique in its pack.
        group: the folder.
        pack: ``""`` for what ships, ``local``, or the name of an installed pack.
        path: of the rule file.
        code: of the Python file beside it, ``""`` when there is none.
    """

    name: str
    group: str
    pack: str
    path: str
    code: str
    file: _File

    @property
    def id(self) -> str:
        """What settings and reports call the rule: the name, behind its pack's if that has one."""
        return f"{self.pack}/{self.name}" if self.pack else self.name

    @property
    def severity(self) -> Severity:
        return Severity[self.file.severity]

    @property
    def applicability(self) -> Applicability:
        """The grade of the rule's fixes; ``suggest`` for a rule that has none."""
        return Applicability[self.file.fix.applicability if self.file.fix else "suggest"]

    @property
    def changes(self) -> Phase:
        return Phase[self.file.fix.changes if self.file.fix else "words"]

    @property
    def match(self) -> Match:
        return self.file.match

    @property
    def examples(self) -> tuple[Example, ...]:
        return self.file.example


def load(path: str, pack: str = "") -> RuleSpec:
    """Read a rule file. Raises RuleFileError for anything that the format does not allow."""
    try:
        with open(path, "rb") as stream:
            data = tomllib.load(stream)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleFileError(str(error), place=path, mend="mend the TOML") from error
    stem, _ = os.path.splitext(os.path.basename(path))
    group = os.path.basename(os.path.dirname(os.path.abspath(path)))
    if not _ID.fullmatch(stem):
        raise RuleFileError(
            f"“{stem}” cannot be a rule's id",
            place=path,
            mend="name the file in lower case with hyphens, as in missing-comma-space.toml",
        )
    try:
        parsed = msgspec.convert(data, _File)
    except msgspec.ValidationError as error:
        fault, mend = _explain(error, data)
        raise RuleFileError(fault, place=path, mend=mend) from error
    code = os.path.splitext(path)[0] + ".py"
    spec = RuleSpec(stem, group, pack, path, code if parsed.match.python else "", parsed)
    _require(spec)
    return spec


def make(
    name: str,
    *,
    group: str,
    pack: str,
    path: str,
    summary: str,
    message: str,
    why: str,
    match: Match,
    fix: FixPart | None,
) -> RuleSpec:
    """A rule that no rule file describes: a warning, on by default, without examples."""
    file = _File(summary, message, "warning", why, match, fix=fix)
    return RuleSpec(name, group, pack, path, "", file)


_KEYS = "docs/writing-a-rule.md says what each key takes"
_MISSING = re.compile(r"missing required field `([^`]+)`(?: - at `\$\.?([^`]*)`)?")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`(?: - at `\$\.?([^`]*)`)?")
_WRONG = re.compile(r"(.+?) - at `\$\.?([^`]*)`")


def _explain(error: msgspec.ValidationError, data: Mapping[str, Any]) -> tuple[str, str]:
    """The fault in a writer's words, and the way out: the key that was meant."""
    fault = str(error)
    if unknown := _UNKNOWN.search(fault):
        key, place = unknown[1], unknown[2] or ""
        known = [field.encode_name for field in msgspec.structs.fields(_part(place))]
        near = difflib.get_close_matches(key, known, 1)
        meant = f"did you mean “{near[0]}”?" if near else f"it may have {', '.join(known)}"
        return f"{_named(place)} has no key “{key}”", meant
    if missing := _MISSING.search(fault):
        return f"{_named(missing[2] or '')} lacks the key “{missing[1]}”", _KEYS
    if wrong := _WRONG.fullmatch(fault):
        return f"“{wrong[2]}”: {wrong[1][:1].lower()}{wrong[1][1:]}", _KEYS
    return fault, _KEYS


def _part(place: str) -> type[_Part]:
    """The part of a rule file that is at a place such as ``match`` or ``example[2]``."""
    parts: dict[str, type[_Part]] = {
        "match": Match,
        "fix": FixPart,
        "example": Example,
        "options": Option,
    }
    return parts.get(re.split(r"[.\[]", place)[0], _File)


def _named(place: str) -> str:
    return f"[{place}]" if place else "the file"


def _require(spec: RuleSpec) -> None:
    """What types cannot say."""
    match, fix, path = spec.match, spec.file.fix, spec.path
    finders = [match.pattern is not None, bool(match.phrases), bool(match.swap)]
    if sum(finders) > 1 or not (any(finders) or match.python):
        raise RuleFileError(
            "[match] needs exactly one of pattern, phrases, swap, or python = true",
            place=path,
            mend="`seedlint rules new GROUP/ID` shows how a rule begins",
        )
    if match.counts and match.kind != "python":
        raise RuleFileError(
            "counts = true is for rules with python = true alone",
            place=path,
            mend="take out what finds beside the Python",
        )
    if match.places and (match.kind != "python" or match.needles):
        raise RuleFileError(
            "places = true is for rules with python = true alone, and triggers or shapes",
            place=path,
            mend="take out what else finds beside the Python",
        )
    if match.python and not os.path.isfile(spec.code):
        raise RuleFileError(
            f"python = true, but there is no {os.path.basename(spec.code)}",
            place=path,
            mend="put the rule's Python beside it",
        )
    if fix and fix.replace is not None and match.swap:
        raise RuleFileError(
            "swap brings its own replacements", place=path, mend="leave fix.replace out"
        )
    if match.swap and not fix:
        raise RuleFileError(
            "swap needs a [fix]",
            place=path,
            mend='add [fix] with applicability = "safe" or "unsafe"',
        )
    bad = [example for example in spec.examples if example.bad is not None]
    near = [example for example in spec.examples if example.bad is None]
    if not bad or not near or any(example.good is None for example in near):
        raise RuleFileError(
            "a rule shows at least one bad example and one near miss",
            place=path,
            mend="add [[example]] with bad (and good), and one with good alone",
        )
