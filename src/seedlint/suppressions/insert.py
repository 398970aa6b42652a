"""Writes suppressions for what stands in a text.

A finding is allowed as near to it as the text can bear: in a comment above its block,
at the end of its line, or, where neither works, at the top of the file. The text is read
again after that; whatever is not as it was before but for the comments is taken back.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from seedlint.diagnostic import Diagnostic
from seedlint.document import Block, Document, Source
from seedlint.result import FileResult, Problem
from seedlint.suppressions.apply import INVALID, UNUSED
from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span

Check = Callable[[Document], tuple[list[Diagnostic], list[Problem]]]
Read = Callable[[Source], Document]

MOST_TRIALS = 50
"""Findings that are tried one by one; of more all go to the top of the file."""
_CONTAINERS = frozenset({"item", "quote"})
_OURS = "<!-- seedlint:"


def insert_suppressions(
    source: Source,
    read: Read,
    check: Check,
    wanted: Sequence[Diagnostic] | None = None,
    *,
    written: str,
) -> FileResult:
    """Return the source with a suppression for each finding that stands in it, or for some of them.

    ``applied`` counts the findings that are now allowed, by rule; ``diagnostics`` are those that
    are left: of a text that takes no comments all of them. ``written`` is how its format writes
    one, with ``{}`` for what it says; ``""`` when it takes none.
    """
    before = read(source)
    found, problems = check(before)
    chosen = [
        one for one in (found if wanted is None else wanted) if one.rule not in (UNUSED, INVALID)
    ]
    if not written or not chosen:
        return FileResult(source.name, source, before, tuple(found), tuple(problems))

    were_standing, were_idle = _counts(found)

    def works(near: Sequence[Diagnostic], far: Sequence[Diagnostic]) -> Document | None:
        after = _allowing(before, near, far, read)
        if after is None:
            return None
        standing, idle = _counts(check(after)[0])
        # A comment after a blank at a line's end does away with what it allows: it is idle.
        fits = standing <= were_standing - len(near) - len(far) and idle <= were_idle
        return after if fits else None

    after = works(chosen, ())
    if after is None:
        # A comment does not do where it should stand: it goes to the top of the file.
        few = len(chosen) <= MOST_TRIALS
        near = [one for one in chosen if few and works([one], ()) is not None]
        far = [one for one in chosen if one not in near]
        after = works(near, far) or works((), chosen)
    if after is None:
        return FileResult(source.name, source, before, tuple(found), tuple(problems))
    left, problems = check(after)
    applied = Counter(one.rule for one in found)
    applied.subtract(one.rule for one in left)
    return FileResult(
        source.name, source, after, tuple(left), tuple(problems), after.text, +applied
    )


def _counts(found: Iterable[Diagnostic]) -> tuple[int, int]:
    """Return how many findings there are, and how many suppressions that nothing needs."""
    rules = Counter(one.rule == UNUSED for one in found)
    return rules[False], rules[True]


def _allowing(
    document: Document, near: Iterable[Diagnostic], far: Iterable[Diagnostic], read: Read
) -> Document | None:
    """Return the document with comments that allow what is found, or None when they would break
    it."""
    edits = [*_comments(document, near, {one.rule for one in far})]
    after = read(document.source._replace(text=apply(document.text, edits)))
    return after if _bones(after) == _bones(document) else None


def _comments(document: Document, near: Iterable[Diagnostic], file: set[str]) -> Iterator[Edit]:
    """Yield one insertion for each place that gets a comment; ``file`` are rules for the whole
    file."""
    above: dict[int, set[str]] = defaultdict(set)
    beside: dict[int, set[str]] = defaultdict(set)
    for one in near:
        blocks = [*document.blocks_at(one.span.start)]
        line = document.lines.line(document.lines.number(one.span.start))
        if not blocks:
            file.add(one.rule)
        elif not any(block.kind in _CONTAINERS for block in blocks):
            above[blocks[-1].span.start].add(one.rule)
        elif _takes_a_tail(document, blocks, line):
            beside[line.end].add(one.rule)
        else:
            file.add(one.rule)
    for rules in (*above.values(), *beside.values()):
        rules -= file
    newline = document.lines.newline()
    top = _top(document)
    if file:
        first = above.pop(top, set())
        block = _written("allow", first) + newline if first else ""
        yield Edit(Span(top, top), _written("allow-file", file) + newline * 2 + block)
    yield from _inserted(above, newline, "")
    yield from _inserted(beside, "", " ")


def _inserted(places: Mapping[int, set[str]], after: str, before: str) -> Iterator[Edit]:
    for place, rules in places.items():
        if rules:
            yield Edit(Span(place, place), f"{before}{_written('allow', rules)}{after}")


def _written(what: str, rules: Iterable[str]) -> str:
    return f"<!-- seedlint: {what} {', '.join(sorted(rules))} -->"


def _takes_a_tail(document: Document, blocks: Iterable[Block], line: Span) -> bool:
    """Return whether a comment may stand at the end of a line: in a table it would be a cell, and
    after a hard line break it would undo that."""
    if any(block.kind in ("table", "heading") for block in blocks):
        return False
    return not document[line].endswith((" ", "\t", "\\"))


def _top(document: Document) -> int:
    """Return where a comment for the whole file goes: after the front matter."""
    first = next(iter(document.outline), None)
    if first is None or first.kind != "frontmatter":
        return 0
    start = first.span.end
    text = document.text
    while start < len(text) and text[start] in "\r\n":
        start += 1
    return start


def _bones(document: Document) -> tuple[list[str], list[tuple[str, int, bool]]]:
    """Return what is hidden in a document, and its blocks, without comments of ours."""
    hidden = [one.strip() for one in document.hidden() if one.strip() and not one.startswith(_OURS)]
    blocks = [
        (block.kind, block.level, document.is_drawn(block))
        for block in document.outline
        if not document[block.span].startswith(_OURS)
    ]
    return hidden, blocks
