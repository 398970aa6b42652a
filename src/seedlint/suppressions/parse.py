"""Suppressions in a document's comments: ``<!-- seedlint: allow ID -->``.

Other formats than Markdown have them in their own comments: ``.. seedlint: allow ID``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from seedlint.bytestream.markers import HIDDEN
from seedlint.document import Block, Document
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

ALL = "all"
VERBS = tuple(
    verb + part
    for verb in ("allow", "ignore", "disable")
    for part in ("", "-file", "-start", "-end")
)
"""What a comment may say; the three words mean the same."""
_MARKUP = ("<!--", "-->")
_COMMENT = (
    r"<!--\s*+seedlint:\s*+(?P<verb>(?!--)[^\s<>]++)?"
    r"(?P<rest>(?:[^<>]|<(?!!--))*?)-->"
)
_REASON = pattern(r"(?:^|\s)--(?:\s|$)")
_NAME = pattern(r"[^\s,]+")


@lru_cache
def comment_pattern(comments: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return what finds comments of ours, written in one of some ways: see ``Format.comments``."""
    kinds = enumerate(dict.fromkeys(comments or (_MARKUP,)))
    return re.compile("|".join(_written(number, *kind) for number, kind in kinds))


def _written(number: int, opener: str, closer: str) -> str:
    """Return the pattern for one kind of comment; a closer that is empty is the end of the line."""
    if (opener, closer) == _MARKUP:
        return _COMMENT.replace("<verb>", f"<verb{number}>").replace("<rest>", f"<rest{number}>")
    end = re.escape(closer) if closer else r"(?=[ \t]*+(?:[\r\n]|\Z))"
    return (
        rf"{re.escape(opener)}[ \t]*+seedlint:[ \t]*+(?P<verb{number}>(?!--)[^\s<>]++)?"
        rf"(?P<rest{number}>[^\r\n]*?){end}"
    )


class KnownRules(NamedTuple):
    """Which names a suppression may use.

    Attributes:
        ids: of all rules, also those that are off.
        groups: names of groups and packs.
        aliases: a former id → the id of today.
    """

    ids: frozenset[str]
    groups: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = {}


class Suppression(NamedTuple):
    """A rule whose findings a comment suppresses.

    Attributes:
        rule: its id, or ``all``.
        span: where its findings are suppressed.
        comment: where the comment stands.
        name: where its name stands in that.
        closing: where the ``allow-end`` stands that ends it, if one does.
    """

    rule: str
    span: Span
    comment: Span
    name: Span
    closing: Span | None = None


class Mistake(NamedTuple):
    """A suppression that does nothing, or something else than it says.

    Attributes:
        comment: where it stands.
        span: what is wrong in it.
        message: why.
        suggestions: what may have been meant.
    """

    comment: Span
    span: Span
    message: str
    suggestions: tuple[str, ...] = ()


class _Parts(NamedTuple):
    """A comment of ours."""

    place: Span
    verb: Span
    names: tuple[Span, ...]


def parse(document: Document, known: KnownRules) -> tuple[list[Suppression], list[Mistake]]:
    """Read all suppressions of a document.

    On a line of its own a comment covers the next block, beside text its own
    line; ``allow-file`` covers the file, ``allow-start`` all up to ``allow-end``.

    Returns:
        The suppressions, and what is wrong with others.
    """
    if "seedlint:" not in document.text:
        return [], []
    found: list[Suppression] = []
    mistakes: list[Mistake] = []
    started: dict[str, tuple[Span, Span]] = {}
    targets = [block for block in document.outline if _may_be_covered(document, block)]
    for parts in _comments(document):
        place, verb = parts.place, document[parts.verb].removesuffix(":")
        if verb not in VERBS:
            mistakes.append(_unknown_verb(parts, verb))
            continue
        rules = [(_rule(document[name], known), name) for name in parts.names]
        mistakes += (
            _unknown(place, document[name], name, known) for rule, name in rules if not rule
        )
        named = [(rule, name) for rule, name in rules if rule]
        what = verb.partition("-")[2]
        if what == "end":
            ended = [rule for rule, _ in named] if rules else list(started)
            for rule in ended:
                if rule in started:
                    start, name = started.pop(rule)
                    span = Span(start.end, place.start)
                    found.append(Suppression(rule, span, start, name, place))
                else:
                    mistakes.append(
                        Mistake(place, place, f"Nothing starts what “{verb}” ends here.")
                    )
            if not ended and not rules:
                mistakes.append(Mistake(place, place, f"Nothing starts what “{verb}” ends here."))
        elif not rules:
            mistakes.append(
                Mistake(place, place, f"“{verb}” suppresses nothing; name rules, or “all”.")
            )
        elif what == "start":
            started.update((rule, (place, name)) for rule, name in named)
        else:
            whole = Span(0, len(document.text))
            span = whole if what == "file" else _reach(document, place, targets)
            found += (Suppression(rule, span, place, name) for rule, name in named)
    end = len(document.text)
    for rule, (start, name) in started.items():
        found.append(Suppression(rule, Span(start.end, end), start, name))
        mistakes.append(
            Mistake(
                start, name, f"“{rule}” is suppressed to the end of the file; add an “allow-end”."
            )
        )
    return found, mistakes


