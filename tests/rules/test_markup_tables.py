"""What the fixes for tables make of broken ones, as two renderers that are not ours see it."""

import re
from collections.abc import Callable
from functools import cache

import pyromark
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings

Rows = list[list[str]]

TABLES = (
    "broken-table-separator",
    "crowded-table",
    "missing-table-separator",
    "ragged-table-row",
    "unframed-table-row",
)
# These two leave what is drawn as it is; the others fix it.
LOOKS = ("ragged-table-row", "unframed-table-row")


@cache
def _linter(*rules: str) -> Linter:
    return Linter(FileSettings(select=rules), cache_dir="")


def _fix(text: str, *rules: str, suffix: str = ".md") -> str:
    result = _linter(*rules or TABLES).fix(Source("x", text, suffix), Applicability.safe)
    assert {problem.kind for problem in result.problems} <= {"fix-refused"}
    fixed = text if result.fixed is None else result.fixed
    again = _linter(*rules or TABLES).fix(Source("x", fixed, suffix), Applicability.safe)
    assert again.fixed is None
    return fixed


def _markdown_it(text: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(text))


def _pyromark(text: str) -> str:
    return pyromark.html(text, options=pyromark.Options.ENABLE_TABLES)


RENDERERS = [_markdown_it, _pyromark]


def _drawn(html: str) -> list[Rows]:
    """The tables in a page, each as rows of cells."""
    return [
        [
            re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
            for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
        ]
        for table in re.findall(r"<table>(.*?)</table>", html, re.DOTALL)
    ]


def _paragraphs(html: str) -> list[str]:
    return re.findall(r"<p>(.*?)</p>", html, re.DOTALL)


words = st.text("abcdefgxyz", min_size=1, max_size=6)
tables = st.integers(2, 4).flatmap(
    lambda columns: st.lists(
        st.lists(words, min_size=columns, max_size=columns), min_size=3, max_size=5
    )
)


def _row(cells: list[str], frame: tuple[bool, bool] = (True, True)) -> str:
    first, last = frame
    return "| " * first + " | ".join(cells) + " |" * last


SEPARATORS: list[Callable[[int], str]] = [
    lambda columns: "|" + "---|" * columns,
    lambda columns: "---|" * columns,
    lambda columns: "|".join([":-"] * columns),
    lambda columns: "|--|",
    lambda columns: "|" + "—|" * columns,
    lambda columns: "|" + "–|" * (columns - 1),
    lambda columns: "|" + "---|" * (columns + 1),
    lambda columns: "|" + "--- --|" + ":---:|" * (columns - 1),
    lambda columns: "|" + "---|" * (columns - 1) + "|",
    lambda columns: "|" + "---|" * (columns - 1) + " \t |",
    lambda columns: "|" + "−−|" * columns,
]


