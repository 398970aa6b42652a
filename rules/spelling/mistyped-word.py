"""Unknown words of which it is sure enough what they should be."""

from collections.abc import Iterator

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    Verdict,
    Vocabulary,
    capitalized_candidates,
    in_quotation,
    keep_case,
    pattern,
    typo_candidates,
    verdict,
)

_NAMED = pattern(
    r"\s(?:module|command|option|flag|function|method|class|keyword|directive|package|variable"
    r"|parameter|plugin|extension|library|program|utility|tool)s?\b"
)
_HANDLE = pattern(r"(?:@|\bby |\bBy )\Z")
_NO_NAME, _LONG = 0.93, 9
"""The probability and the length from which a capitalized word is no name."""
_CERTAIN = 0.995
"""The probability from which a word is a slip though the text has it again and again."""


def check(document: Document) -> Iterator[Finding]:
    vocabulary = document.vocabulary

    def wanted(word: str) -> bool:
        return _computed(word, vocabulary) is not None

    def repeats(word: str) -> bool:
        found = _computed(word, vocabulary)
        return found is not None and found.probability >= _CERTAIN

    for word, spans in typo_candidates(document, wanted, repeats).items():
        found = _computed(word, vocabulary)
        assert found is not None, "else it was not wanted"
        for span in spans:
            quoted = in_quotation(document.view, span.start, document.segment_at(span.start))
            if quoted and found.grade is not Applicability.safe:
                continue  # it is likely how somebody speaks
            in_doubt = quoted or _may_be_named(document.view, span)
            grade = Applicability.unsafe if in_doubt else found.grade
            edits = [Edit(span, found.words[0])]
            yield Finding(span, edits=edits, suggestions=found.words, applicability=grade)

    for word, span in capitalized_candidates(document, wanted):
        found = _computed(word, vocabulary)
        if found is not None and found.grade is Applicability.safe:
            rights = [keep_case(document[span], one) for one in found.words]
            edits = [Edit(span, rights[0])]
            sure = found.probability >= _NO_NAME and len(word) >= _LONG
            grade = found.grade if sure else Applicability.unsafe  # it may be a name
            yield Finding(span, edits=edits, suggestions=rights, applicability=grade)


def _computed(word: str, vocabulary: Vocabulary) -> Verdict | None:
    """Return what a word that no list has should be, if that is sure enough for a fix."""
    found = verdict(word, vocabulary)
    if found is None or found.is_listed or found.grade is Applicability.suggest:
        return None
    return found


def _may_be_named(view: str, span: Span) -> bool:
    """Return whether a word names something of a program, or is a short form alone in brackets."""
    alone = view[span.start - 1 : span.start] == "(" and view[span.end : span.end + 1] == ")"
    handle = _HANDLE.search(view, max(0, span.start - 3), span.start)
    return alone or handle is not None or _NAMED.match(view, span.end) is not None
