"""Places, months and peoples whose names are everyday words too."""

import pytest

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.testing import default_linter


def fixed(text: str) -> str:
    """The text after all safe fixes of the rules that are on by default."""
    result = default_linter().fix(Source("text.md", text, ".md"), Applicability.safe)
    return text if result.fixed is None else result.fixed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They flew from china to Peru.", "They flew from China to Peru."),
        ("He met chad's president.", "He met Chad's president."),
        ("Talks with jordan, Egypt and Iraq began.", "Talks with Jordan, Egypt and Iraq began."),
        (
            "Prices in Turkey rose. Experts say turkey is next.",
            "Prices in Turkey rose. Experts say Turkey is next.",
        ),
        ("It ended on 3 may 1921.", "It ended on 3 May 1921."),
        ("It ended on may 3.", "It ended on May 3."),
        ("The work began in late march and went on.", "The work began in late March and went on."),
        ("It opened last august and closed.", "It opened last August and closed."),
        ("The polish and German armies met.", "The Polish and German armies met."),
        ("She taught danish and sang.", "She taught Danish and sang."),
        ("A french film won.", "A French film won."),
    ],
)
def test_name(before: str, after: str) -> None:
    assert fixed(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Serve tea in china, silver or glass cups.",
        "A cabinet for china and glass stood there.",
        "Stuff the turkey; a sandwich from turkey is fine too.",
        "He wore a jersey and fed the guinea pig.",
        "You may 3 times in 10 be right.",
        "May or may not: the march in march time went on.",
        "They were in august company and on the march.",
        "Polish the shoes with polish, then the nails.",
        "Order french fries and a danish with it.",
    ],
)
def test_word(text: str) -> None:
    assert fixed(text) == text
