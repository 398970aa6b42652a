"""From a patch to lines: what git says, as it says it."""

import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedlint.runs.hunks import touched

HEAD = b"diff --git a/x b/x\n--- a/x\n+++ b/x\n"


def lines(*patch: bytes) -> list[tuple[int, int]]:
    ((name, found),) = touched((HEAD + b"".join(patch)).splitlines(keepends=True))
    assert name == "x"
    return [(first, last) for first, last in found]


@pytest.mark.parametrize(
    ("patch", "found"),
    [
        (b"@@ -3 +3 @@\n-old\n+new\n", [(3, 3)]),
        (b"@@ -3,0 +4,2 @@\n+new\n+new\n", [(4, 5)]),
        # A line that is gone touches what stood around it in its paragraph.
        (b"@@ -3 +2,0 @@\n-old\n", [(2, 2), (3, 3)]),
        (b"@@ -3,2 +2,0 @@\n-old\n-\n", [(2, 2)]),
        (b"@@ -3,2 +2,0 @@\n-\n-old\n", [(3, 3)]),
        (b"@@ -3,3 +2,0 @@\n-\n-old\n- \t\n", []),
        # Paragraphs become one, or two.
        (b"@@ -3 +2,0 @@\n-\n", [(2, 3)]),
        (b"@@ -3,0 +3 @@\n+\n", [(2, 4)]),
        (b"@@ -1 +1 @@\n-old\n\\ No newline at end of file\n+new\n", [(1, 1)]),
        (b"@@ -1 +0,0 @@\n-old\n", [(1, 1)]),
        # Texts that look like a patch.
        (b"@@ -1,2 +1,2 @@\n--- a/y\n-@@ -9 +9 @@\n+++ b/y\n+diff --git\n", [(1, 2)]),
    ],
)
def test_hunks(patch: bytes, found: list[tuple[int, int]]) -> None:
    assert lines(patch) == found


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (b"b/a b.md\t", "a b.md"),
        (rb'"b/\303\251\t\"\\\n.md"', 'é\t"\\\n.md'),
        (b"/dev/null", None),
    ],
)
def test_names(given: bytes, name: str | None) -> None:
    patch = [b"diff --git a/x b/x\n", b"+++ %b\n" % given, b"@@ -0,0 +1 @@\n", b"+x\n"]
    assert [one for one, _ in touched(patch)] == ([name] if name else [])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("texts")


texts = st.lists(st.sampled_from(["a", "b", "", "c"]), max_size=8).map(
    lambda lines: "".join(f"{line}\n" for line in lines)
)


@settings(max_examples=40, deadline=None)
@given(texts, texts)
def test_what_is_not_touched_is_not_new(folder: Path, old: str, new: str) -> None:
    """By what git itself says of two texts: what no line of the patch touches stood in the
    old text as it is."""
    (folder / "old").write_text(old)
    (folder / "new").write_text(new)
    command = ["git", "diff", "--no-index", "-U0", "--dst-prefix=b/", "old", "new"]
    patch = subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout
    found = [one for _, lines in touched(patch.splitlines(keepends=True)) for one in lines]

    rows = ["", *new.split("\n"), ""]
    borders = [index for index, row in enumerate(rows) if not row]
    for start, end in pairwise(borders):
        paragraph = "".join(f"{row}\n" for row in rows[start + 1 : end])
        if not any(first < end and last > start for first, last in found):
            assert paragraph in old, (old, new, found)
