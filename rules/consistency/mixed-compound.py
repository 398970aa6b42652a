"""Compounds that are written as one word by some and as two by others."""

from collections.abc import Iterator, Mapping, Sequence

from seedlint.rule import Document, Edit, Finding, is_borrowed, keep_case

_COMPOUNDS = """
air bag, air base, air field, air space, air strike, air strip, bar code, bath room, bed side,
birth place, blood stream, book case, book shop, book store, camp site, car pool, care giver,
case work, chat bot, check list, child birth, child care, class mate, clip board, code base,
coffee house, cook book, court house, court room, cross road, data base, data set, day care,
dead line, desk top, door bell, door step, farm land, field work, file name, fire arm,
fire fighter, fire wall, flow chart, foot hill, foot note, fund raiser, fund raising, game play,
ground water, guide line, hand book, head count, health care, help desk, home land, home owner,
home page, land fill, land mark, land owner, law maker, life cycle, life span, life style,
life time, log book, mail box, main frame, market place, mind set, name space, news letter,
news paper, news room, note book, pay check, pay load, pay roll, peace keeper, peace keeping,
play list, policy maker, policy making, proof reading, rain fall, rain forest, road map,
sand box, school teacher, sea food, sea shore, share holder, side bar, sky line, smart phone,
spread sheet, stake holder, state wide, stock pile, store front, story line, table top,
tax payer, team mate, team work, text book, time frame, time line, time span, time stamp,
time table, tool bar, tool box, tool kit, touch screen, user name, voice mail, waste water,
water fall, water shed, web cam, web cast, web page, web site, weight lifting, white board,
wild fire, wind mill, work bench, work book, work flow, work force, work group, work load,
work place, work sheet, work shop, work space, work station, world view, year book
"""


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    return noun if noun.endswith("s") else f"{noun}s"


_OPEN = {}
for _noun in _COMPOUNDS.split(","):
    _first, _second = _noun.split()
    _OPEN[_first + _second] = f"{_first} {_second}"
    _OPEN[_first + _plural(_second)] = f"{_first} {_plural(_second)}"
_CLOSED = frozenset(closed.encode() for closed in _OPEN)
_BY_FIRST: dict[bytes, list[tuple[str, str]]] = {}
for _pair in _OPEN.items():
    _BY_FIRST.setdefault(_pair[1].split()[0].encode(), []).append(_pair)


def count(document: Document, *, prefer: Sequence[str] = ()) -> dict[str, int]:
    """Return how often the compounds stand in the text, as one word and as two."""
    counts = {}
    words = frozenset(document.tokens)
    for first in _BY_FIRST.keys() & words:
        for closed, parted in _BY_FIRST[first]:
            twin = document.in_project or document.has(closed)
            if twin and all(map(document.has, parted.split())):
                counts[parted] = len(document.find(parted))
    for token in _CLOSED & words:
        closed = token.decode()
        if document.in_project or counts.get(_OPEN[closed]):
            counts[closed] = document.count(closed)
    return {form: times for form, times in counts.items() if times}


def check(
    document: Document, counts: Mapping[str, int], *, prefer: Sequence[str] = ()
) -> Iterator[Finding]:
    for pair in _OPEN.items() if counts else ():
        chosen = any(form in prefer for form in pair)
        more, less = sorted(pair, key=lambda form: (form not in prefer, -counts.get(form, 0)))
        if not (counts.get(less) and (chosen or counts.get(more))):
            continue
        clear = chosen or counts[more] > counts[less]
        places = [place for place in document.find(less) if not is_borrowed(document, place)]
        for place in places if clear else places[:1]:
            edits = [Edit(place, keep_case(document[place], more))] if clear else []
            yield Finding(place, {"other": more}, edits)
