"""From “in a careful manner” to “carefully”."""

from seedlint.rule import Document, Edit, Finding, Match, pattern

# “Understandably” says what one thinks of it, not how it is done.
_OWN = {
    "understandable": "",
    "timely": "promptly",
    "good": "well",
    "fast": "fast",
    "straight": "straight",
}
# With “way”, which also is a road or a respect, only what cannot describe a road.
_HOW = pattern(r"\w+(?:ful|ous|able|ible|ent|ant|ative)")


def verify(document: Document, match: Match) -> Finding | None:
    adjective = (match.groups["how"] or "").lower()
    if match.groups["noun"] == "way" and not _HOW.fullmatch(adjective):
        return None
    adverb = _OWN.get(adjective) or _adverb(adjective)
    if not document.vocabulary.is_word(adverb) or not document.vocabulary.is_word(adjective):
        return None
    if match.text[0] == "I":
        adverb = adverb.capitalize()
    return Finding(match.span, edits=[Edit(match.span, adverb)])


def _adverb(adjective: str) -> str:
    if adjective.endswith("ly"):
        return ""  # “in a friendly manner” has no adverb
    if adjective.endswith("y"):
        return f"{adjective[:-1]}ily"
    if adjective.endswith("ic"):
        return f"{adjective}ally"
    if adjective.endswith("le"):
        return f"{adjective[:-1]}y"
    return f"{adjective}y" if adjective.endswith("ll") else f"{adjective}ly"
