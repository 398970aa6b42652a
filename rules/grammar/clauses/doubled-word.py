"""A word that stands twice in a row, by how likely it is that nobody meant it."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    is_function_word,
    pattern,
    starts_sentence,
    word_after,
    word_before,
    words,
)

_MEANT = frozenset(
    "that had very really so no yes many much far long ha he hee ho oh ah bye blah boo knock tut "
    "tsk la da na dum dub yada etc win lose hear hush chop cha choo night pom quack tick woof "
    "never please half fifty pretty way too go come hubba mama papa rah hack bang "
    "beep".split()
)
"""Good English, or play."""
_MEANT_TOKENS = frozenset(word.encode() for word in _MEANT)
_ADVERBS = frozenset("only just still more most same ever such own quote".split())
"""Once more is nothing more; nobody doubled them on purpose in twelve million words."""
_STANDS = frozenset("is are was were has have had will would may might must can could".split())
_DOUBTFUL = frozenset(
    "her up over off down one do did done now then well new good here big old right little"
    " again i".split()
)
_BE = frozenset("is are was were am".split())
_HAVE = frozenset("have has can will may might must does".split())
_CLAUSE = frozenset("what where who how whatever whoever way thing as than like".split())
"""The clause that one of these begins may be a subject: “what it is is a pump”."""
_WHOLE = frozenset("what whatever thing".split())
_WITHOUT_ARTICLE = frozenset("time moment minimum maximum point rate glance distance given".split())
"""After “at at” these show that it was to be “at a”."""
_RELATIVE = frozenset("that which who there".split())
_PRONOUN = frozenset("i you he she it we they this the a".split())
_OF_ALL = frozenset("i you he she it we they there that".split())
"""After “all” they begin a clause: “all there is is a pump”."""
_NO_VERB = frozenset(". to in on at of for from by with and or as into when if".split())
"""None of these follows a subject."""
_SUBJECT = frozenset("it you".split())
_BEFORE_SUBJECT = frozenset(
    "that if when because as so and but or while where which since although whether though unless "
    "until is can does do did will would could should may must might was were are has have had "
    "before after than then".split()
)
_PARTICLE = frozenset(("in", "on"))
_WITH_PARTICLE = frozenset(
    "log logs sign signs check checks come comes came go goes went opt opts plug plugs fill fills "
    "set sets build builds built live lives move moves drop drops break breaks broke broken stay "
    "stays bring brings brought take takes took taken give gives gave given keep keeps kept hand "
    "hands turn turns get gets got put puts hold holds held carry carries sit sits sat stand "
    "stands stood be been is are was were it them him her us this that which what".split()
)
_SHOUTED = frozenset(("the", "of", "to", "for", "with", "and"))
"""In capitals others may be keywords or initials."""
_STRANDED = frozenset(
    "about after against at before by for from in into of off on over out through to up upon "
    "with".split()
)
"""Prepositions and particles that a clause may end in, before another begins with the same."""
_QUESTION = frozenset("what whatever which who whoever whom whose where how that".split())
"""A clause that one of these begins may end in a preposition: “what we looked at at lunch”."""
_CLAUSE_WORDS = 5
"""Such a clause is short: “of value that … to to the audience” is a slip."""
_NOUNS_TOO = frozenset("can might must will".split())
"""Auxiliaries that are nouns as well: “the tin can can rust”."""
_BEFORE_NOUNS = frozenset(
    "a the this that each every my your his her its our their tin soda beer trash garbage watering "
    "paint oil gas jerry spray aluminum steel metal coffee milk free good ill last living iron "
    "political military".split()
)
"""Behind these an auxiliary is a noun: a tin can, the last will, their might."""
_OUT_OF = frozenset(
    "tree band box order date memory bounds process place range sync scope core control stock "
    "print tune line bound proportion hours".split()
)
"""“Out of …” is an adjective with these, so that another “out” may stand before it."""
_SUBJECTS = _PRONOUN - {"this", "the", "a"} | frozenset(
    "this that which who there and or but not also nobody everybody somebody anybody one".split()
)
_FEW = 6
"""A longer word that a text uses more often may name something: “the default default”."""
_NEAR = 60
_OPEN, _CLOSE = tuple("\"“‘'`«"), tuple("\"”’'`»")
_PAIR = pattern(
    r"(?<![\w'’./:@#\\=-])(?P<first>[^\W\d_]+(?:['’][a-z]+)?)\s+(?P<second>(?i:(?P=first)))"
    r"(?![\w'’(/@=-]|[.:]\w)"
)


def check(document: Document) -> Iterator[Finding]:
    view = document.view
    starts = sorted(at for token, at in document.doubled if token not in _MEANT_TOKENS)
    pairs = [_PAIR.match(view, start) for start in starts]
    found = [pair for pair in pairs if pair and _may_be_slip(pair)]
    often = Counter(pair["second"] for pair in found)
    for pair in found:
        word = pair["second"].lower()
        grade = _grade(document, pair, often=often[word] > 1)
        if grade is not None:
            edit = Edit(Span(pair.end("first"), pair.end()), "")
            yield Finding(Span(*pair.span()), edits=[edit], applicability=grade)


def _may_be_slip(pair: re.Match[str]) -> bool:
    """Return whether the word is none that is doubled on purpose, and reads on after its first
    half: both are in lower case, or only the first has a capital, or both shout."""
    first, second = pair["first"], pair["second"]
    if second.lower() in _MEANT:
        return False
    if second.islower():
        return first == second or first.istitle()
    return first.isupper() and second.isupper() and second.lower() in _SHOUTED


def _grade(document: Document, pair: re.Match[str], *, often: bool) -> Applicability | None:
    view, (start, end), word = document.view, pair.span(), pair["second"].lower()
    neighbors = (word_before(view, start), word_after(view, end))
    if any(near and document[near].lower() == word for near in neighbors):
        return None
    segment = document.segment_at(start)
    low, high = max(segment.start, start - _NEAR), min(segment.end, end + _NEAR)
    before = [view[slice(*one)].lower() for one in words(view, low, start)]
    after = [view[slice(*one)].lower() for one in words(view, end, high)]
    two_words = pair["first"] != pair["second"] and not is_function_word(word)
    if two_words and not starts_sentence(view, start):
        return None  # a Polish polish
    if not (before or after):
        return None
    if word in ("and", "or") and not {"and", "or"}.isdisjoint(before[-1:] + after[:1]):
        return None  # the words “and” and “or” themselves
    if view[low:start].endswith(_OPEN) and view[end:high].lstrip(".,;:").startswith(_CLOSE):
        return None
    if word in _ADVERBS:
        return Applicability.safe
    if word == "there" and _STANDS.isdisjoint(after[:1]):
        return None  # “There there,” she said
    if word == "out" and ("of" not in after[:1] or not _OUT_OF.isdisjoint(after[1:2])):
        return None  # “figure out out of tree login”
    if word in _NOUNS_TOO and not _BEFORE_NOUNS.isdisjoint(before[-1:]):
        return None  # “the tin can can rust”
    if word in _STRANDED and _is_stranded(view, low, start, word, after):
        return None
    if is_function_word(word) or word in _DOUBTFUL:
        begins = _sentence(view, low, start)
        sentence = [view[slice(*one)].lower() for one in words(view, begins, start)]
        behind_comma = view[low:start].rstrip().endswith(",")
        if word in _BE and not _WHOLE.isdisjoint(sentence[-4:]):
            return None  # what it is is
        meant = _may_be_meant(word, sentence, behind_comma=behind_comma)
        if word in _SUBJECT and not _NO_VERB.isdisjoint(after[:1] or ["."]):
            meant = False  # “set it it to”
        meant |= word == "at" and not _WITHOUT_ARTICLE.isdisjoint(after[:1])
        if word == "out":  # “figure out out of tree login”
            meant = True
        return Applicability.unsafe if meant else Applicability.safe
    prose = any(map(is_function_word, before[-3:] + after[:3]))
    if not (prose and len(word) > 2 and document.vocabulary.is_word(word)):
        return None
    term = often or document.count(word) > _FEW  # only now: to count takes long
    return Applicability.unsafe if term else Applicability.safe


def _is_stranded(view: str, low: int, start: int, word: str, after: list[str]) -> bool:
    """Return whether the first of two prepositions may end a clause, so that both are meant."""
    if word == "from" and after[:3] == ["time", "to", "time"]:
        return True
    begins = _sentence(view, low, start)
    sentence = [view[slice(*one)].lower() for one in words(view, begins, start)]
    # The clause has a verb between its first word and the preposition, and is short.
    return not _QUESTION.isdisjoint(sentence[-_CLAUSE_WORDS:-1])


def _sentence(view: str, low: int, start: int) -> int:
    """Return where the sentence begins whose words lead to ``start``; ``low`` when that is far
    away."""
    if starts_sentence(view, start):
        return start
    starts = [one.start for one in words(view, low, start) if starts_sentence(view, one.start)]
    return starts[-1] if starts else low


def _may_be_meant(word: str, before: list[str], *, behind_comma: bool) -> bool:
    """Return whether grammar has a place for both: “what it is is”, “log in in time”, “told you
    you”.

    ``before`` are the words of the same sentence.
    """
    last = before[-1] if before else ""
    in_clause = len(before) > 1  # else “there are are” and “we might might” begin the sentence
    if word in _BE:
        return (last in _RELATIVE and in_clause) or _has_clause(before[-5:])
    if word in _NOUNS_TOO and last and last not in _SUBJECTS:
        return True
    if word in _HAVE:
        return (last in _RELATIVE or last in _PRONOUN) and in_clause
    if word in _SUBJECT:
        return bool(last) and last not in _BEFORE_SUBJECT and not behind_comma
    if word in _PARTICLE:
        return last in _WITH_PARTICLE or last.endswith(("ed", "ing"))
    return word in _DOUBTFUL


def _has_clause(before: list[str]) -> bool:
    """Return whether a clause is open that may end in a verb: “what there is”, “all you need”."""
    return not _CLAUSE.isdisjoint(before) or any(
        one == "all" and after in _OF_ALL for one, after in pairwise(before)
    )
