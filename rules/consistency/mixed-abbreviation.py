"""Abbreviations with stops and without them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Edit, Finding, Span, pattern

_LETTERS = "US UK UN EU USA UAE DC PhD MD BA MA".split()
_TITLES = ["Mr", "Mrs", "Ms", "Dr", "Prof"]
_SMALL = ["vs", "eg", "ie", "etc"]


def _stopped(form: str) -> str:
    """``US`` → ``U.S.``, ``PhD`` → ``Ph.D.``, ``Mr`` → ``Mr.``."""
    if form in ("eg", "ie"):
        return f"{form[0]}.{form[1]}."
    return re.sub(r"(?<=.)(?=[A-Z])", ".", form) + "."


_FORMS = {form: _stopped(form) for form in [*_LETTERS, *_TITLES, *_SMALL]}
_OTHER = {**_FORMS, **{stopped: form for form, stopped in _FORMS.items()}}
_ANY = pattern(
    r"(?<![\w.@/&-])(?:"
    + "|".join(re.escape(form) for form in sorted(_OTHER, key=len, reverse=True))
    + r")(?![\w@/&-]|\.\w)"
)
_TITLE_OF_SOMEBODY = pattern(r"\s[A-Z]")
_GOES_ON = pattern(r"[,;:)]|\s[a-z]")


def count(document: Document) -> dict[str, int]:
    """Return how often each abbreviation stands in the text, with stops and without."""
    view = document.view
    if not document.in_project and not any(
        form in view and stopped in view for form, stopped in _FORMS.items()
    ):
        return {}
    return Counter(found[0] for found in _forms(view))


def check(document: Document, counts: Mapping[str, int]) -> Iterator[Finding]:
    view = document.view
    for found in _forms(view) if counts else ():
        form, other = found[0], _OTHER[found[0]]
        if counts.get(other, 0) > counts.get(form, 0) > 0:
            span = Span(*found.span())
            ends = form.endswith(".") and not _goes_on(view, span.end, form)
            yield Finding(span, {"other": other}, [] if ends else [Edit(span, other)])


def _forms(view: str) -> Iterator[re.Match[str]]:
    for found in _ANY.finditer(view):
        title = found[0].rstrip(".") in _TITLES
        if not title or _TITLE_OF_SOMEBODY.match(view, found.end()):
            yield found


def _goes_on(view: str, offset: int, form: str) -> bool:
    """Return whether the sentence goes on, so that the stop belongs to the abbreviation alone."""
    if form.rstrip(".") in _TITLES:
        return True
    return bool(_GOES_ON.match(view, offset))
