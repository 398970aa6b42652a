"""Words between which “and” stands, and never an article."""

from seedlint.english.verbs import BASE_FORMS

_PAIRS = frozenset(
    (
        "copy paste|cut paste|drag drop|point click|salt pepper|black white|trial error|"
        "pros cons|bread butter|back forth|up down|in out|more more|on off|true false|yes no|"
        "left right|top bottom|before after|supply demand|search replace|find replace|open close|"
        "start stop|plug play|wait see|come go|came went|come went|goes comes|read write|"
        "men women|boys girls|ladies gentlemen|brothers sisters|mother father|husband wife|"
        "friends family|food drink|law order|research development|terms conditions|"
        "rules regulations|questions answers|pick choose|mix match|rise fall|research teaching|"
        "health safety|time money|near far|here there|now then|day night|first foremost|"
        "each every|one two|two three|three four|four five|five six|safe sound|short sweet|"
        "tried tested|tried true|peace quiet|rock roll|cats dogs|fish chips|knife fork|pen paper|"
        "hide seek|hit run|check balance|checks balances|nuts bolts|ups downs|ins outs|"
        "thunder lightning|heart soul|body soul|flesh blood|skin bones|sick tired|loud clear|"
        "neat tidy|plain simple|slow steady|bright shiny|hot cold|warm cozy|large small|"
        "big small|old new|good bad|rich poor|young old|high low|long short|wet dry|fast slow|"
        "simple fast|name password|username password|client server|key value|input output|"
        "keyboard mouse|hardware software|Windows Linux|Linux Windows|JavaScript TypeScript|"
        "HTML CSS"
    ).split("|")
)
_NEVER_AFTER_AN_ARTICLE = frozenset(
    "then they this that these those the he she we you not so to from by my his her its their your "
    "with have has was were will can may must should could would do does did get let make "
    "because when where which who why how therefore maybe perhaps both been being".split()
)
"""Words before which no article stands, whatever the sentence."""
_BEFORE = frozenset("such as not than is was be what many rather quite".split())
"""Words behind which “an” is an article, even if a wrong word follows."""


def is_joined_by_and(before: str, after: str) -> bool:
    """Return whether “an” between two words is “and” without its last letter.

    Args:
        before: as it is written.
        after: in lower case; it begins with a consonant.
    """
    if f"{before} {after}" in _PAIRS or f"{before.lower()} {after}" in _PAIRS:
        return True
    if before.lower() in _BEFORE:
        return False
    if after in _NEVER_AFTER_AN_ARTICLE:
        return True
    return before.lower() in BASE_FORMS and after in BASE_FORMS and after not in _NOUNS_TOO


_NOUNS_TOO = frozenset(
    (
        "call catch cook cry drink drive fall feel fight find finish fly help hide hold hope "
        "laugh look love make mean move need notice offer pay play push reach record reply ride "
        "rise run search show sleep smile speak stand stay stop study swim take talk test think "
        "throw travel try use visit wait walk want wash watch win work worry buy build read "
        "reveal change claim report question review request result return share start step "
        "support tour train turn view vote "
    ).split()
)
"""Base forms that are nouns, too: “read an book”, “have an call” want another article."""
