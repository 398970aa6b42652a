"""Judges the name of a people in lower case by the prose around it."""

from seedlint.rule import Applicability, Document, Finding, Match, lowercase_name, pattern

# Marks of doubt around the word alone: the “austrian” school. After other words a quoted
# word may be a value, and before these it names something in a machine.
_DOUBTED = pattern(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|so-called|such|or|and) [\"“]$")
_THING = pattern(
    r"[\"”] (?!(?:alphabet|analyzer|branch|build|charset|code|config|dictionary|directory|domain|"
    r"encoding|entry|field|file|folder|font|group|key|keymap|keyword|label|language|layout|locale|"
    r"name|option|package|parser|prefix|setting|stemmer|string|suffix|tag|term|text|token|"
    r"translation|value|variant|version|word)s?\b)[a-z]{3,}"
)


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the word is used as a people's name."""
    found = lowercase_name(document, match)
    if found is None and _is_doubted(document.view, *match.span):
        return Finding(match.span, applicability=Applicability.unsafe)
    return found


def _is_doubted(view: str, start: int, end: int) -> bool:
    return bool(_THING.match(view, end) and _DOUBTED.search(view, max(0, start - 14), start))