@given(
    tables,
    st.sampled_from(SEPARATORS),
    st.sampled_from([(True, True), (False, True), (True, False)]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
@pytest.mark.parametrize("render", RENDERERS)
def test_broken_tables_are_drawn_again(
    render: Callable[[str], str],
    rows: Rows,
    separator: Callable[[int], str],
    frame: tuple[bool, bool],
    above: bool,
    below: bool,
    newline: str,
) -> None:
    header, *body = (_row(row, frame) for row in rows)
    lines = [header, separator(len(rows[0])), *body]
    before = ["Some words above the table:"] * above
    after = ["And some words below it."] * below
    text = newline.join(["Start", "", *before, *lines, *after, "", "End", ""])
    html = render(_fix(text).replace("\r\n", "\n"))
    assert _drawn(html) == [rows]
    assert _paragraphs(html) == ["Start", *before, *after, "End"]


@given(tables, st.sampled_from(["|{}|", "| {} |"]), st.sampled_from(["+---", " | ==="]))
@pytest.mark.parametrize("render", RENDERERS)
def test_rows_of_other_strokes_are_known_between_pipes(
    render: Callable[[str], str], rows: Rows, frame: str, stroke: str
) -> None:
    header, *body = map(_row, rows)
    dashes = frame.format((stroke * len(rows[0])).lstrip("+| "))
    assert _drawn(render(_fix("\n".join([header, dashes, *body, ""])))) == [rows]


@given(tables, st.booleans())
@pytest.mark.parametrize("render", RENDERERS)
def test_a_row_of_dashes_is_put_in(render: Callable[[str], str], rows: Rows, quoted: bool) -> None:
    prefix = "> " * quoted
    text = "\n".join(["Start", "", *(prefix + _row(row) for row in rows), "", "End", ""])
    assert _drawn(render(_fix(text))) == [rows]


@given(tables, st.integers(1, 3), st.data())
@pytest.mark.parametrize("render", RENDERERS)
def test_a_short_row_is_filled_and_a_long_one_kept(
    render: Callable[[str], str], rows: Rows, extra: int, data: st.DataObject
) -> None:
    columns = len(rows[0])
    rows[1] = rows[1][: data.draw(st.integers(1, columns - 1))]
    rows[2] = [*rows[2], *["more"] * extra]
    header, *body = map(_row, rows)
    text = "\n".join([header, "|" + "---|" * columns, *body, ""])
    fixed = _fix(text)
    assert render(fixed) == render(text)
    assert fixed.splitlines()[2] == body[0] + " |" * (columns - len(rows[1]))
    assert fixed.splitlines()[3] == body[1]


@given(st.lists(words, min_size=2, max_size=4), st.integers(0, 3))
@pytest.mark.parametrize("render", RENDERERS)
def test_pipes_in_code_are_escaped_where_the_row_then_fits(
    render: Callable[[str], str], cells: list[str], at: int
) -> None:
    columns = len(cells)
    cells[at % columns] = "`a | b || c`"
    text = "\n".join([_row(["h"] * columns), "|" + "---|" * columns, _row(cells), ""])
    expected = [cell.replace("`a | b || c`", "<code>a | b || c</code>") for cell in cells]
    assert _drawn(render(_fix(text)))[0][1] == expected


SOUP = st.lists(
    st.sampled_from(
        [
            "| a | b |", "a | b |", "| a | b", "a | b", "| a |", "| a | b | c |", "|a|b|",
            "|---|---|", "---|---|", "|---|", "|-|-|", "—|—", "| === | === |", "|:-:|--:|  |",
            "| `a|b` | c |", r"| a \| b | c |", "[[a|b]] | c", "some words of text", "Word", "",
            "- item", "- | a | b |", "  | a | b |", "    | a | b |", "> | a | b |", "> |---|---|",
            "> text", "# Heading", "```", "<div>", "1. one", "| |", "||", "a", "---", "{: .x}",
            "+---+---+", "\t| a |\tb |", "| 表 | 😀 |", "- a | b", "* * *", "[x]: /y",
        ]
    ),
    max_size=12,
)  # fmt: skip


@given(SOUP, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from([".md", ".txt"]))
def test_any_lines_come_to_rest_with_all_their_words(
    lines: list[str], newline: str, suffix: str
) -> None:
    text = newline.join(lines)
    fixed = _fix(text, suffix=suffix)
    assert re.findall(r"\w+", fixed) == re.findall(r"\w+", text)
    assert set(re.findall(r"\r\n|\n|\r", fixed)) <= {newline}


@given(SOUP)
@pytest.mark.parametrize("render", RENDERERS)
def test_what_is_drawn_stays_as_it_is(render: Callable[[str], str], lines: list[str]) -> None:
    text = "\n".join(lines)
    before, after = render(text), render(_fix(text, *LOOKS))
    # A header right below other text is one only to some.
    ours = sum(table.drawn for table in read(Source("x", text, ".md")).tables)
    assume(ours == len(_drawn(before)) == len(_drawn(after)))
    assert before == after or "`" in text or "[[" in text


@given(SOUP)
@pytest.mark.parametrize("render", RENDERERS)
def test_no_row_is_lost(render: Callable[[str], str], lines: list[str]) -> None:
    """Whatever was a row with pipes before is one after."""
    text = "\n".join(lines)
    # A header right below other text is one only to some.
    ours = sum(table.drawn for table in read(Source("x", text, ".md")).tables)
    assume(ours == len(_drawn(render(text))))

    def rows(page: str) -> list[list[str]]:
        every = [row for table in _drawn(render(page)) for row in table]
        return [row for row in every if sum(map(str.isalnum, row)) > 1]

    before, after = rows(text), iter(rows(_fix(text)))
    if "`" not in text:
        assert all(row in after for row in before)


DRAWINGS = [
    "+---+---+\n| A | B |\n+---+---+\n| 1 | 2 |\n+---+---+\n",
    "+-------+\n| A | B |\n|---+---|\n| 1 | 2 |\n|---+---|\n| 3 | 4 |\n+-------+\n",
    "   | A | B |\n   |---+---|\n   | 1 | 2 |\n   |---+---|\n   | 3 | 4 |\n",
    "> +-------+\n> | A | B |\n> | 1 | 2 |\n> | 3 | 4 |\n> +=======+\n",
    " name | age \n------+-----\n Bob  |  12\n Eve  |  13\n(2 rows)\n",
    ".------------.\n|  HEADER    |\n|------------|\n|  BUCKETS   |\n`------------'\n",
    "| A | B |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 |\n",
    " --> main.rs:4:5\n  |\n2 |     let x = 5;\n  |         -\n  |         |\n  |   first\n",
    "Path | Contents\n---- | --------\n`a`  | `mod b;`\n`b`  |\n     | none\n",
    "| A song of the orchard,\n|   in lines\n| with a pipe before each.\n",
]


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_what_is_drawn_with_characters_is_left_alone(drawing: str, suffix: str) -> None:
    assert _fix(f"Start\n\n{drawing}\nEnd\n", *TABLES, "unaligned-table", suffix=suffix).count(
        drawing
    )


def test_half_of_a_header_is_no_text_above_a_table() -> None:
    text = "**Changes** | growth  \n1977-99 | Share of it  \n---|---|---  \nAll | 4 | 5\n"
    assert _fix(text, "crowded-table") == text


@pytest.mark.parametrize(
    "table",
    ["A | B\n—|—\n1 | 2\n", "A | B\n|--|\n1 | 2\n", "| A | B |\n|---+---|\n| 1 | 2 |\n"],
)
def test_in_plain_text_only_frames_tell_a_table_from_a_picture(table: str) -> None:
    assert _fix(table, suffix=".txt") == table
    assert _fix(table, suffix=".md") != table


@pytest.mark.parametrize(
    "table",
    [
        "What differs.| `a|b` | Meaning |\n|---|---|\n| `c` | either |\n",
        "| A | B | C |\n|---|---|\n| `a|b` | c |\n",
        "| A | B |\n| `a|b` |\n| `c|d` |\n",
    ],
)
def test_no_code_is_cut_in_two(table: str) -> None:
    assert _fix(table) == table


def test_tables_are_mended_and_lined_up_in_one_pass() -> None:
    text = "Above.\r\n\r\n| A | B |\r\n|---|--:|\r\n| a\r\n| b | c |\r\nBelow, all of it.\r\n"
    result = _linter(*TABLES, "unaligned-table").fix(Source("x", text), Applicability.safe)
    assert result.fixed == (
        "Above.\r\n\r\n| A   |   B |\r\n| --- | --: |\r\n| a   |     |\r\n| b   |   c |\r\n\r\n"
        "Below, all of it.\r\n"
    )
    assert {edit.round for edit in result.edits} == {0}
