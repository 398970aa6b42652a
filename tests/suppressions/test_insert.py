"""Suppressions for what stands: where they go, and that nothing else changes."""

import re

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

ALLOW = "<!-- seedlint: allow doubled-word -->"
ALLOW_FILE = "<!-- seedlint: allow-file doubled-word -->"


@pytest.fixture(scope="module")
def linter() -> Linter:
    select = ("doubled-word", "missing-comma-space", "unused-allowance")
    return Linter(FileSettings(select=select), cache_dir="")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The the one.\nAnd the the two.\n", f"{ALLOW}\nThe the one.\nAnd the the two.\n"),
        ("One.\r\n\r\nThe the two.\r\n", f"One.\r\n\r\n{ALLOW}\r\nThe the two.\r\n"),
        ("# The the one", f"{ALLOW}\n# The the one"),
        ("- The the one.\n- Two.\n", f"- The the one. {ALLOW}\n- Two.\n"),
        ("> The the one.\n", f"> The the one. {ALLOW}\n"),
        ("- The the one. \n- Two.\n", f"{ALLOW_FILE}\n\n- The the one. \n- Two.\n"),
        ("> The the one.  \n> Two.\n", f"{ALLOW_FILE}\n\n> The the one.  \n> Two.\n"),
        ("- The the one `a\n  b` two.\n", f"{ALLOW_FILE}\n\n- The the one `a\n  b` two.\n"),
        (
            "---\ntitle: x\n---\n\n> # The the one\n",
            f"---\ntitle: x\n---\n\n{ALLOW_FILE}\n\n> # The the one\n",
        ),
        (
            "| A | B |\n|---|---|\n| The the one | x |\n",
            f"{ALLOW}\n| A | B |\n|---|---|\n| The the one | x |\n",
        ),
        (
            "The the one.\n\n- And,the two `a\n  b`.\n",
            f"<!-- seedlint: allow-file missing-comma-space -->\n\n{ALLOW}\nThe the one.\n\n"
            "- And,the two `a\n  b`.\n",
        ),
        (
            "The the one,two.\n",
            "<!-- seedlint: allow doubled-word, missing-comma-space -->\nThe the one,two.\n",
        ),
    ],
)
def test_a_comment_as_near_as_can_be(linter: Linter, before: str, after: str) -> None:
    result = linter.allow(Source("x.md", before, ".md"))
    assert result.fixed == after
    assert result.diagnostics == ()
    assert linter.check(Source("x.md", after, ".md")).diagnostics == ()


def test_plain_text_takes_none(linter: Linter) -> None:
    result = linter.allow(Source("x.txt", "The the one.\n", ".txt"))
    assert result.fixed is None
    assert len(result.diagnostics) == 1


def test_a_clean_text_stays(linter: Linter) -> None:
    assert linter.allow(Source("x.md", "All is well.\n", ".md")).fixed is None


def test_real_texts_keep_all_that_they_had(shared: "object") -> None:
    from pathlib import Path

    linter = Linter(FileSettings())
    seen = 0
    for path in sorted(Path(str(shared)).glob("corpus/**/*.md"))[::4]:
        text = path.read_bytes().decode("utf-8", "replace")
        result = linter.allow(Source(path.name, text, ".md"))
        if result.fixed is not None:
            seen += 1
            bare = re.sub(r"(\r?\n)?<!-- seedlint: allow[^>]*-->(\r?\n)?", "", result.fixed)
            assert "".join(bare.split()) == "".join(text.split())
            assert not result.diagnostics
    assert seen
