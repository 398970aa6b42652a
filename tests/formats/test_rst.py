"""reStructuredText: what is prose in it, block by block, and what settings change."""

from pathlib import Path

import pytest

from benchmarks.formats.rst import prose
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings

_MARKS = str.maketrans({"\x1a": "▒", "\x03": "¦", "\x05": "^", "\x04": "_"})


def document(text: str, **options: tuple[str, ...]) -> Document:
    given = {name.replace("_", "-"): value for name, value in options.items()}
    return read(Source("a", text, ".rst"), options={"rst": given})


def shown(text: str, **options: tuple[str, ...]) -> str:
    """What is read, a segment a line."""
    view = document(text, **options).view.replace("\x05", "")
    pieces = ["".join(piece.replace("\x1a", " ")).split() for piece in view.split("\x03")]
    return "|".join(" ".join(piece) for piece in pieces if piece)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Title\n=====\n\nOne\ntwo.\n", "Title|One two."),
        ("=====\nTitle\n=====\nOne.\n", "Title|One."),
        ("One.\n\n----\n\nTwo.\n", "One.|Two."),
        ("- one\n  more\n- two\n", "one more|two"),
        ("1. one\n2. two\n\n(a) three\n\n#. four\n", "one|two|three|four"),
        ("It was\n1. May\nand so on.\n", "It was 1. May and so on."),
        ("1. May\nand so on.\n", "1. May and so on."),
        ("Code::\n\n  hidden\n\n  hidden\n\nShown.\n", "Code:|Shown."),
        ("Code ::\n\n  hidden\n\nShown.\n", "Code|Shown."),
        ("::\n\n  hidden\n\nShown.\n", "Shown."),
        ("Quote::\n\n> hidden\n> too\n\nShown.\n", "Quote:|Shown."),
        ("- item::\n\n    hidden\n\n  shown\n", "item:|shown"),
        ("1. item::\n\n       hidden\n\n2. shown\n", "item:|shown"),
        ("term : class\n  Meaning.\n", "term|Meaning."),
        ("  A quote.\n\n  -- Ann\n", "A quote.|-- Ann"),
        ("| one\n| two\n", "one|two"),
        (">>> hidden\nhidden\n\nShown.\n", "Shown."),
        (":name: A value of words\n:orphan:\n", "A value of words"),
        ("-v, --verbose  Say more.\n-f FILE  A file.\n", "Say more.|A file."),
        (".. note:: One\n   two.\n", "One two."),
        (".. note::\n\n   One.\n\nTwo.\n", "One.|Two."),
        (".. note::\n   :class: x\n\n   One.\n", "One."),
        (".. versionadded:: 3.2 More.\n", "More."),
        (".. versionadded:: 3.2\n   More.\n", "More."),
        (".. figure:: a.png\n   :alt: x\n\n   Caption.\n", "Caption."),
        (".. function:: f(x)\n   :noindex:\n\n   Does it.\n\n   :param x: how much of it\n", "Does it.|how much of it"),
        (".. py:class:: A\n\n   Is one.\n", "Is one."),
        (".. code-block:: c\n\n   hidden\n\nShown.\n", "Shown."),
        (".. something:: x\n\n   hidden\n\nShown.\n", "Shown."),
        (".. list-table:: Title\n\n   * - one\n     - two\n", "Title|one|two"),
        (".. [1] A note.\n.. [CIT] Another.\n", "A note.|Another."),
        (".. _a: https://b\n.. a comment\n   goes on\n\nShown.\n", "Shown."),
        ("..\n\n   Shown after an empty comment.\n", "Shown after an empty comment."),
        (".. |x| replace:: some *text*\n.. |y| image:: a.png\n", "some text"),
        ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n", "a|b|c|d"),
        ("=== ===\na   b c\n=== ===\nd   e\n=== ===\n", "a|b c|d|e"),
        ("A ``hidden`` *word* **here**.", "A word here."),
        ("See :ref:`the part <x>`, :ref:`x`, :doc:`/a`.", "See the part , , ."),
        ("See `the site <https://a>`_ and `that`_ and Word_.", "See the site and that and Word."),
        ("Use :func:`x`, :guilabel:`Save as` and `x`.", "Use , Save as and ."),
        ("A |sub| and [1]_ and [#x]_.", "A and and ."),
        ("It is 2*3*4, a*b and x_y_.", "It is 2*3*4, a*b and x_y."),
        ("Not \\*marked\\*.", "Not *marked *."),
        ("See https://a.example/b now.", "See now."),
        ("'*' is a star, and \"``\" is none.", "'*' is a star, and \"``\" is none."),
    ],
)  # fmt: skip
def test_what_is_prose(text: str, prose: str) -> None:
    assert shown(text) == prose


def test_words_beside_markup_are_whole() -> None:
    view = document("re\\ *do*\\ ing\n").view
    assert view.translate(_MARKS) == "re^^^do^^^ing¦"
    assert document("- item\n").view.translate(_MARKS) == "▒ item¦"


def test_settings_say_what_is_prose() -> None:
    text = ".. mine:: x\n\n   One :my:`two`.\n\n.. note::\n\n   Three :guilabel:`four`.\n"
    assert shown(text) == "Three four."
    options = {
        "prose_directives": ("mine",),
        "hidden_directives": ("note",),
        "prose_roles": ("my",),
        "hidden_roles": ("guilabel",),
    }
    assert shown(text, **options) == "One two."


def test_docutils_agrees_on_the_sample() -> None:
    from tests.formats.samples import RST

    words = sorted(prose(RST).replace("\x1a", " ").split())
    assert sorted(shown(RST).replace("|", " ").split()) == words


def test_names_are_not_changed() -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    for text in (
        "The the harbor\n==============\n\nSee `The the harbor`_.\n",
        ".. glossary::\n\n   the the word\n      Meaning.\n",
        "See :term:`the the word`.\n",
    ):
        result = linter.fix(Source("a", text, ".rst"))
        assert result.fixed is None
        assert result.diagnostics
    plain = "The the harbor\n==============\n"
    assert linter.fix(Source("a", plain, ".rst")).fixed


@pytest.mark.parametrize(
    ("comment", "count"),
    [
        (".. seedlint: allow doubled-word", 1),
        (".. seedlint: allow-file doubled-word -- a reason", 0),
        (".. seedlint: allow missing-comma-space", 2),
        ("   .. seedlint: allow doubled-word", 1),
        ("::\n\n   .. seedlint: allow-file doubled-word", 2),
    ],
)
def test_comments_suppress(comment: str, count: int) -> None:
    text = f"Title\n=====\n\n{comment}\n\nWe saw the the harbor.\n\nAnd the the town.\n"
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    assert len(linter.check(Source("a", text, ".rst")).diagnostics) == count


def test_an_idle_suppression_goes_with_its_line() -> None:
    linter = Linter(FileSettings(select=("doubled-word", "unused-allowance")), cache_dir="")
    text = "One.\n\n.. seedlint: allow doubled-word\n\nTwo.\n"
    assert linter.fix(Source("a", text, ".rst")).fixed == "One.\n\nTwo.\n"


def test_the_walk_reads_it(tmp_path: Path) -> None:
    from seedlint.runs.discovery import Discovery
    from seedlint.settings.resolve import Resolver

    (tmp_path / "a.rst").write_text("One.\n")
    (tmp_path / "b.txt").write_text("One.\n")
    found = {
        one.name.rpartition("/")[2]: one.format
        for one in Discovery(Resolver()).files([str(tmp_path)])
    }
    assert found == {"a.rst": "rst", "b.txt": "text"}
