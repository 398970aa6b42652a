"""Tells a place from the word that it also is, by the words around it."""

import re
from functools import lru_cache

from seedlint.rule import (
    Applicability,
    Document,
    Finding,
    Match,
    Span,
    is_function_word,
    lowercase_name,
    pattern,
    sentence,
    word_after,
    word_before,
)

PLACE_PREPOSITIONS = frozenset(
    "across against between beyond from in inside into near outside throughout to toward "
    "towards within".split()
)
VERBS = frozenset(
    "accuse accused accusing attack attacked attacking enter entered entering invade invaded "
    "invading join joined joining leave leaving left reach reached reaching tour toured "
    "touring urge urged urging visit visited visiting".split()
)
DETERMINERS = frozenset(
    "a an another any each every her his its less more much my no one or our some that the "
    "their these this those three two without your".split()
)
REPORTING = frozenset("claims fears hopes said say says told warned warns".split())
INSTITUTIONS = frozenset(
    "airport ambassador army authorities border capital central citizens city coast communist "
    "companies currency delegation diplomats east eastern economy embassy exports factories "
    "forces foreign government growth imports island islands leader leaders market military "
    "minister ministry navy north northern officials parliament people police policy "
    "population president prime province republic rulers south southern state supreme trade "
    "tribes university west western".split()
)
FOOD = pattern(
    r"\b(?:bak(?:e|ed|ing)|bird|bread|breast|broth|carrots?|chicken|cook\w*|dinner|farm\w*|feathers?|"
    r"gravy|grill\w*|ham|lunch|meat|onions?|oven|recipes?|roast\w*|sandwich\w*|soups?|stew\w*|"
    r"stock|stuff\w*)\b",
    re.IGNORECASE,
)
SPICE = pattern(
    r"\b(?:beans?|bowls?|chil[ei]s|chill?i\w*|corn|cumin|dried|garlic|hot|peppers?|pods?|pork|powder|red|"
    r"salsa|sauces?|seeds?|spic\w*|tacos?|tomato\w*)\b",
    re.IGNORECASE,
)
"""Beside one of these chile is a pepper, which it is nowhere else."""
NAME_AFTER = pattern(
    r",?\s(?:and|or)\s[A-Z][a-z]+|,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?:,|\sand|\sor|\.|\s\()"
)
NAME_BEFORE = pattern(
    r"\b[a-z]+\s[A-Z][a-z]+,?\s(?:and|or)\s$|,\s[A-Z][a-z]+,(?:\sand|\sor)?\s$|\bRepublic\sof\s$"
)
STATE_BEFORE = pattern(
    r"\b(?:(?:relations?|relationship|ties|wars?|talks|trade|deals?|borders?|treaty|treaties"
    r"|negotiations?|cooperation|alliance|agreements?|dispute|competition|conflict|sanctions|tariffs?"
    r"|tensions|pressure|criticism)\s(?:with|against|between|towards?)"
    r"|(?:borders?|embassy|president|government|criticism)\sof"
    r"|(?:regimes?|dictatorships|countries|nations|states|powers)\slike)\s$",
    re.IGNORECASE,
)
"""What only states have among each other."""
NUMBER_AFTER = pattern(r"\s+\d")
THINGS_AFTER = pattern(
    r",\s+(?:and\s+|or\s+)?(?!in\b|on\b|at\b|which\b|who\b|but\b)[a-z]+(?:,|\s+(?:and|or)\s)"
)
TERMS = frozenset(["cairo", "chad", "jersey", "phoenix", "turkey"])
"""Those that are libraries, animals or paper too: a text that is full of them means that."""
MANY = 2
NAME = pattern(r"(?<=[a-z,;] )[A-Z]\w*")
COUNTED = frozenset(["jersey", "turkey"])
"""Those of which one can also be in, from or to the word itself."""


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the words around speak for the place."""
    view, span = document.view, match.span
    if match.text == "chile":
        around = sentence(view, span.start)
        food = FOOD.search(view, *around) or SPICE.search(view, *around)
        return None if food else lowercase_name(document, match)
    owner = view.startswith(("'s", "’s"), span.end)
    before, after = word_before(view, span.start), word_after(view, span.end + 2 * owner)
    previous = document[before].lower() if before else ""
    following = document[after] if after else ""
    ruled = owner and following in INSTITUTIONS and previous not in DETERMINERS
    political = bool(STATE_BEFORE.search(view, max(0, span.start - 40), span.start))
    if not (ruled or political or _may_precede(document, span, previous)):
        return None
    found = lowercase_name(document, match)
    if found is None or (match.text == "turkey" and FOOD.search(view, *sentence(view, span.start))):
        return None
    listed = previous in ("", "and", "or")
    after_it = document.after(span.end, 30)
    ends = not NUMBER_AFTER.match(after_it) and (
        owner or not following or is_function_word(following) or following[0].isupper()
    )
    placed = previous in PLACE_PREPOSITIONS or previous in VERBS
    sure = political or following in INSTITUTIONS or _among_names(document, span)
    if not sure and THINGS_AFTER.match(after_it):
        return None
    if ends and not listed:
        sure = sure or _known(document, match.text) or (placed and match.text not in COUNTED)
    if match.text in TERMS and document.count(match.text) > MANY:
        sure = False
    if sure:
        return found
    if placed or (owner and not listed):
        return found._replace(applicability=Applicability.suggest)
    return None


def _may_precede(document: Document, span: Span, previous: str) -> bool:
    """Return whether the word before can stand before a place: no article and no adjective."""
    if previous == "of":
        return _of_a_place(document, span)
    if not previous:
        return not document.view[max(0, span.start - 2) : span.start].strip()[-1:].isalnum()
    if previous in VERBS or previous in REPORTING:
        return True
    return is_function_word(previous) and previous not in DETERMINERS


def _of_a_place(document: Document, span: Span) -> bool:
    """Return whether “of” stands after something that only a place has."""
    head = document.before(span.start, 40)
    found = re.search(r"\b(\w+)\s+of\s+$", head)
    return bool(found and found[1].lower() in INSTITUTIONS)


def _among_names(document: Document, span: Span) -> bool:
    """Return whether the neighbour in a list or a comma after it is a capitalized name."""
    after = document.after(span.end, 30)
    before = document.before(span.start, 30)
    return bool(NAME_AFTER.match(after) or NAME_BEFORE.search(before))


def _known(document: Document, name: str) -> bool:
    """Return whether the document has the name with its capital inside of a sentence."""
    return name.capitalize() in _names(document)


@lru_cache(maxsize=1)  # the matches of one document come one after the other
def _names(document: Document) -> frozenset[str]:
    """Return the words with a capital inside of sentences."""
    return frozenset(NAME.findall(document.view))
