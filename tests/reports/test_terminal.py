"""Nothing of a document reaches a terminal that could command it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.reports.terminal import Cells, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “text” — 日本", "plain “text” — 日本"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\rb\tc\n", "a␍b␉c↵"),
        ("\x00\x7f\x85\x9b", "␀␡<U+0085><U+009B>"),
        ("abc\u202egnp.exe", "abc<U+202E>gnp.exe"),
        ("zero\u200bwidth\u2060", "zero<U+200B>width<U+2060>"),
        ("soft\u00adhyphen, no\u00a0break", "soft<U+00AD>hyphen, no break"),
        ("lone \udce9", "lone <U+DCE9>"),
        ("👩\u200d🚀 and a\u200db", "👩\u200d🚀 and a<U+200D>b"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_gets_through(text: str) -> None:
    shown = printable(text)
    assert not [
        letter
        for letter in shown
        if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
        or (unicodedata.category(letter) == "Cf" and letter != "\u200d")
    ]
    assert "".join(Cells(text.replace("\n", "").replace("\t", "")).texts) == printable(
        text.replace("\n", "").replace("\t", "")
    )


@pytest.mark.parametrize(
    ("line", "width"),
    [
        ("plain", 5),
        ("日本語", 6),
        ("e\u0301te\u0301", 3),
        ("\ta\tb", 9),
        ("a\u200bb", 10),
        ("👩\u200d🚀", 2),
        ("👍🏽", 2),
        ("ﬁ ﾊﾝ", 4),
    ],
)
def test_widths(line: str, width: int) -> None:
    cells = Cells(line)
    assert cells.columns[-1] == width
    assert len(cells.texts) == len(line) == len(cells.columns) - 1
