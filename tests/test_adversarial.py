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

from seedlint.cli.main import main
from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

# What is repeated; a tuple has what stands before and behind, too. The names say
# what the text goes for.
HOSTILE: dict[str, str | tuple[str, str, str]] = {
    "one line": "The fox, which is very unique ,jumped over 3 dogs; it's teh best (e.g. yes). ",
    "one word": "a",
    "words": "word ",
    "capitals": "Word ",
    "all capitals": "WORD ",
    "repeated words": "the ",
    "unknown words": "qzav xqovi ",
    "articles": "a apple an dog ",
    "small starts": "it is. then we go. ",
    "abbreviations": "e.g. i.e. etc. ",
    "wrapped": "word here ,and more\n",
    "commas": "a,",
    "colons": "a:",
    "semicolons": "a;b ",
    "hyphens": "a-",
    "dashes": "a - ",
    "only dashes": "-",
    "dots": ".",
    "exclamations": "!?",
    "spaces": ("", " ", "x"),
    "tabs": "\ta ",
    "numbers": "1,000 ",
    "version": "1.",
    "quotes": '"',
    "open quotes": '"a ',
    "curly quotes": "“a ",
    "apostrophes": "'",
    "parentheses": "(a ",
    "brackets": "[a](",
    "emphasis": "**a*b_c ",
    "stars": "*a ",
    "short emphasis": "_a_ ",
    "backticks": "`a ``b ",
    "tags": "<b>x</b> ",
    "open tags": "<a ",
    "open comments": "<!-- ",
    "open comment": ("<!--\n", "text ,x\n", ""),
    "open fence": ("```\n", "code ,here\n", ""),
    "fences": "```\n\n",
    "open front matter": ("---\n", "a: b ,c\n", ""),
    "dollars": "$a ",
    "entities": "&amp ",
    "backslashes": "\\",
    "braces": "{{ ",
    "addresses": "http://a.b/c?d,e ",
    "definitions": "[a]: /x\n",
    "footnotes": "text[^1]\n\n[^1]: foot\n\n",
    "deep quotes": ("", "> ", "x"),
    "deep items": ("", "- ", "x"),
    "deep numbers": ("", "1. ", "x"),
    "items": "- one item ,here\n",
    "headings": "## A Heading Here\ntext\n",
    "pipes": "|",
    "rows": ("| a | b |\n|---|---|\n", "| one | two,three |\n", ""),
    "short rows": ("| a | b |\n|---|---|\n", "| one \n", ""),
    "no separator": "a | b | c\n",
    "separators": "|---|---|\n",
    "tables": "| a | b |\n|---|--|\n| x |\n\n",
    "blank lines": "\n",
    "mixed line ends": "a ,b\r\nc ,d\ne\rf\r\n",
    "lone carriage returns": "a ,b\r",
    "NUL": "a\0",
    "our own marks": "a\x1a\x03b\x04\x05 ",
    "bidirectional": "\u202eabc \u202c\u2067\u05d0 ",
    "joined emoji": "👩‍👩‍👧‍👦",
    "soft hyphens": "co\u00adop\u00ad ",
    "no-break spaces": "a\u00a0\u00a0,b ",
    "combining marks": "e\u0301",
    "no width": "\u200b",
    "look-alikes": "p\u0430yp\u0430l ",
    "wide letters": "ＡＢ，",
    "ideographs": "漢字。",
    "mojibake": "itâ€™s cafÃ© ",
    "lone surrogates": "a\ud800 ",
    "allowances": "<!-- seedlint: allow doubled-word -->\n\nthe the cat\n\n",
    "allowances for all": ("<!-- seedlint: allow-file doubled-word -->\n" * 200, "the the\n\n", ""),
    "allowances of much": ("<!-- seedlint: allow ", "a -- ", ""),
    "open allowances": "<!-- seedlint: allow a ",
}
OURS = {"rule-crashed", "timed-out", "fix-cycle"}
"""Problems that no text at all should bring about."""


@cache
def _linter() -> Linter:
    return Linter(FileSettings(select=("all",)), cache_dir="")


def _text(case: str | tuple[str, str, str], count: int) -> str:
    head, unit, tail = case if isinstance(case, tuple) else ("", case, "")
    return head + unit * count + tail


def _work(text: str) -> float:
    """Seconds of CPU for a check and all fixes that can be asked for."""
    start = time.process_time()
    result = _linter().fix(Source("hostile.md", text, ".md"), Applicability.unsafe)
    took = time.process_time() - start
    assert [problem for problem in result.problems if problem.kind in OURS] == []
    return took


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
def test_time_is_linear(case: str | tuple[str, str, str]) -> None:
    unit = case[1] if isinstance(case, tuple) else case
    count, small = 2_000 // len(unit), 0.0
    while small < 0.05 and count * len(unit) < 60_000:
        count *= 2
        small = _work(_text(case, count))
    tries = [(small, _work(_text(case, 4 * count)))]
    # Four times the text: work that grows with the square would take 16 times as long.
    while min(large for _, large in tries) > 9 * min(small for small, _ in tries) + 0.05:
        assert len(tries) < 3, f"{count} of it: {tries}"
        tries.append((_work(_text(case, count)), _work(_text(case, 4 * count))))


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
triggers = ["aaaa"]
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
