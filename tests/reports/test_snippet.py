"""A finding in its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Document, Source
from seedlint.readers.registry import read
from seedlint.reports.snippet import frame, headline
from seedlint.reports.style import Style
from seedlint.reports.terminal import Cells
from seedlint.text.edits import Edit
from seedlint.text.span import Span


def document(text: str) -> Document:
    return read(Source("x.md", text))


def finding(
    start: int,
    end: int,
    *edits: tuple[int, int, str],
    grade: Applicability = Applicability.safe,
    suggestions: tuple[str, ...] = (),
) -> Diagnostic:
    fix = Fix(tuple(Edit(Span(a, b), text) for a, b, text in edits), grade, Phase.words)
    return Diagnostic(
        "a-rule",
        Severity.warning,
        "Say it better.",
        Span(start, end),
        fix if edits else None,
        suggestions,
    )


def framed(text: str, one: Diagnostic, width: int = 100) -> list[str]:
    return frame(document(text), one, width=width).split("\n")


def mark(text: str, what: str) -> Diagnostic:
    start = text.index(what)
    return finding(start, start + len(what))


def test_a_finding_in_its_line() -> None:
    text = "# Title\n\nApples,pears and plums.\n"
    assert framed(text, finding(15, 16, (15, 16, ", "))) == [
        "    3 │ Apples,pears and plums.",
        "      │       ^ → “, ”",
    ]
    one = finding(15, 16)
    assert headline("x.md", document(text), one) == "x.md:3:7: warning: Say it better. [a-rule]"


@pytest.mark.parametrize(
    ("one", "arrow"),
    [
        (finding(0, 4, (0, 4, "We")), "^^^^ → “We”"),
        (finding(0, 4, (0, 4, "We"), grade=Applicability.unsafe), "^^^^ → “We” (unsafe)"),
        (finding(0, 4, (0, 4, "We"), grade=Applicability.suggest), "^^^^ → “We”?"),
        (finding(0, 4, (0, 5, "")), "^^^^ → nothing"),
        (finding(0, 9, (0, 1, "t"), (5, 9, "went")), "^^^^^^^^^ → “they went”"),
        (finding(0, 4, (4, 4, "\n\n")), "^^^^ → “They↵↵”"),
        (finding(0, 4, suggestions=("Then", "The")), "^^^^ → “Then” or “The”?"),
        (finding(0, 4), "^^^^"),
        (finding(4, 4, (4, 4, ",")), "    ^ → “,”"),
    ],
)
def test_arrows(one: Diagnostic, arrow: str) -> None:
    assert framed("They goes home.", one)[1] == f"      │ {arrow}"


def test_of_a_long_fix_only_the_edits_are_shown() -> None:
    text = "word " * 30
    assert framed(text, finding(0, 100, (50, 54, "WORD")))[1].endswith("^ → “WORD”")
    long = framed(text, finding(0, 4, (0, 4, "y" * 200)))[1]
    assert long == f"      │ ^^^^ → “{'y' * 59}…”"


def test_carets_stand_below_wide_and_combining_letters_and_tabs() -> None:
    text = "日本\te\u0301 bad"
    assert framed(text, mark(text, "bad")) == [
        "    1 │ 日本    e\u0301 bad",
        "      │           ^^^",
    ]
    text = "wide 日本 here"
    assert framed(text, mark(text, "日本"))[1] == "      │      ^^^^"


def test_invisible_letters_are_shown() -> None:
    text = "zero\u200bwidth\x1b[31m"
    assert framed(text, mark(text, "\u200b")) == [
        "    1 │ zero<U+200B>width␛[31m",
        "      │     ^^^^^^^^",
    ]


def test_a_finding_over_several_lines_shows_the_first() -> None:
    text = "one two\nthree"
    assert framed(text, finding(4, 13)) == ["    1 │ one two", "      │     ^^^"]


def test_a_finding_on_a_line_ending() -> None:
    assert framed("one\r\n\r\ntwo", finding(3, 5)) == ["    1 │ one", "      │    ^"]
    assert framed("one\n", finding(4, 4)) == ["    2 │ ", "      │ ^"]
    assert framed("", finding(0, 0)) == ["    1 │ ", "      │ ^"]


def test_a_long_line_is_cut_at_words_around_the_finding() -> None:
    text = " ".join(f"word{number}" for number in range(400))
    assert framed(text, mark(text, "word200"), width=60) == [
        "    1 │ …word198 word199 word200 word201 word202 word203…",
        "      │                  ^^^^^^^",
    ]
    first, last = mark(text, "word0"), mark(text, "word399")
    assert framed(text, first, width=60)[0] == (
        "    1 │ word0 word1 word2 word3 word4 word5 word6 word7…"
    )
    assert framed(text, last, width=60)[0].endswith(" word399")


def test_a_line_number_of_six_digits_keeps_the_gutter() -> None:
    text = "\n" * 123455 + "bad"
    assert framed(text, mark(text, "bad")) == ["123456 │ bad", "       │ ^^^"]


@given(
    st.text("ab ,\t日e\u0301\u200b👍", max_size=300),
    st.integers(0, 300),
    st.integers(0, 300),
    st.integers(30, 120),
)
def test_a_frame_is_never_too_wide_and_points_at_the_place(
    text: str, start: int, length: int, width: int
) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    line, carets = framed(text, finding(start, end), width)
    shown = line.removeprefix("    1 │ ")
    assert Cells(shown).columns[-1] <= width - 8
    before = len(carets.removeprefix("      │ ")) - len(carets.removeprefix("      │ ").lstrip())
    assert before < width
    assert "^" in carets


def test_colours() -> None:
    shown = frame(document("They goes."), finding(0, 4, (0, 4, "We")), Style(True))
    assert "\x1b[1;33m^^^^\x1b[0m" in shown
    assert "\x1b[32m → “We”\x1b[0m" in shown
