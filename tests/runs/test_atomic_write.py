"""Files are replaced whole, and stay what they were."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from seedlint.errors import ReadError
from seedlint.runs import atomic_write
from seedlint.runs.atomic_write import create, replace, stamp


def change(path: Path, data: bytes = b"new") -> None:
    replace(str(path), data, stamp(path.stat()))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.md"
    path.write_bytes(b"a longer old text")
    return path


def test_nothing_is_left_beside(file: Path) -> None:
    change(file)
    assert file.read_bytes() == b"new"
    assert os.listdir(file.parent) == ["x.md"]


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755, 0o2640])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    change(file)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root gives files away")
def test_the_owner_stays(file: Path) -> None:
    os.chown(file, 12345, 23456)
    change(file)
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 23456)


def test_the_time_does_not_stay(file: Path) -> None:
    os.utime(file, (1, 1))
    change(file)
    assert file.stat().st_mtime > 1


def test_a_link_keeps_leading_to_the_file(file: Path) -> None:
    (file.parent / "deep").mkdir()
    link = file.parent / "deep" / "link.md"
    link.symlink_to("../x.md")
    change(link)
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_all_names_of_a_file_keep_showing_it(file: Path) -> None:
    other = file.parent / "other.md"
    os.link(file, other)
    change(file)
    assert other.read_bytes() == b"new"
    assert file.samefile(other)
    assert sorted(os.listdir(file.parent)) == ["other.md", "x.md"]


def test_a_full_disk_costs_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReadError, match=r"x\.md: cannot be written \(No space left on device\)"):
        change(file)
    assert file.read_bytes() == b"a longer old text"
    assert os.listdir(file.parent) == ["x.md"]


def test_a_half_written_file_with_two_names_is_rescued(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.link(file, file.parent / "other.md")
    synced = []

    def full_at_last(_: int) -> None:
        synced.append(1)
        if len(synced) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_at_last)
    with pytest.raises(ReadError, match=r"the whole text is in .*x\.md\.rescued"):
        change(file)
    assert (file.parent / "x.md.rescued").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["open", "fsync", "access", "utime", "replace"])
def test_ctrl_c_leaves_the_old_file_or_the_new_one(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    done = getattr(os, step)

    def interrupted(*arguments: object, **options: object) -> object:
        if step != "replace":
            raise KeyboardInterrupt
        done(*arguments, **options)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        change(file)
    monkeypatch.undo()
    assert file.read_bytes() == (b"new" if step == "replace" else b"a longer old text")
    assert os.listdir(file.parent) == ["x.md"]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, getattr(signal, "SIGHUP", 1)])
def test_an_end_from_outside_leaves_nothing_beside(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), number))
    with pytest.raises(SystemExit) as ended, atomic_write.ending_in_order():
        change(file)
    assert ended.value.code == 128 + number
    assert file.read_bytes() == b"a longer old text"
    assert os.listdir(file.parent) == ["x.md"]
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.skipif(os.name != "posix", reason="signals can wait on POSIX systems")
def test_ctrl_c_waits_while_a_file_with_two_names_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.link(file, file.parent / "other.md")
    sync, synced = os.fsync, []

    def interrupted(handle: int) -> None:
        sync(handle)
        synced.append(handle)
        if len(synced) == 2:
            signal.pthread_kill(threading.get_ident(), signal.SIGINT)  # no other thread gets it
            assert file.read_bytes() == b"new"

    monkeypatch.setattr(os, "fsync", interrupted)
    # In the background a shell has a program ignore Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            change(file)
    finally:
        signal.signal(signal.SIGINT, before)
    assert (file.read_bytes(), len(synced)) == (b"new", 2)


def test_a_file_that_has_changed_is_left_alone(file: Path) -> None:
    before = stamp(file.stat())
    file.write_bytes(b"somebody else's")
    with pytest.raises(ReadError, match="has changed since it was read; hint: run seedlint again"):
        replace(str(file), b"ours", before)
    assert file.read_bytes() == b"somebody else's"
    assert os.listdir(file.parent) == ["x.md"]


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everything")
def test_a_read_only_file_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(ReadError, match="the file is read-only"):
        change(file)


def test_create_makes_folders(tmp_path: Path) -> None:
    create(str(tmp_path / "a" / "b" / "x.md"), b"new")
    assert (tmp_path / "a" / "b" / "x.md").read_bytes() == b"new"
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((tmp_path / "a" / "b" / "x.md").stat().st_mode) == 0o666 & ~umask


def test_create_over_a_file_keeps_its_mode(file: Path) -> None:
    file.chmod(0o640)
    create(str(file), b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_create_says_what_is_in_the_way(file: Path, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be written"):
        create(str(file / "below.md"), b"new")
    with pytest.raises(ReadError, match="cannot be written"):
        create(str(tmp_path), b"new")


def test_a_very_long_name(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 125 + ".md")
    path.write_bytes(b"old")
    change(path)
    assert path.read_bytes() == b"new"


posix = pytest.mark.skipif(os.name != "posix", reason="there are no such nodes here")


@posix
def test_a_device_stays_a_device(tmp_path: Path) -> None:
    null = tmp_path / "null"
    try:
        os.mknod(null, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        null.write_bytes(b"")
    except PermissionError:
        pytest.skip("only root makes devices")
    link = tmp_path / "link"
    link.symlink_to(null)
    create(str(null), b"report")
    create(str(link), b"report")
    assert stat.S_ISCHR(null.stat().st_mode)
    assert sorted(os.listdir(tmp_path)) == ["link", "null"]


@posix
def test_a_pipe_takes_what_is_written(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()))
    reader.start()
    create(str(fifo), b"report")
    reader.join(timeout=60)
    assert got == [b"report"]
    assert stat.S_ISFIFO(fifo.stat().st_mode)


@posix
def test_our_own_output_is_written_into(tmp_path: Path) -> None:
    script = (
        "import sys; sys.stdout.write('before '); from seedlint.runs.atomic_write import create;"
        "create('/dev/stdout', b'report '); print('after')"
    )
    path = tmp_path / "out.txt"
    with path.open("wb") as stream:
        subprocess.run([sys.executable, "-c", script], stdout=stream, check=True)
    assert path.read_text() == "before report after\n"


def test_a_folder_is_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be written"):
        create(str(tmp_path), b"report")
