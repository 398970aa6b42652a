"""Find bullets that differ from those of the other lists at the same depth."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

_BULLETS = frozenset("-*+•")
_LINE = pattern(r"\n[ \t>]*+([-*+•]) ")
_MOST = 8
_AHEAD = 3


def check(document: Document, *, style: str = "document") -> Iterator[Finding]:
    text = document.text
    depths: dict[int, list[int]] = defaultdict(list)
    for at, depth in document.items:
        while text[at : at + 1] in (" ", "\t", ">"):
            at += 1
        if text[at : at + 1] in _BULLETS:
            depths[depth].append(at)
    for places in depths.values():
        counts = Counter(text[at] for at in places)
        bullet, votes = counts.most_common(1)[0]
        if style in _BULLETS:
            bullet = style
        elif votes < _MOST or votes < _AHEAD * (len(places) - votes):
            continue
        # By itself on a line it may be no bullet: AsciiDoc joins blocks by a plus sign.
        odd = [at for at in places if text[at] != bullet and text[at + 1 : at + 2] in (" ", "\t")]
        if style not in _BULLETS:
            odd = [at for at in odd if _is_item(text, at)]
        if odd:
            spans = [Span(at, at + 1) for at in odd]
            values = {"count": len(odd), "total": len(places), "odd": text[odd[0]]}
            yield Finding(spans[0], values, [Edit(span, bullet) for span in spans])


def _is_item(text: str, at: int) -> bool:
    """Return whether a bullet leads a line of words in a list, not a footnote or an operator by
    itself."""
    start = text.rfind("\n", 0, at)
    end = text.find("\n", at)
    above = text[text.rfind("\n", 0, max(0, start)) + 1 : max(0, start)]
    below = text[end : text.find("\n", end + 1)] if end >= 0 else ""
    words = text[at + 1 : at + 4].strip()
    return bool(words[:1].isalnum() or words[:1] in tuple('[*_`"“')) and bool(
        above.strip() or _LINE.match(below)
    )
