"""A stored body comes back whole or not at all."""

import os
import time
from pathlib import Path

import pytest

from seedlint.cache import store


def test_round_trip(tmp_path: Path) -> None:
    store.save(str(tmp_path / "new" / "folder"), "name", b"body")
    assert store.load(str(tmp_path / "new" / "folder"), "name") == b"body"


def test_nothing_there(tmp_path: Path) -> None:
    assert store.load(str(tmp_path), "name") is None


def test_every_damaged_byte_is_noticed(tmp_path: Path) -> None:
    store.save(str(tmp_path), "name", b"body")
    whole = (tmp_path / "name").read_bytes()
    for index in range(len(whole)):
        damaged = bytearray(whole)
        damaged[index] ^= 0x20
        (tmp_path / "name").write_bytes(damaged)
        assert store.load(str(tmp_path), "name") is None
    (tmp_path / "name").write_bytes(whole[:-1])
    assert store.load(str(tmp_path), "name") is None


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store.save(str(tmp_path / "file" / "folder"), "name", b"body")
    assert store.load(str(tmp_path / "file" / "folder"), "name") is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_somebody_elses_file_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(str(tmp_path), "name", b"body")
    monkeypatch.setattr(os, "getuid", lambda: 12345678)
    assert store.load(str(tmp_path), "name") is None


def test_the_digest_tells_ingredients_apart() -> None:
    assert store.digest(["ab", "c"]) != store.digest(["a", "bc"])
    assert store.digest(["a"]) != store.digest(["a", ""])
    assert store.digest(["a"]) == store.digest(["a"])


def test_what_is_old_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in ("old", "new"):
        store.save(str(tmp_path), name, b"body")
    (tmp_path / "letter").write_text("Dear cache")
    for name in ("old", "letter"):
        os.utime(tmp_path / name, (0, 0))
    size = (tmp_path / "old").stat().st_size
    assert store.clean(str(tmp_path), days=30) == (1, size)
    assert {path.name for path in tmp_path.iterdir()} == {"new", "letter"}
    assert store.clean(str(tmp_path)) == (1, size)
    assert store.clean(str(tmp_path / "nowhere")) == (0, 0)


def test_a_folder_has_a_bound(tmp_path: Path) -> None:
    folder = str(tmp_path)
    for number in range(4):
        store.save(folder, f"x{number}", b"x" * 1000)
        os.utime(tmp_path / f"x{number}", (number, time.time() - 1000 + number))
    assert store.clean(folder, days=30, most=2500)[0] == 2
    assert sorted(os.listdir(folder)) == ["x2", "x3"]
