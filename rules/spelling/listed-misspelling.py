"""Look unknown words up in the lists of misspellings that ship."""

from collections.abc import Iterator

from seedlint.rule import (
    Applicability,
    Document,
    Edit,
    Finding,
    Span,
    Verdict,
    in_quotation,
    keep_case,
    listed_verdict,
    starts_sentence,
    typo_candidates,
)

_QUOTES = frozenset("\"'“‘”’`«»")
_OPENERS = frozenset('[("“‘')
"""Behind one of these a capital may begin a title, in another language at that."""


_NAMELIKE = 9
"""A capitalized form with fewer letters may well be a name: Thorne, Pieter."""
_SHORT, _NEVER_SURE = 5, 7
"""Letters up to which a quoted form is dialect, and below which a capitalized one is a name."""
_PART, _LONG_PART = 6, 8
"""Letters of a part of a compound that is looked up, and of one that is no part of a name."""
_NAME = 3
"""A form that a text has so often, and with a capital only, is a name."""


def check(document: Document, *, codespell: bool = True) -> Iterator[Finding]:
    unknown = {token.decode("cp1252") for token in document.tokens.unknown}
    found = {}
    for word in unknown:
        right = listed_verdict(word, codespell)
        if right is not None:
            found[word] = right
    if not found:
        yield from _in_compounds(document, unknown, codespell=codespell)
        return
    plain = typo_candidates(document, found.__contains__, lambda word: True)
    yield from _in_compounds(document, unknown, codespell=codespell)
    for word, places in document.find_all(sorted(found)).items():
        right = found[word]
        if len(places) >= _NAME and not any(document[span].islower() for span in places):
            continue
        for span in places:
            grade = _grade(document, span, right.grade, in_code=word not in plain)
            if grade is None:
                continue
            rights = tuple(keep_case(document[span], one) for one in right.words)
            if len(rights) > 1:
                yield Finding(span, suggestions=rights, applicability=grade)
            else:
                yield Finding(span, edits=[Edit(span, rights[0])], applicability=grade)


def _in_compounds(document: Document, unknown: set[str], *, codespell: bool) -> Iterator[Finding]:
    """Yield the listed parts of hyphenated words: content-specfic."""
    parts: dict[str, list[tuple[int, str, Verdict]]] = {}
    for word in unknown:
        start = 0
        for part in word.split("-") if "-" in word else ():
            unknown_part = len(part) >= _PART and not document.vocabulary.knows(part)
            right = listed_verdict(part, codespell) if unknown_part else None
            if right is not None:
                parts.setdefault(word, []).append((start, part, right))
            start += len(part) + 1
    for word, places in document.find_all(sorted(parts)).items() if parts else ():
        for span in places:
            for start, part, right in parts[word]:
                place = Span(span.start + start, span.start + start + len(part))
                in_doubt = len(part) < _LONG_PART
                grade = _grade(document, place, right.grade, in_code=in_doubt)
                if grade is None or not document[place].islower():
                    continue
                if len(right.words) > 1:
                    yield Finding(place, suggestions=right.words, applicability=grade)
                else:
                    edits = [Edit(place, right.words[0])]
                    yield Finding(place, edits=edits, applicability=grade)


def _grade(
    document: Document, span: Span, grade: Applicability, *, in_code: bool
) -> Applicability | None:
    """Return the grade of a correction at a place; None where the word is quoted or part of a
    name."""
    view, (start, end) = document.view, span
    before, after = view[start - 1 : start], view[end : end + 1]
    if after in ("'", "’") and not view[end + 1 : end + 2].isalpha():
        return None  # goin’
    if view[start - 2 : start] in ("- ", "-\n"):
        return None  # the end of a word that was parted
    if before in (")", "]", "@") or after in ("(", "[") or (before in _QUOTES and after in _QUOTES):
        return None
    word = document[span]
    if in_quotation(view, start, document.segment_at(start)):
        if len(word) <= _SHORT or grade is Applicability.suggest:
            return None  # it is likely how somebody speaks
        grade = min(grade, Applicability.unsafe)
    if word.islower():
        # What the text has in its code or with a capital may be a name there.
        return min(grade, Applicability.unsafe) if in_code else grade
    if not (word[1:].islower() or word.isupper()):
        return None
    is_short = len(word) < _NAMELIKE
    begins = starts_sentence(view, start) and before not in _OPENERS
    if word.istitle() and (begins or document.segment_kind(start) == "heading"):
        if len(word) < _NEVER_SURE:
            return None  # Whyte, Daly
        return min(grade, Applicability.unsafe) if is_short else grade
    if is_short:
        return None
    return min(grade, Applicability.unsafe)
