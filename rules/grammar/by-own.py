"""Nothing may follow that is owned."""

from seedlint.rule import Document, Finding, Hit, is_function_word, word_after

_SELF = {
    "my": "myself",
    "your": "yourself",
    "his": "himself",
    "her": "herself",
    "its": "itself",
    "our": "ourselves",
    "their": "themselves",
}


def judge(document: Document, hit: Hit) -> Finding | None:
    following = word_after(document.view, hit.span.end)
    if following is not None and not is_function_word(document[following].lower()):
        return None
    whose = hit.text.split()[-2].lower()
    return Finding(hit.span, values={"whose": whose, "self": _SELF[whose]})
