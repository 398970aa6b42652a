"""Find bullets that differ from those of the other lists at the same depth."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_BULLETS = frozenset("-*+•")
_LINE = pattern(r"\n[ \t>]*+([-*+•]) ")
_ITEM = pattern(r"\n([ \t>]*+)([-*+•]|\d+[.)]) ")
_ENDED = pattern(r"\n[ \t\r]*\n(?=[^\s>])")
"""Where something at the margin ends a list."""
_BLANK = ord(" ")
_MOST = 8
_AHEAD = 3


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    text = document.text
    body = text.find("\n---", 3) if text.startswith("---") else 0
    seen = Counter(_LINE.findall(text, max(0, body)))
    several = len(seen) > 1 and max(seen.values()) >= _MOST - 1
    if style == "document" and not (several and _may_be_mixed(document)):
        return
    depths: dict[int, list[int]] = defaultdict(list)
    for item in document.blocks("item"):
        at = item.span.start
        while at < item.span.end and text[at] in " \t>":
            at += 1
        if text[at : at + 1] in _BULLETS:
            depths[item.level].append(at)
    for places in depths.values():
        counts = Counter(text[at] for at in places)
        bullet, votes = counts.most_common(1)[0]
        if style in _BULLETS:
            bullet = style
        elif votes < _MOST or votes < _AHEAD * (len(places) - votes):
            continue
        odd = [at for at in places if text[at] != bullet]
        if style not in _BULLETS:
            odd = [at for at in odd if _is_item(text, at)]
        if odd:
            spans = [Span(at, at + 1) for at in odd]
            values = {"count": len(odd), "total": len(places), "odd": text[odd[0]]}
            yield Finding(spans[0], values, [Edit(span, bullet) for span in spans])


def _may_be_mixed(document: Document) -> bool:
    """Whether a depth may have bullets of several kinds, as far as indents tell: a quick look,
    after which few texts need one at their blocks."""
    text, stream = f"\n{document.text}", document.stream
    bullets: list[list[str]] = [[]]  # by depth
    insides: list[int] = []  # how far from the margin the text of each open item begins
    last = 0
    for item in _ITEM.finditer(text):
        start, end = item.span()
        if stream[end - 2] != _BLANK:
            continue  # in code
        before, bullet = item.groups()
        indent = len(before.expandtabs(4)) if before else 0
        if not indent or _ENDED.search(text, last, start + 1):
            insides = []
        while insides and indent < insides[-1]:
            insides.pop()
        if len(insides) == len(bullets):
            bullets.append([])
        bullets[len(insides)].append(bullet)
        insides.append(indent + len(bullet) + 1)
        last = end
    counts = [Counter(filter(_BULLETS.__contains__, depth)).values() for depth in bullets]
    return any(len(kinds) > 1 and max(kinds) >= _MOST for kinds in counts)


def _is_item(text: str, at: int) -> bool:
    """Whether a bullet leads a line of words in a list, not a footnote or an operator by itself."""
    start = text.rfind("\n", 0, at)
    end = text.find("\n", at)
    above = text[text.rfind("\n", 0, max(0, start)) + 1 : max(0, start)]
    below = text[end : text.find("\n", end + 1)] if end >= 0 else ""
    words = text[at + 1 : at + 4].strip()
    return bool(words[:1].isalnum() or words[:1] in tuple('[*_`"“')) and bool(
        above.strip() or _LINE.match(below)
    )
