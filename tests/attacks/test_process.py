"""What a run may not do to a machine: reach the network, or leave half of a file."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HOOKED = """
import sys

def refuse(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto")):
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")

sys.addaudithook(refuse)
from seedlint.cli.entry import main
sys.argv[0] = "seedlint"
sys.exit(main())
"""
TEXT = "The the cat sat ,and russia froze; they recieve teh goods on monday,then go.\n\n"


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", HOOKED, *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--output-format", "sarif", "a.md"),
        ("check", "--project", "--statistics", "."),
        ("fix", "--write", "--unsafe-fixes", "--journal", "j.jsonl", "a.md"),
        ("rules", "list"),
        ("explain", "doubled-word"),
        ("stats", "a.md"),
        ("init", "--print"),
        ("config", "show", "a.md"),
        ("words", "list"),
        ("baseline", "create"),
    ],
)
def test_no_command_reaches_the_network(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_text(f"# Boats\n\n{TEXT}See <https://example.org/x>.\n")
    done = run(tmp_path, *arguments)
    assert done.returncode in (0, 1), done.stderr
    assert "NETWORK" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there is killed like this")
def test_a_killed_fix_leaves_each_file_as_it_was_or_fixed(tmp_path: Path) -> None:
    chance = random.Random(4)
    texts = {f"{number:02}.md": f"# Text {number}\n\n" + TEXT * 40 for number in range(30)}
    folder = tmp_path / "texts"
    folder.mkdir()

    def fill() -> None:
        for name, text in texts.items():
            (folder / name).write_text(text)

    fill()
    started = time.monotonic()
    assert run(tmp_path, "fix", "--write", "-q", "texts").returncode == 0
    whole = time.monotonic() - started
    fixed = {name: (folder / name).read_text() for name in texts}
    assert all(fixed[name] != text for name, text in texts.items())
    seen: set[str] = set()
    for attempt in range(6):
        fill()
        journal = tmp_path / f"{attempt}.jsonl"
        process = subprocess.Popen(
            [sys.executable, "-c", HOOKED, "fix", "--write", "-q", "--journal", journal, "texts"],
            cwd=tmp_path,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(whole * chance.uniform(0.3, 0.95))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for name, text in texts.items():
            now = (folder / name).read_text()
            assert now in (text, fixed[name]), f"half of {name}"
            seen.add("fixed" if now == fixed[name] else "as it was")
        if journal.exists():
            run(tmp_path, "undo", str(journal))
            assert {name: (folder / name).read_text() for name in texts} == texts
    assert "as it was" in seen
