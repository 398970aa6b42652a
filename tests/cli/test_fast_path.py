"""The quick way around click understands what click does, or leaves it to click."""

import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from seedlint.cli import commands, fast_path
from seedlint.cli.entry import main
from seedlint.cli.flags import CHECK, FIX, Flag

Seedlint = Callable[..., Result]

PLAIN = (
    "",
    "a.md b.md",
    "-",
    "a.md --quiet",
    "-q a.md",
    "--color never --color=always",
    "--select grammar,spelling --select punctuation",
    "--ignore= x.md",
    "--config s.toml --isolated --preset strict",
    "--stdin-filename a.md -",
    "--report json=a,b.json --report sarif=c --output-file d",
    "--output-format json --add wording --add-allow",
    "-- a.md",
    "--quiet -- --output-file=x.md -q",
    "a.md -- b.md -- c.md",
)
UNCLEAR = (
    "--help",
    "-h",
    "--selct x",
    "--sel x",
    "--select",
    "--select --quiet",
    "--color pink",
    "--quiet=yes",
    "-qq",
)


def by_click(command: click.Command, words: list[str]) -> dict[str, object]:
    with command.make_context(command.name, words) as context:
        return context.params


@pytest.mark.parametrize("line", PLAIN)
def test_what_is_plain_means_what_click_says(line: str) -> None:
    words = line.split()
    values = fast_path.parsed(CHECK, words)
    assert values is not None
    assert values == by_click(commands.check, words)


@pytest.mark.parametrize("line", UNCLEAR)
def test_what_is_not_is_left_to_click(line: str) -> None:
    assert fast_path.parsed(CHECK, line.split()) is None


def words_of(flags: tuple[Flag, ...]) -> st.SearchStrategy[list[str]]:
    names = [name for flag in flags for name in flag.names]
    others = ["a.md", "-", "--", "-x", "json", "never", "strict", "", "a,b", "--help="]
    joined = [f"{name}={value}" for name in names for value in ("json", "", "a,b")]
    return st.lists(st.sampled_from([*names, *others, *joined]), max_size=6)


@given(st.one_of(*(st.tuples(st.just(one), words_of(one)) for one in (CHECK, FIX))))
def test_never_another_meaning(line: tuple[tuple[Flag, ...], list[str]]) -> None:
    flags, words = line
    values = fast_path.parsed(flags, words)
    if values is not None:
        assert values == by_click(commands.check if flags is CHECK else commands.fix, words)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("check docs", 1),
        ("check docs/clean.md -q", 0),
        ("check no.md", 2),
        ("check docs --select nonsense", 2),
        ("check --config a.toml --isolated", 2),
        ("fix docs/orchard.md", 0),
        ("fix docs", 2),
        ("fix docs --diff --select all", 1),
    ],
)
def test_both_ways_say_the_same(
    seedlint: Seedlint,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    line: str,
    code: int,
) -> None:
    words = line.split()
    assert fast_path.call(words) is not None
    monkeypatch.setattr(sys, "argv", ["seedlint", *words])
    with pytest.raises(SystemExit) as exit:
        main()
    quickly = capfd.readouterr()
    slowly = seedlint(*words)
    assert exit.value.code == slowly.exit_code == code
    assert (quickly.out, quickly.err) == (slowly.stdout, slowly.stderr)
