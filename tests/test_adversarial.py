"""Texts and files that nobody would send in good faith, with all rules on.

Nothing crashes, nothing hangs, nothing is lost, and what cannot be read is named.
"""

import os
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.hostile import HOSTILE, Hostile, repeated
from seedlint.cli.main import main
from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

OURS = {"rule-crashed", "timed-out", "fix-cycle"}
"""Problems that no text at all should bring about."""
HANG = 60
"""Seconds of CPU. The slowest text takes about one."""


@cache
def _linter() -> Linter:
    return Linter(FileSettings(select=("all",)), cache_dir="")


def _work(text: str) -> float:
    """Seconds of CPU for a check and all fixes that can be asked for."""
    start = time.process_time()
    result = _linter().fix(Source("hostile.md", text, ".md"), Applicability.unsafe)
    took = time.process_time() - start
    assert [problem for problem in result.problems if problem.kind in OURS] == []
    return took


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_nothing_hangs(case: Hostile) -> None:
    """A limit so wide that only a hang exceeds it; ``benchmarks/linear.py`` measures growth."""
    assert _work(repeated(case, 30_000)) < HANG


Command = Callable[..., Result]


@pytest.fixture
def seedlint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command with all rules on in an empty folder, which becomes the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    (tmp_path / "seedlint.toml").write_text('select = ["all"]\n')

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, prog_name="seedlint")

    return run


UNREADABLE = {
    "invalid UTF-8": (b"The the cat.\n\xff\xfe more\n", "byte 0xFF on line 2"),
    "a cut letter": ("The the café".encode()[:-1], "byte 0xC3"),
    "a surrogate in UTF-8": (b"a \xed\xa0\x80 b\n", "byte 0xED"),
    "half a letter of UTF-16": (b"\xff\xfea\0b", "UTF-16"),
    "binary": (bytes(range(256)) * 8, "NUL"),
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64), "NUL"),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_decoded_is_named_and_left_alone(
    seedlint: Command, data: bytes, message: str
) -> None:
    Path("x.md").write_bytes(data)
    Path("y.md").write_bytes(b"The the cat.\n")
    result = seedlint("fix", "--write", "--unsafe-fixes", ".")
    assert result.exit_code == 2
    assert "x.md" in result.output
    assert message in result.output
    assert Path("x.md").read_bytes() == data
    assert Path("y.md").read_bytes() == b"The cat.\n", "the others are still fixed"


KEPT = {
    "empty": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "a mark of UTF-16 alone": b"\xff\xfe",
    "a line end": b"\n",
    "carriage returns": b"\r\r\n\r",
    "blanks": b" \t \n\t",
    "one letter": b"x",
}


@pytest.mark.parametrize("data", KEPT.values(), ids=KEPT)
@pytest.mark.parametrize("suffix", [".md", ".txt", ".mdx"])
def test_next_to_nothing(seedlint: Command, data: bytes, suffix: str) -> None:
    file = Path(f"x{suffix}")
    file.write_bytes(data)
    assert seedlint("check", ".").exit_code in (0, 1)
    assert seedlint("fix", "--write", ".").exit_code == 0
    assert file.read_bytes().strip() == data.strip()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
def test_bytes_around_a_fix_are_kept(seedlint: Command, encoding: str, end: str, last: str) -> None:
    lines = ["A line about cats.", "", "We saw {} cat.", "", "> Ünd `the the` – 👩‍👧.", ""]
    text = end.join(lines) + (end if last else "")
    Path("x.md").write_bytes(text.format("the the").encode(encoding))
    assert seedlint("fix", "--write", ".").exit_code == 0
    assert Path("x.md").read_bytes() == text.format("the").encode(encoding)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_things_that_are_no_files(seedlint: Command) -> None:
    Path("folder.md").mkdir()
    Path("folder.md", "in.md").write_bytes(b"The the cat.\n")
    Path("dangling.md").symlink_to("nowhere.md")
    Path("loop.md").symlink_to("loop.md")
    Path("around").symlink_to(".", target_is_directory=True)
    os.mkfifo("pipe.md")
    result = seedlint("fix", "--write", ".")
    assert result.exit_code == 0
    assert Path("folder.md", "in.md").read_bytes() == b"The cat.\n"
    for name in ("dangling.md", "loop.md", "pipe.md"):
        result = seedlint("check", name)
        assert result.exit_code == 2
        assert name in result.output
        assert "Traceback" not in result.output
    assert sorted(os.listdir()) == [
        "around", "dangling.md", "folder.md", "loop.md", "pipe.md", "seedlint.toml"
    ]  # fmt: skip


RULE = """
summary  = "A pattern that takes its time."
message  = "It matched."
severity = "warning"
why      = "To see that its time is limited."
[match]
pattern  = '{pattern}'
words = ["aaaa"]
[[example]]
bad  = "{bad}"
[[example]]
good = "Nothing."
"""


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (r"\b(?:a|aa)+$", "aaaa"),
        (r"(?:a|b|ab|aa)+[?!]{2}", "aaaa!!"),
        (r"(?:[a-z]|a)+[!?]{2}", "aaaa!!"),
    ],
)
def test_the_time_of_a_local_pattern_is_limited(seedlint: Command, pattern: str, bad: str) -> None:
    Path("house", "wording").mkdir(parents=True)
    rule = Path("house", "wording", "bomb.toml")
    rule.write_text(RULE.format(pattern=pattern, bad=bad))
    Path("seedlint.toml").write_text('select = ["local", "doubled-word"]\nrules = ["house"]\n')
    Path("x.md").write_text("The the cat. " + "a" * 60 + "b!\n")
    start = time.process_time()
    result = seedlint("check", "x.md")
    assert time.process_time() - start < 10
    assert "bomb" in result.output
    assert "too long" in result.output
    assert "doubled-word" in result.output, "the other rules still speak"
