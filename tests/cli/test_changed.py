"""``--since`` and ``--staged``: only what has changed is told, and only that is fixed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Seedlint = Callable[..., Result]
Git = Callable[..., str]

RULES = "--isolated", "--select", "missing-comma-space,lowercase-month,doubled-word"
BEFORE = """\
# Apples,pears

They sell apples,pears and plums.

They open in april,
and close in october.

- the the first
- the the second
"""


@pytest.fixture
def git(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Git in a repository with one commit, which is the current folder."""
    folder = tmp_path / "repository"
    (folder / "docs").mkdir(parents=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for variable in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(variable, raising=False)

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=True)
        return done.stdout

    git("init", "--quiet", "--initial-branch=main")
    git("config", "user.name", "A. Nobody")
    git("config", "user.email", "nobody@example.org")
    Path("docs/a.md").write_text(BEFORE)
    Path("docs/gone.md").write_text("They sell apples,pears.\n")
    Path("docs/old name.md").write_text(BEFORE)
    Path("untouched.md").write_text(BEFORE)
    git("add", ".")
    git("commit", "--quiet", "--message", "All")
    return git


@pytest.fixture
def told(seedlint: Seedlint, git: Git) -> Callable[..., list[str]]:
    """What ``seedlint check`` tells: places and rules."""

    def told(*arguments: str) -> list[str]:
        done = seedlint("check", *RULES, "--output-format", "concise", "--quiet", *arguments)
        assert done.exit_code in (0, 1), done.output
        return [
            f"{line.split(': ')[0]} {line.rpartition('[')[2][:-1]}"
            for line in done.stdout.splitlines()
        ]

    return told


Told = Callable[..., list[str]]


def change(name: str, old: str, new: str) -> None:
    path = Path(name)
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def test_nothing_has_changed(told: Told) -> None:
    assert told("--since", "HEAD") == told("--staged") == []
    assert len(told()) > 9


def test_whole_paragraphs(told: Told) -> None:
    change("docs/a.md", "in october", "in october or november")
    assert told("--since", "HEAD") == [
        "docs/a.md:5:14 lowercase-month",
        "docs/a.md:6:14 lowercase-month",
        "docs/a.md:6:25 lowercase-month",
    ]
    change("docs/a.md", "open in april,", "open in the the spring,")
    assert "docs/a.md:5:14 doubled-word" in told("--since=HEAD", "docs")


def test_an_item_does_not_speak_for_the_list(told: Told) -> None:
    change("docs/a.md", "second", "third")
    assert told("--since", "HEAD") == ["docs/a.md:9:3 doubled-word"]


def test_a_line_less(told: Told) -> None:
    change("docs/a.md", "They open in april,\n", "")
    assert told("--since", "HEAD") == ["docs/a.md:5:14 lowercase-month"]


def test_files_that_are_new_gone_renamed_or_ignored(told: Told, git: Git) -> None:
    Path("docs/new.md").write_text("They sell apples,pears.\n\nThey sell apples,plums.\n")
    Path("docs/ignored.md").write_text("They sell apples,pears.\n\nThey sell apples,plums.\n")
    Path(".gitignore").write_text("ignored.md\n")
    Path("docs/gone.md").unlink()
    git("mv", "docs/old name.md", "docs/new näme.md")
    change("docs/new näme.md", "the the first", "the the best")
    expected = ["docs/new näme.md:8:3 doubled-word"]
    assert told("--since", "HEAD", "docs/new näme.md", "untouched.md") == expected
    assert told("--since", "HEAD") == [
        *expected,
        "docs/new.md:1:17 missing-comma-space",
        "docs/new.md:3:17 missing-comma-space",
    ]
    assert told("--staged") == []  # of the renamed file only the new name is staged
    git("add", ".")
    assert told("--staged") == told("--since", "HEAD")


def test_since_a_branch_is_since_it_was_left(told: Told, git: Git) -> None:
    git("switch", "--quiet", "--create", "work")
    change("docs/a.md", "the the first", "the the best")
    git("commit", "--quiet", "--all", "--message", "Mine")
    git("switch", "--quiet", "main")
    change("untouched.md", "the the first", "the the best")
    git("commit", "--quiet", "--all", "--message", "Theirs")
    git("switch", "--quiet", "work")
    assert told("--since", "main") == ["docs/a.md:8:3 doubled-word"]


def test_what_is_staged_is_read(told: Told, git: Git, seedlint: Seedlint) -> None:
    change("docs/a.md", "the the first", "the the best")
    git("add", ".")
    change("docs/a.md", "# Apples,pears\n", "# Apples, pears\n\nMore in april.\n")
    assert told("--staged") == ["docs/a.md:8:3 doubled-word"]
    assert told("--since", "HEAD") == [
        "docs/a.md:3:9 lowercase-month",
        "docs/a.md:10:3 doubled-word",
    ]
    # To fix one would mix it with the other.
    before = Path("docs/a.md").read_bytes()
    done = seedlint("fix", "--write", "--staged", *RULES)
    assert done.exit_code == 2
    assert "docs/a.md: cannot be fixed because it has unstaged changes; " in done.stderr
    assert Path("docs/a.md").read_bytes() == before


def test_before_the_first_commit(told: Told, git: Git) -> None:
    git("update-ref", "-d", "HEAD")
    assert "untouched.md:5:14 lowercase-month" not in told("--staged", "docs")
    assert told("--staged", "untouched.md") == told("untouched.md")


