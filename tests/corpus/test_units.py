"""Every row once, in order, with the same bytes: however a run is split, killed and resumed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from seedlint.corpus.inputs import files
from seedlint.corpus.options import Options
from seedlint.corpus.plan import Unit, load_plan, planned
from seedlint.corpus.pool import Pool, watched
from seedlint.corpus.run import finish, part_of, run
from seedlint.corpus.step import Row, Step
from seedlint.corpus.unit import Job
from seedlint.errors import ConfigError, ReadError
from seedlint.settings.model import FileSettings

from .conftest import FIXED, WRONG, Corpus, texts_of, write_jsonl

FEW_RULES = FileSettings(select=("doubled-space", "wrong-article"))
OPTIONS = Options(settings=FEW_RULES, fixes=True, scores=True)


def made(folder: Path, count: int = 400) -> Path:
    """A corpus of some files with rows of different lengths, some of them bad."""
    for name in ("a", "b/c"):
        texts = [f"{WRONG} {'The trees are tall. ' * (n % 7)}{n}" for n in range(count)]
        data = write_jsonl(folder / f"{name}.jsonl", texts)
        lines = data.splitlines(keepends=True)
        lines[count // 2] = b"{\n"
        (folder / f"{name}.jsonl").write_bytes(b"".join(lines))
    (folder / "README.md").write_text("# Data\n")
    return folder


def output(folder: Path) -> dict[str, bytes]:
    """All that must not depend on how a run went: data, journals and quarantine."""
    skipped = {"plan.json", "manifest.json"}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in skipped and path.parent.name != "done"
    }


def ran(source: Path, target: Path, parts: Sequence[str] = ("",), jobs: int = 0) -> Path:
    """Run a corpus into a folder: in this process, or in others."""
    found, _ = files([str(source)])
    plan = planned(found, OPTIONS, str(target), 9_000, "test")
    job = Job(str(target), OPTIONS)
    pool = Pool(job, jobs, lambda text: None, small=0) if jobs else Pool(job, 1, lambda text: None)
    for part in parts:
        outcome = run(job, plan, pool.run, part, lambda step: None)
        if outcome.complete:
            finish(job, plan)
    return target


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def expected(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return output(ran(source, tmp_path_factory.mktemp("once") / "out"))


def test_every_row_is_there_once_and_in_order(source: Path, expected: dict[str, bytes]) -> None:
    for name in ("a", "b/c"):
        parts = [data for path, data in expected.items() if path.startswith(f"{name}.part-")]
        assert len(parts) > 4
        numbers = [json.loads(line)["id"] for line in b"".join(parts).splitlines()]
        assert numbers == [f"row-{n}" for n in range(400) if n != 200]
    quarantined = [path for path in expected if "/quarantine/" in path]
    assert len(quarantined) == 2
    assert expected["README.md"].startswith(b"# Data\n")


def test_processes_write_the_same(source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    assert output(ran(source, tmp_path / "out", jobs=4)) == expected


def test_parts_write_the_same(source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    assert output(ran(source, tmp_path / "out", parts=["2/3", "1/3", "3/3"])) == expected


def test_what_is_done_is_not_done_again(
    source: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    target = ran(source, tmp_path / "out", parts=["1/2"])
    before = {path: path.stat().st_mtime_ns for path in target.rglob("*.part-*.jsonl")}
    assert before
    (sorted(before)[0]).unlink()  # a file that is gone is written again
    ran(source, target)
    kept = [path for path, changed in before.items() if path.stat().st_mtime_ns == changed]
    assert len(kept) == len(before) - 1
    assert output(target) == expected


RUN = """
import sys
from tests.corpus.test_units import ran
from pathlib import Path
if __name__ == "__main__":
    ran(Path(sys.argv[1]), Path(sys.argv[2]), jobs=2)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="process groups")
def test_killed_runs_can_go_on(source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    """The whole process group is killed at random moments, as when a machine is lost."""
    target, chance = tmp_path / "out", random.Random(18)
    script = tmp_path / "run.py"
    script.write_text(RUN)
    root = Path(__file__).parents[2]
    known = os.environ.get("PYTHONPATH", "")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(root), known]))}
    kills = 0
    for _ in range(60):
        process = subprocess.Popen(
            [sys.executable, str(script), str(source), str(target)],
            env=environment,
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        )
        if kills < 5:
            time.sleep(0.5)
            wait_for_progress(target, process)
            time.sleep(chance.random() * 0.1)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                kills += 1
            process.wait()
        elif process.wait() == 0:
            break
    assert kills
    assert output(target) == expected


