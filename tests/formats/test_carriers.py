"""One defect is found and fixed alike in every format."""

from functools import lru_cache

import pytest

from seedlint.diagnostic import Applicability
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings
from tests.formats.carriers import CARRIERS, DEFECTS, MARKDOWN, QUIET, Carrier

NAMES = [f"{number}-{carrier.format}" for number, carrier in enumerate(CARRIERS)]


@lru_cache(maxsize=1)
def linter() -> Linter:
    return Linter(FileSettings(languages=("en",)))


def source(carrier: Carrier, text: str) -> Source:
    return Source("harbor", text, "", format=carrier.format)


def seen(document: Document, start: int, end: int) -> str:
    """What people read in a span: no marks, and all white space alike."""
    shown = document.view[start:end].replace("\x05", "").replace("\x04", " ")
    return " ".join(shown.split())


@lru_cache(maxsize=64)
def found(carrier: Carrier, sentence: str) -> list[tuple[str, str]]:
    """The rules that a sentence breaks, and where."""
    text = carrier.file([sentence])
    result = linter().check(source(carrier, text))
    assert not result.problems
    document = result.document
    assert document is not None
    return [(one.rule, seen(document, *one.span)) for one in result.diagnostics]


@lru_cache(maxsize=64)
def fixed(sentence: str) -> str:
    """The sentence that fixes make of one, in our own spelling of emphasis and the like."""
    result = linter().fix(source(MARKDOWN, MARKDOWN.file([sentence])), Applicability.unsafe)
    text = (result.fixed or MARKDOWN.file([sentence])).rstrip("\n").removeprefix(f"{QUIET}\n\n")
    for kind in ("em", "code", "link"):
        inner = MARKDOWN.inline(kind, "\0")
        before, _, after = inner.partition("\0")
        at = text.find(before)
        end = text.find(after, at + len(before))
        if at >= 0 and end >= 0:
            text = f"{text[:at]}{{{kind}:{text[at + len(before) : end]}}}{text[end + len(after) :]}"
    return text


@pytest.mark.parametrize("sentence", DEFECTS)
def test_each_sentence_has_a_defect(sentence: str) -> None:
    assert found(MARKDOWN, sentence)


@pytest.mark.parametrize("carrier", CARRIERS, ids=NAMES)
@pytest.mark.parametrize("sentence", DEFECTS)
def test_every_format_says_the_same(carrier: Carrier, sentence: str) -> None:
    assert found(carrier, sentence) == found(MARKDOWN, sentence)


@pytest.mark.parametrize("carrier", CARRIERS, ids=NAMES)
def test_every_format_is_fixed_alike(carrier: Carrier) -> None:
    text = carrier.file(DEFECTS)
    result = linter().fix(source(carrier, text), Applicability.unsafe)
    assert not [one for one in result.problems if one.kind != "fix-refused"]
    assert (result.fixed or text).split("\n") == carrier.file(
        [fixed(sentence) for sentence in DEFECTS]
    ).split("\n")


@pytest.mark.parametrize("carrier", CARRIERS, ids=NAMES)
def test_what_is_no_prose_stays(carrier: Carrier) -> None:
    text = source(carrier, carrier.file(DEFECTS))
    result = linter().fix(text, Applicability.unsafe)
    after = text._replace(text=result.fixed or text.text)
    assert linter().read(after).hidden() == linter().read(text).hidden()
    assert linter().fix(after, Applicability.unsafe).fixed is None


OPENERS = [(carrier, opener) for carrier in CARRIERS for opener in carrier.openers]


@pytest.mark.parametrize(
    ("carrier", "opener"), OPENERS, ids=[f"{one.format}-{opener!r}" for one, opener in OPENERS]
)
def test_a_stray_opener_blinds_nobody(carrier: Carrier, opener: str) -> None:
    text = carrier.write([f"{QUIET} {opener}", QUIET, DEFECTS[0]])
    result = linter().check(source(carrier, text))
    assert "doubled-word" in {one.rule for one in result.diagnostics}, text
