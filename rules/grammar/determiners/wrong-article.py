"""Which article a word takes, by how it sounds, where that is beyond doubt."""

import re

from seedlint.rule import (
    BASE_FORMS,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_joined_by_and,
    log_odds,
    pattern,
    starts_sentence,
)

# Read letter by letter, or as a word; others of the doubtful first letters are left alone.
_SPELLED = frozenset(
    "FAA FBI FCC FDA FEC FOB FPGA FTE FTP HD HDMI HDTV HGV HIV HMO HQ HR HTML HTTP HTTPS "
    "LAPD LCD LDAP LED LGBT LGBTQ LLC LLM LMS LP LTE MBA MBE MD MDX MEP MIT MOT MOU MP MPEG "
    "MRI MRT MSP MTA MVP NBA NDA NFL NFT NGO NHL NHS NIH NPC NPM NPR NSA NSF NYU RFC RFI "
    "RFP RGB RNA RPC RPG RPM RSS RSVP SDK SEC SMS SMTP SPA SPF SSD SSH SSL SSN SSO STD STI "
    "SUV SVG XHR XML XSLT XSS".split()
)
_SPOKEN = frozenset(
    "FEMA FIFA FINRA FOIA HIPAA HUD LAN LIDAR MIDI MOMA MOOC NAFTA NASA NASDAQ NATO NICU "
    "NIMBY NIST NOAA NORAD RADAR RAID RAM REM REPL REST RICO ROM SALT SARS SCUBA SIM SOAP "
    "SONAR SWAT UNESCO UNICEF USB".split()
)
_LETTER_A = frozenset("BCDGJKPQTVWYZU")
_SILENT = frozenset("Uu")
_UNDECIDED = pattern(
    r"histor|hotel|habitu|herb|hypo|horizon|hysteri|heredit|heroic|hilar|humb|hyper|haluc|hallu|harmon"
    r"|hexag|u$|uid|uri|umask|umount|uname|utf|utc|url|udev|uu|xterm|enum|euph$|ah|eh|oh|uh|um$|hm|mm|nth|sql|faq|url|yt|yv|ur$|iou|one's",
    re.IGNORECASE,
)
_AN = pattern(
    r"hour(?!i)|hono|honest|heir(?!loom)|heirloom|un(?:in|im|id|iss)|[aeiou]", re.IGNORECASE
)
_A = pattern(
    r"uni(?!n|m|d|ss)|unin(?!\w)|us[aeu]|usu|usab|uti|ur(?:an(?:ium|us)|eth|in[ae]|olog)|eu(?!r$)|ewe|utop"
    r"|ubiq|ukul|ukrain|ugand|uruguay|utah|uzbek|one(?![ir]\w)|once|ouija|unary|unanim|ufo\b|unit|uniq|union|univ"
    r"|unif|unic|unil|unip|uvul|uk\b",
    re.IGNORECASE,
)
_VARIABLE_NEXT = frozenset(
    "a above after again all another also am an and are are's as at can either equals etc has i if "
    "in into is it my of on once only or our ours over should the their these this those under "
    "unless until up us was will your".split()
)
# No word begins so: the first letter, or all, will be read by its name.
_SPELLED_OUT = pattern(
    r"[^aeiouy]+$|m[^aeiouyn]|n[^aeiouy]|r[^aeiouyh]|l[^aeiouyl]|h[^aeiouy]|x[^aeiouy]|f[^aeioulryj]"
    r"|s[bdfgrsxz]",
    re.IGNORECASE,
)
_JOINS = 1.5
"""Log odds from which “an” is taken for “and”."""
_HOURLY = pattern(r"(?:8|80|8\d|8\d\d|11|18|8[\d,]{3,}|(?:11|18),\d{3})(?:\b|th\b|-)")
_YEAR = pattern(r"1[18]\d\d(?!\d)")


def verify(document: Document, match: Match) -> Finding | None:
    article, following = match.groups["article"] or "", match.groups["next"] or ""
    if article[0] == "A" and not starts_sentence(document.view, match.span.start):
        return None
    if article == "A" and (following in BASE_FORMS or _is_third_person(document, following)):
        return None  # “A adds a method, B removes it”
    after = document.view[match.span.end : match.span.end + 1]
    if document.view[match.span.start - 2 : match.span.start].endswith("(") and (
        document.view[match.span.start - 2].isalnum()
    ):
        return None  # t1(a int)
    if after in ("@", "/", "_", "=", "(", "\x1a", "&") or "_" in following:
        return None
    if article == "an" and _is_and(document, match.span.start, following):
        return None
    wanted = _article(document, following.removesuffix("'s").removesuffix("’s"))
    if wanted is None or wanted == article.lower():
        return None
    span = Span(match.span.start, match.span.start + len(article))
    if article == "an" and log_odds(document, span, "and") > _JOINS:
        return None  # “read an write” lacks a letter, not an article
    fixed = wanted if article[0] == "a" else wanted.capitalize()
    return Finding(match.span, edits=[Edit(span, fixed)])


def _is_third_person(document: Document, word: str) -> bool:
    """Return whether a word may be a verb in -s: no noun in the plural stands after an article."""
    known = document.vocabulary.is_word
    if not word.islower() or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")):
        return False
    return known(word[:-1]) or known(word[:-2])


def _is_and(document: Document, start: int, following: str) -> bool:
    """Return whether “an” is “and” without its last letter; see an-for-and."""
    before = document.view[max(0, start - 24) : start].rstrip(" ,").rpartition(" ")[2]
    return is_joined_by_and(before.strip("*_"), following)


def _article(document: Document, word: str) -> str | None:
    """``a``, ``an``, or None where one cannot be sure."""
    if word[0].isdigit():
        return _before_number(word)
    head = re.split(r"[-/&+.’']", word)[0]
    if len(head) < 2 or not head.isalpha() or head.lower() in _VARIABLE_NEXT:
        return None
    if head.isupper():
        return _before_initials(head)
    if _SPELLED_OUT.match(head):
        return None  # ssh, mtime: who knows how it is read
    if not (head.islower() or head.istitle()) or _UNDECIDED.match(head):
        return None
    if head.istitle() and not document.vocabulary.is_word(head):
        return _before_name(document, head)
    if len(head) < 3 or not document.vocabulary.is_word(head):
        return None
    return _by_sound(head)


def _by_sound(word: str) -> str:
    if _A.match(word):
        return "a"
    return "an" if _AN.match(word) else "a"


def _before_name(document: Document, name: str) -> str | None:
    if not document.vocabulary.knows(name) or name[0] in "HYX" or len(name) < 4:
        return None
    return _by_sound(name)


def _before_number(word: str) -> str | None:
    if word[0] == "0" or _YEAR.match(word) or not re.match(r"[\d,.]+(?:\b|th|rd|st|nd)", word):
        return None
    return "an" if _HOURLY.match(word) else "a"


def _before_initials(word: str) -> str | None:
    if word in _SPELLED:
        return "an"
    if word in _SPOKEN:
        return "an" if word[0] in "AEIO" else "a"
    if len(word) > 4 or not word.isalpha():
        return None
    if word[0] in _LETTER_A - _SILENT:
        return "a"
    return None
