"""Whether a word in lower case is used as a word of prose, or names something in a machine."""

import re
from collections.abc import Callable

from seedlint.bytestream.markers import BORDER, HIDDEN, MARK
from seedlint.text.lazy_regex import pattern
from seedlint.text.span import Span

PROSE, ALONE, CODE = "prose", "alone", "code"
"""Prose; a segment or brackets of its own; a code, a literal or another language."""

Knows = Callable[[str], bool]

_FAR = 60
"""How far around a word its use is looked for, in code points."""
_NEAR = 4
"""How many words on either side tell the language."""

_OPEN_QUOTE = pattern(rf"(?:[\"“‘`«{MARK}]|(?<!\w)')(?:[a-z]+ ){{0,2}}$")
_CLOSE_QUOTE = pattern(
    rf"(?: [a-z]+){{0,2}}[.,;]?(?:[\"”’`»]|'(?!s\b)|{MARK}(?!{HIDDEN}))"  # a link is no quote
)
_BRACKET = pattern(r"(?P<named>\b[A-Z][^\W\d_]+\s+)?[(\[]$")
_LAST_ITEM = pattern(r"([^\s,;:]+)(?:,|,?\s+(?:and|or))\s+$")
_NEXT_ITEM = pattern(r"(?:,|,?\s+(?:and|or))\s+([^\s,;:]+)")
_ITEM_BEFORE = pattern(r"(?:^|[,;:(]\s*)([a-z]+),\s+$")
_ITEM_AFTER = pattern(r",\s+(?:(?:and|or)\s+)?([a-z]+)\s*(?:[,;.)]|$)")
_HALF_BEFORE = pattern(r"[^\W\d_]+-$")
_HALF_AFTER = pattern(r"^-[^\W\d_]+")
_DOT_BEFORE = pattern(r"(?<![\w.)\]])\.$")
"""A dot that ends nothing: “.github” is a file."""
_INSIDE_BEFORE = pattern(r"\w[*\"]$|[\])]$")
_INSIDE_AFTER = pattern(r"[*\"]\w|[\[(]")
_ABBREVIATED_GENUS = pattern(r"(?<![\w.])[A-Z]\.\s+$")
_GENUS = pattern(
    r"(?:\b[A-Z][a-z]+(?:us|is|um|ys|yx|ia|ca|ea|la|na|ra)|\([A-Z][a-z]+|\bor [A-Z][a-z]+)\s+$"
)
_SPECIES = frozenset(["canada", "florida", "mali", "mexicana", "montana", "niger", "tigris"])
_HANDLE = pattern(
    r"\b(?:user|username|login|host|hostname|machine|server|package|command|branch|database|schema|"
    r"column|variable|module|directory|parameter|codename|keymap|locale|charset|encoding|repository|"
    r"namespace|tag|slug|subdomain|bucket|cluster|node|dictionary)s?\s+$",
    re.IGNORECASE,
)
_ABOUT_CASE = pattern(
    r"\blower-?\s?case\s(?:names?|words?|forms?|labels?|spellings?)\b[^.;]{0,40}$", re.IGNORECASE
)
_KEYWORD_BEFORE = pattern(r"(?<!\w)[A-Z]{2,}\s+$")
_KEYWORD_AFTER = pattern(r"\s+[A-Z]{2,}(?!\w)")
_CODE = pattern(r"[={}<>\\|~^@]|\$(?!\d)|::|//|->|--\w|\w_\w|\w\(\)")
_CODE_ITEM = pattern(r"[_={}<>$\\|~^@#]|(?<!\w)[a-z]+-?\d|^/|\w\(\)")
_WORD = pattern(r"(?<!\w)[^\W\d_]{3,}(?:['’][^\W\d_]+)?")

_FIRST_PART = pattern(r"(?:^|[\s(\[\"“‘—–]|--)([^\W\d_]+)-$")
_LAST_PART = pattern(r"-([^\W\d_]+)(?:['’]s)?(?:[\s,.;:!?)\]\"”’—–]|--|$)")
_PREFIXES = frozenset(
    "afro all anglo anti arch austro cis counter cross early euro ex extra first former franco "
    "half hyper indo inter intra italo judeo late mid multi near neo never non once only over pan "
    "part post pre pro proto pseudo quasi russo second self semi sino so south north east west "
    "southern northern eastern western sub super third trans turco ultra un under very".split()
)
_SUFFIX = pattern(r".{2,}(?:ed|ing)|born|made|led|run|held|built|bound|wide|style|like|only|free")


