"""Verify candidates of its-its, context by context."""

from seedlint.rule import (
    BASE_FORMS,
    PLURALS_OF_VERBS,
    SINGULARS,
    Document,
    Edit,
    Finding,
    Match,
    Span,
    is_function_word,
    is_thing,
    keep_case,
    names_a_person,
    pattern,
    word_before,
)


def verify_confused_its(document: Document, match: Match) -> Finding:
    verb_is_missing = match.groups.get("its") is not None
    right = f"it{document.apostrophe}s" if verb_is_missing else "its"
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, right))])


_NOUNS_OF_VERBS = frozenset(PLURALS_OF_VERBS) | frozenset(
    "tail name roof head back face size shape price colour color mouth nose neck skin fur "
    "shell past future way work top bottom front peak origin presence independence "
    "existence ability effect impact spread use purpose success failure growth strength "
    "weight height length value role share edge end start rate reign reputation identity "
    "history economy population".split()
)
_PREDICATES = frozenset(
    "time day night evening people business murder war death life culture history news "
    "government luck property office nature reality prison mass game school church summer "
    "winter spring practice habit times days years months hours weeks minutes kids friends "
    "things others women men children work use home way value end one character king queen "
    "theory policy tradition law magic art science heaven hell summertime daylight manners "
    "sometimes always perhaps besides nowadays".split()
)
_BEFORE_VERB = frozenset("is was has had will can could would should may might does did".split())
_LISTS = frozenset("and or like that who which where all not but as versus vs only".split())
_CLAUSE = frozenset(
    "said says say think thinks thought know knows knew believe believes believed feel "
    "feels felt noticed realized realised hope hopes hoped guess guessed assume assumed "
    "means meant show shows showed shown suggest suggested suggests claim claimed claims "
    "decided found find sure if when while because since that although though where "
    "whether what how why so until unless once as learned learnt mentioned argued insisted "
    "agreed explained proved proves ensure imagine admit admitted reported indicated "
    "concluded suspect suspected see saw wish bet heard".split()
)
_TAKES = pattern(
    r"(?:[a-z]{3,}ed|[a-z]{3,}ing|(?:re)?(?:lost|made|gave|took|kept|held|built|won|sold|left|bought|"
    r"brought|chose|drew|found|lose|change|keep|reach|raise|improve|enjoy|love|hate|show|share|spend|sell|finish|publish|launch|announce|reduce|increase|double|celebrate|"
    r"protect|defend|follow|take|give|make|hold|use|open|close|expand|extend|and|of|from|with|into|by|for|on|in|to))$"
)


def verify_its_before_noun(document: Document, match: Match) -> Finding | None:
    noun, view, end = match.groups.get("noun") or "", document.view, match.span.end
    adjective = match.groups.get("adjective")
    if noun in _PREDICATES and not adjective:
        return None
    if adjective in ("good", "great", "beautiful", "long", "big", "late", "early"):
        return None  # “it’s good manners”
    following = document.after(end, 30).split(None, 1)
    glued = bool(following) and not view[end].isspace()
    word = "" if glued or not following else following[0].strip('.,;:!?)”"').lower()
    if glued and view[end] not in ".,;:!?)":
        return None
    before = word_before(view, match.span.start)
    led = document[before].lower() if before else ""
    plural, counted = noun in SINGULARS, is_thing(noun) or noun in _NOUNS_OF_VERBS
    if plural:
        right = word not in _LISTS and not (glued and led in _CLAUSE)
    elif noun.endswith("s") and not noun.endswith("ss") and document.vocabulary.is_word(noun[:-1]):
        right = word not in _LISTS and led not in _CLAUSE and _takes(led)
    elif counted and not names_a_person(noun):
        ends = glued or not word or is_function_word(word)
        takes = led not in _CLAUSE and _takes(led)
        right = word in _BEFORE_VERB or (ends and takes and word not in _LISTS - {"and", "or"})
    else:
        right = False
    if not right:
        return None
    its = match.group_span("its")
    return Finding(its, edits=[Edit(its, keep_case(document[its], "its"))])


def _takes(led: str) -> bool:
    """Return whether a word takes an object."""
    return _TAKES.match(BASE_FORMS.get(led, led.removesuffix("s"))) is not None


def verify_its_predicate(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("its", "not", "adjective", "mark") if match.groups.get(name))
    its = match.group_span(group)
    if document[its].isupper():
        return None  # an office of that name
    if group == "mark":
        opening = document.before(its.start, 60)
        if "‘" in opening or " '" in opening:
            return None
        return Finding(its, edits=[Edit(Span(its.end - 1, its.end), "")])
    fixed = keep_case(document[its], f"it{document.apostrophe}s")
    return Finding(its, edits=[Edit(its, fixed)])
