"""Patterns of files: git is the judge."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from seedlint.settings.gitignore import IgnorePatterns

FILES = [
    "a.md", "a.txt", "b/a.md", "build/a.md", "x/build/y/a.md", "docs/legal/terms.md",
    "docs/legal/old/terms.md", "x/docs/legal/terms.md", "#a.md", "!a.md", "a b.md", "[a].md",
    "a.md ", "ärger.md", "foo/x/bar/a.md", "foo/bar/a.md", "z-.md", "]a.md",
]  # fmt: skip
FOLDERS = ["build/", "x/build/", "docs/legal/", "foo/x/bar/"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    for name in FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    return root


def ignored_by_git(root: Path, patterns: list[str]) -> set[str]:
    (root / ".gitignore").write_text("\n".join(patterns) + "\n", encoding="utf-8")
    found = subprocess.run(
        ["git", "check-ignore", "-z", "--stdin", "--no-index"],
        cwd=root,
        input="\0".join([*FILES, *(folder.rstrip("/") for folder in FOLDERS)]),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    paths = [path for path in found.stdout.split("\0") if path]
    return {f"{path}/" if f"{path}/" in FOLDERS else path for path in paths}


def ignored_by_us(root: Path, patterns: list[str]) -> set[str]:
    globs = IgnorePatterns(patterns, str(root))
    return {path for path in [*FILES, *FOLDERS] if globs.covers(f"{root}/{path}")}


@pytest.mark.parametrize(
    "pattern",
    [
        "a.md", "*.md", "/a.md", "/*.md", "build", "build/", "/build/", "b/a.md", "**/a.md",
        "docs/legal/**", "docs/**/terms.md", "docs/legal", "**", "*", "a.m?", "[ab].md", "[!b].md",
        "[^b].md", "\\#a.md", "\\!a.md", "# comment", "", "a b.md", "foo/**/bar", "foo/*/bar",
        "**/legal/", "[[]a].md", "a.md\\ ", "a.md  ", "ärger.md", "/", "x/**/a.md", "**/build/**",
        "[]]a.md", "[a-z]-.md", "z[-]*", "[a", "a.md/", "foo**bar", "doc*/", "?ocs",
    ],
)  # fmt: skip
def test_matches_as_git_does(repository: Path, pattern: str) -> None:
    assert ignored_by_us(repository, [pattern]) == ignored_by_git(repository, [pattern])


@hypothesis_settings(max_examples=40)
@given(pattern=st.text("ab/*?.md", min_size=1, max_size=7).filter(lambda one: "//" not in one))
def test_matches_as_git_does_at_random(repository: Path, pattern: str) -> None:
    assert ignored_by_us(repository, [pattern]) == ignored_by_git(repository, [pattern])


def test_the_last_pattern_has_the_last_word(repository: Path) -> None:
    for patterns in (
        ["*.md", "!a.md"],
        ["!a.md", "*.md"],
        ["b/*", "!b/a.md"],
        ["*.md", "!b"],
        ["*.md", "!b/"],
        ["!b", "*.md"],
        ["build/", "!build/a.md"],
        ["docs/**", "!docs/legal/"],
        ["*", "!*/", "!*.txt"],
        ["/*", "!/docs", "/docs/*", "!/docs/legal"],
    ):
        assert ignored_by_us(repository, patterns) == ignored_by_git(repository, patterns)


def test_a_range_upside_down_matches_nothing() -> None:
    assert IgnorePatterns(["[z-a].md"], "/base").verdict("/base/b.md") is None


def test_of_what_lies_outside_only_the_name_counts() -> None:
    globs = IgnorePatterns(["*.md", "drafts/", "docs/x.txt"], "/home/drafts/base")
    assert globs.covers("/else/where.md")
    assert globs.verdict("/else/drafts/")
    assert not globs.covers("/home/drafts/x.txt")
    assert not globs.covers("/home/drafts/docs/x.txt")
