"""Programs: their documentation is prose, in the eyes of ``ast`` and ``tokenize``."""

import ast
import io
import textwrap
import tokenize
from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.formats import format_of, format_of_first_line
from seedlint.readers.code import families, python
from seedlint.readers.code.comments import comments
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings

ROOT = Path(__file__).parents[2]
BOTH = (("c", "prose", ("comments",)), ("python", "prose", ("docs", "comments")))


def shown(text: str, format: str, *wanted: str) -> str:
    """What is read, a segment a piece."""
    options = {format: {"prose": wanted}} if wanted else {}
    view = read(Source("a", text, "", format=format), options=options).view.replace("\x05", "")
    pieces = [piece.replace("\x1a", " ").split() for piece in view.split("\x03")]
    return "|".join(" ".join(piece) for piece in pieces if piece)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ('"""One."""\n', "One."),
        ('x = """no"""\n', ""),
        ('def f():\n    """One\n    two.\n\n    Three ``x``.\n    """\n', "One two.|Three ."),
        ('class A:\n    r"""One \\d."""\n    b"""no"""\n    f"""no"""\n', "One d."),
        ("f(\n'''no'''\n)\n", ""),
        ("'One.'\n\"two\"\n", "One.|two"),
        ('"""One.\n\nArgs:\n    a: Two.\n    b (int): Three\n        more.\n"""\n', "One.|Two.|Three more."),
        ('"""One.\n\nParameters\n----------\nx : int\n    Two.\n"""\n', "One.|Parameters|Two."),
        ('"""One.\n\n:param x: is the number of it\n:returns: some of all\n"""\n', "One.|is the number of it|some of all"),
        ('"""Use foo_bar, a.b() and fooBar."""\n', "Use , and ."),
        ('"""One \\\n  two \\"x\\" \\x41."""\n', 'One two "x" A.'),
        ("# no\n", ""),
        ('"""One', ""),
    ],
)  # fmt: skip
def test_docstrings_are_prose(text: str, prose: str) -> None:
    assert shown(text, "python") == prose


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("# One\n# two.\n", "One two."),
        ("# One\n\n# two.\n", "One|two."),
        ("x = '# no'  # One of them.\n", "One of them."),
        ("# type: ignore\n\n# noqa: E501\n\n# x = f(y)\n\n# -----\n", ""),
        ("# Copyright of the town\nx\n# One.\n", "One."),
    ],
)
def test_comments_are_prose_when_settings_say_so(text: str, prose: str) -> None:
    assert shown(text, "python", "comments") == prose


@pytest.mark.parametrize(
    ("text", "format", "prose"),
    [
        ("x\n/** One\n * two. */\n// no\n/* no */\n", "c", "One two."),
        ("x\n/// One\n/// two.\n//! three\n", "rust", "One two. three"),
        ("x\n/* a /* b */ */ /** One. */\n", "rust", "One."),
        ("x\n/**\n * One.\n * @param {int} x the number\n * @return all\n */", "java", "One.|the number|all"),
        ('x = "/** no */"; y = \'"\'; /** One. */', "c", "One."),
        ("x = /[/**]/; `/** no */ ${x}`; /** One. */", "javascript", "One."),
        ("// One does it.\nfunc One() {}\n//go:build x\n", "go", "One does it."),
        ("/** Use `x`, {@code y} and <b>z</b>. */", "java", "Use , and z ."),
        ("#!/bin/sh\n# One of them.\necho '# no' \"# no\" ${#x} # Two.\n", "shell", "One of them.|Two."),
        ("-- One of them.\nselect '-- no';\n", "sql", "One of them."),
        ("/** unclosed", "c", ""),
    ],
)  # fmt: skip
def test_documentation_of_other_languages(text: str, format: str, prose: str) -> None:
    assert shown(text, format) == prose


def test_python_agrees_about_our_own_files() -> None:
    files = sorted((ROOT / "src").rglob("*.py"))
    assert len(files) > 100
    for file in files:
        text = file.read_text("utf-8")
        found = [python.lifted(text, one).text for one in python.docstrings(text)]
        statements = [
            node.value.value
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ]
        assert sorted(map(_bare, found)) == sorted(map(_bare, statements)), file
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        expected = [one.string for one in tokens if one.type == tokenize.COMMENT]
        family = families.HASH._replace(tokens=python.TOKENS)
        lines = [
            line for one in comments(text, family) for line in text[one.start : one.end].split("\n")
        ]
        assert [line.strip() for line in lines] == expected, file


def _bare(text: str) -> str:
    return " ".join(textwrap.dedent(text).split())


def test_names_of_the_program_are_words() -> None:
    document = read(
        Source("a", '"""Not these."""\nmlen = frobnicatorSize + "nor this"  # no\n', ".py")
    )
    assert document.own_words
    assert {*document.own_words()} == {"mlen", "frobnicatorsize", "frobnicator", "size"}
    linter = Linter(FileSettings(select=("unknown-word",), words=("abc",)), cache_dir="")
    assert linter.read(document.source).vocabulary.knows("mlen")


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ('"""We saw the\n   the harbor."""\n', '"""We saw the harbor."""\n'),
        ("# We saw the\n# the harbor.\n", "# We saw the harbor.\n"),
        ('"""Say \\"the the\\" now."""\n', '"""Say \\"the\\" now."""\n'),
    ],
)
def test_fixes_run_over_lines(text: str, fixed: str) -> None:
    linter = Linter(FileSettings(select=("doubled-word",), format=BOTH), cache_dir="")
    assert linter.fix(Source("a", text, ".py")).fixed == fixed


@pytest.mark.parametrize(
    "comment", ["# seedlint: allow doubled-word", "# seedlint: allow-file all"]
)
def test_comments_suppress(comment: str) -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    text = f'{comment}\n"""We saw the the harbor."""\n'
    assert not linter.check(Source("a", text, ".py")).diagnostics
    assert linter.check(Source("a", text.replace("allow", "alow"), ".py")).diagnostics


def test_names_and_first_lines_tell_languages() -> None:
    assert format_of("src/Makefile") == "make"
    assert format_of("a.py") == "python"
    assert format_of_first_line("#!/usr/bin/env python3") == "python"
    assert format_of_first_line("#!/bin/bash -e") == "shell"
