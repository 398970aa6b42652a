"""Leave out what ends like a participle and is none, or only describes."""

from seedlint.rule import Document, Match

_NONE = frozenset(
    "advanced aged ahead amazed annoyed ashamed attached bed bored beloved blessed bred breed "
    "complicated concerned confused contented convinced crooked dedicated delighted detailed "
    "determined devoted diseased disappointed distinguished dogged doomed educated embarrassed "
    "excited exceed exhausted experienced fed fixed frightened gifted greed heed hundred hurried "
    "inclined indebted indeed interested interrelated involved isolated jagged learned limited "
    "located married mistaken mixed naked need opposed outdated overjoyed pleased prepared "
    "proceed qualified ragged red related relaxed relieved reserved retired rugged sacred "
    "satisfied scared seated seed shed shocked situated skilled sled sophisticated speed "
    "succeed supposed surprised talented tired touched united unaffected unchanged undecided "
    "unused used varied weed wicked worried wretched".split()
)


def verify(document: Document, match: Match) -> bool:
    participle = (match.groups["participle"] or "").lower()
    return participle not in _NONE and document.vocabulary.is_word(participle)
