"""``seedlint check --project``: what is usual in all files is right in each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Seedlint = Callable[..., Result]


@pytest.fixture
def texts(project: Path) -> Path:
    folder = project / "texts"
    folder.mkdir()
    for name in ("a.md", "b.md"):
        (folder / name).write_text(
            "Ask the adviser about the harbour, and the adviser will answer. They sailed on "
            "5 May 1901 and on 6 June 1902 to the other harbour.\n"
        )
    (folder / "c.md").write_text(
        "Ask the advisor about the harbor, and she will answer on July 7, 1903.\n"
    )
    return folder


def check(seedlint: Seedlint, *arguments: str) -> list[str]:
    done = seedlint(
        *("check", "texts", "--select", "consistency", "--isolated", "-q"),
        *("--output-format", "concise", *arguments),
    )
    assert done.exit_code == 0, done.output
    return [line.split(": ")[0] + " " + line.split("[")[-1] for line in done.output.splitlines()]


def test_each_file_is_consistent_by_itself(texts: Path, seedlint: Seedlint) -> None:
    assert check(seedlint) == []


def test_the_project_is_not(texts: Path, seedlint: Seedlint) -> None:
    assert check(seedlint, "--project") == [
        "texts/c.md:1:9 mixed-form]",
        "texts/c.md:1:27 mixed-spelling]",
        "texts/c.md:1:58 mixed-date]",
    ]


def test_the_standard_input_can_be_read_only_once(seedlint: Seedlint) -> None:
    done = seedlint("check", "-", "--project", input="text")
    assert done.exit_code == 2
    assert "--project" in done.stderr
