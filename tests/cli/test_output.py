"""Colours, widths, exit codes; and that a terminal gets nothing that it would obey."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Seedlint = Callable[..., Result]

ESCAPE = "\x1b["


@pytest.mark.parametrize(
    ("color", "environment", "colored"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "", "NO_COLOR": ""}, False),
    ],
)
def test_who_decides_about_colours(
    seedlint: Seedlint,
    monkeypatch: pytest.MonkeyPatch,
    color: str,
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for arguments in (["check", "docs"], ["fix", "docs", "--diff"], ["fix", "docs", "-w"]):
        result = seedlint(*arguments, "--color", color)
        assert (ESCAPE in result.stdout) is colored


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "docs"], 1),
        (["check", "docs", "--exit-zero"], 0),
        (["check", "docs", "no.md", "--exit-zero"], 2),
        (["check", "docs", "--select", "local/drop-very"], 0),
        (["check", "docs", "--statistics"], 1),
        (["check", "docs", "--output-format", "xml"], 2),
        (["check", "docs", "--selct", "x"], 2),
        (["--nonsense"], 2),
        (["check", "docs", "--help"], 0),
        (["--version"], 0),
        (["fix", "docs/orchard.md"], 0),
        (["fix", "docs", "--diff"], 1),
        (["fix", "docs/clean.md", "--diff"], 0),
        (["fix", "docs", "no.md", "--diff", "--quiet"], 2),
        (["fix", "docs", "no.md", "--write"], 2),
    ],
)
def test_exit_codes(seedlint: Seedlint, arguments: list[str], code: int) -> None:
    result = seedlint(*arguments)
    assert result.exit_code == code
    if code == 2:
        assert len(result.stderr.splitlines()) == 1, result.stderr


def test_fail_on_decides(seedlint: Seedlint, project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('fail-on = "suggestion"\n')
    assert seedlint("check", "docs", "--select", "local/drop-very").exit_code == 1


def test_bad_input_is_named_and_the_rest_is_done(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "latin.md").write_bytes(b"a fruit farm in Orl\xe9ans")
    (project / "docs" / "image.md").write_bytes(b"\x89PNG\0\0")
    result = seedlint("fix", "docs", "--write")
    assert result.exit_code == 2
    assert "fixed docs/orchard.md" in result.stdout
    assert result.stderr.splitlines() == [
        "seedlint: docs/image.md: contains NUL bytes, so it is not text; "
        "hint: exclude it, or declare its encoding",
        "seedlint: docs/latin.md: is not UTF-8: byte 0xE9 on line 1; "
        "hint: save it as UTF-8, or declare its encoding",
    ]
    assert (project / "docs" / "latin.md").read_bytes() == b"a fruit farm in Orl\xe9ans"


def test_a_wrong_rule_file_is_one_line(seedlint: Seedlint, project: Path) -> None:
    (project / "house-rules" / "wording" / "bad.toml").write_text("summry = 1")
    result = seedlint("check", "docs")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "house-rules/wording/bad.toml" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_python_of_the_project_does_not_run_unasked(seedlint: Seedlint, project: Path) -> None:
    rule = project / "house-rules" / "wording" / "loud.toml"
    rule.write_text(
        'summary = "x."\nmessage = "x."\nseverity = "error"\nwhy = "x"\n[match]\npython = true\n'
        'cost = "x"\n[[example]]\nbad = "x"\n[[example]]\ngood = "y"\n'
    )
    rule.with_suffix(".py").write_text(
        "import os\nos.mkdir('ran')\ndef check(document): yield from ()\n"
    )
    refused = seedlint("check", "docs")
    assert refused.exit_code == 2
    assert "--allow-code" in refused.stderr
    assert seedlint("rules", "list").exit_code == 0
    assert seedlint("rules", "explain", "local/loud").exit_code == 0
    assert seedlint("rules", "test", "house-rules").exit_code == 2
    assert not (project / "ran").exists()
    assert seedlint("check", "docs", "--allow-code").exit_code == 1
    assert (project / "ran").exists()


EVIL = "A very \x1b]0;owned\x07 \x1b[2J fruit farm \x9b31m\u202e here.\n"


def test_no_escape_sequence_gets_through(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "evil\x1b[31m.md").write_text(EVIL)
    for arguments in (
        ["check", "docs"],
        ["check", "docs", "--output-format", "concise"],
        ["check", "docs", "--output-format", "json"],
        ["check", "docs", "--output-format", "github"],
        ["check", "gone\x1b[2J.md"],
        ["check", "docs", "--select", "x\x1b[2J"],
        ["check", "docs", "--output-format", "\x1b[2J"],
        ["rules", "explain", "\x1b[2J"],
        ["fix", "docs", "--write"],
    ):
        result = seedlint(*arguments)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(result.output), arguments


def test_json_stays_json_when_things_go_wrong(seedlint: Seedlint) -> None:
    result = seedlint("check", "no.md", "docs", "--output-format", "json")
    assert len(json.loads(result.stdout)) == 5
    (one,) = json.loads(seedlint("check", "no.md", "--output-format", "json").stdout)
    assert (one["path"], one["rule"], one["severity"]) == ("no.md", "unreadable", "error")


def test_a_run_that_is_broken_off(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "then").mkdir()
    (project / "docs" / "then" / "seedlint.toml").write_text("ad = 1")
    (project / "docs" / "then" / "x.md").write_text("A fruit farm.")
    result = seedlint("check", "docs", "--output-format", "json")
    assert (len(json.loads(result.stdout)), result.exit_code) == (4, 2)
    result = seedlint("check", "docs", "--output-format", "concise")
    assert (len(result.stdout.splitlines()), result.exit_code) == (4, 2)
    assert result.stderr == (
        "seedlint: docs/then/seedlint.toml:1: unknown key “ad”; hint: did you mean “add”?\n"
    )


def on_a_terminal(*arguments: str) -> str:
    """What a terminal gets to read from a command that prints to it."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "seedlint", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    ):
        os.close(theirs)
        data = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so at the end
                break
            if not piece:
                break
            data += piece
    os.close(ours)
    return data.decode()


