"""The cache is the user's own: strangers reach it neither from a project nor on the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from seedlint.cache import location, store
from seedlint.errors import ConfigError

posix = pytest.mark.skipif(os.name != "posix", reason="files have no owner here")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    (folder / ".git").mkdir(parents=True)
    return folder


def test_the_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDLINT_CACHE_DIR", str(tmp_path / "a"))
    assert location.folder() == str(tmp_path / "a")
    assert location.folder(str(tmp_path / "b")) == str(tmp_path / "b")


@pytest.mark.parametrize("inside", [".cache/seedlint", ".", ".git", "docs/deep/er"])
def test_no_chosen_folder_lies_in_a_work_tree(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    with pytest.raises(ConfigError, match="--cache-dir is in a git work tree"):
        location.folder(str(checkout / inside))
    monkeypatch.setenv("SEEDLINT_CACHE_DIR", str(checkout / inside))
    with pytest.raises(ConfigError, match="SEEDLINT_CACHE_DIR is in a git work tree"):
        location.folder()


def test_a_submodule_or_linked_work_tree_is_one(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    with pytest.raises(ConfigError):
        location.folder(str(tmp_path / "cache"))


@posix
def test_a_link_into_a_work_tree_is_followed_first(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").symlink_to(checkout / "docs")
    with pytest.raises(ConfigError):
        location.folder(str(tmp_path / "cache"))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG is for other systems")
def test_a_relative_cache_home_is_ignored(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SEEDLINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(checkout)
    own = str(tmp_path / "home" / ".cache" / "seedlint")
    for value in ("", ".cache", "../x", str(checkout / ".cache")):
        monkeypatch.setenv("XDG_CACHE_HOME", value)
        assert location.folder() == own
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert location.folder() == str(tmp_path / "xdg" / "seedlint")


@posix
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_nothing_is_read_where_others_can_write(tmp_path: Path, mode: int) -> None:
    store.save(str(tmp_path / "cache"), "name", b"body")
    assert store.load(str(tmp_path / "cache"), "name") == b"body"
    (tmp_path / "cache").chmod(mode)
    assert store.load(str(tmp_path / "cache"), "name") is None
    assert store.mapped(str(tmp_path / "cache"), "name") is None
    store.save(str(tmp_path / "cache"), "other", b"body")
    assert os.listdir(tmp_path / "cache") == ["name"]


@posix
def test_a_file_that_others_can_write_is_not_read(tmp_path: Path) -> None:
    store.save(str(tmp_path / "cache"), "name", b"body")
    (tmp_path / "cache" / "name").chmod(0o666)
    assert store.load(str(tmp_path / "cache"), "name") is None


@posix
@pytest.mark.skipif(os.name == "posix" and os.getuid() != 0, reason="only root gives files away")
def test_nothing_is_read_from_a_folder_of_others(tmp_path: Path) -> None:
    store.save(str(tmp_path / "cache"), "name", b"body")
    os.chown(tmp_path / "cache", 12345, 12345)
    assert store.load(str(tmp_path / "cache"), "name") is None


@posix
def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    store.save(str(folder), "real", b"body")
    (folder / "link").symlink_to("real")
    (folder / "zero").symlink_to("/dev/zero")
    os.mkfifo(folder / "fifo")
    (folder / "folder").mkdir()
    for name in ("link", "zero", "fifo", "folder"):
        assert store.load(str(folder), name) is None
        assert store.mapped(str(folder), name) is None


@posix
def test_what_is_made_is_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store.save(str(tmp_path / "cache"), "name", b"body")
    finally:
        os.umask(before)
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "cache" / "name").stat().st_mode & 0o777 == 0o600


def test_a_committed_cache_is_not_read(tmp_path: Path) -> None:
    """From the command line, for all commands that have a cache."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "x.md").write_text("Apples,pears.\n")
    for command in (["check"], ["fix"], ["clean"]):
        ran = subprocess.run(
            [sys.executable, "-I", "-m", "seedlint", *command, "--cache-dir", ".cache"]
            + (["x.md"] if command != ["clean"] else []),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 2
        assert "--cache-dir is in a git work tree" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
    assert not (tmp_path / ".cache").exists()
