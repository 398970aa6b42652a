"""A rule, as its file describes it."""

from itertools import permutations
from typing import Any, Literal

import msgspec

from seedlint.diagnostic import Applicability, Phase, Severity
from seedlint.vale.plan import Plan

Kind = Literal["pattern", "phrases", "swap", "confusable", "python"]
Scope = Literal["prose", "heading", "list", "quote", "table", "paragraph", "raw"]


Fact = Literal["markdown", "layout", "sentences"]
"""What a rule may need of a format: see ``formats.Format.facts``."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Every part of a rule file refuses keys that it does not know."""


Needs = Literal[
    "doubled-words", "lost-layout", "regional-words", "unknown-words", "unusual-characters"
]


class MatchPart(Part, frozen=True):
    """How a rule finds candidates: one of pattern, phrases, swap, confusable or pairs, or
    Python alone.

    With ``python`` in addition to one of the others, those find candidates and Python
    verifies them. With ``counts``, Python alone first counts forms, in a document or in a
    whole project. With ``places``, Python alone gets the places of its prefilter.

    The prefilter (``words``, ``shapes``, ``substrings``) is what a text must contain for the
    rule to look at it; ``window`` is how far around such a place the pattern is tried, in
    code points. A pattern may be cut into several pieces. ``python`` may name the function that
    verifies, and ``message`` and ``replace`` take precedence over the rule's own; all three are
    for rules with several ``[[match]]``.

    ``needs`` names what a document must have for Python alone to be asked; see
    ``matching.needs``.

    ``confusable`` words are each tried for each other, ``pairs`` in one direction
    (``have>of``). ``agrees`` lets a pattern's match stand only if the context model finds the
    fixed sentence likelier. ``margin`` says by how much, as the logarithm of the odds, and
    replaces the calibrated margins of confusable words.
    """

    pattern: str | None = None
    phrases: tuple[str, ...] = ()
    swap: dict[str, str] = {}
    confusable: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    margin: float | None = None
    agrees: bool = False
    python: bool | str = False
    counts: bool = False
    places: bool = False
    unless: tuple[str, ...] = ()
    case: Literal["ignore", "exact"] = "ignore"
    possessive: bool = False
    compounds: bool = False
    scope: tuple[Scope, ...] = ("prose",)
    words: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    substrings: tuple[str, ...] = ()
    window: int | tuple[int, int] = 0
    needs: Needs | None = None
    cost: str = ""
    message: str = ""
    replace: str | None = None

    @property
    def kind(self) -> Kind:
        """What finds the candidates."""
        if self.pattern is not None:
            return "pattern"
        if self.swap:
            return "swap"
        if self.confusable or self.pairs:
            return "confusable"
        return "phrases" if self.phrases else "python"

    @property
    def directions(self) -> tuple[tuple[str, str], ...]:
        """The words that may be written, each with one that may be meant."""
        directed = [pair.partition(">") for pair in self.pairs]
        both = permutations(self.confusable, 2)
        return (*both, *((written, meant) for written, _, meant in directed))


class FixPart(Part, frozen=True):
    """How a rule fixes what it found."""

    replace: str | None = None
    applicability: Literal["safe", "unsafe", "suggest"] = "unsafe"
    changes: Literal["characters", "words", "structure"] = "words"


class Option(Part, frozen=True):
    """A setting of one rule; its default gives the type. With ``everywhere`` any other value
    makes the rule look at all documents, whatever its prefilter: a text need not contain both of
    two forms if one of them is preferred."""

    default: Any
    why: str
    everywhere: bool = False


class Example(Part, frozen=True):
    """A text that must be found (``bad``), and what it becomes; or one that must not (``good``)."""

    bad: str | None = None
    good: str | None = None
    suffix: str = ".md"
    locale: str = "en"
    note: str = ""


class RuleFile(Part, frozen=True):
    summary: str
    message: str
    severity: Literal["error", "warning", "suggestion"]
    why: str
    match: MatchPart | tuple[MatchPart, ...]
    words: dict[str, str | tuple[str, ...]] = {}
    default: bool = True
    language: Literal["en", "any"] = "en"
    requires: tuple[Fact, ...] = ()
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
        group: the folder, or the outer one of two.
        subgroup: the inner one of two folders; may be empty.
        matches: how it finds candidates, with all lists of words written out; at least one.
        pack: ``""`` for what ships, ``local``, or the name of an installed pack.
        path: of the rule file.
        code: of the Python file beside it, ``""`` when there is none.
        notices: what the file does in a way that a later version will refuse.
        style: what runs it, for a rule of a style of Vale; None for all others.
    """

    name: str
    group: str
    pack: str
    path: str
    code: str
    file: RuleFile
    matches: tuple[MatchPart, ...]
    subgroup: str = ""
    notices: tuple[str, ...] = ()
    style: Plan | None = None

    @property
    def id(self) -> str:
        """What settings and reports call the rule: the name, after its pack's if that has one.

        A rule of a style of Vale is called as Vale does: ``Google.Contractions``.
        """
        return f"{self.pack}/{self.name}" if self.pack and not self.style else self.name

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
    def examples(self) -> tuple[Example, ...]:
        return self.file.example
