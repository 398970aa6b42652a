"""Nothing may follow that is owned."""

from seedlint.rule import Document, Finding, Match, is_function_word, word_after

_SELF = {
    "my": "myself",
    "your": "yourself",
    "his": "himself",
    "her": "herself",
    "its": "itself",
    "our": "ourselves",
    "their": "themselves",
}


def verify(document: Document, match: Match) -> Finding | None:
    following = word_after(document.view, match.span.end)
    if following is not None and not is_function_word(document[following].lower()):
        return None
    whose = match.text.split()[-2].lower()
    return Finding(match.span, values={"whose": whose, "self": _SELF[whose]})
