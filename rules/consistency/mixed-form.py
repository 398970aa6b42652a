"""Two forms of one word that differ in nothing but habit."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    is_borrowed,
    keep_case,
    majority_form,
    word_before,
)

_PAIRS = """
toward towards, afterward afterwards, amid amidst, among amongst, while whilst, learned learnt,
burned burnt, dreamed dreamt, spelled spelt, spoiled spoilt, leaped leapt, leaned leant,
kneeled knelt, spilled spilt, focused focussed, focusing focussing, benefited benefitted,
benefiting benefitting, biased biassed, orient orientate, oriented orientated,
preventive preventative, interpretive interpretative, exploitive exploitative, ok okay,
naive naïve, facade façade, naivety naïvety, yogurt yoghurt, dryly drily, insofar in-so-far,
healthcare health-care, livable liveable, likable likeable, lovable loveable, sizable sizeable,
salable saleable, usable useable, movable moveable, unmistakable unmistakeable,
resizable resizeable, sharable shareable, scalable scaleable, gases gasses, formulas formulae,
referendums referenda, memorandums memoranda, curriculums curricula, syllabuses syllabi,
stadiums stadia, forums fora, appendixes appendices, cactuses cacti, funguses fungi,
millenniums millennia, dwarfs dwarves, hoofs hooves, scarfs scarves, wharfs wharves,
mangos mangoes, mosquitos mosquitoes, tornados tornadoes, volcanos volcanoes, cargos cargoes,
mottos mottoes, mementos mementoes, ghettos ghettoes, innuendos innuendoes, buffalos buffaloes
"""
# These have plurals.
_NOUNS = """
adviser advisor, judgment judgement, acknowledgment acknowledgement, email e-mail, cafe café,
cliche cliché, protester protestor, impostor imposter, conjuror conjurer, adapter adaptor,
converter convertor, abridgment abridgement, lodgment lodgement, artifact artefact,
omelet omelette, barbecue barbeque, cipher cypher, tsar czar, guerrilla guerilla,
veranda verandah, ambience ambiance, linchpin lynchpin, bandana bandanna, banister bannister,
chaperone chaperon, dietitian dietician, hiccup hiccough, enquiry inquiry, doughnut donut,
extrovert extravert, furor furore, gypsy gipsy, carcass carcase, dispatch despatch,
requester requestor, processor processer, vendor vender, subpoena subpena, nightclub night-club,
teenager teen-ager, website web-site, startup start-up, signup sign-up, checkbox check-box,
lifestyle life-style, lawmaker law-maker, policymaker policy-maker, airstrike air-strike,
ceasefire cease-fire, wildfire wild-fire, payoff pay-off, layoff lay-off, handout hand-out,
takeover take-over, turnout turn-out, changelog change-log, dropdown drop-down, popup pop-up,
backend back-end, frontend front-end, metadata meta-data, username user-name,
filename file-name, toolkit tool-kit, workflow work-flow, timestamp time-stamp,
standalone stand-alone, timeout time-out, rollout roll-out, callback call-back
"""


def _all() -> Iterator[tuple[str, str]]:
    for pair in f"{_PAIRS},{_NOUNS}".split(","):
        one, other = pair.split()
        yield one, other
    for pair in _NOUNS.split(","):
        one, other = map(_plural, pair.split())
        yield one, other


def _plural(noun: str) -> str:
    if noun.endswith("y"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "sh", "x")) else f"{noun}s"


_TWINS = dict(_all())
_PAIR_OF = {form.encode("cp1252"): pair for pair in _TWINS.items() for form in pair}
_FORMS = frozenset(_PAIR_OF)


def count(
    document: Document, places: Sequence[int] | None, *, prefer: Sequence[str] = ()
) -> dict[str, int]:
    """Return how often the forms stand in the text; by itself a text must have both of a pair."""
    if places is None:
        here = _FORMS.intersection(document.tokens)
        forms = {form for word in here for form in _PAIR_OF[word]}
        found = {form: times for form, times in document.counts(forms).items() if times}
        if document.in_project:
            return found
        return {form: found[form] for form in found if all(map(found.get, _pair(form)))}
    words = Counter(_word(document, at) for at in places)
    rare = {word.decode("cp1252"): words[word] for word in _FORMS & words.keys()}
    twins = {form: next(other for other in _pair(form) if other != form) for form in rare}
    times = document.counts(twins.values())
    counts: dict[str, int] = {}
    for form, twin in twins.items():
        if times[twin]:
            counts |= {form: rare[form], twin: times[twin]}
    return counts


def _pair(form: str) -> tuple[str, str]:
    return _PAIR_OF[form.encode("cp1252")]


def _word(document: Document, end: int) -> bytes:
    """Return the word before the place of a prefilter word."""
    found = word_before(document.view, end)
    return document[found].lower().encode("cp1252", "replace") if found else b""


def check(
    document: Document,
    places: Sequence[int] | None,
    counts: Mapping[str, int],
    *,
    prefer: Sequence[str] = (),
) -> Iterator[Finding]:
    if not (counts or prefer):
        return
    here = _FORMS.intersection(document.tokens) if places is None else _FORMS
    pairs: list[tuple[str, str]] = []
    for pair in sorted(_TWINS.items()):
        if any(form in prefer for form in pair) or all(map(counts.get, pair)):
            more, less = sorted(pair, key=lambda form: (form not in prefer, -counts.get(form, 0)))
            if less.encode("cp1252") in here:
                pairs.append((more, less))
    places_of = document.find_all(less for _, less in pairs)
    for more, less in pairs:
        chosen = more in prefer or less in prefer
        clear = chosen or majority_form({more: counts[more], less: counts[less]}) == more
        found = [place for place in places_of[less] if not is_borrowed(document, place)]
        for place in found if clear else found[:1]:
            fixed = keep_case(document[place], more)
            yield Finding(place, {"other": more}, [Edit(place, fixed)] if clear else [])
