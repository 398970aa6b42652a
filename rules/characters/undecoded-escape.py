"""Decodes what stands there, when it comes to something that prose uses."""

from seedlint.rule import Document, Edit, Finding, Match, word_before


def verify(document: Document, match: Match) -> Finding | None:
    meant = _meant(match)
    if meant is None or not (meant.isalpha() or meant in "‘’“”–—…\xa0"):
        return None
    if "?q?" in document.text[max(0, match.span.start - 120) : match.span.start].lower():
        return None  # the header of a message
    if match.groups["code"] and match.text[0] == "u":
        before = word_before(document.view, match.span.start)
        head = document[before] if before else ""
        if len(head) < 2 or document.vocabulary.is_word(head + "u"):
            return None  # “menu2019”
    return Finding(match.span, edits=[Edit(match.span, meant)])


def _meant(match: Match) -> str | None:
    code, raw = match.groups["code"], match.groups["bytes"]
    if code:
        return chr(int(code, 16))
    try:
        return bytes.fromhex((raw or "").replace("=", "")).decode("utf-8")
    except ValueError:
        return None
