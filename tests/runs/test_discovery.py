"""From paths to files."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from seedlint.runs.discovery import Discovery
from seedlint.settings.resolve import Resolver

Make = Callable[..., None]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def make(here: Path) -> Make:
    """Makes files, each with the folders around it."""

    def make(*names: str) -> None:
        for name in names:
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).write_text("")

    return make


def walk(*paths: str, force: bool = False, stdin: str = "", leave_out: str = "") -> list[str]:
    """The names found, or ``name: fault``."""
    found = Discovery(
        Resolver(), force_exclude=force, leave_out={leave_out} if leave_out else ()
    ).files(paths, stdin)
    return [f"{one.name}: {one.fault}" if one.fault else one.name for one in found]


def test_a_folder_is_walked_for_known_suffixes_in_order(make: Make) -> None:
    make("b.md", "a.txt", "c.py", "README", "d/x.MD", "d/e/y.markdown", "a-b.md")
    assert walk(".") == ["a-b.md", "a.txt", "b.md", "d/e/y.markdown", "d/x.MD"]
    assert walk("d") == walk("d/") == ["d/e/y.markdown", "d/x.MD"]
    assert walk("./d") == ["./d/e/y.markdown", "./d/x.MD"]


def test_absolute_paths_stay_absolute(here: Path, make: Make) -> None:
    make("d/x.md")
    assert walk(str(here)) == [f"{here}/d/x.md"]
    assert walk(str(here / "d" / "x.md")) == [f"{here}/d/x.md"]


def test_a_named_file_is_taken_though_it_is_ignored(make: Make) -> None:
    make("README.md", "x.txt", ".gitignore")
    Path(".gitignore").write_text("x.txt")
    assert walk("README.md", "x.txt") == ["README.md", "x.txt"]


def test_each_file_once(make: Make) -> None:
    make("d/x.md", "y.md")
    assert walk("y.md", ".", "d", "./y.md") == ["y.md", "d/x.md"]


def test_a_missing_path_is_named_and_the_rest_goes_on(make: Make) -> None:
    make("x.md")
    assert walk("no.md", "x.md") == [
        "no.md: no such file or folder; hint: did you mean “x.md”?",
        "x.md",
    ]
    assert walk("a\0b")[0].startswith("a\0b: cannot be read (")


def test_a_folder_may_look_like_a_file(make: Make) -> None:
    make("x.md/y.md")
    assert walk(".") == ["x.md/y.md"]


def test_tools_keep_their_folders(make: Make) -> None:
    make(".git/x.md", "node_modules/a/x.md", "env/pyvenv.cfg", "env/x.md", ".github/x.md")
    make("cache/CACHEDIR.TAG", "cache/x.md")
    assert walk(".") == [".github/x.md"]
    assert walk("env") == ["env/x.md"]


def test_pipes_and_devices_are_refused(here: Path) -> None:
    os.mkfifo(here / "pipe.md")
    fault = "is a pipe or device, not a file; to check what a program prints, pipe it in and pass -"
    assert walk("pipe.md", "/dev/null") == [f"pipe.md: {fault}", f"/dev/null: {fault}"]
    assert walk(".") == []


def test_links_are_followed_only_when_named(here: Path, make: Make) -> None:
    make("d/x.md", "y.md")
    (here / "loop").symlink_to(here, target_is_directory=True)
    (here / "link.md").symlink_to("y.md")
    (here / "dangling.md").symlink_to("nowhere.md")
    assert walk(".") == ["d/x.md", "y.md"]
    assert walk("link.md") == ["link.md"]
    assert walk("loop") == ["loop/d/x.md", "loop/y.md"]
    assert walk("dangling.md") == [
        "dangling.md: no such file or folder; hint: the link of that name leads nowhere"
    ]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_named(here: Path, make: Make) -> None:
    make("closed/x.md", "y.md")
    (here / "closed").chmod(0)
    try:
        assert walk(".") == ["closed/: cannot be read (Permission denied)", "y.md"]
    finally:
        (here / "closed").chmod(0o700)


def test_gitignore(here: Path, make: Make) -> None:
    make("x.md", "build/x.md", "d/build/x.md", "d/keep.md", "d/drop.md", "d/e/drop.md", "top.md")
    (here / ".gitignore").write_text("# made\nbuild/\n/top.md\n\ndrop.md\n")
    (here / "d" / ".gitignore").write_text("!drop.md\n")
    assert walk(".") == ["d/drop.md", "d/e/drop.md", "d/keep.md", "x.md"]


def test_gitignore_above_counts_within_a_repository(here: Path, make: Make) -> None:
    make("d/e/x.md", "d/e/drop.md", "build/x.md")
    (here / ".gitignore").write_text("drop.md\nbuild/\n")
    assert walk("d") == ["d/e/drop.md", "d/e/x.md"]
    subprocess.run(["git", "init", "-q"], check=True)
    assert walk("d") == ["d/e/x.md"]
    assert walk("d/e") == ["d/e/x.md"]
    assert walk("build") == ["build/x.md"], "who names an ignored folder wants it"


def test_exclude(here: Path, make: Make) -> None:
    make("x.md", "drafts/a/x.md", "d/old.txt", "d/new.txt")
    (here / "seedlint.toml").write_text('exclude = ["drafts/", "old.*"]')
    assert walk(".") == ["d/new.txt", "x.md"]
    assert walk("drafts", "d/old.txt") == ["drafts/a/x.md", "d/old.txt"]
    assert walk("drafts", "drafts/a/x.md", "d/old.txt", "x.md", force=True) == ["x.md"]


def test_exclude_of_the_nearest_settings(here: Path, make: Make) -> None:
    make("x.md", "d/x.md", "d/y.md")
    (here / "seedlint.toml").write_text('exclude = ["x.md"]')
    (here / "d" / "seedlint.toml").write_text('exclude = ["y.md"]')
    assert walk(".") == ["d/x.md"]


def test_stdin(here: Path) -> None:
    (here / "seedlint.toml").write_text('exclude = ["d/"]')
    assert walk("-") == ["-"]
    assert walk("-", stdin="d/x.txt") == ["d/x.txt"]
    assert walk("-", stdin="d/x.txt", force=True) == []
    found = [*Discovery(Resolver()).files(["-"], "d/x.txt")]
    assert (found[0].suffix, found[0].is_stdin) == (".txt", True)
    assert next(Discovery(Resolver()).files(["-"])).suffix == ".md"


def test_what_is_written_is_not_walked(here: Path, make: Make) -> None:
    make("x.md", "clean/x.md")
    assert walk(".", leave_out=f"{here}/clean") == ["x.md"]


def test_names_that_are_no_utf8(here: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.md")).write_text("")
    assert walk(".") == ["caf\udce9.md"]


def test_a_very_deep_tree(here: Path) -> None:
    path = here
    for _ in range(300):
        path = path / "d"
    path.mkdir(parents=True)
    (path / "x.md").write_text("")
    name = "d/" * 300 + "x.md"
    assert walk(".") == walk(name) == [name]
