"""No text, no name and no message gets out of its place in any report."""

import html
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import html5lib
import junitparser
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seedlint.diagnostic import Applicability
from seedlint.reports.registry import NAMES, format_named
from seedlint.reports.style import Style
from seedlint.result import FileResult, Problem
from tests.reports.made import finding, result, written

ATOMS = (
    "</script><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "</style>",
    "<!--", "-->", "]]>", "<?x?>", "&lt;", "&#60;", "javascript:x", "$title", "${style}", "{0}",
    "\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\x08", "\r", "\n", "\r\n", "\x85", "\u2028", "\x0b",
    "::error::x", "##VSO[x]y",
    "::stop-commands::x", "%0A", "%", ",", ";", "]", "##vso[task.complete]x",
    "##[error]", "| a |", "`", "*b*", "_i_", "[a](javascript:x)", "![i](x)", "@me", "#1", "$x$",
    "~~s~~", "\\", "<b>", "www.example.com", "http://example.com", ":tada:", "---\n", "# x",
    "\x00", "\ufffe", "\ud800", "\udfff", "\u202e", "\u200b", "\ufeff", "👍🏽", "e\u0301", " ", "a",
)  # fmt: skip
hostile = st.lists(st.sampled_from(ATOMS) | st.characters(codec=None), min_size=1, max_size=8).map(
    "".join
)
KITCHEN_SINK = "a" + "".join(ATOMS)


def _result(text: str) -> FileResult:
    """One whose every string is hostile: four findings and a problem."""
    half = len(text) // 2
    found = [
        finding(0, half, text, fix=text),
        finding(half, len(text), text, fix=text, grade=Applicability.suggest),
        finding(half, half, text, fix=text, grade=Applicability.unsafe),
        finding(0, len(text), text, fix=None, suggestions=(text, "b")),
    ]
    return result(*found, name=text, text=text)._replace(problems=(Problem("x", text, None),))


def _raw(text: str, allowed: str = "\n") -> set[str]:
    """Characters that a terminal might obey, or that would hide."""
    return {
        letter
        for letter in text
        if not letter.isprintable() and letter not in allowed and letter != "\u200d"
    }


def _people(report: str, _text: str) -> None:
    assert not _raw(report)
    assert not re.search(r"(?im)##(vso)?\[|^\s*::", report), "no log takes a part for a command"


def _github(report: str, _text: str) -> None:
    assert not _raw(report)
    lines = report.splitlines()
    assert len(lines) == 5
    for line in lines:
        command = re.fullmatch(r"::(warning|error) ([^:\n]*)::(.*)", line)
        assert command
        names = [one.partition("=")[0] for one in command[2].split(",")]
        assert set(names) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        assert len(names) == len(set(names))


def _azure(report: str, _text: str) -> None:
    assert not _raw(report)
    lines = report.splitlines()
    assert len(lines) == 5
    for line in lines:
        command = re.fullmatch(r"##vso\[task\.logissue ([^\]]*;)\](.*)", line)
        assert command
        assert "]" not in command[2]
        names = [one.partition("=")[0] for one in command[1].split(";")[:-1]]
        assert set(names) <= {"type", "sourcepath", "linenumber", "columnnumber", "code"}


def _markdown(report: str, _text: str) -> None:
    assert not _raw(report)
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    kinds = {
        token.type
        for outer in parser.parse(report)
        for token in (outer, *(outer.children or ()))
        if not token.type.startswith(("table", "thead", "tbody", "tr", "th", "td"))
    }
    assert kinds <= {"heading_open", "heading_close", "paragraph_open", "paragraph_close",
                     "inline", "text", "text_special", "code_inline"}  # fmt: skip
    assert report.count("`") <= 4, "the summary names commands, and no one else writes code"
    assert "www." not in report
    assert "://" not in report
    # GitHub looks for people and issues in the text that comes out.
    assert not re.search(r"[@#]\w", html.unescape(re.sub("<[^>]*>", "", parser.render(report))))


def _html(report: str, _text: str) -> None:
    assert not _raw(report, "\n\t")
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(report)
    tags = [element for element in page.iter() if isinstance(element.tag, str)]
    counts = {name: sum(one.tag == name for one in tags) for name in ("script", "style", "img")}
    assert counts == {"script": 1, "style": 1, "img": 0}
    for element in tags:
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert str(element.get("href", "#")).startswith(("#", "data:image/svg+xml,"))
        assert element.get("src") is None
    assert sum(one.get("class", "").startswith("finding ") for one in tags) == 4


def _json(found: list[dict[str, object]], text: str, path: Callable[..., object]) -> None:
    text = json.loads(json.dumps(text))  # where two lone surrogates meet they become one letter
    assert [one["message"] for one in found] == [text] * 4
    assert [path(one) for one in found] == [text] * 4


def _plain_json(report: str, text: str) -> None:
    assert report.isascii()
    _json(json.loads(report), text, lambda one: one["path"])


def _json_lines(report: str, text: str) -> None:
    assert report.isascii()
    _json([json.loads(line) for line in report.splitlines()], text, lambda one: one["path"])


def _rdjson(report: str, text: str) -> None:
    assert report.isascii()
    _json(json.loads(report)["diagnostics"], text, lambda one: one["location"]["path"])


def _gitlab(report: str, text: str) -> None:
    assert report.isascii()
    issues = [one | {"message": one["description"][8:]} for one in json.loads(report)]
    _json(issues, text, lambda one: one["location"]["path"])


def _sarif(report: str, text: str) -> None:
    assert report.isascii()
    (run,) = json.loads(report)["runs"]
    assert len(run["results"]) == 4


def _checkstyle(report: str, _text: str) -> None:
    page = ElementTree.fromstring(report)
    assert [one.tag for one in page.iter()] == ["checkstyle", "file", *["error"] * 5]


def _junit(report: str, _text: str) -> None:
    (suite,) = junitparser.JUnitXml.fromstring(report.encode())
    (case,) = suite
    assert len(case.result) == 2


CHECKS: dict[str, Callable[[str, str], None]] = {
    "text": _people,
    "concise": _people,
    "grouped": _people,
    "markdown": _markdown,
    "html": _html,
    "json": _plain_json,
    "json-lines": _json_lines,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "azure": _azure,
    "rdjson": _rdjson,
    "junit": _junit,
    "checkstyle": _checkstyle,
}


def test_no_format_is_forgotten() -> None:
    assert set(CHECKS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=20)
@given(hostile)
@example(KITCHEN_SINK)
@example(" ::error::x##vso[y]##[z]")
def test_everything_stays_in_its_place(name: str, text: str) -> None:
    report = written(name, _result(text))
    CHECKS[name](report, text)
    report.encode()  # what cannot be encoded would end a run


@pytest.mark.parametrize("name", ["text", "concise", "grouped"])
def test_a_terminal_gets_our_colours_and_no_others(name: str) -> None:
    painted = written(format_named(name, Style(True)), _result(KITCHEN_SINK))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert not _raw(plain)
    assert plain == written(name, _result(KITCHEN_SINK)).replace("", "")
