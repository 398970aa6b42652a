"""Judge whether brackets that touch a word hold a remark."""

import re

from seedlint.rule import Document, Edit, Finding, Match, Span, is_function_word, pattern

_CODE = pattern(
    r"[=*_<>{}|\\\[\]$#]|\w\(|\w\.\w|\w:|&|-/|(?<![\w’'-])(?![aI]\b)[A-Za-z](?![\w’'.-])"
)
_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENERS = ("see ", "e.g.", "i.e.", "cf. ")


def verify(document: Document, match: Match) -> Finding | None:
    found, knows = match.match, document.vocabulary.knows
    before = found["before"]
    inside, outside = (found["inside"], before) if before else (found["within"], found["behind"])
    if _CODE.search(inside) or not knows(outside):
        return None
    start, end = match.span
    if document.view[start - 1 : start] in ('"', "“") and document.view[end : end + 1] in (
        '"',
        "”",
    ):
        return None
    words = _WORD.findall(inside)
    if len(words) < 2 or sum(map(knows, words)) * 2 < len(words):
        return None
    opens = is_function_word(words[0]) and (len(words[0]) > 1 or words[0] == "a")
    if before and not (opens or inside.startswith(_OPENERS)):
        return None
    if before and re.match(r"[^ ]+,", inside):
        return None  # arguments: max(this, that)
    gap = found.end("before") if before else found.start("behind")
    return Finding(match.span, edits=[Edit(Span(gap, gap), " ")])
