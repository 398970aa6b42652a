"""Commit messages and catalogs of gettext."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings


def shown(text: str, format: str) -> str:
    """What is read, a segment a piece."""
    view = read(Source("a", text, "", format=format)).view.replace("\x05", "")
    pieces = [piece.replace("\x1a", " ").split() for piece in view.split("\x03")]
    return "|".join(" ".join(piece) for piece in pieces if piece)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Add apples\n\nThey are\nripe.\n", "Add apples|They are ripe."),
        ("fix(core)!: add apples", "add apples"),
        ("fixup! docs: add apples", "add apples"),
        ("[tests] add apples\n", "add apples"),
        ("Add apples\n\n- one\n- two `x`\n", "Add apples|one|two"),
        ("Add apples\n\nFixes #12\nCloses: #3\nSigned-off-by: A <a@b.c>\n", "Add apples"),
        ("Add apples (#12), see 1a2b3c4d and foo_bar\n", "Add apples ( ), see and"),
        ("Merge branch 'x'\n\n# no\n", ""),
        ("# no\nAdd apples\n# no\n", "Add apples"),
        ("Add apples\n# ---- >8 ----\nno\n", "Add apples"),
        ("Add apples\n#1 is it\n; Please enter the commit message\n", "Add apples|is it"),
        ("Add apples\r\n\r\nThey are ripe.\r\n# no\r\n", "Add apples|They are ripe."),
        ("", ""),
    ],
)
def test_commit_messages(text: str, prose: str) -> None:
    assert shown(text, "commit-message") == prose


HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n\n'


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ('msgid "One"\n"two %s."\nmsgstr "no"\n', "Onetwo ."),
        ('msgid ""\nmsgstr "no"\n\nmsgid "One\\n\\ntwo"\nmsgstr ""\n', "One|two"),
        ('msgctxt "no"\nmsgid "One"\nmsgid_plural "Two"\nmsgstr[0] "no"\n', "One|Two"),
        (HEADER.format("en_GB") + 'msgid "no"\nmsgstr "One"\n', "One"),
        (HEADER.format("de") + 'msgid "no"\nmsgstr "nein"\n', ""),
        ('#, fuzzy\nmsgid "no"\nmsgstr ""\n\nmsgid "One"\nmsgstr ""\n', "One"),
        ('#~ msgid "no"\n# no\nmsgid "One {x} %(y)s <b>two</b> &amp;"\n', "One two"),
        ('msgid "One \\"two\\" \\u2019"\n', 'One "two" ’'),
        ('msgid "cut off', ""),
    ],
)
def test_catalogs(text: str, prose: str) -> None:
    assert shown(text, "gettext") == prose


def test_fixes_of_messages_are_escaped() -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    text = 'msgid "Say \\"the\\" the"\n" the cat\\n"\nmsgstr ""\n'
    fixed = linter.fix(Source("a", text, ".pot")).fixed
    assert fixed == 'msgid "Say \\"the\\" the cat\\n"\nmsgstr ""\n'
