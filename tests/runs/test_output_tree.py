"""Where copies go."""

import os
from pathlib import Path

import pytest

from seedlint.errors import ReadError
from seedlint.runs.output_tree import OutputTree


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    for name in ("a.md", "docs/a.md", "docs/deep/b.md"):
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def target(paths: list[str], output: str, path: str) -> str:
    return os.path.relpath(OutputTree(paths, output).target(os.path.abspath(path)))


def test_one_file() -> None:
    assert target(["a.md"], "out.md", "a.md") == "out.md"
    assert target(["a.md"], "new/", "a.md") == "new/a.md"
    assert target(["a.md"], "docs/deep", "a.md") == "docs/deep/a.md"
    assert OutputTree(["-"], "out.md").target("") == os.path.abspath("out.md")


def test_one_folder() -> None:
    assert target(["docs"], "out", "docs/deep/b.md") == "out/deep/b.md"
    assert target(["."], "out", "docs/deep/b.md") == "out/docs/deep/b.md"


def test_many_paths(here: Path) -> None:
    assert target(["docs", "a.md"], "out", "docs/deep/b.md") == "out/docs/deep/b.md"
    os.chdir(here / "docs")
    assert target(["a.md", "../a.md"], "out", "../a.md") == "out/a.md"


def test_no_copy_takes_the_place_of_another() -> None:
    os.chdir("docs")
    copies = OutputTree(["a.md", "../a.md"], "out")
    copies.target(os.path.abspath("a.md"))
    with pytest.raises(ReadError, match=r"a\.md: its copy would overwrite the copy of a\.md"):
        copies.target(os.path.abspath("../a.md"))


def test_no_copy_takes_the_place_of_the_original(here: Path) -> None:
    (here / "link.md").symlink_to("a.md")
    for paths, output in ((["a.md"], "a.md"), (["docs"], "docs/"), (["a.md"], "link.md")):
        with pytest.raises(ReadError, match=r"to fix in place, pass --write"):
            OutputTree(paths, output).target(os.path.abspath("a.md"))


def test_many_do_not_go_into_one() -> None:
    with pytest.raises(ReadError, match=r"^a\.md: is a file; hint: name a folder for the copies"):
        OutputTree(["docs"], "a.md")
    with pytest.raises(ReadError, match=r"docs: is a folder; hint: name a file for the copy"):
        OutputTree(["-"], "docs").target("")