def test_only_what_has_changed_is_mended(git: Git, seedlint: Seedlint) -> None:
    change("docs/a.md", "and close in october.", "and close in in october or november.")
    after = BEFORE.replace(
        "april,\nand close in october", "April,\nand close in October or November"
    )
    done = seedlint("fix", "--diff", "--since", "HEAD", *RULES)
    assert done.exit_code == 1
    assert "+and close in October or November." in done.stdout
    assert "pears" not in done.stdout.replace(" They sell apples,pears and plums.", "")
    done = seedlint("fix", "--write", "--since", "HEAD", *RULES)
    assert done.exit_code == 0, done.output
    assert Path("docs/a.md").read_text() == after
    assert git("diff", "--name-only") == "docs/a.md\n"


@pytest.mark.parametrize("linked", [False, True], ids=["here", "linked"])
def test_in_a_hook_of_git(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    """Git says there what is staged, be it by another index than the usual one."""
    hook = Path(".git/hooks/pre-commit")
    flags = f"--isolated --select {RULES[-1]} --staged --output-format concise -q"
    hook.write_text(f"#!/bin/sh\n'{sys.executable}' -m seedlint check {flags} docs/a.md docs\n")
    hook.chmod(0o755)
    if linked:
        git("worktree", "add", "--quiet", str(tmp_path / "linked"))
        monkeypatch.chdir(tmp_path / "linked")
    change("docs/a.md", "the the first", "the the best")
    change("untouched.md", "the the first", "the the best")
    command = ["git", "commit", "--message", "Hook", "docs/a.md"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "docs/a.md:8:3: warning: Write “the” once. [doubled-word]\n" in (
        done.stdout,
        done.stderr,
    )


def test_line_endings_that_git_changes(told: Told, git: Git, seedlint: Seedlint) -> None:
    git("config", "core.autocrlf", "true")
    Path("docs/a.md").write_bytes(BEFORE.replace("\n", "\r\n").encode())
    assert told("--since", "HEAD") == []
    change("docs/a.md", "the the first", "the the best")
    assert told("--since", "HEAD") == ["docs/a.md:8:3 doubled-word"]
    git("add", ".")
    assert seedlint("fix", "--write", "--staged", *RULES).exit_code == 0
    change("docs/a.md", "the best", "the the best")
    assert Path("docs/a.md").read_bytes().count(b"\r\n") == BEFORE.count("\n")
    assert told("--staged") == ["docs/a.md:8:3 doubled-word"]


def test_what_git_takes_for_binary_counts_whole(told: Told, git: Git) -> None:
    Path("wide.md").write_text("They sell apples,pears.\n", encoding="utf-16")
    git("add", ".")
    git("commit", "--quiet", "--message", "Wide")
    text = "They sell apples,pears.\n\nThey open in april.\n"
    git("mv", "wide.md", "wider.md")
    Path("wider.md").write_text(text, encoding="utf-16")
    assert told("--since", "HEAD") == [
        "wider.md:1:17 missing-comma-space",
        "wider.md:3:14 lowercase-month",
    ]


def test_settings_of_git_change_nothing(told: Told, git: Git) -> None:
    change("docs/a.md", "the the first", "the the best")
    change("docs/a.md", "They sell", "They still sell")
    expected = told("--since", "HEAD")
    for key, value in {
        "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "color.diff": "always",
        "diff.interHunkContext": "9", "diff.context": "5", "diff.external": "false",
        "core.quotePath": "false", "diff.relative": "true", "color.ui": "always",
    }.items():  # fmt: skip
        git("config", key, value)
    assert told("--since", "HEAD") == expected != []


def test_links_and_folders_below(
    told: Told, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change("docs/a.md", "the the first", "the the best")
    (tmp_path / "link").symlink_to(Path("docs").resolve())
    assert told("--since", "HEAD", str(tmp_path / "link")) == [
        f"{tmp_path}/link/a.md:8:3 doubled-word"
    ]
    monkeypatch.chdir("docs")
    assert told("--since", "HEAD") == told("--since", "HEAD", "a.md", "a.md")
    assert told("--since", "HEAD", "../untouched.md") == []


def test_the_usual_form_is_that_of_all_files(git: Git, seedlint: Seedlint) -> None:
    for name in ("b.md", "c.md"):
        Path(name).write_text("Ask the adviser, and the adviser will answer in the harbour.\n")
    git("add", ".")
    git("commit", "--quiet", "--message", "Forms")
    Path("d.md").write_text("Ask the advisor.\n")
    done = seedlint("check", "--project", "--since", "HEAD", "--isolated", "--add", "consistency")
    assert "d.md:1:9" in done.stdout
    assert "b.md" not in done.stdout


def test_a_report_is_not_taken_from_memory(told: Told) -> None:
    assert told("docs") == told("docs") != []
    assert told("docs", "--since", "HEAD") == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("check --since no-such", "seedlint: --since: unknown commit “no-such”; hint: name a"),
        ("check --since=--output=x", "seedlint: --since: unknown commit “--output=x”; "),
        ("check --since HEAD --staged", "--since cannot be used with --staged; hint: see"),
        (
            "check --staged -",
            "--staged needs files in a git repository, not standard input; hint: see",
        ),
        (
            "check --staged --add-allow",
            "--add-allow cannot be used with --since or --staged; hint: see",
        ),
        (
            "check --staged ..",
            " not a git repository; --since and --staged need one; hint: omit",
        ),
        (
            "fix --staged docs/a.md",
            "--since and --staged need --write or --diff; hint: see",
        ),
    ],
)
def test_errors(git: Git, seedlint: Seedlint, arguments: str, line: str) -> None:
    done = seedlint(*arguments.split())
    assert done.exit_code == 2
    (said,) = done.stderr.splitlines()
    assert line in said
    assert not Path("x").exists()


def test_without_git(git: Git, seedlint: Seedlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    done = seedlint("check", "--staged")
    assert done.exit_code == 2
    assert done.stderr.startswith("seedlint: git cannot be run (")
