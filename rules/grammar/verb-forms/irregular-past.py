"""Write the participle behind a form of “have” and “be”, where it differs from the past."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, word_before

_PARTICIPLES = dict(
    pair.split(":")
    for pair in (
        "becomed:become beginned:begun bited:bitten blowed:blown breaked:broken "
        "choosed:chosen comed:come drawed:drawn drinked:drunk drived:driven eated:eaten "
        "falled:fallen forgetted:forgotten freezed:frozen gived:given goed:gone growed:grown "
        "hided:hidden knowed:known overcomed:overcome rided:ridden runned:run shaked:shaken "
        "shrinked:shrunk sinked:sunk speaked:spoken springed:sprung stealed:stolen "
        "stinked:stunk sweared:sworn swimmed:swum taked:taken throwed:thrown tooked:taken "
        "undertaked:undertaken weared:worn withdrawed:withdrawn writed:written"
    ).split()
)
_AUXILIARIES = frozenset(
    "have has had having haven't hasn't hadn't be been being is are was were isn't aren't wasn't "
    "weren't i've you've we've they've".split()
)
_BETWEEN = frozenset("not never ever just already also always still only now often so".split())


def verify(document: Document, match: Match) -> Finding | bool:
    participle = _PARTICIPLES.get(match.text.lower())
    if participle is None or not _has_auxiliary(document, match.span.start):
        return True
    return Finding(match.span, edits=[Edit(match.span, keep_case(match.text, participle))])


def _has_auxiliary(document: Document, offset: int) -> bool:
    """Return whether an auxiliary stands before the word at an offset, but for adverbs."""
    before = word_before(document.view, offset)
    while before is not None:
        word = document[before].lower().replace("’", "'")
        if word not in _BETWEEN and not word.endswith("ly"):
            return word in _AUXILIARIES
        before = word_before(document.view, before.start)
    return False
