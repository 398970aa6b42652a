"""Everyday nouns that are counted, and their plurals."""

_NOUNS = (
    "accident activity actor adult advantage agency airport algorithm alternative ambition animal"
    " apartment app apple application area argument army article artist aspect assignment"
    " assumption athlete author bathroom beach bedroom bicycle bird bottle boy brother browser bug"
    " building calculation camera candidate capability car category century character child church"
    " circumstance citizen city class classroom client colleague collection college column"
    " committee community company competitor component computer concept conclusion condition"
    " conference connection consequence constraint consumer context continent country county cow"
    " criminal culture customer database daughter day decade decision definition department"
    " developer device dictionary difference difficulty disadvantage disease district doctor"
    " dollar door economist edition editor effort element employee employer enemy engine entity"
    " error event exam example exception expert explanation facility fact factor factory family"
    " farmer feature female festival film flower friend game generation girl goal government"
    " grandchild guideline habit hotel hour hurricane idea identifier illness industry ingredient"
    " institution instruction instrument invention island job journalist journey keyboard king"
    " kingdom kitchen language lawyer leader leaf leg lesson letter library life limitation"
    " location machine magazine manager manufacturer meal meeting member menu message method mile"
    " minister minute mistake module moment month mountain mouse movie museum musician nation"
    " neighbor neighbour newspaper night novel nurse objective obligation occasion officer onion"
    " opinion opportunity option organization organisation painting paragraph parameter"
    " participant patient pattern percentage period person perspective phenomenon philosopher"
    " photo pigeon pizza planet player poem poet policeman politician possibility potato prisoner"
    " problem procedure product professor program programmer programme project property proposal"
    " protocol province region relationship religion requirement researcher resident resource"
    " restaurant restriction river road scenario school scientist section sector sentence server"
    " session shoe singer situation sister skill soldier solution son song specification spider"
    " statement statistic story strategy street student successor suggestion supplier symptom"
    " system teacher technique technology teenager theory thing ticket time tomato topic tourist"
    " town tradition tree tutorial university user variable vegetable vehicle version victim video"
    " village virus visitor volume volunteer way weapon website week weekend widget wife window"
    " wolf woman worker workshop writer year"
)
_VERBS_TOO = (
    "address approach attribute bag book box card case comment dance desk detail document dog"
    " experience eye field file finger form function group hand house image instance item level"
    " line link list map measure name note number object page part phase phrase place plan plant"
    " point position process question reason result rule service shop state step stone table task"
    " team term test tool trip type value view voice word"
)
_IRREGULAR = {
    "child": "children",
    "grandchild": "grandchildren",
    "leaf": "leaves",
    "life": "lives",
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


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


PLURALS = {noun: _plural(noun) for noun in _NOUNS.split()}
"""From the singular to the plural, in lower case, for nouns that are seldom anything else."""

SINGULARS = {plural: noun for noun, plural in PLURALS.items()}
"""From the plural to the singular, of the same nouns."""

PLURALS_OF_VERBS = {noun: _plural(noun) for noun in _VERBS_TOO.split()}
"""As PLURALS, for nouns that also are verbs: “many book early, two book early”."""
