"""The hooks, run by the real pre-commit as somebody's repository would run them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BAD = "Apples,pears and plums.\n"
GOOD = "Apples, pears and plums.\n"


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    # git tells its hooks where they are; a test that runs in one must not believe it.
    environment = {name: v for name, v in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**environment, **more},
        capture_output=True,
        text=True,
        check=False,
    )


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    finished = run("git", *identity, *arguments, cwd=folder)
    assert finished.returncode == 0, finished.stderr


def repository(folder: Path) -> Path:
    """Makes a repository of what is in a folder."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", "All of it")
    return folder


@pytest.fixture
def needs_index(tmp_path: Path) -> None:
    """pre-commit has pip install the hook, which takes a package index."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    patience = ["--retries", "0", "--timeout", "15"]
    probe = run(
        *pip, "download", *patience, "--no-deps", "--dest", tmp_path, "hatchling", cwd=tmp_path
    )
    if probe.returncode != 0:
        pytest.skip("pip reaches no package index, so pre-commit cannot install the hooks")


@pytest.mark.usefixtures("needs_index")
def test_hooks_check_and_mend(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "build", "dist", "__pycache__")
    seedlint = repository(shutil.copytree(ROOT, tmp_path / "seedlint", ignore=ignored))
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    bad, good = theirs / "bad.md", theirs / "good file.txt"
    bad.write_text(BAD)
    good.write_text(GOOD)
    (theirs / "code.py").write_text(f"apples = '{BAD.strip()}'\n")
    repository(theirs)

    def hook(name: str, *files: Path) -> subprocess.CompletedProcess[str]:
        named = ("--files", *map(str, files)) if files else ("--all-files",)
        return run(
            *(sys.executable, "-m", "pre_commit", "try-repo", seedlint, name, "--verbose"),
            *named,
            cwd=theirs,
            PRE_COMMIT_HOME=str(tmp_path / "home"),
            SEEDLINT_CACHE_DIR=str(tmp_path / "cache"),
        )

    checked = hook("seedlint")
    assert checked.returncode == 1, checked.stdout + checked.stderr
    assert "bad.md:1:7" in checked.stdout
    assert "good file.txt" not in checked.stdout
    assert "code.py" not in checked.stdout
    assert bad.read_text() == BAD

    passed = hook("seedlint", good)
    assert passed.returncode == 0, passed.stdout + passed.stderr

    whole = hook("seedlint-project", good)
    assert whole.returncode == 1, whole.stdout + whole.stderr
    assert "bad.md:1:7" in whole.stdout

    fixed = hook("seedlint-fix")
    assert fixed.returncode == 1, fixed.stdout + fixed.stderr
    assert "files were modified by this hook" in fixed.stdout
    assert (bad.read_text(), good.read_text()) == (GOOD, GOOD)

    again = hook("seedlint-fix")
    assert again.returncode == 0, again.stdout + again.stderr


@pytest.mark.usefixtures("needs_index")
@pytest.mark.skipif(sys.platform == "win32", reason="no name holds such characters there")
def test_hooks_take_no_file_for_an_option(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "build", "dist", "__pycache__")
    seedlint = repository(shutil.copytree(ROOT, tmp_path / "seedlint", ignore=ignored))
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    readme = theirs / "README.md"
    readme.write_text(BAD)
    for name in (
        "--output-file=README.md",
        "--config=x.md",
        "--cache-dir=c/x.md",
        "-o.md",
        "-w.md",
    ):
        path = theirs / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('ignore = ["all"]\n')
    repository(theirs)
    git(seedlint, "config", "safe.directory", "*")
    for args in ("", "args: [--quiet]", "files: ''", "{args: [--quiet], files: ''}"):
        extra = args.strip("{}").replace(", files", "\n        files")
        (theirs / ".pre-commit-config.yaml").write_text(
            f"repos:\n  - repo: {seedlint}\n    rev: HEAD\n    hooks:\n"
            f"      - id: seedlint\n        {extra or 'verbose: true'}\n"
            f"      - id: seedlint-fix\n        {extra or 'verbose: true'}\n"
        )
        before = readme.read_text()
        ran = run(
            *(sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose"),
            cwd=theirs,
            PRE_COMMIT_HOME=str(tmp_path / "home"),
            SEEDLINT_CACHE_DIR=str(tmp_path / "cache"),
        )
        assert ran.returncode == 1, ran.stdout + ran.stderr
        if "args" in args and "files" in args:  # nothing of ours is left, so they are refused
            assert "is a file here, not an option" in ran.stdout
            assert readme.read_text() == before
        else:
            assert "README.md:1:7" in ran.stdout
            assert readme.read_text() == GOOD
        readme.write_text(BAD)
