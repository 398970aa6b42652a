"""The report and the card of a finished run."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from seedlint.corpus.card import with_card
from seedlint.corpus.tally import Tally

from .conftest import CLEAN, FIXED, WRONG, Corpus, write_jsonl

HUB = """---
license: mit
dataset_info:
  features:
  - name: text
    dtype: string
  splits:
  - name: train
configs:
- config_name: default
---
# Data

Our texts.
"""


@pytest.fixture
def finished(corpus: Corpus, tmp_path: Path) -> Path:
    texts = [CLEAN] * 10 + [f"{WRONG} AT&T {n}" for n in range(30)]
    write_jsonl(tmp_path / "data" / "a.jsonl", texts)
    (tmp_path / "data" / "README.md").write_text(HUB)
    result = corpus("fix", "data", "--to", "out", "--scores")
    assert "seedlint: the report is out/__seedlint__/report.html\n" in result.output
    return tmp_path / "out"


def test_the_page_loads_nothing_and_shows_texts_as_texts(finished: Path) -> None:
    page = (finished / "__seedlint__" / "report.html").read_text("utf-8")
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    assert "default-src 'none'" in page
    assert "AT&amp;T" in page
    assert "AT&T" not in page
    for title in ("Rows", "Words in a text", "Findings by rule", "Boilerplate", "Samples"):
        assert title in page
    assert "<del> </del>" in page
    assert "<ins>n</ins>" in page


def test_the_page_is_valid_html(finished: Path) -> None:
    html5lib = pytest.importorskip("html5lib")
    page = (finished / "__seedlint__" / "report.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(page)


def test_the_same_for_machines(finished: Path) -> None:
    report = json.loads((finished / "__seedlint__" / "report.json").read_text("utf-8"))
    assert report["seedlint_report"] == 1
    assert report["sums"] == {
        "changed": 30, "characters": 2190, "findings": 60, "fixes": 60, "left": 0, "rows": 40,
        "texts": 40, "words": 510,
    }  # fmt: skip
    assert report["applied"] == {"doubled-space": 30, "wrong-article": 30}
    assert len(report["samples"]["wrong-article"]) == 5
    assert report["repeated"] == {"doubled-space\t  ": 30, "wrong-article\ta idea": 30}


def test_the_card(finished: Path) -> None:
    readme = (finished / "README.md").read_text("utf-8")
    assert readme.startswith("---\nlicense: mit\nconfigs:\n- config_name: default\n---\n# Data\n")
    assert "- 60 fixes in 30 rows" in readme
    assert "| wrong-article | 30 |" in readme
    assert with_card(readme, "## Other\n").count("## ") == 1


@pytest.mark.filterwarnings("ignore")  # of the libraries of the validator
def test_croissant(finished: Path) -> None:
    path = finished / "__seedlint__" / "croissant.json"
    document = json.loads(path.read_text("utf-8"))
    assert [file["contentUrl"] for file in document["distribution"]] == ["../a.jsonl"]
    names = [field["name"] for field in document["recordSet"][0]["field"]]
    assert names[:2] == ["text", "seedlint_words"]
    croissant = pytest.importorskip("mlcroissant")
    dataset = croissant.Dataset(jsonld=str(path))
    assert not dataset.metadata.issues.errors
    first = next(iter(dataset.records("rows/a.jsonl")))
    assert first["rows/a.jsonl/text"] == CLEAN.encode()


@pytest.mark.filterwarnings("ignore")
def test_a_loader_of_data_sets_reads_data_only(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    datasets = pytest.importorskip("datasets")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    found = datasets.load_dataset(str(finished), cache_dir=str(tmp_path / "cache"))["train"]
    assert found.num_rows == 40
    assert FIXED in found["text"][-1]


def test_tallies_merge_in_any_order() -> None:
    tallies = []
    for number in range(3):
        tally = Tally()
        tally.add_bad("not-json")
        tally.samples["rule"] = [[key, "x", "", "", None, "", ""] for key in range(number, 9, 3)]
        tally.unknown.update({"foo": number, f"word{number}": 1})
        tallies.append(tally.data())

    def merged(order: list[int]) -> dict[str, object]:
        whole = Tally()
        for number in order:
            whole.merge(tallies[number])
        return whole.data()

    assert merged([0, 1, 2]) == merged([2, 0, 1])
    assert merged([0, 1, 2])["bad"] == {"not-json": 3}


def test_the_demonstration(tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "scripts" / "demo_corpus.py"
    code = f"import runpy, sys; m = runpy.run_path({str(script)!r}); m['main'].__globals__['MOST'] = 60; sys.argv[1:] = [{str(tmp_path / 'c')!r}]; m['main']()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Undo restored 2 files byte for byte." in done.stdout
