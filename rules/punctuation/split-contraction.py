"""Put the pieces of a contraction together."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_WITH = {
    "t": "don do doesn does didn did isn is aren are wasn was weren were hasn has haven have hadn"
    " had won wo can ca couldn could wouldn would shouldn should mustn must needn need",
    "s": "it he she that there who what where here let",
    "re": "you we they",
    "ve": "I you we they",
    "ll": "I you he she it we they that there",
    "d": "I you he she we they",
    "m": "I",
}
_ALLOWED = {ending: frozenset(words.lower().split()) for ending, words in _WITH.items()}


def verify(document: Document, match: Match) -> Finding | None:
    found = match.match
    ending, word = found["ending"].lower(), found["word"]
    joined = word.replace(" ", "")
    stem = word.lower().removesuffix("n").rstrip() if " " in word else word.lower()
    if found["gap"] in ("'", "’") and " " not in word:
        return None
    if (ending == "t") != word.lower().endswith("n") or stem not in _ALLOWED[ending]:
        return None
    whole = joined + found["gap"].strip() + found["ending"]
    return Finding(match.span, edits=[Edit(Span(*match.span), whole)])
