"""Everyday verbs in their plain form, and the forms that are made from it by rule."""

_PLAIN = (
    "accept achieve add admit agree allow appear apply argue arrive ask avoid become begin "
    "believe belong bring build buy call carry catch check choose claim climb collect come "
    "complain complete consider contain continue cook create cry decide depend describe destroy "
    "develop die discover discuss draw drink drive earn eat enjoy enter exist expect explain "
    "fall feel fight find finish fly follow forget forgive get give go grow happen hate have "
    "hear help hide hold hope identify imagine improve include increase introduce invite join "
    "jump keep kill know laugh learn leave like listen live look lose love make marry mean meet "
    "move need notice obtain occur offer own pay perform play prefer prepare prevent produce "
    "protect prove provide pull push reach realise realize receive recognise recognize reduce "
    "refuse remain remember remove repeat reply require ride rise run save say see seem sell "
    "send serve show sing sit sleep smile speak spend stand stay stop study suffer suggest "
    "survive swim take talk teach tell think throw travel try understand use visit wait walk "
    "want wash watch wear win work worry write"
)
_DOUBLED = frozenset("admit begin forget get occur prefer run sit stop swim win".split())
_KEPT_E = frozenset(["see", "agree"])


def _third(verb: str) -> str:
    if verb in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _gerund(verb: str) -> str:
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and verb not in _KEPT_E:
        return f"{verb[:-1]}ing"
    return f"{verb}ing"


THIRD_PERSON_FORMS = {verb: _third(verb) for verb in _PLAIN.split()}
"""From the plain form to that of he, she and it: “go” → “goes”."""

BASE_FORMS = {third: verb for verb, third in THIRD_PERSON_FORMS.items()}
"""And back."""

ING_FORMS = {verb: _gerund(verb) for verb in THIRD_PERSON_FORMS}
"""From the plain form to that in -ing."""
