"""AsciiDoc: what is prose in it."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings


def shown(text: str) -> str:
    """What is read, a segment a piece."""
    view = read(Source("a", text, ".adoc")).view.replace("\x05", "")
    pieces = [piece.replace("\x1a", " ").split() for piece in view.split("\x03")]
    return "|".join(" ".join(piece) for piece in pieces if piece)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("= One\n\nTwo\nthree.\n", "One|Two three."),
        ("One\n---\n\nTwo.\n", "One|Two."),
        (":name: no\n:toc:\n\nOne.\n", "One."),
        ("// no\nOne.\n", "One."),
        ("----\nno\n----\nOne.\n", "One."),
        ("....\nno\n\nno\n....\n\nOne.\n", "One."),
        ("----\nOne.\n\nTwo.\n", "One.|Two."),
        ("[source]\nno\nno\n\nOne.\n", "One."),
        ("[source,c]\n--\nno\n--\nOne.\n", "One."),
        ("--\nOne.\n--\n====\nTwo.\n====\n", "One.|Two."),
        (".One title\n----\nno\n----\n", "One title"),
        ("* one\n** two\n- three\n. four\n1. five\n<1> six\n", "one|two|three|four|five|six"),
        ("* [x] one\n", "one"),
        ("`-a`::\n\tOne\n\ttwo.\n", "One two."),
        ("-a::\n--all=<x>::\n\n\tOne.\n+\nTwo.\n", "One.|Two."),
        ("A long term:: One.\n", "A long term|One."),
        (" no\n no\n\nOne.\n", "One."),
        ("NOTE: One.\n", "One."),
        ("image::no[no]\ninclude::no[]\nifdef::no[]\nOne.\nendif::[]\n", "One."),
        ("|===\n|One |two\n\n2+|three a|four\n|===\n", "One|two|three|four"),
        ("Use `no` and +no+, *one* _two_ **thr**ee.", "Use and , one two three."),
        ("See <<no>>, <<no,one>> and xref:no[two].", "See , one and two."),
        ("See https://no[one], link:no[two] and https://no.", "See one, two and ."),
        ("Press kbd:[no], menu:no[no] and {no}.", "Press , and ."),
        ("It is 2 * 3 * 4, a_b_c and f(x).", "It is 2 * 3 * 4, a_b_c and f(x)."),
    ],
)
def test_what_is_prose(text: str, prose: str) -> None:
    assert shown(text) == prose


def test_comments_suppress() -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    text = (
        "= Title\n\n// seedlint: allow doubled-word\nWe saw the the harbor.\n\nAnd the the town.\n"
    )
    assert len(linter.check(Source("a", text, ".adoc")).diagnostics) == 1
