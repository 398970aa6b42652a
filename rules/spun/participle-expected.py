"""Adjectives before “by” that are no participles and name no place, time or degree."""

from seedlint.rule import Document, Match, pattern

# Participles that do not end in -ed.
_IRREGULAR = frozenset(
    "arisen awoken beaten become begun bent beset bidden bitten blown born borne bought bound "
    "bred broadcast broken brought built burnt burst cast caught chosen clad come cost crept "
    "cut dealt done drawn dreamt driven drunk dug eaten fallen fed felt fled flown forbidden "
    "forecast foregone foreseen foretold forgiven forgotten forsaken fought found frozen given "
    "gone ground grown heard held hewn hidden hit hung hurt inset interwoven kept knit known "
    "laid lain leapt learnt led left lent let lit lost made meant met misread mistaken mown "
    "offset outdone output overcome overdone overridden overrun overseen overtaken overthrown "
    "paid proven put quit read rebuilt redone remade rent reset rewritten rid ridden risen run "
    "rung said sawn seen sent set sewn shaken shed shod shone shorn shot shown shrunk shut "
    "slain slept slit slung smelt sold sought sown spelt spent spilt split spoilt spoken spread "
    "sprung spun stolen stood stricken stridden struck strung stuck stung sung sunk sunken "
    "swept swollen sworn swum swung taken taught thought thrown thrust told torn trodden "
    "undergone understood undertaken undone unhurt unseen unset untouched upheld upset waylaid "
    "withdrawn withheld withstood woken won worn wound woven written wrought wrung".split()
)
_IN_COMPOUNDS = tuple(word for word in _IRREGULAR if len(word) > 4)
"""“Strung” makes “hamstrung”, “bound” makes “spellbound”."""
# Words that go before a “by” of place, time, means or degree.
_FREE = frozenset(
    "about above absent abuzz accessible afraid ahead alive alone already always apparent "
    "available averse aware better bigger blind brilliant characteristic cheaper clear close "
    "closer conspicuous correct daily done double down due early easy effective elsewhere "
    "enough especially even evident exact exclusively faster fifth first five followed four "
    "free frequent full generally good greater half hard heavier here high higher home hourly "
    "identical illegal immune important in inferior instrumental invalid invisible just known "
    "large largely larger last late later legal less liable longer lower mainly married merely "
    "more mostly much near nearby nearer next noon normally obsolete obvious off often older "
    "only open optional over partly past perfect perpendicular plus popular possible present "
    "pressure primarily reachable readable ready recognisable recognizable remarkable "
    "responsible rich right rule safe sharp shorter sick simply small smaller smart solely "
    "sometimes special stronger superior sure tall taller that there these third this those "
    "tight together twice typical typically unaided unchanged unclear unmistakable unmoved up "
    "useful usually valid viable visible weaker what which wide wider wiser worse years before "
    "altogether bespoke yesterday younger".split()
)
_PARTICIPLE = pattern(
    r"(?:ed|able|ible|ing|wn|ught|ept|elt|olt|orn|en|bid|ly|ous|ist|ary|ian|ent|ward|wards)$"
)


def verify(document: Document, match: Match) -> bool:
    word = match.groups["word"] or ""
    if (
        word in _IRREGULAR
        or word in _FREE
        or _PARTICIPLE.search(word)
        or word.endswith(_IN_COMPOUNDS)
    ):
        return False
    return document.vocabulary.is_word(word) and not word.endswith("s")
