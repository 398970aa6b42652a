"""Each adapter with its real engine; skipped where that is not installed."""

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seedlint.corpus.inputs import files
from seedlint.corpus.options import Options
from seedlint.corpus.plan import planned
from seedlint.corpus.run import finish, run
from seedlint.corpus.unit import Job

from .conftest import CLEAN, FIXED, WRONG
from .test_units import FEW_RULES, OPTIONS, made, output, ran

# The libraries warn about many things.
pytestmark = pytest.mark.filterwarnings("ignore")
TEXTS = [WRONG, CLEAN, "", WRONG, "\U0001f34e " + WRONG] * 5
AFTER = [FIXED, CLEAN, "", FIXED, "\U0001f34e " + FIXED] * 5
SCORED = Options(settings=FEW_RULES, fixes=True, scores=True)
CHANGED = [one != two for one, two in zip(TEXTS, AFTER, strict=True)]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("corpus"), 150)


@pytest.fixture(scope="module")
def expected(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return output(ran(source, tmp_path_factory.mktemp("once") / "out"))


def run_with(engine: Any, source: Path, target: Path) -> dict[str, bytes]:
    """Run a corpus with an engine that gets a job and units."""
    found, _ = files([str(source)])
    plan = planned(found, OPTIONS, str(target), 9_000, "test")
    job = Job(str(target), OPTIONS)
    outcome = run(job, plan, lambda units: engine(job, units), "", lambda step: None)
    assert outcome.complete
    finish(job, plan)
    return output(target)


def test_no_engine_is_imported_before_it_is_used() -> None:
    for name in ("units", "ray", "spark", "datasets", "dask", "daft"):
        module = importlib.import_module(f"seedlint.corpus.engines.{name}")
        lines = len(Path(str(module.__file__)).read_text("utf-8").splitlines())
        assert lines <= 70


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    library = pytest.importorskip("ray")
    library.init(num_cpus=2, log_to_driver=False, include_dashboard=False)
    yield library
    library.shutdown()


def test_ray_tasks(ray: Any, source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    from seedlint.corpus.engines import ray as engine

    found = run_with(lambda job, units: engine.run(job, units, print), source, tmp_path / "out")
    assert found == expected


def test_ray_data(ray: Any) -> None:
    from seedlint.corpus.engines import ray as engine

    pa = pytest.importorskip("pyarrow")
    data = importlib.import_module("ray.data")
    table = pa.table({"text": TEXTS, "n": range(len(TEXTS))})
    rows = engine.map_batches(data.from_arrow(table), SCORED, 1).take_all()
    rows.sort(key=lambda row: row["n"])
    assert [row["text"] for row in rows] == AFTER
    assert [row["seedlint_changed"] for row in rows] == CHANGED


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    pytest.importorskip("pyspark")
    os.environ["PYSPARK_PYTHON"] = sys.executable  # Spark takes any python3 otherwise
    sql = importlib.import_module("pyspark.sql")
    try:
        session = sql.SparkSession.builder.master("local[2]").getOrCreate()
    except Exception as error:
        pytest.skip(f"Spark does not start: {error}")
    yield session
    session.stop()


def test_spark_tasks(spark: Any, source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    from seedlint.corpus.engines import spark as engine

    context = spark.sparkContext
    found = run_with(lambda job, units: engine.run(context, job, units), source, tmp_path / "out")
    assert found == expected


def test_spark_frames(spark: Any) -> None:
    from seedlint.corpus.engines import spark as engine

    frame = spark.createDataFrame([*enumerate(TEXTS)], ["n", "text"])
    rows = sorted(engine.clean(frame, SCORED).collect(), key=lambda row: row["n"])
    assert [row["text"] for row in rows] == AFTER
    assert [row["seedlint_changed"] for row in rows] == CHANGED
    assert rows[0]["seedlint_spans"] == []


def test_dask(source: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    from seedlint.corpus.engines import dask as engine

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        found = run_with(
            lambda job, units: engine.run(client, job, units), source, tmp_path / "out"
        )
    assert found == expected


def test_datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    from seedlint.corpus.engines import datasets as engine

    data = datasets.Dataset.from_dict({"text": TEXTS, "label": [n % 2 for n in range(len(TEXTS))]})
    data = data.cast_column("label", datasets.ClassLabel(names=["a", "b"]))
    found = engine.clean(data, SCORED)
    assert found["text"][:] == AFTER
    assert found["seedlint_changed"][:] == CHANGED
    assert found.features["label"].names == ["a", "b"]
    again = engine.clean(data, SCORED, 2)
    assert again["text"][:] == AFTER
    assert found._fingerprint == again._fingerprint


def test_datatrove() -> None:
    pytest.importorskip("datatrove")
    documents = importlib.import_module("datatrove.data")
    from seedlint.corpus.engines.datatrove import Clean

    data = [documents.Document(text, str(n)) for n, text in enumerate(TEXTS)]
    found = [*Clean(SCORED).run(data)]
    assert [document.text for document in found] == AFTER
    assert [document.id for document in found] == [str(n) for n in range(len(TEXTS))]
    assert [document.metadata["seedlint_changed"] for document in found] == CHANGED


def test_daft() -> None:
    daft = pytest.importorskip("daft")
    from seedlint.corpus.engines import daft as engine

    frame = daft.from_pydict({"text": TEXTS, "n": [*range(len(TEXTS))]})
    found = engine.clean(frame, SCORED).sort("n").to_pydict()
    assert found["text"] == AFTER
    assert found["seedlint_changed"] == CHANGED
