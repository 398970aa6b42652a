"""The scripts that build the context model: the same texts give the same bytes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_BUILD = """
import sys
from pathlib import Path
from scripts.context.slots import pairs
from scripts.context.train import PAIRS, build
known = pairs(PAIRS)[:8]
sys.stdout.buffer.write(b"table" + build(Path(sys.argv[1]), known, 5_000, 2))
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the paragraphs of our own documentation, one a line."""
    folder = tmp_path_factory.mktemp("sample")
    for path in sorted((ROOT / "docs").glob("*.md")):
        lines = [*_paragraphs(path.read_text("utf-8"))]
        (folder / f"documentation__{path.stem}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if paragraph[:1].isalpha():
            yield " ".join(paragraph.split())


def _built(folder: Path, seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, "-c", _BUILD, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.partition(b"table")[2]


def test_a_rebuild_is_byte_identical(sample: Path) -> None:
    first, second = _built(sample, "1"), _built(sample, "2")
    assert len(first) > 10_000
    assert first == second


def test_other_texts_give_another_table(sample: Path, tmp_path: Path) -> None:
    for path in sorted(sample.iterdir())[:-1]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert _built(tmp_path, "1") != _built(sample, "1")
