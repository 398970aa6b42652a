"""Whether a word in lower case is used as a word of prose, or names something in a machine."""

import re
from collections.abc import Callable

from seedlint.text.marks import BORDER, HIDDEN, MARK
from seedlint.text.span import Span

PROSE, ALONE, CODE = "prose", "alone", "code"
"""Prose; a segment of its own (a cell, an item); a code, a literal or another language."""

_FAR = 60
"""How far around a word its use is looked for, in code points."""

_OPEN_QUOTE = re.compile(rf"(?:[\"“‘'`«{MARK}]|(?<!\w)[(\[])(?:[a-z]+ ){{0,2}}$")
_CLOSE_QUOTE = re.compile(rf"(?: [a-z]+){{0,2}}[.,;]?(?:[\"”’`»)\]{MARK}]|'(?!s\b))")
_ITEM_BEFORE = re.compile(r"(?:^|[,;:(]\s*)([^\s,;:]+),\s+$")
_ITEM_AFTER = re.compile(r"\s*,\s+(?:(?:and|or)\s+)?([^\s,;:]+)\s*(?:[,;.)]|$)")
_SPECIES = re.compile(r"(?<![\w.])[A-Z]\.\s+$")
_HANDLE = re.compile(
    r"\b(?:user|username|login|host|hostname|machine|server|package|command|branch|database|schema|"
    r"column|variable|module|directory|parameter|codename|keymap|locale|charset|encoding|repository|"
    r"namespace|tag|slug|subdomain|bucket|cluster|node|dictionary)s?\s+$",
    re.IGNORECASE,
)
_KEYWORD_BEFORE = re.compile(r"(?<!\w)[A-Z]{2,}\s+$")
_KEYWORD_AFTER = re.compile(r"\s+[A-Z]{2,}(?!\w)")
_CODE = re.compile(r"[={}<>$\\|~^@]|::|//|->|--\w|\w_\w|\w\(\)")
_WORD = re.compile(r"(?<!\w)[^\W\d_]{3,}(?:['’][^\W\d_]+)?")
_CODE_ITEM = re.compile(rf"[\d_={{}}<>$\\|~^@/#{HIDDEN}]")
_NEAR = 4
"""How many words on either side tell the language."""


def usage(view: str, span: Span, knows: Callable[[str], bool]) -> str:
    """PROSE, ALONE or CODE for the lower-case word at ``span`` of a document's view.

    ``knows`` says whether something is an English word, written so. A word is
    CODE when it stands in quotes, brackets or emphasis of its own, behind “user”,
    “package” and the like, behind a genus (``A. americana``), among identifiers,
    or among words of another language.
    """
    low, high = max(0, span.start - _FAR), span.end + _FAR
    before, after = view[low : span.start], view[span.end : high]
    before = before[before.rfind(BORDER) + 1 :]
    after = after.split(BORDER, 1)[0]
    if not (before.strip() or after.strip(" \n.,;:!?")):
        return ALONE
    if _OPEN_QUOTE.search(before) and _CLOSE_QUOTE.match(after):
        return CODE
    if _SPECIES.search(before) or _HANDLE.search(before):
        return CODE
    if _KEYWORD_BEFORE.search(before) and _KEYWORD_AFTER.match(after):
        return CODE
    if len(_CODE.findall(before)) + len(_CODE.findall(after)) > 1:
        return CODE
    if _among_codes(before, after, knows):
        return CODE
    return PROSE if _in_english(before, after, knows) else CODE


def _among_codes(before: str, after: str, knows: Callable[[str], bool]) -> bool:
    """Whether a neighbour in the same list of single words is no word of English."""
    for item in (_ITEM_BEFORE.search(before), _ITEM_AFTER.match(after)):
        if item is None:
            continue
        word = item[1]
        if _CODE_ITEM.search(word) and not word[0].isdigit():
            return True
        if word.islower() and word.isalpha() and not (knows(word) or knows(word.capitalize())):
            return True
    return False


def _in_english(before: str, after: str, knows: Callable[[str], bool]) -> bool:
    """Whether two in three of the lower-case words next to the place are English ones."""
    words = _WORD.findall(before)[-_NEAR:] + _WORD.findall(after)[:_NEAR]
    lower = [word for word in words if word.islower()]
    known = sum(knows(word) or knows(word.capitalize()) for word in lower)
    return known * 3 >= len(lower) * 2
