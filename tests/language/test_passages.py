"""Texts of several languages: long passages go by their words, short ones by those around them."""

import pytest

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

ENGLISH = (
    "The boats were hauled out of the water before the ice came, and the nets that hung in the "
    "sheds had to be mended while there was still light enough to see by."
)
GERMAN = (
    "Die Boote wurden aus dem Wasser gezogen, bevor das Eis kam, und die Netze, die in den "
    "Schuppen hingen, mussten geflickt werden, solange es noch hell genug war."
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings())


def test_a_heading_goes_with_what_follows_it(linter: Linter) -> None:
    text = (
        f"# Boats\n\n{ENGLISH}\n\n## Boote lesen\n\n{GERMAN}\n\n- sobre\n\n## Nets\n\n{ENGLISH}\n"
    )
    document = linter.read(Source("x.md", text))
    assert document.language.code == "en"
    assert document.language_at(text.index("Boats")) == "en"
    assert document.language_at(text.index("Boote lesen")) == "de"
    assert document.language_at(text.index("Die Boote")) == "de"
    assert document.language_at(text.index("Nets")) == "en"


def test_short_pieces_of_a_translation_are_left_alone(linter: Linter) -> None:
    pieces = "- sobre\n- exemples , procesor\n\n| GOED | oman |\n|--|--|\n"
    text = f"# lesen\n\n{GERMAN} {GERMAN}\n\n{pieces}"
    result = linter.fix(Source("x.md", text), Applicability.unsafe)
    assert result.fixed is None
    assert not result.diagnostics


def test_an_english_paragraph_in_a_translation_is_checked(linter: Linter) -> None:
    text = f"{GERMAN}\n\n{GERMAN}\n\n{GERMAN}\n\n{ENGLISH} They recieve it.\n"
    (found,) = linter.check(Source("x.md", text)).diagnostics
    assert text[found.span.start : found.span.end] == "recieve"


def test_marks_of_other_languages_are_left_alone(linter: Linter) -> None:
    french = "Les bateaux furent tirés de l'eau avant que la glace ne vienne : il était temps."
    hindi = "बर्फ आने से पहले नावों को पानी से बाहर निकाला गया। फिर शाम हुई।"
    chinese = "在冰来之前，船被拉出水面（见[图](a.md)），[网](b.md)也要修补。"
    for text in (french, hindi, chinese, f"# Remarques :\n\n{french}\n"):
        assert linter.fix(Source("x.md", text), Applicability.unsafe).fixed is None


def test_every_badly_spelt_paragraph_is_reported(linter: Linter) -> None:
    text = "The recommanded way uses an executuable, with priviledges, and we dynamicly attatch it."
    found = {
        text[one.span.start : one.span.end]
        for one in linter.check(Source("x.md", text)).diagnostics
    }
    assert found >= {"recommanded", "executuable", "priviledges", "dynamicly", "attatch"}


@pytest.mark.parametrize("times", [2, 3, 10, 50])
def test_repetition_excuses_no_misspelling(linter: Linter, times: int) -> None:
    text = (
        "They recieve letters, adressed to teh school, and implementating it took a year.\n\n"
        * times
    )
    found = [
        text[one.span.start : one.span.end]
        for one in linter.check(Source("x.md", text)).diagnostics
    ]
    assert found.count("recieve") == found.count("adressed") == found.count("teh") == times
