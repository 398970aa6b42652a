"""Tells the start of a sentence from an abbreviation and from a full stop too many."""

from seedlint.rule import (
    BORDER,
    Applicability,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    begins_sentences,
    capitalize,
    chunk,
    is_function_word,
    pattern,
)

LEAST = 4
"""How many words the sentence before must have."""
LOOK_BACK = 300

ABBREVIATIONS = frozenset(
    "abbr cent adj adm adv al approx appt apt art assn assoc aug ave avg bldg blvd bros ca cap "
    "capt cert cf ch chap cit cm cmd co col comdr comp conf config cons conv corp cpl ct dec "
    "def deg dept diff dim dir dist div doc dr ed eds eg eng esp esq est et etc ex example "
    "exc excl exec ext feb ff fig figs fl fn fol fr freq ft gal gen gov govt hon hr hrs hwy "
    "hz ibid id ie illus in inc incl ind info init insp inst instance int intl introd jan jct "
    "jr jul jun kg km lang lat lb lbs lit loc long lt ltd mag maj mar max mb mfg mg mgr min "
    "misc ml mm mo mon mph mr mrs ms msgr mt mtn mts nat natl neg nos nov obj obs oct op opt "
    "orig oz para pl pop pos poss pp pref pres prev prob proc prof pron pt pts pub publ pvt "
    "qty rd ref refs reg rel rep rev sat sec sen sept seq sgt sing sp spec sq sr st sta std "
    "subj supp supt syn tech tel temp thu thus tr trans treas tue univ usu var vb vol vols vs "
    "wed wt yd yr yrs".split()
)
JOINING = frozenset(
    "about after against among and around as at before between but by despite during finally for "
    "from in into like nevertheless on or over since so that therefore through to under until "
    "upon with without yet".split()
)
"""Words that stand as often after a full stop too many as at the start of a sentence."""
NEVER = frozenset(
    "along also am are aren't be been being can can't could couldn't did didn't do does doesn't "
    "don't etc ever had has hasn't have having is isn't may me mine might more must neither nor "
    "not of off out per shall should so than them till us was wasn't were weren't which who whom "
    "whose will won't would".split()
)
"""Words that hardly ever begin a sentence that is no question."""
QUESTIONS = frozenset(["how", "if", "what", "when", "why"])
"""Words of a second question, which may go on with the first."""
WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE_START = pattern(r"[.!?:;]['\"”’)]*\s")
INDENT = pattern(r"\n(?:\t|  )")
CODE = pattern(r"[={}<>$\\|~^;@]|::|//|->|--\w|\w_\w|\w\(")


def verify(document: Document, match: Match) -> Finding | None:
    """Return a finding where a whole sentence of prose ends before the word."""
    view, start = document.view, match.span.start
    opener = match.groups["word"] or ""
    if opener in NEVER or not (is_function_word(opener) or begins_sentences(opener)):
        return None
    word = Span(match.span.end - len(opener), match.span.end)
    mark = view[start - 1]
    near = view[max(0, start - 24) : start - 1]
    last = near.split()[-1] if near and not near[-1].isspace() else ""
    if last.lower() in ABBREVIATIONS or "." in last.strip("("):
        return None  # etc., e.g.
    low = max(0, start - LOOK_BACK)
    low = max(low, view.rfind(BORDER, low, start) + 1)
    before = view[low : start - 1]
    ended = before
    for found in SENTENCE_START.finditer(before):
        ended = before[found.end() :]
    words = WORD.findall(ended)
    if len(words) < LEAST or CODE.search(ended) or CODE.search(view, word.start, word.end + 40):
        return None
    last = words[-1]
    quoted = ended.rstrip()[-1:] in '"”' or view[start : start + 1] in '"”'
    if quoted or last.lower() in ABBREVIATIONS or not document.vocabulary.is_word(last):
        return None
    if "." in document[chunk(view, start - 1)][:-1].rstrip(".!?") or len(last) < 2:
        return None
    if mark != "." and (mark == "!" or opener in QUESTIONS or '"' in before):
        return None
    indented = bool(INDENT.search(document.text, start, word.start))
    sure = mark == "." and not indented and opener not in JOINING and not ended[:1].islower()
    return Finding(
        word,
        edits=[Edit(word, capitalize(opener))],
        applicability=None if sure else Applicability.suggest,
    )
