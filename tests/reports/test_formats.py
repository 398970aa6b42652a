"""Formats for machines, and summaries for people."""

import io
import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Source
from seedlint.readers.registry import read
from seedlint.reports import summary
from seedlint.reports.counters import RunCounters, counted
from seedlint.reports.diff import Diff
from seedlint.reports.format import Format, Only, Report
from seedlint.reports.registry import NAMES, format_named, statistics_named
from seedlint.reports.style import Style
from seedlint.result import FileResult, Problem
from seedlint.text.edits import Edit
from seedlint.text.span import Span

TEXT = "Naïve 👍 text,here\nand there.\n"


def finding(
    start: int,
    end: int,
    grade: Applicability | None = None,
    *,
    rule: str = "a-rule",
    severity: Severity = Severity.warning,
    message: str = "Say it better.",
    suggestions: tuple[str, ...] = (),
) -> Diagnostic:
    fix = None
    if grade is not None:
        fix = Fix(
            (Edit(Span(start, end), "x"), Edit(Span(end + 1, end + 1), "y")), grade, Phase.words
        )
    return Diagnostic(rule, severity, message, Span(start, end), fix, suggestions)


def result(*found: Diagnostic, name: str = "x.md", text: str = TEXT) -> FileResult:
    source = Source(name, text)
    return FileResult(name, source, read(source), found)


def unreadable(name: str = "bad.md") -> FileResult:
    return FileResult(name, None, problems=(Problem("unreadable", "is not UTF-8"),))


def written(format: Format, *results: FileResult) -> str:
    stream = io.StringIO()
    with Report(format, stream) as report:
        for one in results:
            report.add(one)
    return stream.getvalue()


def test_json_is_what_was_promised() -> None:
    one = finding(12, 13, Applicability.safe)
    two = finding(15, 24, severity=Severity.suggestion, suggestions=("a", "b"))
    text = written(format_named("json"), result(), result(one, two), unreadable(), result(one))
    assert text.isascii()
    found = json.loads(text)
    assert len(found) == 4
    assert found[0] == found[3]
    assert found[2].keys() == found[0].keys()
    assert (found[2]["rule"], found[2]["severity"]) == ("unreadable", "error")
    assert found[0] == {
        "path": "x.md",
        "rule": "a-rule",
        "severity": "warning",
        "message": "Say it better.",
        "start": {"offset": 12, "line": 1, "column": 13},
        "end": {"offset": 13, "line": 1, "column": 14},
        "fix": {
            "applicability": "safe",
            "edits": [
                {"start": 12, "end": 13, "text": "x"},
                {"start": 14, "end": 14, "text": "y"},
            ],
        },
        "suggestions": [],
    }
    assert found[1]["end"] == {"offset": 24, "line": 2, "column": 7}
    assert (found[1]["fix"], found[1]["suggestions"]) == (None, ["a", "b"])
    assert found[1]["severity"] == "suggestion"


@pytest.mark.parametrize("results", [(), (result(),)])
def test_json_of_nothing_is_an_empty_list(results: tuple[FileResult, ...]) -> None:
    assert json.loads(written(format_named("json"), *results)) == []


def test_github() -> None:
    found = [
        finding(12, 13),
        finding(12, 13, severity=Severity.error),
        finding(15, 24, severity=Severity.suggestion),
        finding(17, 18),
    ]
    assert written(format_named("github"), result(*found), unreadable()).split("\n") == [
        "::warning file=x.md,line=1,col=13,endLine=1,endColumn=13,title=seedlint (a-rule)"
        "::x.md:1:13: Say it better. [a-rule]",
        "::error file=x.md,line=1,col=13,endLine=1,endColumn=13,title=seedlint (a-rule)"
        "::x.md:1:13: Say it better. [a-rule]",
        "::notice file=x.md,line=1,endLine=2,title=seedlint (a-rule)"
        "::x.md:1:16: Say it better. [a-rule]",
        "::warning file=x.md,line=1,endLine=1,title=seedlint (a-rule)"
        "::x.md:1:18: Say it better. [a-rule]",
        "::error file=bad.md,title=seedlint::bad.md: is not UTF-8",
        "",
    ]


def test_github_obeys_nothing_in_a_document() -> None:
    message = "100%\n::set-output name=x::y\r\n::error::z\x1b[31m,:"
    one = finding(0, 1, message=message)
    text = written(format_named("github"), result(one, name="a,b:c%\n::x.md"))
    assert text == (
        "::warning file=a%2Cb%3Ac%25%0A%3A%3Ax.md,line=1,col=1,endLine=1,endColumn=1,"
        "title=seedlint (a-rule)::a,b:c%25%0A::x.md:1:1: "
        "100%25%0A::set-output name=x::y%0A%0A::error::z␛[31m,: [a-rule]\n"
    )


def test_people_see_no_control_characters() -> None:
    one = finding(0, 3, message="Not \x1b]0;title\x07 here", suggestions=("\x9b1m",))
    for name in ("text", "concise"):
        shown = written(format_named(name), result(one, name="\x1b[2J.md", text="\x1bab\rc"))
        assert not {"\x1b", "\x07", "\x9b", "\r"} & set(shown)


def test_text_and_concise() -> None:
    one, two = finding(12, 13, Applicability.safe), finding(22, 27)
    assert written(
        format_named("text", summary=summary.of_check), result(one, two), result()
    ).split("\n") == [
        "x.md:1:13: warning: Say it better. [a-rule]",
        "    1 │ Naïve 👍 text,here",
        "      │              ^ → “xhy”",
        "x.md:2:5: warning: Say it better. [a-rule]",
        "    2 │ and there.",
        "      │     ^^^^^",
        "",
        "2 findings in 1 file. `seedlint fix` fixes 1.",
        "",
    ]
    assert written(format_named("concise"), result(one)) == (
        "x.md:1:13: warning: Say it better. [a-rule]\n"
    )
    assert written(format_named("text", summary=summary.of_check), result(), result()) == (
        "No findings in 2 files.\n"
    )