def wait_for_progress(target: Path, process: "subprocess.Popen[bytes]") -> None:
    """Wait until one more unit is done."""
    done = target / "__seedlint__" / "done"
    before = len(list(done.glob("*.json"))) if done.is_dir() else 0
    while process.poll() is None:
        if done.is_dir() and len(list(done.glob("*.json"))) > before:
            return
        time.sleep(0.005)


def test_leftovers_of_killed_processes_go(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    (target / "b").mkdir(parents=True)
    found, _ = files([str(source)])
    shutil.rmtree(target)
    plan = planned(found, OPTIONS, str(target), 9_000, "test")
    (target / "b").mkdir()
    leftover = target / "b" / f".{plan.units[-1].output.rpartition('/')[2]}.tmp-elsewhere-1"
    leftover.write_text("half a row")
    ran(source, target)
    assert not [path for path in target.rglob("*") if ".tmp-" in path.name]


def test_other_settings_or_files_are_refused(source: Path, tmp_path: Path) -> None:
    target = ran(source, tmp_path / "out", parts=["1/9"])
    found, _ = files([str(source)])
    with pytest.raises(ConfigError, match="belongs to another run"):
        planned(found, OPTIONS._replace(scores=False), str(target), 9_000, "test")
    with pytest.raises(ConfigError, match="belongs to another run"):
        planned(found[:-1], OPTIONS, str(target), 9_000, "test")
    with pytest.raises(ConfigError, match="belongs to another run"):
        planned(found, OPTIONS, str(target), 8_000, "test")


def test_a_folder_with_other_files_is_refused(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    result = corpus("fix", "a.jsonl", "--to", "out", code=2)
    assert "out: is not empty and has no run to go on with; hint: use a new folder" in result.output


def test_a_first_mistake_does_not_block_the_folder(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG])
    corpus("fix", "a.jsonl", "--to", "out", "--column", "body", code=2)
    corpus("fix", "a.jsonl", "--to", "out")
    assert texts_of(tmp_path / "out" / "a.jsonl") == [FIXED]


@pytest.mark.parametrize("part", ["0/2", "3/2", "1", "a/b", "1/", "-1/2"])
def test_what_is_no_part_is_refused(part: str) -> None:
    with pytest.raises(ConfigError, match="is no part"):
        part_of([], part)


class Killer(Step):
    """A step that dies of a certain text, as native code may."""

    def rows(self, rows: Sequence[Row]) -> list[object]:  # type: ignore[override]
        if any("deadly" in text for row in rows for text in row.texts):
            os.kill(os.getpid(), signal.SIGKILL)
        return list(super().rows(rows))


def test_a_row_that_kills_is_found_and_set_aside(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in" / "a.jsonl", [WRONG, "deadly", WRONG, WRONG])
    found, _ = files([str(tmp_path / "in")])
    plan = planned(found, OPTIONS, str(tmp_path / "out"), 9_000, "test")
    job = Job(str(tmp_path / "out"), OPTIONS)
    notices: list[str] = []
    pool = Pool(job, 2, notices.append, small=0, step=Killer)
    ((_, record),) = pool.run(plan.units)
    assert record["tally"]["bad"] == {"killed": 1}
    assert texts_of(tmp_path / "out" / "a.jsonl") == [FIXED] * 3
    assert any("row 1" in notice for notice in notices)


def test_a_unit_that_always_kills_is_an_error(tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in" / "a.jsonl", ["deadly"] * 6)
    found, _ = files([str(tmp_path / "in")])
    plan = planned(found, OPTIONS, str(tmp_path / "out"), 9_000, "test")
    with pytest.raises(ReadError, match="kills the processes that read it"):
        watched(Job(str(tmp_path / "out"), OPTIONS), plan.units[0], lambda text: None, Killer)


def test_a_finished_run_has_nothing_to_do(source: Path, tmp_path: Path) -> None:
    target = ran(source, tmp_path / "out")
    plan = load_plan(str(target))
    assert plan is not None

    def engine(units: Sequence[Unit]) -> Iterator[tuple[Unit, dict[str, Any]]]:
        raise AssertionError(f"{len(units)} units are run again")

    outcome = run(Job(str(target), OPTIONS), plan, engine, "", lambda step: None)
    assert outcome.complete
    assert outcome.tally.sums["rows"] == 800
