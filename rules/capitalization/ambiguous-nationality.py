"""Tells a nationality or faith from the everyday word that some of them are."""

from functools import lru_cache

from seedlint.rule import (
    Document,
    Finding,
    Match,
    Span,
    is_function_word,
    lowercase_name,
    pattern,
    word_after,
    word_before,
)

ALONE = frozenset(
    "afghans arabic dutch french latin methodist presbyterian protestant roman swiss welsh".split()
)
"""Those that are no words by themselves; the rule's exceptions name their few compounds."""
PEOPLE = frozenset(["basques", "dane", "pole", "poles", "swede", "swedes"])
NOUNS = frozenset(
    "actor actress air airline airlines ambassador architect army artist artists athletes "
    "authorities authority bank banks border business capital chancellor children church "
    "cinema citizen citizens city civil coach coast community companies company composer "
    "constitution court crown cuisine culture cyclist delegation descent dictionary diplomat "
    "diplomats doctors economist economy edition election elections embassy emperor empire "
    "engineer exports farmer farmers federal fighter film firm firms flag fleet folk football "
    "footballer forces foreign friends general goalkeeper government grammar high history "
    "immigrants intelligence interior international journalist king kingdom language law "
    "lawmakers leader leaders league literature media midfielder military minister ministers "
    "ministry mother movement nationalist nationals navy newspaper newspapers nobility "
    "novelist official officials opposition origin painter parliament parliamentary passport "
    "patriots people peoples philosopher physicist pilots playwright plumber poet police "
    "policy politician politicians politics pop population port president press prime prince "
    "princess prisoners province queen radio refugees regime republic resistance revolution "
    "rule sailors school schools scientist scientists senate settlers side soldier soldiers "
    "speaker speakers state states striker student students supreme team television text town "
    "towns trade translation troops uprising version village villages voters war wars woman "
    "women word words worker workers writer writers".split()
)
FAITH = frozenset(
    "archbishop areas baptism bishop bishops boys cathedral charity church churches clergy "
    "college community convent country doctrine emancipation faith faithful families family "
    "girls hierarchy hospital league liturgy majority mass minority mission missionaries "
    "monarchy monks mother nun nuns orphanage parents parish parishes party population priest "
    "priests religion sacrament saint saints school schools teaching theologian theology "
    "tradition university voters".split()
)
BELIEVER = frozenset("became converted devout lapsed practicing practising raised roman".split())
COUNCIL = frozenset(
    "assemblies assembly chairman committee congress congresses council councils delegate "
    "delegates democracy election elections executive organisation organization power system "
    "votes".split()
)
"""What councils have that call themselves soviets."""
TYPE = frozenset(
    "and caps face faces family font fonts italic letter letters number numbers numbering numeral"
    " numerals or page sans script scripts serif style styles text type typeface typefaces".split()
)
"""What “roman” describes that is not of Rome."""
SPEECH = frozenset(
    "fluent in into learn learned learning learns speak speaking speaks spoke spoken studied "
    "study studying taught teach teaches understand understands".split()
)
NATIONAL = pattern(r"[A-Z][a-z]+(?:an|ish|ese|ch|eek|iss|ic|ak|ene|i)s?")
LIST_AFTER = pattern(r",? (?:and|or) (?P<next>[A-Za-z]+)")
LIST_BEFORE = pattern(r"\b(?P<last>[A-Za-z]+),? (?:and|or) $")


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where the word cannot be the everyday one."""
    word, view, span = match.text, document.view, match.span
    before, after = word_before(view, span.start), word_after(view, span.end)
    previous = document[before].lower() if before else ""
    following = document[after] if after else ""
    if word == "soviet" and not (
        _of_the_union(document, previous, following) or _listed(view, span)
    ):
        return None
    if word not in ALONE and word != "soviet" and not _in_company(view, match, previous, following):
        return None
    if word == "roman" and (
        following in TYPE or previous in ("italic", "italics", "bold", "family", "or", "non")
    ):
        return None  # upright type
    return lowercase_name(document, match)


def _of_the_union(document: Document, previous: str, following: str) -> bool:
    """Return whether “soviet” belongs to the state, not to a council of workers."""
    if following == "Union" or previous in ("anti", "ex", "former", "post", "pro"):
        return True
    named = following[1:].islower() and not is_function_word(following)
    return named and following.lower() not in COUNCIL and not _has_councils(document)


@lru_cache(maxsize=1)  # a text about either has the word often
def _has_councils(document: Document) -> bool:
    return " soviets" in document.view


def _in_company(view: str, match: Match, previous: str, following: str) -> bool:
    """Return whether the neighbours are such as only a nationality or language has."""
    if match.text == "catholic":
        return following in FAITH or previous in BELIEVER
    if match.text not in PEOPLE and following in NOUNS and previous not in ("to", "nail", "shoe"):
        return True
    if previous in SPEECH and match.text in ("danish", "mandarin", "polish"):
        return not following or following[0].isupper() or following in ("and", "or", "with", "at")
    return _listed(view, match.span)


def _listed(view: str, span: Span) -> bool:
    """Return whether a nationality stands beside the word, joined by “and” or “or”."""
    start, end = span
    later = LIST_AFTER.match(view, end, end + 30)
    earlier = LIST_BEFORE.search(view, max(0, start - 30), start)
    return bool(
        (later and NATIONAL.fullmatch(later["next"]))
        or (earlier and NATIONAL.fullmatch(earlier["last"]))
    )
