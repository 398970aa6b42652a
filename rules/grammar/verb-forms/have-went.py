"""Gives the participle of an irregular verb."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    keep_case,
    starts_sentence,
    word_after,
    word_before,
)

_PARTICIPLES = dict(
    pair.split(":")
    for pair in (
        "went:gone drank:drunk forgot:forgotten"
        " wrote:written took:taken gave:given chose:chosen stole:stolen drove:driven"
        " threw:thrown knew:known began:begun forgave:forgiven shook:shaken tore:torn wove:woven"
        " wore:worn withdrew:withdrawn overthrew:overthrown undertook:undertaken"
        " overtook:overtaken mistook:mistaken foresaw:foreseen forsook:forsaken came:come"
        " saw:seen ate:eaten grew:grown blew:blown fell:fallen flew:flown rode:ridden"
        " sang:sung sank:sunk swam:swum swore:sworn froze:frozen ran:run became:become"
        " overcame:overcome did:done broke:broken spoke:spoken rang:rung sprang:sprung"
        " shrank:shrunk strode:stridden"
    ).split()
)
_PRONOUNS = frozenset("i you he she it we they this there nobody everybody everyone people".split())
_DETERMINERS = frozenset("the a an this that his her its our their my your".split())
_RELATIVES = frozenset("who which that".split())
_MODALS = frozenset("should could would might must may will to not".split())
_JOINTS = frozenset(
    "and but or that if when while because since though although where whether until before after"
    " so for then said says say think thinks know knows believe believes hope only".split()
)
_ASKS = frozenset("what all everything anything nothing those much many few best most".split())


def verify(document: Document, match: Match) -> Finding | None:
    if match.text[0] not in "’'" and not _has_subject(document, match.span.start):
        return None
    past = match.group_span("past")
    old = document[past]
    behind = word_after(document.view, past.end)
    if old.lower() == "did" and behind is not None and document[behind].lower() == "not":
        return None
    return Finding(match.span, edits=[Edit(past, keep_case(old, _PARTICIPLES[old.lower()]))])


def _has_subject(document: Document, offset: int) -> bool:
    """Return whether a clause begins shortly before the verb: “that the ice had broke”, but not
    “the tool he had broke”, where the verb is that of a relative clause."""
    near = _words_before(document, offset, 4)
    if not near:
        return False
    if near[0] in _RELATIVES | _MODALS:
        return near[0] != "that" or near[1:2] != ["all"]
    if near[0] in _PRONOUNS:
        rest = near[1:]
    elif near[1:2] and near[1] in _DETERMINERS:
        rest = near[2:]
    else:
        return False
    if rest and rest[0] == "that":
        return not _ASKS.intersection(rest[1:2])
    return not rest or rest[0] in _JOINTS


def _words_before(document: Document, offset: int, count: int) -> list[str]:
    """Return up to ``count`` words before ``offset``, nearest first, not beyond a mark."""
    found: list[str] = []
    while len(found) < count:
        word = word_before(document.view, offset)
        if word is None or starts_sentence(document.view, offset):
            break
        found.append(document[word].lower())
        offset = word.start
    return found
