"""Tells the pronoun from an index, a numeral and a variable."""

from functools import lru_cache

from seedlint.rule import Document, Edit, Finding, Match, Span, pattern, sentence, word_before

PERSONAL = frozenset(
    "agree am apologize appreciate aren't assume believe bet bought can't cannot couldn't did "
    "didn't do don't doubt enjoy enjoyed expect feel felt figured forgot found gave get got "
    "guess hadn't hate hated haven't hear heard hope hoped imagine intend knew know liked "
    "live love loved mean met miss need needed noticed prefer promise realize realized really "
    "recommend remember said saw shouldn't suggest suppose suspect swear talked thank think "
    "thought told took tried try understand used want wanted wasn't watched went wish won't "
    "wonder wondered work worked worry would wouldn't wrote".split()
)
"""What nothing but a person does."""
VERBS = frozenset(
    "also always ask asked became been began call called came can could decided even ever "
    "feel finally find first gave give go had have hold just keep kept left let like look "
    "looked lost made make may might must never not only own paid pay play played put ran "
    "read run sat see sent should show spent start started still stopped take tell then "
    "turned use usually walk was were will woke".split()
)
VARIABLE = frozenset(
    "a an by each element entry every field index item iteration key let letter node number "
    "of parameter part row section set step term the unit value variable vector where with".split()
)
FIRST_PERSON = pattern(r"\b(?:[Mm]y|[Mm]e|[Mm]yself|[Mm]ine)\b|\bI (?=[a-z])|\bI['’][a-z]")
_NEAR = 400
"""How far from the letter signs of mathematics count, in code points."""
MATHS = pattern(r"[=<>+*^∈≤≥∑]|\b[jkn]\b|\bi (?:is|be|\+|-|=)")


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where a person speaks."""
    view, (start, _) = document.view, match.span
    letter = Span(start, start + 1)
    verb = (match.groups["verb"] or "").replace("’", "'")
    before = word_before(view, start)
    previous = document[before].lower() if before else ""
    personal = match.text != "i" or verb in PERSONAL
    if previous in VARIABLE or not (personal or (verb in VERBS and _has_first_person(document))):
        return None
    if MATHS.search(view, *sentence(view, start, _NEAR)):
        return None
    return Finding(letter, edits=[Edit(letter, "I")])


@lru_cache(maxsize=1)  # asked for each letter of the document
def _has_first_person(document: Document) -> bool:
    return FIRST_PERSON.search(document.view) is not None
