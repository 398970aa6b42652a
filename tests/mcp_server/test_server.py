"""The server for writing assistants, asked by a real client."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from seedlint.cli.main import main

mcp = pytest.importorskip("mcp")

TEXT = "The the cat sat ,and it was on accident.\n"


def asked(folder: Path, *arguments: str, calls: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    """Start ``seedlint mcp`` as an assistant does, and return the answers to some calls."""

    async def talk() -> list[Any]:
        started = mcp.StdioServerParameters(
            command=sys.executable,
            args=["-m", "seedlint", "mcp", *arguments],
            env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache")},
            cwd=folder,
        )
        async with mcp.Client(started) as client:
            tools = {tool.name for tool in (await client.list_tools()).tools}
            assert tools == {"check_text", "fix_text", "check_file", "fix_file", "explain"}
            return [await client.call_tool(name, values) for name, values in calls]

    return asyncio.run(talk())


def test_texts_and_files(tmp_path: Path) -> None:
    root = tmp_path / "texts"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "a.md").write_text(TEXT)
    (tmp_path / "secret.md").write_text("Secret secret.\n")
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    checked, fixed, file, change, page, *refused = asked(
        tmp_path, "--root", "texts",
        calls=[
            ("check_text", {"text": TEXT}),
            ("fix_text", {"text": TEXT, "unsafe": True}),
            ("check_file", {"path": "docs/a.md"}),
            ("fix_file", {"path": "docs/a.md"}),
            ("explain", {"rule": "doubled-word"}),
            ("check_file", {"path": "../secret.md"}),
            ("check_file", {"path": "link.md"}),
            ("check_file", {"path": "/etc/passwd"}),
            ("check_text", {"text": TEXT, "format": "runes"}),
            ("explain", {"rule": "no-such-rule"}),
        ],
    )  # fmt: skip
    found = checked.structured_content["result"]
    assert [one["rule"] for one in found] == [
        "doubled-word",
        "misplaced-space",
        "phrase-preposition",
    ]
    assert found[0]["start"] == {"offset": 0, "line": 1, "column": 1}
    assert fixed.structured_content["text"] == "The cat sat, and it was by accident.\n"
    assert fixed.structured_content["left"] == []
    assert [one["path"] for one in file.structured_content["result"]] == ["docs/a.md"] * 3
    assert not change.structured_content["written"]
    assert "+The cat sat, and it was on accident.\n" in change.structured_content["diff"]
    assert (root / "docs" / "a.md").read_text() == TEXT
    assert "doubled-word" in page.content[0].text
    said = [answer.content[0].text for answer in refused if answer.is_error]
    assert len(said) == 5, "all are refused, and the server goes on"
    assert all("Secret" not in one and "root:" not in one for one in said)
    assert "outside" in said[0]
    assert "outside" in said[1]
    assert "runes" in said[3]


def test_files_are_written_when_the_user_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(TEXT.replace("\n", "\r\n").encode())
    (answer,) = asked(
        tmp_path, "--root", ".", "--write", calls=[("fix_file", {"path": "a.md"})]
    )  # fmt: skip
    assert answer.structured_content["written"]
    assert (tmp_path / "a.md").read_bytes() == b"The cat sat, and it was on accident.\r\n"


def test_without_a_root_no_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (answer,) = asked(tmp_path, calls=[("check_file", {"path": "a.md"})])
    assert answer.is_error
    assert "--root" in answer.content[0].text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--root", "nowhere"], "nowhere: no such folder"), (["--write"], "--write needs --root")],
)
def test_wrong_options(arguments: list[str], said: str) -> None:
    done = CliRunner().invoke(main, ["mcp", *arguments])
    assert done.exit_code == 2
    assert said in done.stderr
