"""The comma between two clauses, unless the second hangs on a small word."""

from seedlint.rule import Document, Finding, Match, Span, pattern, sentence

_JOINTS = frozenset(
    "and but or nor so yet which who whom whose that if when while as because since though "
    "although where whether unless until what how why then than before after once whereas "
    "either both not only even ideally perhaps maybe however therefore thus hence otherwise "
    "you they we it he she i one people everyone".split()
)
_SUBORDINATE = frozenset(["if", "when", "while", "because", "that", "which", "who", "where", "as"])
_MAIN_CLAUSE = pattern(
    r"(?:This|That|It|There|These|Those|They|We|He|She) (?:has|have|is|are|was|were|will|had|takes"
    r"|took|leads|led)\b[^,;:.!?()\x03\x1a“”\"]{8,200}"
)
_MODAL = pattern(r" (?:must|should|can|cannot|shall)\b")


def verify(document: Document, match: Match) -> Finding | None:
    comma, second = match.span.start, match.groups["second"] or ""
    if _JOINTS.intersection(_MODAL.split(second)[0].split()):
        return None
    start = sentence(document.view, comma).start
    clause = document.view[start:comma]
    if not _MAIN_CLAUSE.fullmatch(clause) or _SUBORDINATE.intersection(clause.lower().split()[2:]):
        return None
    return Finding(Span(comma, comma + 1))