def test_a_terminal_gets_colours_and_no_commands(project: Path) -> None:
    (project / "evil.md").write_text(EVIL)
    for arguments in (["check", "evil.md"], ["fix", "evil.md"], ["fix", "evil.md", "--diff"]):
        shown = on_a_terminal(*arguments)
        assert ESCAPE in shown
        assert "␛[2J" in shown
        assert not {"\x1b]", "\x1b[2", "\x07", "\x9b", "\u202e"} & {
            shown[at : at + size] for at in range(len(shown)) for size in (1, 2, 3)
        } - {"\x1b[2m"[:3]}


def piped(*arguments: str, reader: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "seedlint", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        finished = subprocess.run(
            ["sh", "-c", reader], stdin=writer.stdout, capture_output=True, text=True, check=True
        )
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.close()
        errors = writer.stderr.read().decode()
    return subprocess.CompletedProcess(command, writer.returncode, finished.stdout, errors)


def test_a_reader_that_leaves_is_no_tragedy(project: Path) -> None:
    (project / "docs" / "long.md").write_text("The fruit farm.\n\n" * 20_000)
    left = piped("check", "docs/long.md", reader="head -n 1")
    assert left.stderr == ""
    assert left.returncode == 141


def test_an_old_encoding_of_the_terminal_is_survived(project: Path) -> None:
    command = [sys.executable, "-m", "seedlint", "check", "docs"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert b"\\u2192 \\u201corchard\\u201d" in done.stdout


def test_a_fault_of_ours_is_loud_and_no_finding(
    seedlint: Seedlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise AssertionError("spans must rise")

    monkeypatch.setattr("seedlint.reports.text.frame", broken)
    result = seedlint("check", "docs")
    assert result.exit_code == 2
    assert "spans must rise" in result.stderr
    assert "please report it" in result.stderr


def test_an_interrupt_is_no_finding(seedlint: Seedlint, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("seedlint.reports.text.frame", interrupted)
    result = seedlint("check", "docs")
    assert (result.exit_code, result.stderr) == (130, "seedlint: interrupted\n")