def usage(view: str, span: Span, knows: Knows) -> str:
    """PROSE, ALONE or CODE for the lower-case word at ``span`` of a document's view.

    ``knows`` says whether something is an English word, written so. A word is
    CODE when it stands in quotes or emphasis of its own, after “user”, “package”
    and the like, after a genus (``A. americana``, ``Felis tigris``), among
    identifiers, among words of another language, or in a compound that no prose
    forms (``asia-east``).
    """
    low, high = max(0, span.start - _FAR), span.end + _FAR
    before, after = view[low : span.start], view[span.end : high]
    before = before[before.rfind(BORDER) + 1 :]
    after = after.split(BORDER, 1)[0]
    if _is_code(before, after, knows):
        return CODE
    if view[span.start : span.end] in _SPECIES and _GENUS.search(before):
        return CODE
    if not (before.strip() or after.strip(" \n.,;:!?")):
        return ALONE
    bracket = _BRACKET.search(before) if after.startswith((")", "]")) else None
    return ALONE if bracket and not bracket["named"] else PROSE


def _is_code(before: str, after: str, knows: Knows) -> bool:
    return bool(
        (_OPEN_QUOTE.search(before) and _CLOSE_QUOTE.match(after))
        or _DOT_BEFORE.search(before)
        or _INSIDE_BEFORE.search(before)
        or _INSIDE_AFTER.match(after)
        or _ABBREVIATED_GENUS.search(before)
        or _HANDLE.search(before)
        or _ABOUT_CASE.search(before)
        or (_KEYWORD_BEFORE.search(before) and _KEYWORD_AFTER.match(after))
        or len(_CODE.findall(before)) + len(_CODE.findall(after)) > 1
        or not _compounds_well(before, after, knows)
        or _among_codes(before, after, knows)
        or not _in_english(before, after, knows)
    )


def _compounds_well(before: str, after: str, knows: Knows) -> bool:
    """Return whether the word has no hyphen beside it, or one as in pre-war, London-based,
    Sino-Soviet."""
    if before.endswith("-") and not before.endswith("--"):
        first = _FIRST_PART.search(before)
        if first is None or not (first[1].lower() in _PREFIXES or _is_name(first[1], knows)):
            return False
    if after.startswith("-") and not after.startswith("--"):
        last = _LAST_PART.match(after)
        if last is None or not (_SUFFIX.fullmatch(last[1]) or _is_name(last[1], knows)):
            return False
    return True


def _is_name(word: str, knows: Knows) -> bool:
    return knows(word.capitalize()) and not knows(word.lower())


def _among_codes(before: str, after: str, knows: Knows) -> bool:
    """Return whether a neighbour in the same list is a code, or a lone word that is no English."""
    before, after = _HALF_BEFORE.sub("", before), _HALF_AFTER.sub("", after)
    previous, following = _LAST_ITEM.search(before), _NEXT_ITEM.match(after)
    if previous and (_CODE_ITEM.search(previous[1]) or (following and HIDDEN in previous[1])):
        return True
    if following and (_CODE_ITEM.search(following[1]) or (previous and HIDDEN in following[1])):
        return True
    for item in (_ITEM_BEFORE.search(before), _ITEM_AFTER.match(after)):
        if item and item[1].islower() and not (knows(item[1]) or knows(item[1].capitalize())):
            return True
    return False


def _in_english(before: str, after: str, knows: Knows) -> bool:
    """Return whether two in three of the lower-case words next to the place are English ones.

    One or two odd ones (units, names of variables) do not make another language.
    """
    words = _WORD.findall(before)[-_NEAR:] + _WORD.findall(after)[:_NEAR]
    lower = [word for word in words if word.islower()]
    known = sum(knows(word) or knows(word.capitalize()) for word in lower)
    return len(lower) < 3 or known * 3 >= len(lower) * 2
