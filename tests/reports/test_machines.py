"""Formats for other programs, read back by libraries that are not ours."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import junitparser
import pytest
import sarif_pydantic
from click.testing import CliRunner
from markdown_it import MarkdownIt

from seedlint.cli.main import main
from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.document import Source
from seedlint.readers.registry import read
from seedlint.reports.format import Report
from seedlint.reports.registry import NAMES, format_named
from seedlint.result import FileResult, Problem
from seedlint.text.edits import Edit
from seedlint.text.span import Span

# An emoji, a letter of two code points and a CRLF stand before the second place.
TEXT = "Naïve 👍 cafe\u0301,here\r\nand 👍👍 there.\r\n"
COMMA, THERE = TEXT.index(","), TEXT.index("there")
VALIDATOR = shutil.which(
    "rdformat-validator",
    path=f"{Path(sys.prefix, 'node', 'node_modules', '.bin')}{os.pathsep}{os.environ['PATH']}",
)
HOSTILE = "</script>\"'><b>&\x1b[31m\n::error::x\r##vso[x]y;z|`@me` %0A \x00\ufffe\ud800 [a](b)"


def finding(start: int, end: int, message: str = "Say it better.") -> Diagnostic:
    edits = (Edit(Span(start, end), ", "),)
    fix = Fix(edits, Applicability.safe, Phase.words)
    return Diagnostic("a-rule", Severity.warning, message, Span(start, end), fix)


def result(*found: Diagnostic, name: str = "docs/x y.md", text: str = TEXT) -> FileResult:
    source = Source(name, text)
    return FileResult(name, source, read(source), found)


def written(name: str, *results: FileResult) -> str:
    stream = io.StringIO()
    with Report(format_named(name), stream) as report:
        for one in results:
            report.add(one)
    return stream.getvalue()


BOTH = result(finding(COMMA, COMMA + 1), finding(THERE, THERE + 5))
BROKEN = FileResult("bad.md", None, problems=(Problem("unreadable", "is not UTF-8"),))


def _sarif(*results: FileResult) -> Any:
    text = written("sarif", *results)
    sarif_pydantic.Sarif.model_validate_json(text)
    return json.loads(text)["runs"][0]


def test_sarif_places_count_code_points() -> None:
    run = _sarif(BOTH, result(), BROKEN)
    assert run["columnKind"] == "unicodeCodePoints"
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "docs/x y.md"
    assert place["region"] == {
        "startLine": 1, "startColumn": 14, "endLine": 1, "endColumn": 15,
        "charOffset": 13, "charLength": 1,
    }  # fmt: skip
    region = second["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (2, 8, 13)
    assert first["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": place["region"], "insertedContent": {"text": ", "}}
    ]


def test_sarif_describes_the_rules_that_were_broken() -> None:
    one = finding(0, 1)._replace(rule="doubled-word", severity=Severity.error)
    run = _sarif(result(one, finding(COMMA, COMMA + 1)))
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {"doubled-word", "a-rule"} == {one["ruleId"] for one in run["results"]}
    assert all(
        rule[key]["text"]
        for rule in rules.values()
        for key in ("shortDescription", "fullDescription", "help")
    )
    assert [one["level"] for one in run["results"]] == ["error", "warning"]


def test_sarif_tells_what_is_let_pass() -> None:
    new, known, passed = (finding(place, place + 1) for place in (COMMA, THERE, 0))
    run = _sarif(result(new)._replace(known=(known,), allowed=(passed,)))
    assert [
        (one.get("baselineState"), [each["kind"] for each in one.get("suppressions", [])])
        for one in run["results"]
    ] == [("new", []), ("unchanged", ["external"]), (None, ["inSource"])]
    assert len({one["partialFingerprints"]["seedlint/v1"] for one in run["results"]}) == 3
    (without,) = _sarif(result(new))["results"]
    assert "baselineState" not in without


def test_sarif_names_are_not_ids() -> None:
    run = _sarif(result(finding(0, 1)._replace(rule="doubled-word")))
    assert [rule["name"] for rule in run["tool"]["driver"]["rules"]] == ["DoubledWord"]


@pytest.mark.parametrize("results", [(), (result(),), (BROKEN, result())])
def test_nothing_is_still_a_whole_report(results: tuple[FileResult, ...]) -> None:
    assert _sarif(*results)["results"] == []
    assert json.loads(written("gitlab", *results)) == []
    assert json.loads(written("rdjson", *results))["diagnostics"] == []
    lines = written("json-lines", *results).splitlines()
    assert [json.loads(line)["rule"] for line in lines] == [
        one.problems[0].kind for one in results if one.problems
    ]
    ElementTree.fromstring(written("checkstyle", *results))
    junitparser.JUnitXml.fromstring(written("junit", *results).encode())


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_differ_and_outlive_other_lines(name: str) -> None:
    def names(text: str, *places: int) -> list[str]:
        found = result(*(finding(place, place + 1) for place in places), text=text)
        if name == "gitlab":
            return [one["fingerprint"] for one in json.loads(written(name, found))]
        return [one["partialFingerprints"]["seedlint/v1"] for one in _sarif(found)["results"]]

    before = names("One,two,three.\n", 3, 7)
    assert len(set(before)) == 2
    assert names("New.\n\n  One,two,three.\n", 11, 15) == before


def test_gitlab() -> None:
    first, second = json.loads(written("gitlab", BOTH))
    assert first["location"] == {"path": "docs/x y.md", "lines": {"begin": 1, "end": 1}}
    assert second["location"]["lines"]["begin"] == 2
    assert first["severity"] in ("info", "minor", "major", "critical", "blocker")


def test_rdjson_places_count_bytes() -> None:
    first, second = json.loads(written("rdjson", BOTH))["diagnostics"]
    before = TEXT[:COMMA].encode()
    assert first["location"]["range"]["start"] == {"line": 1, "column": len(before) + 1}
    assert second["location"]["range"] == {
        "start": {"line": 2, "column": len("and 👍👍 ".encode()) + 1},
        "end": {"line": 2, "column": len("and 👍👍 there".encode()) + 1},
    }
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": ", "}]


def _validated(tmp_path: Path, report: str) -> int:
    assert VALIDATOR, "else the test was skipped"
    file = tmp_path / "report.json"
    file.write_text(report, "utf-8")
    command = [VALIDATOR, "--strict", "--no-extra-fields", str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.skipif(not VALIDATOR, reason="rdformat-validator, which npm has, is not installed")
def test_rdjson_is_what_reviewdog_reads(tmp_path: Path) -> None:
    assert _validated(tmp_path, written("rdjson", BOTH, result(), BROKEN)) == 0
    hostile = result(finding(COMMA, COMMA + 1, HOSTILE), name="<b>|`x\n.md")
    assert _validated(tmp_path, written("rdjson", hostile)) == 0
    assert _validated(tmp_path, '{"diagnostics": [{"message": 7}]}') != 0, "it does refuse"


def test_junit_and_checkstyle() -> None:
    suite = next(
        iter(junitparser.JUnitXml.fromstring(written("junit", BOTH, result(), BROKEN).encode()))
    )
    failed, passed, broken = suite
    assert [failed.name, passed.name, broken.name] == ["docs/x y.md", "docs/x y.md", "bad.md"]
    assert "1:14: warning: Say it better. [a-rule]" in failed.result[0].text
    assert (passed.is_passed, broken.result[0].message) == (True, "is not UTF-8")
    page = ElementTree.fromstring(written("checkstyle", BOTH, result(), BROKEN))
    places = [(one.get("line"), one.get("column")) for one in page.iter("error")]
    assert places == [("1", "14"), ("2", "8"), (None, None)]


def test_azure_and_grouped() -> None:
    assert written("azure", BOTH, BROKEN).splitlines() == [
        "##vso[task.logissue type=warning;sourcepath=docs/x y.md;linenumber=1;columnnumber=14;"
        "code=a-rule;]Say it better.",
        "##vso[task.logissue type=warning;sourcepath=docs/x y.md;linenumber=2;columnnumber=8;"
        "code=a-rule;]Say it better.",
        "##vso[task.logissue type=error;sourcepath=bad.md;]is not UTF-8",
    ]
    assert written("grouped", BOTH, result()).splitlines() == [
        "docs/x y.md",
        "  1:14  warning  Say it better. [a-rule]",
        "  2:8   warning  Say it better. [a-rule]",
    ]


def _hostile() -> FileResult:
    one = finding(0, 1, message=HOSTILE)
    return result(one, name=HOSTILE, text=HOSTILE)


def test_what_a_text_holds_stays_text() -> None:
    assert json.loads(written("json-lines", _hostile()))["message"] == HOSTILE
    assert json.loads(written("gitlab", _hostile()))[0]["location"]["path"] == HOSTILE
    assert json.loads(written("rdjson", _hostile()))["diagnostics"][0]["message"] == HOSTILE
    run = json.loads(written("sarif", _hostile()))["runs"][0]
    assert run["results"][0]["message"]["text"] == HOSTILE
    case = next(
        iter(next(iter(junitparser.JUnitXml.fromstring(written("junit", _hostile()).encode()))))
    )
    assert case.name.startswith("</script>\"'><b>&<U+001B>[31m\n::error::x")
    page = ElementTree.fromstring(written("checkstyle", _hostile()))
    assert str(page[0].get("name")).startswith("</script>\"'><b>&<U+001B>[31m\n")
    assert len(page) == len(page[0]) == 1


def test_what_a_text_holds_commands_nobody() -> None:
    lines = written("azure", _hostile()).splitlines()
    assert len(lines) == 1
    assert lines[0].count("##vso[task.") == 1
    assert lines[0].count("]") == 1
    for name in ("text", "concise", "grouped", "markdown", "azure", "github"):
        assert not {"\x1b", "\r", "\x00"} & set(written(name, _hostile()))
    assert all(line.startswith("::warning ") for line in written("github", _hostile()).splitlines())


def test_github_gets_no_more_annotations_than_it_shows() -> None:
    text = "a,b\n" * 40
    found = [finding(4 * line + 1, 4 * line + 2) for line in range(40)]
    one = FileResult("x.md", (source := Source("x.md", text)), read(source), tuple(found))
    lines = written("github", one).splitlines()
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert lines[10] == "x.md:11:2: Say it better. [a-rule]"
    assert lines[-1] == "::notice title=seedlint::30 more findings: see the log of this step."


def test_a_comment_is_no_longer_than_github_takes() -> None:
    text = "a,b\n" * 3000
    found = [finding(4 * line + 1, 4 * line + 2) for line in range(3000)]
    one = FileResult("x.md", (source := Source("x.md", text)), read(source), tuple(found))
    report = written("markdown", one, one)
    assert len(report) < 65_536
    rows = report.count("| ⚠️ warning |")
    assert f"A comment has no room for {6000 - rows} more findings." in report


def test_what_a_text_holds_is_no_markdown() -> None:
    html = (
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .render(written("markdown", _hostile()))
    )
    assert html.count("<table>") == 1
    assert html.count("<td>") == 4
    assert not any(tag in html for tag in ("<b>", "<script", "<a ", "<code>", "<em>"))
    assert "@me" not in written("markdown", _hostile())


@pytest.mark.parametrize("name", NAMES)
def test_each_format_on_the_command_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("One,two and and three.\n")
    run = CliRunner().invoke(main, ["check", "--isolated", "--output-format", name, str(path)])
    assert run.exit_code == 1
    assert run.stdout
    path.write_text("One, two and three.\n")
    run = CliRunner().invoke(main, ["check", "--isolated", "--output-format", name, str(path)])
    assert run.exit_code == 0


def test_reports_into_files(tmp_path: Path) -> None:
    path, sarif, main_file = tmp_path / "x.md", tmp_path / "a" / "x.sarif", tmp_path / "x.txt"
    path.write_text("One,two.\n")
    command = ["check", "--isolated", "--report", f"sarif={sarif}", str(path)]
    run = CliRunner().invoke(main, command)
    assert (run.exit_code, "1 finding" in run.stdout) == (1, True)
    assert len(json.loads(sarif.read_text())["runs"][0]["results"]) == 1
    again = CliRunner().invoke(main, [*command, "--output-file", str(main_file)])
    assert (again.exit_code, again.stdout) == (1, "")
    assert main_file.read_text() == run.stdout


@pytest.mark.parametrize("given", ["sarif", "sarif=", "pdf=x"])
def test_a_report_that_is_none(given: str) -> None:
    run = CliRunner().invoke(main, ["check", "--report", given, "x.md"])
    assert (run.exit_code, run.stderr.count("\n")) == (2, 1)