def test_what_was_fixed() -> None:
    done = result(finding(0, 5, severity=Severity.suggestion))._replace(
        fixed="x", applied=Counter({"b-rule": 1, "a-rule": 1, "c-rule": 2})
    )
    assert written(format_named("concise", summary=summary.of_fix), done) == (
        "fixed x.md: 2 c-rule, 1 a-rule, 1 b-rule\n"
        "x.md:1:1: suggestion: Say it better. [a-rule]\n\n"
        "4 fixed, 1 suggestion left.\n"
    )
    assert written(Only(summary.of_fix), done) == "4 fixed, 1 suggestion left.\n"
    assert written(Only(), done) == ""


SAFE, UNSAFE, SUGGEST = Applicability.safe, Applicability.unsafe, Applicability.suggest


@pytest.mark.parametrize(
    ("grades", "fixes"),
    [
        ([SAFE], "1 finding in 1 file. `seedlint fix` fixes it."),
        ([SAFE] * 2, "2 findings in 1 file. `seedlint fix` fixes both."),
        ([SAFE] * 5, "5 findings in 1 file. `seedlint fix` fixes all 5."),
        ([SAFE, None], "2 findings in 1 file. `seedlint fix` fixes 1."),
        (
            [SAFE] * 4 + [UNSAFE],
            "5 findings in 1 file. `seedlint fix` fixes 4; with --unsafe-fixes, all 5.",
        ),
        (
            [SAFE, UNSAFE, SUGGEST],
            "3 findings in 1 file. `seedlint fix` fixes 1; with --unsafe-fixes, 2.",
        ),
        ([UNSAFE], "1 finding in 1 file. `seedlint fix --unsafe-fixes` fixes it."),
        ([UNSAFE, None], "2 findings in 1 file. `seedlint fix --unsafe-fixes` fixes 1."),
        ([SUGGEST], "1 finding in 1 file."),
        ([None, None], "2 findings in 1 file."),
    ],
)
def test_summary_of_a_check(grades: list[Applicability | None], fixes: str) -> None:
    counters = RunCounters()
    counters.add(counted(result(*(finding(0, 1, grade) for grade in grades))))
    assert summary.of_check(counters) == fixes


def test_summary_of_a_fix() -> None:
    counters = RunCounters()
    assert summary.of_check(counters) == "There was nothing to check."
    assert summary.of_fix(counters) == "Nothing to fix."
    counters.add(counted(result(finding(0, 1))))
    assert summary.of_fix(counters) == "Nothing to fix, 1 warning left."
    counters = RunCounters()
    kinds = [Severity.suggestion] * 3 + [Severity.warning, Severity.error, Severity.error]
    for _ in range(2):
        left = result(*(finding(0, 1, severity=kind) for kind in kinds))
        counters.add(counted(left._replace(fixed="x", applied=Counter({"a": 1}))))
    assert summary.of_fix(counters) == (
        "2 fixed in 2 files, 4 errors, 2 warnings and 6 suggestions left."
    )


def test_statistics() -> None:
    found = [finding(0, 1, SAFE, rule="b"), finding(0, 1, UNSAFE, rule="b"), finding(0, 1)]
    results = [result(*found), result(*found[:1])]
    assert written(statistics_named("text"), *results).split("\n") == [
        "3  b       (2 safe, 1 unsafe)",
        "1  a-rule",
        "",
        "4 findings in 2 files. `seedlint fix` fixes 2; with --unsafe-fixes, 3.",
        "",
    ]
    assert json.loads(written(statistics_named("json"), *results)) == [
        {"rule": "b", "count": 3, "safe": 2, "unsafe": 1},
        {"rule": "a-rule", "count": 1, "safe": 0, "unsafe": 0},
    ]
    assert written(statistics_named("text"), result()) == "No findings in 1 file.\n"
    assert json.loads(written(statistics_named("json"), result())) == []


def test_every_name_has_a_format() -> None:
    for name in NAMES:
        assert written(format_named(name), result(finding(0, 1)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one\ntwo\nthree\n", "one\n2\nthree\n"),
        ("one\r\ntwo\r\n", "one\r\n2\r\n"),
        ("one\ntwo", "one\n2"),
        ("one", "one\n"),
        ("one\n\x0ctwo\u2028three\x85four\n", "one\n\x0c2\u2028three\x85four\n"),
        ("", "one\n"),
        ("a\rb\n", "a\rc\n"),
    ],
)
def test_patch_makes_the_new_text_of_a_diff(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "x.md").write_bytes(old.encode())
    text = Diff().render(result(text=old)._replace(fixed=new))
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(
        ["git", "apply", "-p0", "--whitespace=nowarn"],
        cwd=tmp_path,
        input=text.encode(),
        check=True,
    )
    assert (tmp_path / "x.md").read_bytes().decode() == new


def test_a_diff_for_a_terminal() -> None:
    text = Diff(Style(True), safe=True).render(result(text="a\x1b[2J\n")._replace(fixed="b\t\n"))
    assert text.split("\n") == [
        "\x1b[1m--- x.md\x1b[0m",
        "\x1b[1m+++ x.md\x1b[0m",
        "\x1b[36m@@ -1 +1 @@\x1b[0m",
        "\x1b[31m-a␛[2J\x1b[0m",
        "\x1b[32m+b\t\x1b[0m",
        "",
    ]
    assert Diff().render(result()) == ""
