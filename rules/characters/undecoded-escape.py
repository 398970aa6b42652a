"""Decodes what stands there, when it comes to something that prose uses."""

from seedlint.rule import Document, Edit, Finding, Hit, word_before


def judge(document: Document, hit: Hit) -> Finding | None:
    meant = _meant(hit)
    if meant is None or not (meant.isalpha() or meant in "‘’“”–—…\xa0"):
        return None
    if "?q?" in document.text[max(0, hit.span.start - 120) : hit.span.start].lower():
        return None  # the header of a message
    if hit.groups["code"] and hit.text[0] == "u":
        before = word_before(document.view, hit.span.start)
        head = document[before] if before else ""
        if len(head) < 2 or document.vocabulary.is_word(head + "u"):
            return None  # “menu2019”
    return Finding(hit.span, edits=[Edit(hit.span, meant)])


def _meant(hit: Hit) -> str | None:
    code, raw = hit.groups["code"], hit.groups["bytes"]
    if code:
        return chr(int(code, 16))
    try:
        return bytes.fromhex((raw or "").replace("=", "")).decode("utf-8")
    except ValueError:
        return None
