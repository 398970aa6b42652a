"""Which language a text is in, and what that is taken from."""

import pytest

from seedlint.language.declared import from_front_matter, from_html, from_path
from seedlint.language.detect import detect

ENGLISH = (
    "The boats were hauled out of the water before the ice came, and the nets that hung in the "
    "sheds had to be mended while there was still light enough to see by."
)
GERMAN = (
    "Die Boote wurden aus dem Wasser gezogen, bevor das Eis kam, und die Netze, die in den "
    "Schuppen hingen, mussten geflickt werden, solange es noch hell genug war."
)
BADLY_SPELT = (
    "Teh bots wer hauld owt of teh watter befor teh ise caim, adn teh netts taht hungg in teh "
    "sheds hadd to be mendded."
)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("docs/fr/index.md", "fr"),
        ("pages.de/common/tar.md", "de"),
        ("README.ja-JP.md", "ja"),
        ("README-es.md", "es"),
        ("i18n/pt_BR/guide.md", "pt"),
        ("docs/de/en/index.md", "en"),
        ("content/zh-hans/x.md", "zh"),
        ("docs/it/index.md", "it"),
        ("src/it/index.md", "it"),
        ("make/it/so.md", ""),
        ("is/it/in.md", ""),
        ("notes/index.md", ""),
        ("release.v2.md", ""),
        ("a.de.md", "de"),
    ],
)
def test_what_a_path_says(path: str, code: str) -> None:
    assert from_path(path) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\ntitle: x\nlang: fr-CA\n---\n\nText\n", "fr"),
        ('+++\nlanguage = "de"\n+++\nText\n', "de"),
        ("---\nlang: french\n---\n", ""),
        ("lang: fr\n\nText\n", ""),
        ("---\ntitle: x\n---\nlang: fr\n", ""),
        ("---\n\nlang: fr\n", ""),
    ],
)
def test_what_front_matter_says(text: str, code: str) -> None:
    assert from_front_matter(text) == code


def test_what_html_says() -> None:
    assert from_html('<!doctype html>\n<html class="x" lang="sv">') == "sv"
    assert from_html("<html><p lang='sv'>") == ""


@pytest.mark.parametrize(
    ("prose", "code"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (BADLY_SPELT, "en"),
        ("Les bateaux furent tirés de l'eau avant que la glace ne vienne, et les filets "
         "durent être réparés tant qu'il faisait encore assez clair.", "fr"),
        ("Veneet vedettiin vedestä ennen jään tuloa, ja vajoissa riippuvat verkot oli korjattava "
         "niin kauan kuin oli vielä valoa.", "fi"),
        ("Łodzie wyciągnięto z wody, zanim przyszedł lód, a sieci wiszące w szopach trzeba było "
         "naprawić, póki było jeszcze widno.", "pl"),
        ("Лодки вытащили из воды до того, как пришёл лёд, и сети нужно было починить.", "ru"),
        ("Човни витягли з води ще до того, як прийшла крига, і сіті треба було полагодити.", "uk"),
        ("氷が来る前に舟は水から引き上げられた。", "ja"),
        ("在冰来之前，船被拉出水面。", "zh"),
        ("얼음이 오기 전에 배를 물에서 끌어올렸다.", "ko"),
        ("बर्फ आने से पहले नावों को पानी से बाहर निकाला गया।", "hi"),
        ("سحبت القوارب من الماء قبل أن يأتي الجليد.", "ar"),
        ("boat", "en"),
        ("", "en"),
    ],
)  # fmt: skip
def test_the_words_tell(prose: str, code: str) -> None:
    assert detect("x.md", prose, prose).code == code


def test_what_is_declared_settles_short_texts_only() -> None:
    assert detect("docs/de/x.md", "Boote", "Boote") == ("de", "its path")
    assert detect("docs/de/x.md", ENGLISH, ENGLISH) == ("en", "its words")
    assert detect("docs/de/x.md", GERMAN, GERMAN) == ("de", "its path")
    assert detect("docs/en/x.md", GERMAN, GERMAN) == ("de", "its words")


def test_one_language_in_the_settings_settles_it() -> None:
    assert detect("docs/de/x.md", GERMAN, GERMAN, ("en",)) == ("en", "the settings")
    assert detect("x.md", GERMAN, GERMAN, ("en", "de")).code == "de"
    assert detect("x.md", GERMAN, GERMAN, ("en", "fi")).code in ("en", "fi")
