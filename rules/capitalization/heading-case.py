"""Headings in title case among those in sentence case, and the other way round."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from seedlint.rule import (
    BORDER,
    HIDDEN,
    Document,
    Edit,
    Finding,
    Span,
    Vocabulary,
    capitalize,
    is_function_word,
    pattern,
    words,
)

TITLE, SENTENCE = "title", "sentence"
MARKED = pattern(r" {0,3}#++[ \t]+\S[^\r\n]*")
"""A heading in no list or quotation, after a mark of its own."""
INNER = pattern(r"(?<=[^\W\d_])\W+([^\W\d_])[^\W\d_]{3}")
"""A word after another, that is long enough to count, with its first letter."""
CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
LEAST = 2
"""How many words that count a heading needs to stand out."""
SHORTEST = 4
"""Shorter words are small in some title styles and large in others."""


class Heading(NamedTuple):
    """A heading's prose, the words that show its style, and that style (or nothing)."""

    span: Span
    telling: list[Span]
    style: str


def check(document: Document, *, share: float = 0.85, others: int = 6) -> Iterator[Finding]:
    """Yield a finding for each heading in the other style than nearly all that have one."""
    if len(document.headings) < others:
        return
    text = document.text
    marked = [MARKED.match(text, start) for start, _ in document.headings]
    lines = [Span(*line.span()) for line in marked if line]
    if len(lines) < others:  # without so many headings there is no style to depart from
        return
    if not _may_differ(document.view, lines, others):
        return
    headings = [_heading(document, line) for line in lines]
    styles = Counter(heading.style for heading in headings if heading.style)
    if len(styles) < 2:
        return
    (style, most), (_, fewest) = styles.most_common(2)
    if most < others or most < share * (most + fewest):
        return
    for heading in headings:
        if heading.style not in ("", style) and len(heading.telling) >= LEAST:
            change = capitalize if style == TITLE else str.lower
            first = next(words(document.view, *heading.span), heading.span)
            places = set(heading.telling)
            if style == TITLE and not _is_code(document.view, first):
                places.add(first)
            edits = [Edit(span, change(document[span])) for span in sorted(places)]
            yield Finding(heading.span, values={"style": style}, edits=edits)


def _may_differ(view: str, lines: list[Span], others: int) -> bool:
    """Return a quick look at capitals and small letters after the first word: whether so many
    headings as are needed may have one style, and another one the other style."""
    prose = [view[line.start : line.end] for line in lines]
    letters = [INNER.findall(line) for line in prose]
    capitals = [len([*filter(CAPITALS.__contains__, line)]) for line in letters]
    small = [len(line) - many for line, many in zip(letters, capitals, strict=True)]
    return any(
        sum(map(bool, many)) >= others and max(few) >= LEAST
        for many, few in ((capitals, small), (small, capitals))
    )


def _heading(document: Document, span: Span) -> Heading:
    """Return what a heading shows of its style."""
    view = document.view
    prose = view[span.start : span.end]
    start = span.start + len(prose) - len(prose.lstrip(f" #{HIDDEN}{BORDER}"))
    end = span.end - (len(prose) - len(prose.rstrip(f" #\n{HIDDEN}{BORDER}")))
    telling = list(_telling(document, list(words(view, start, end))))
    style = ""
    if telling:
        capitals = sum(view[word.start].isupper() for word in telling)
        style = {0: SENTENCE, len(telling): TITLE}.get(capitals, "")
    return Heading(Span(start, end), telling, style)


def _telling(document: Document, every: list[Span]) -> Iterator[Span]:
    """Yield the words after the first that could have either case. A capital right after a name or
    an acronym may belong to it: Google Earth, HTTP Server."""
    view, named = document.view, False
    for before, word in pairwise(every):
        named = view[before.start].isupper() and (named or not _tells(document, before))
        named = named and not is_function_word(document[before])
        opens = view[word.start - 2 : word.start].strip()[-1:] in (":", "—")
        if _tells(document, word) and not opens and not (named and view[word.start].isupper()):
            yield word
            named = False


def _is_code(view: str, span: Span) -> bool:
    return view[span.start - 1] in "_.(/<[" or view[span.end : span.end + 1] in ("_", "(", "/", "=")


def _tells(document: Document, span: Span) -> bool:
    """Return whether a word could have either case: no name, no acronym, no small word."""
    return not _is_code(document.view, span) and _is_plain(document[span], document.vocabulary)


@lru_cache(maxsize=10_000)  # headings have their words in common
def _is_plain(word: str, vocabulary: Vocabulary) -> bool:
    if len(word) < SHORTEST or is_function_word(word) or not word[1:].islower():
        return False
    return vocabulary.is_word(word.lower()) and not vocabulary.is_name(word)