def _comments(document: Document) -> Iterator[_Parts]:
    for comment in comment_pattern(document.format.comments).finditer(document.text):
        if _is_shown(document, comment.start()):
            continue
        rest = comment.lastgroup or ""
        verb_group = rest.replace("rest", "verb")
        begin = comment.start(rest)
        names = _REASON.split(comment[rest], maxsplit=1)[0]
        spans = (Span(*name.span()).shift(begin) for name in _NAME.finditer(names))
        verb = Span(*comment.span(verb_group)) if comment[verb_group] else Span(begin, begin)
        yield _Parts(Span(*comment.span()), verb, tuple(spans))


def _rule(name: str, known: KnownRules) -> str:
    """Return the id that a name stands for; ``""`` when no rule has it.

    A rule of a pack that is not used here may be suppressed for another day.
    """
    rule = known.aliases.get(name, name)
    pack, slash, _ = rule.partition("/")
    if rule == ALL or rule in known.ids or (slash and pack and pack not in known.groups):
        return rule
    return ""


def _unknown(comment: Span, name: str, span: Span, known: KnownRules) -> Mistake:
    if name in known.groups:
        message = f"“{name}” is a group, which suppresses nothing; name its rules."
        return Mistake(comment, span, message)
    message = f"No rule is called “{name}”, so this suppresses nothing."
    return Mistake(comment, span, message, _near(name, known.ids))


def _unknown_verb(parts: _Parts, verb: str) -> Mistake:
    if not verb:
        message = "This suppresses nothing; write “allow” and the names of rules."
        return Mistake(parts.place, parts.place, message)
    message = f"“{verb}” suppresses nothing; a suppression begins with “allow”."
    return Mistake(parts.place, parts.verb, message, _near(verb, VERBS))


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    from difflib import get_close_matches  # only who errs waits for it

    return tuple(get_close_matches(name.lower(), sorted(known), 1)) if len(name) < 100 else ()


def _is_shown(document: Document, start: int) -> bool:
    """Return whether a comment stands in code, where it is a sample of a comment."""
    if any(block.kind == "code" for block in document.blocks_at(start)):
        return True
    return document.view[start - 1 : start] == HIDDEN and document.text[start - 1] == "`"


def _may_be_covered(document: Document, block: Block) -> bool:
    """Return whether a comment above a block is meant for it: not where there is nothing but
    tags."""
    if block.kind == "html":
        return any(letter.isalnum() for letter in document.view[slice(*block.span)])
    return block.kind != "comment"


def _reach(document: Document, comment: Span, targets: Sequence[Block]) -> Span:
    lines = document.lines
    number = lines.number(comment.start)
    line = lines.line(number)
    after = document.text[comment.end : lines.line(lines.number(comment.end)).end]
    edges = f" \t{document.format.edges}" if document.format.edges else None
    before = document.text[line.start : comment.start]
    alone = not before.strip(edges) and not after.strip(edges)
    if not alone:
        return Span(line.start, lines.whole(number).end)
    index = bisect_left(targets, comment.end, key=lambda block: block.span.start)
    if index < len(targets):
        return targets[index].span
    return Span(comment.end, len(document.text))
