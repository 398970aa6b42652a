"""HTML and templates: what is prose in them, and how fixes are spelled."""

import pytest

from benchmarks.formats.html import prose as parsed
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings
from tests.formats.samples import HTML


def document(text: str) -> Document:
    return read(Source("a", text, ".html"))


def shown(text: str, suffix: str = ".html") -> str:
    """What is read, a segment a piece."""
    view = read(Source("a", text, suffix)).view.replace("\x05", "")
    pieces = [piece.replace("\x1a", " ").split() for piece in view.split("\x03")]
    return "|".join(" ".join(piece) for piece in pieces if piece)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("<p>One <em>two</em>three.</p><p>Four.", "One twothree.|Four."),
        ("<p>One<br>two</p>", "One|two"),
        ("<h1>One</h1>two<ul><li>three<li>four</ul>", "One|two|three|four"),
        ("<P CLASS=x>One</P>", "One"),
        ("<script>if (a < b) x</script>One", "One"),
        ("<pre>x</pre><p>Use <code>x</code> now.", "Use now."),
        ("<!-- x --><p>One <!-- x --> two", "One two"),
        ("<!DOCTYPE html><?xml x?><title>One two</title>", "One two"),
        ('<img alt="One two" src="x y">', "One two"),
        ('<a title="x y">One</a>', "One"),
        ('<p title="x">One', "One"),
        ('<meta name="description" content="One two"><meta name="x" content="y z">', "One two"),
        ("<p>don&rsquo;t &lt;b&gt; a&nbsp;b &amp; c", "don’t b a b & c"),
        ("<p>AT&T &copy 1 &nothing; 2", "AT&T &copy 1 &nothing; 2"),
        ('<p>One <span lang="fr">le <span>deux</span></span> two', "One two"),
        ('<p lang="en-GB">One</p><p translate="no">x</p><p class="a notranslate">x</p>', "One"),
        ('<p>{{ x|default:"<y" }} One {% if a < b %}two{% endif %}', "One two"),
        ("{% if a %}\n<p>One\n{% endif %}\ntwo", "One|two"),
        ("{% comment %}x{% endcomment %}{# x #}<% x %><?php x ?>One", "One"),
        ('<a href="{% url "x" %}">One</a>', "One"),
        ("<p>One <b two", "One <b two"),
        ("<p>1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<script>One", ""),
    ],
)
def test_what_is_prose(text: str, prose: str) -> None:
    assert shown(text) == prose


def test_words_run_through_inline_tags_and_references() -> None:
    view = document("<p>An <b>in</b>side don&#39;t.").view.replace("\x05", "^")
    assert view == "\x03\x1a\x03An ^^^in^^^^side don'^^^^t."


def test_white_space_is_one_blank() -> None:
    view = document("<p>One\n\n     two   three</p>").view
    assert view[3:] == "One\n      two   three\x03\x1a\x1a\x03"
    assert bytes(document("<p>a  b").stream)[3:] == b"a \x04b"


def test_html5lib_sees_the_same_words() -> None:
    text = HTML.partition("<p title")[0] + HTML.partition("<ul>")[2].partition("{% raw")[0]
    text = text.replace("{% if a < b %}", "").replace("{% endif %}", "").replace("le le chat", "")
    text = text.replace('content="All the the things &amp; more"', "")
    assert shown(text).replace("|", " ").split() == parsed(text).split()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("<p>See & the the <i>x</i></p>", "<p>See & the <i>x</i></p>"),
        ("<p>the the don&rsquo;t", "<p>the don&rsquo;t"),
        ('<img alt="the the cat">', '<img alt="the cat">'),
    ],
)
def test_fixes_are_spelled_as_html(text: str, fixed: str) -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    assert linter.fix(Source("a", text, ".html")).fixed == fixed


def test_what_is_inserted_is_escaped() -> None:
    page = document('<p>One two</p><img alt="three four">')
    at = page.text.index("two")
    assert page.spell('R&D "<', page.segment_at(at)._replace(start=at)) == 'R&amp;D "&lt;'
    at = page.text.index("four")
    span = page.segment_at(at)._replace(start=at, end=at + 4)
    assert page.spell('"', span) is None
    assert page.spell("it’s", span) == "it’s"


@pytest.mark.parametrize("comment", ["<!-- seedlint: allow doubled-word -->", ""])
def test_comments_suppress(comment: str) -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    text = f"<body>\n{comment}\n<p>the the cat</p>\n<p>the the dog</p>\n"
    assert len(linter.check(Source("a", text, ".html")).diagnostics) == (1 if comment else 2)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("<p>\n  One <b>two</b>\n</p>\n", "One two"),
        ("<details><summary>One</summary>\n\nTwo.\n\n</details>\n", "One|Two."),
        ("<table><tr><td>One</td><td>`x`</td></tr></table>\n", "One"),
        ("<div>\n\nOne\n\n</div>\n", "One"),
        ("<!-- x -->\n\n<script>\nx\n</script>\n\nOne\n", "One"),
        ("- item\n  <p>One</p>\n", "item|One"),
        ('<img alt="x y" src="z">\n', ""),
        ("> <p>x</p>\n", ""),
        ("<p>\nx <b y\n</p>\n", ""),
    ],
)
def test_html_in_markdown(text: str, prose: str) -> None:
    assert shown(text, ".md") == prose
