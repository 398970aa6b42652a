"""Tells March, May and August from the words that they also are."""

import re

from seedlint.rule import (
    Applicability,
    Document,
    Finding,
    Match,
    is_function_word,
    lowercase_name,
    pattern,
)

MONTHS = (
    r"(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|August|[Ss]eptember|"
    r"[Oo]ctober|[Nn]ovember|[Dd]ecember)"
)
YEAR_AFTER = pattern(r"(?:,|\sof)?\s(?:1[5-9]|20)\d\d\b(?![.:/-]\d)")
DAY_AFTER = pattern(r"\s\d{1,2}(?:st|nd|rd|th)?(?![\w.:%/]?\w|-\d)(?:\s*(?P<next>[^\W\d_]+))?")
MONTH_AFTER = pattern(rf"(?:,?\s(?:and|or|to|through|until|till)\s|,\s|\s?[-–/]\s?){MONTHS}\b")
END = pattern(r"[.,;:!?)\x03]|['’]s\b|$")
WORD_AFTER = pattern(r"\s([^\W\d_]+)")

ORDINAL_BEFORE = pattern(r"\b\d{1,2}(?:st|nd|rd|th)(?:\sof)?\s$")
DAY_BEFORE = pattern(
    r"(?P<on>\b(?:on|of|by|until|till|from|since|to|and)\s)?(?<![\d.#-])\b\d{1,2}\s$"
)
MONTH_BEFORE = pattern(rf"{MONTHS}\s?(?:,?\s(?:and|or|to|through|until|till)\s|[,–/-]\s?)$")
TIME_AFTER = pattern(r"\s(?:afternoon|day|evening|heat|morning|night|sun|sunshine|weather)s?\b")
PART_BEFORE = pattern(r"\b(?:early|late|mid|since|until|till)[\s-]$", re.IGNORECASE)
TIME_BEFORE = pattern(r"\b(?:in|by|during|around|before|after|through)\s$", re.IGNORECASE)
SPAN_BEFORE = pattern(
    r"\b(?:end|middle|beginning|start|close|month|first\s(?:half|week|days)|second\s(?:half|week)|rest|most|all|whole)\sof\s$",
    re.IGNORECASE,
)
MAY_TIME = pattern(r"\s(?:afternoon|evening|morning|night|sunshine)s?\b")
DESCRIBED = pattern(r"\b(?:a|the|this|that|one|early|late|[a-z]+y|warm|hot|cold|fine|mild|wet)\s$")
TURN_BEFORE = pattern(r"\b(?:last|next|this)\s$", re.IGNORECASE)
NOT_AFTER = {
    "march": frozenset(["and", "or"]),
    "may": frozenset("also always be even have just never no not only or still then well".split()),
}
"""What may follow the noun “march” and the verb “may”."""


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the date or the words around make it a month."""
    sure = _is_month(document, match)
    if sure is None:
        return None
    found = lowercase_name(document, match)
    if found is None or sure:
        return found
    return found._replace(applicability=Applicability.suggest)


def _is_month(document: Document, match: Match) -> bool | None:
    """True for certain, False for probably, None for no."""
    word, (start, end) = match.text, match.span
    before, after = document.before(start, 30), document.after(end, 30)
    ends = bool(END.match(after))
    if YEAR_AFTER.match(after):
        return True
    other = MONTH_AFTER.match(after) or MONTH_BEFORE.search(before)
    if other and not (word == "may" and "May" in other[0]):  # “May or may not”
        return True
    if word == "august" and TIME_AFTER.match(after):
        return True
    day = DAY_AFTER.match(after)
    if day and (not day["next"] or is_function_word(day["next"]) or day["next"][0].isupper()):
        return True
    dated = DAY_BEFORE.search(before)
    if ORDINAL_BEFORE.search(before) or (dated and (dated["on"] or word != "may")):
        return True if ends or word != "may" else None
    following = WORD_AFTER.match(after)
    glued = ends or (
        following is not None
        and is_function_word(following[1])
        and str(following[1]) not in NOT_AFTER.get(word, ())
    )
    if PART_BEFORE.search(before):
        return True if glued or word != "may" else None
    if glued and TIME_BEFORE.search(before):
        return True
    if glued and SPAN_BEFORE.search(before) and word != "august":
        return True
    if word != "august" and MAY_TIME.match(after) and DESCRIBED.search(before):
        return True if word == "may" else None
    if glued and TURN_BEFORE.search(before):
        if word == "may" and following is not None and following[1] in ("and", "or", "as", "by"):
            return None if before.endswith("this ") else True  # “this may or may not”
        return word != "march"
    return None
