"""Everyday nouns that are counted, and their plurals.

Words that also are verbs or adjectives are left out, so that “many work at night”
and “two present and one past” are not taken for nouns.
"""

_REGULAR = (
    "accident activity actor address adult advantage agency airport algorithm alternative ambition"
    " animal apartment app apple application approach area argument army artist aspect assignment"
    " assumption athlete attribute author bathroom beach bedroom benefit bicycle bird bottle boy"
    " brother browser bug building bus button calculation camera candidate capability car category"
    " century chapter character child church circumstance citizen city class classroom client coat"
    " colleague collection college column comment committee community company competitor component"
    " computer concept conclusion condition conference connection consequence constraint consumer"
    " context continent country county couple course cow criminal culture customer database"
    " daughter day decade decision definition department detail developer device dictionary"
    " difference difficulty disadvantage disease district doctor dog dollar door economist"
    " edition editor effort egg element employee employer enemy engine engineer entity error event"
    " exam example exception expert explanation eye facility fact factor factory family farmer"
    " feature female festival field file film finger fish flower football friend function game"
    " garden generation girl goal government grandchild guideline habit hand hotel hour house"
    " hundred hurricane husband idea identifier illness industry ingredient instance institution"
    " instruction instrument invention island item job journalist journey keyboard kid king"
    " kingdom kitchen language lawyer leader leaf leg lesson letter level library life limitation"
    " location machine magazine man manager manufacturer match meal meeting member message meter"
    " method mile million minister minute mistake module moment month mother mountain mouse movie"
    " museum musician name nation neighbor neighbour newspaper night novel nurse object objective"
    " obligation occasion officer onion opinion opportunity option orange organization organisation"
    " page painting paragraph parameter parent participant party patient pattern pen percentage"
    " period person perspective phase phenomenon philosopher photo phrase pizza planet player poem"
    " poet policeman politician possibility potato prisoner problem procedure product professor"
    " program programmer programme project property proposal protocol province question reason"
    " region relationship religion requirement researcher resident resource restaurant"
    " restriction river road room rule scenario school scientist section sector sentence server"
    " service session shoe shop singer sister situation skill sister soldier solution son song"
    " species specification spider statement station statistic story strategy street student"
    " subject successor suggestion supplier symptom system table task teacher team technique"
    " technology teenager theory thing thousand ticket tomato tool topic tourist town tradition"
    " tree tutorial type university user utility value variable vegetable vehicle version victim"
    " video village virus visitor volume volunteer way weapon website week weekend widget wife"
    " window wolf woman word worker workshop writer year zone"
)
_VERBS_TOO = frozenset(
    "address approach attribute book comment detail document engineer experience eye field file"
    " fish function garden hand house husband instance item level man match name object orange"
    " page parent phase phrase question reason rule service shop table task team term tool type"
    " value function word man meter voice mother kid zone petition party question pen dog"
    " button finger coat bus chapter couple course father class edition season egg station".split()
)
_IRREGULAR = {
    "child": "children",
    "grandchild": "grandchildren",
    "life": "lives",
    "leaf": "leaves",
    "man": "men",
    "mouse": "mice",
    "person": "people",
    "phenomenon": "phenomena",
    "policeman": "policemen",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
}
_SAME = frozenset("species fish football".split())


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


PLURALS = {
    noun: _plural(noun) for noun in _REGULAR.split() if noun not in _VERBS_TOO and noun not in _SAME
}
"""From the singular to the plural, both in lower case."""

SINGULARS = {plural: noun for noun, plural in PLURALS.items()}
"""From the plural to the singular."""
