"""Large numbers with commas, with thin or plain spaces, and with nothing between thousands."""

import re
from collections.abc import Iterator, Mapping

from seedlint.rule import Document, Edit, Finding, Span, majority_form, pattern

_FORMS = {
    "comma": pattern(r"\d(?<![\w.,/$-].)\d{0,2}(?:,\d{3})+(?![\w/]|[.,]\d)"),
    "space": pattern(r"\d(?<![\w.,/$ -].)\d{0,2}(?:[   ]\d{3})+(?![\w/]|[., -]\d)"),
    "none": pattern(r"[1-9](?<![\w.,/$#:+-].)\d{4,11}(?![\w/:-]|[.,]\d)"),
}
_EXAMPLES = {"comma": "12,000", "space": "12 000", "none": "12000"}
_JOINTS = {"comma": ",", "space": " ", "none": ""}
# What stands before a number that names something.
_NAME = pattern(
    r"(?:\b(?-i:[A-Z]{2,})|\b(?:number|no|code|port|zip|issue|ticket|id|box|rfc|iso|rule|page|line|version"
    r"|release|build|bug|pull request|uid|gid|error|postal|phone|call|at)\.?)\s$",
    re.IGNORECASE,
)


def count(document: Document, *, style: str = "document") -> dict[str, int]:
    """Return how many large numbers have each form."""
    return {name: len([*_numbers(document.view, name)]) for name in _FORMS}


def check(
    document: Document, counts: Mapping[str, int], *, style: str = "document"
) -> Iterator[Finding]:
    form = majority_form(counts, style)
    for name in _FORMS if form in _FORMS else ():
        if name != form:
            for span in _numbers(document.view, name):
                digits = re.sub(r"\D", "", document[span])
                if len(digits) > 4:
                    text = _grouped(digits, _JOINTS[form])
                    yield Finding(span, {"example": _EXAMPLES[form]}, [Edit(span, text)])


def _numbers(view: str, form: str) -> Iterator[Span]:
    for found in _FORMS[form].finditer(view):
        start = found.start()
        if form != "none" or not _NAME.search(view, max(0, start - 20), start):
            yield Span(*found.span())


def _grouped(digits: str, punctuation_context: str) -> str:
    first = len(digits) % 3 or 3
    return punctuation_context.join(
        [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    )
