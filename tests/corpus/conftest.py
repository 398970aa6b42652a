"""A small corpus, and short ways to run commands on it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main

Corpus = Callable[..., Result]
WRONG = "He ate an  apple. I have a idea about it."
FIXED = "He ate an apple. I have an idea about it."
CLEAN = "The old orchard stands on a hill above the river, and its trees are tall."
UNICODE = "He ate an  apple in the café – “twice”. \U0001f34e"
UNICODE_FIXED = "He ate an apple in the café – “twice”. \U0001f34e"


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Run ``seedlint corpus`` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))

    def run(*arguments: str, code: int | None = 0) -> Result:
        result = CliRunner().invoke(main, ["corpus", *arguments])
        if code is not None:
            assert result.exit_code == code, result.output
        return result

    return run


def rows(texts: Sequence[str]) -> list[dict[str, object]]:
    """Rows with other columns that must stay as they are."""
    return [{"id": f"row-{n}", "text": text, "score": n / 3} for n, text in enumerate(texts)]


def write_jsonl(path: Path, texts: Sequence[str]) -> bytes:
    """Write a file of such rows, and return its bytes."""
    data = "".join(json.dumps(row) + "\n" for row in rows(texts)).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return data


def texts_of(path: Path, column: str = "text") -> list[str]:
    """The texts of a file of JSON lines."""
    return [json.loads(line)[column] for line in path.read_text("utf-8").splitlines()]
