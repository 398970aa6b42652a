"""The comma between two clauses, unless the second hangs on a small word."""

from seedlint.rule import Document, Finding, Hit, Span, sentence

_JOINTS = frozenset(
    "and but or nor so yet which who whom whose that if when while as because since though although"
    " where whether unless until what how why then than before after once whereas either both not"
    " only even ideally perhaps maybe however therefore thus hence otherwise you they we it he she i"
    " one people everyone who".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    clause, second = hit.groups["clause"] or "", hit.groups["second"] or ""
    if hit.span.start != sentence(document.view, hit.span.start).start:
        return None
    words = clause.lower().split()
    if (
        _JOINTS
        & {"if", "when", "while", "because", "that", "which", "who", "where", "as"}
        & set(words[2:])
    ):
        return None
    subject = second[: _MODAL.search(second).start()].split()  # type: ignore[union-attr]
    if any(word in _JOINTS for word in subject):
        return None
    comma = hit.span.start + len(clause)
    return Finding(Span(comma, comma + 1))
