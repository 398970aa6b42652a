"""No text makes a reader fail, and twice the text is about twice the work."""

import random
import time

import pytest

from benchmarks.formats.hosts import HOSTS
from seedlint.diagnostic import Applicability
from seedlint.document import Document, Source
from seedlint.formats import FORMATS
from seedlint.readers.registry import read
from tests.formats.carriers import CARRIERS
from tests.formats.samples import SAMPLES
from tests.formats.test_carriers import linter

ROUNDS = 150
_JUNK = ("\r\n", "\r", "\t", "\x00", "\x1a", "\x03", "\x04", "\x05", "\ufeff", "\ud800", "—", "\\")


def looked_at(format: str, text: str) -> Document:
    """The document in a text, of which all has been made."""
    document = read(Source("text", text, "", format=format))
    assert len(document.stream) == len(text)
    for block in document.outline:
        assert 0 <= block.span.start <= block.span.end <= len(text)
    assert len(document.view) == len(text)
    return document


def cut(text: str, chance: random.Random) -> str:
    """The text with something taken out, put in, or moved."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 5, 200, 10_000)))
        piece = chance.choice((*_JUNK, text[end : end + 20], ""))
        text = text[:start] + piece + text[end:]
    return text


def test_each_format_has_a_sample() -> None:
    assert {*SAMPLES} | {"markdown", "text"} == {*FORMATS}
    carried = {carrier.format for carrier in CARRIERS}
    assert carried <= {*FORMATS}


@pytest.mark.parametrize("format", SAMPLES)
def test_a_reader_takes_any_text(format: str) -> None:
    chance = random.Random(format)
    texts = [cut(SAMPLES[format], chance) for _ in range(ROUNDS)]
    for text in ["", "\n", "\r", "\x1a\x03\x04\x05", SAMPLES[format].replace("\n", "\r\n"), *texts]:
        looked_at(format, text)


@pytest.mark.parametrize("format", SAMPLES)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_fixes_change_prose_alone(format: str, end: str) -> None:
    text = SAMPLES[format].replace("\n", end)
    source = Source("text", text, "", format=format)
    before = linter().read(source)
    result = linter().fix(source, Applicability.unsafe)
    assert result.fixed is not None, "a sample has a defect"
    assert linter().read(source._replace(text=result.fixed)).hidden() == before.hidden()
    assert linter().fix(source._replace(text=result.fixed), Applicability.unsafe).fixed is None
    host = HOSTS.get(format)
    if host:
        assert host(result.fixed) == host(text)


@pytest.mark.parametrize("format", SAMPLES)
def test_time_is_linear(format: str) -> None:
    units = [SAMPLES[format], *dict.fromkeys(SAMPLES[format].split())]

    def work(unit: str, size: int) -> float:
        text = unit * (size // len(unit) + 1)
        start = time.process_time()
        looked_at(format, text)
        return time.process_time() - start

    for unit in units:
        small, large = work(unit, 8_000), work(unit, 32_000)
        if large >= 9 * small + 0.05:  # once more, for others work here, too
            small, large = work(unit, 8_000), work(unit, 32_000)
        assert large < 9 * small + 0.1, unit
