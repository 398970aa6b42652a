"""The page: what is on it, and that it is whole."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability, Diagnostic, Severity
from seedlint.document import Document
from seedlint.reports.html.excerpts import excerpts, fixes
from seedlint.reports.html.markup import Markup, tag, together
from seedlint.reports.html.report import Html
from seedlint.result import FileResult
from seedlint.text.edits import apply
from tests.reports.made import BROKEN, COMMA, THERE, finding, result, written

BOTH = result(
    finding(COMMA, COMMA + 1),
    finding(THERE, THERE + 5, fix=None, severity=Severity.error, suggestions=("here",)),
)


def page(text: str) -> Element:
    parsed: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return parsed


def words(element: Element) -> str:
    return "".join(element.itertext())


def with_class(root: Element, name: str) -> list[Element]:
    return [one for one in root.iter() if name in str(one.get("class", "")).split()]


def document(text: str) -> Document:
    made = result(text=text).document
    assert made
    return made


def test_a_finding_stands_in_its_text_and_in_the_list() -> None:
    root = page(written("html", BOTH, result(name="clean.md"), BROKEN))
    before, after = (words(with_class(root, side)[0]) for side in ("before", "after"))
    assert before.replace("\n", "") == "As it is1Naïve 👍 cafe\u0301,1here2and 👍👍 there2."
    assert after.startswith("With its fixes1Naïve 👍 cafe\u0301, here2and")
    marks = [(words(one), one.get("class"), one.get("data-of")) for one in root.iter("mark")]
    assert marks == [(",", "warning", "1"), ("there", "error", "2")]
    assert [words(one) for one in root.iter("ins")] == [", "]
    first, second = with_class(root, "finding")
    assert (first.get("data-rule"), first.get("data-mend")) == ("a-rule", "safe fix")
    assert [words(one) for one in with_class(second, "choices")] == ["here"]
    assert [words(one) for one in with_class(root, "place")] == ["1:14", "2:8"]
    assert "bad.md: is not UTF-8" in words(with_class(root, "problems")[0])
    assert words(next(root.iter("h1"))) == "2 findings"


@pytest.mark.parametrize("results", [(), (result(),), (BROKEN,)])
def test_a_page_of_nothing(results: tuple[FileResult, ...]) -> None:
    root = page(written("html", *results))
    assert not with_class(root, "finding")
    assert words(next(root.iter("h1"))) in ("No findings", "Nothing to check")
    assert len(with_class(root, "nothing")) == 2, "the second one is hidden until filters run dry"


def test_nothing_else_may_run_or_load() -> None:
    text = written("html", BOTH)
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    for name in ("style", "script"):
        inside = re.search(f"<{name}>(.*?)</{name}>", text, re.S)
        assert inside
        known = b64encode(sha256(inside[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{known}'" in policy[1]
    assert "default-src 'none'" in policy[1]
    assert not re.search(r"(src|href)=\"(?!#|data:image/svg)|url\(|@import|fetch\(", text)


def test_the_page_is_the_same_each_time() -> None:
    assert written("html", BOTH) == written("html", BOTH)


def test_a_large_run_is_cut_and_says_so() -> None:
    many = [finding(index, index + 1) for index in range(10)]
    root = page(written(Html(limit=25), *(result(*many, name=f"{n}.md") for n in range(5))))
    assert len(with_class(root, "finding")) == 25
    assert "the first 25 of 50 findings" in words(with_class(root, "notice")[0])
    assert words(next(root.iter("h1"))) == "50 findings"
    rows = [one for one in with_class(root, "row") if words(one).startswith(("0.md", "4.md"))]
    assert [(one.tag, one.get("href")) for one in rows] == [("a", "#file-1"), ("span", None)]
    assert not with_class(page(written("html", BOTH)), "notice")


def test_rules_are_explained() -> None:
    one = finding(0, 1, rule="missing-comma-space")
    root = page(written("html", result(one, finding(1, 2, rule="local/my-rule"))))
    local, known = with_class(root, "rules")[0].iter("article")
    assert known.get("id") == "rule-missing-comma-space"
    assert "comma" in words(known)
    assert local.get("id") == "rule-local/my-rule"
    links = {one.get("href") for one in root.iter("a") if one.get("class") == "rule"}
    assert links == {"#rule-missing-comma-space", "#rule-local/my-rule"}


def test_passages_are_short_and_keep_their_context() -> None:
    text = "First line.\nSecond line.\nThird line.\n\nElsewhere.\n" + "word " * 2000
    far, end = text.index("Elsewhere"), len(text) - 5
    found = [finding(12, 18), finding(far, far + 3), finding(end, end + 4)]
    shown = [text[one.span.start : one.span.end] for one in excerpts(document(text), found)]
    assert shown[0] == "First line.\nSecond line.\nThird line."
    assert shown[1].startswith("Elsewhere.\nword word")
    assert shown[2].startswith("word ")
    assert all(len(one) < 600 for one in shown)


def test_only_fixes_that_go_together_are_shown_as_done() -> None:
    text = "one two three four five"
    clash = [finding(0, 7, fix="A"), finding(4, 13, fix="B"), finding(14, 18, fix="C")]
    choice = finding(19, 23, fix="D", grade=Applicability.suggest)
    (passage,) = excerpts(document(text), [*clash, choice])
    assert apply(text, fixes(passage)) == "A three C five"


places = st.tuples(st.integers(0, 400), st.integers(0, 150))


@settings(max_examples=60)
@given(
    st.text(st.sampled_from("ab \n\r\u0301👍"), max_size=30).map(lambda text: text * 13),
    st.lists(places, max_size=12),
)
def test_every_finding_is_in_one_passage(text: str, given_places: list[tuple[int, int]]) -> None:
    found: list[Diagnostic] = []
    for start, length in given_places:
        start = min(start, len(text))
        found.append(finding(start, min(start + length, len(text))))
    made = list(excerpts(document(text), found))
    assert sorted(one for passage in made for one in passage.findings) == sorted(found)
    assert all(
        passage.span.start <= one.span.start <= passage.span.end
        for passage in made
        for one in passage.findings
    )
    assert all(one.span.end <= other.span.start for one, other in pairwise(made))
    root = page(written("html", result(*found, text=text)))
    marked = {id for one in root.iter("mark") for id in str(one.get("data-of")).split()}
    assert marked == {str(number) for number in range(1, len(found) + 1)}


def test_markup_is_escaped_unless_it_was_made_here() -> None:
    made = tag("p", "<b>&", tag("i", "x"), class_='"', data_of=3, hidden=True, open=False, id="")
    assert made == '<p class="&quot;" data-of="3" hidden>&lt;b&gt;&amp;<i>x</i></p>'
    assert together("<", Markup("<br>")) == "&lt;<br>"
