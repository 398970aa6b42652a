"""The commands as users see them."""

import gzip
import json
import runpy
from pathlib import Path

import pytest

from .conftest import CLEAN, FIXED, WRONG, Corpus, rows, texts_of, write_jsonl


def test_check_counts_and_writes_nothing(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [CLEAN, WRONG])
    result = corpus("check", "a.jsonl", code=1)
    assert result.output == (
        "2 rows, 25 words: 2 findings, 2 with a safe fix\n"
        "         1  doubled-space\n"
        "         1  wrong-article\n"
    )
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["a.jsonl"]
    corpus("check", "a.jsonl", "--exit-zero")
    corpus("check", "a.jsonl", "--ignore", "spacing,wrong-article")


def test_check_writes_scores(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [CLEAN, WRONG])
    corpus("check", "a.jsonl", "--to", "out", code=1)
    assert texts_of(tmp_path / "out" / "a.jsonl") == [CLEAN, WRONG]
    assert texts_of(tmp_path / "out" / "a.jsonl", "seedlint_findings") == [0, 2]  # type: ignore[comparison-overlap]


def test_check_as_json(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [CLEAN, WRONG])
    found = json.loads(corpus("check", "a.jsonl", "--output-format", "json", code=1).output)
    assert found["complete"] is True
    assert found["sums"]["rows"] == 2
    assert found["findings"] == {"doubled-space": 1, "wrong-article": 1}
    assert found["groups"] == {"grammar": 1, "spacing": 1}


def test_fix_and_undo_by_rule_row_and_id(corpus: Corpus, tmp_path: Path) -> None:
    data = write_jsonl(tmp_path / "a.jsonl", [WRONG, CLEAN, WRONG, WRONG])
    corpus("fix", "a.jsonl", "--to", "out", "--id-column", "id")
    assert texts_of(tmp_path / "out" / "a.jsonl") == [FIXED, CLEAN, FIXED, FIXED]
    result = corpus("undo", "out", "--to", "one", "--rule", "wrong-article")
    assert result.output == "wrong-article: 3 reverted\n"
    half = FIXED.replace("an idea", "a idea")
    assert texts_of(tmp_path / "one" / "a.jsonl") == [half, CLEAN, half, half]
    corpus("undo", "out", "--to", "two", "--rows", "a.jsonl:2-3")
    assert texts_of(tmp_path / "two" / "a.jsonl") == [FIXED, CLEAN, WRONG, WRONG]
    corpus("undo", "out", "--to", "three", "--id", "row-0", "--rule", "doubled-space")
    third = WRONG.replace("a idea", "an idea")
    assert texts_of(tmp_path / "three" / "a.jsonl") == [third, CLEAN, FIXED, FIXED]
    corpus("undo", "out", "--to", "four")
    assert (tmp_path / "four" / "a.jsonl").read_bytes() == data


def test_undo_by_rule_is_a_run_without_that_rule(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG, CLEAN])
    corpus("fix", "a.jsonl", "--to", "out")
    corpus("undo", "out", "--to", "undone", "--rule", "wrong-article")
    corpus("fix", "a.jsonl", "--to", "without", "--ignore", "wrong-article")
    undone, without = (tmp_path / name / "a.jsonl" for name in ("undone", "without"))
    assert undone.read_bytes() == without.read_bytes()


def test_undo_leaves_changed_texts_alone(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG, WRONG])
    corpus("fix", "a.jsonl", "--to", "out")
    path = tmp_path / "out" / "a.jsonl"
    path.write_text(path.read_text().replace("He ate an apple", "He ate a pie", 1))
    result = corpus("undo", "out", "--to", "back", code=2)
    assert "1 units are not done" in result.output  # the size is another one
    path.write_text(path.read_text().replace("He ate a pie", "He ate an Apple", 1))
    result = corpus("undo", "out", "--to", "back", code=2)
    assert "1 texts have changed since they were fixed" in result.output
    assert texts_of(tmp_path / "back" / "a.jsonl")[1] == WRONG


def test_undo_of_what_is_no_output(corpus: Corpus, tmp_path: Path) -> None:
    result = corpus("undo", ".", "--to", "back", code=2)
    assert ".: is no output of `seedlint corpus`; hint: name the folder given to --to" in (
        result.output
    )


def test_a_journal_of_version_1_is_read_for_ever(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG])
    corpus("fix", "a.jsonl", "--to", "out")
    journal = tmp_path / "out" / "__seedlint__" / "journal" / "a.jsonl.journal.gz"
    old = (Path(__file__).parent / "data" / "journal-1.jsonl").read_bytes()
    assert gzip.decompress(journal.read_bytes()) == old
    journal.write_bytes(gzip.compress(old, mtime=0))
    records = [*(tmp_path / "out" / "__seedlint__" / "done").glob("*.json")]
    record = json.loads(records[0].read_bytes())
    name = "__seedlint__/journal/a.jsonl.journal.gz"
    record["files"][name][0] = journal.stat().st_size
    records[0].write_text(json.dumps(record))
    corpus("undo", "out", "--to", "back")
    assert texts_of(tmp_path / "back" / "a.jsonl") == [WRONG]


def test_files_follow_the_schema(corpus: Corpus, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    root = Path(__file__).parents[2]
    script = root / "scripts" / "corpus_schema.py"
    known = json.loads((root / "schemas" / "corpus.json").read_text("utf-8"))
    assert runpy.run_path(str(script))["schema"]() == known, f"run: python {script}"

    def valid(data: bytes, kind: str) -> None:
        schema = {"$ref": f"#/$defs/{kind}", "$defs": known["$defs"]}
        jsonschema.validate(json.loads(data), schema)

    write_jsonl(tmp_path / "a.jsonl", [WRONG, CLEAN])
    with (tmp_path / "a.jsonl").open("a") as file:
        file.write("[]\n")
    corpus("fix", "a.jsonl", "--to", "out")
    folder = tmp_path / "out" / "__seedlint__"
    first, *entries = gzip.decompress(
        (folder / "journal" / "a.jsonl.journal.gz").read_bytes()
    ).splitlines()
    valid(first, "Header")
    assert entries
    for entry in entries:
        valid(entry, "Entry")
    rows = gzip.decompress((folder / "quarantine" / "a.jsonl.quarantine.gz").read_bytes())
    for row in rows.splitlines():
        valid(row, "BadRow")
    valid((folder / "plan.json").read_bytes(), "Plan")


def test_rows_that_meet_a_condition_are_also_kept(corpus: Corpus, tmp_path: Path) -> None:
    long = f"{CLEAN} {CLEAN}"
    data = write_jsonl(tmp_path / "a.jsonl", [long, f"{WRONG} {WRONG} {WRONG}", CLEAN])
    corpus("check", "a.jsonl", "--to", "out", "--keep", "per_1000 < 5 and words > 20", code=1)
    kept = (tmp_path / "out-kept" / "a.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in kept] == ["row-0"]
    corpus("fix", "a.jsonl", "--to", "out2", "--keep", "spacing == 0", "--keep-to", "good")
    assert len((tmp_path / "good" / "a.jsonl").read_text().splitlines()) == 3
    assert data


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["check", "a.jsonl", "--keep", "words > 1"], "--keep needs --to"),
        (["check", "a.jsonl", "--to", "o", "--keep-to", "k"], "--keep-to needs --keep"),
        (["check", "a.jsonl", "--to", "o", "--keep", "wrods > 1"], "unknown name “wrods”"),
        (["fix", "a.jsonl", "--to", "o", "--into", "text"], "--into must name another column"),
        (["fix", "data", "--to", "data/out"], "lies within data"),
        (["fix", "a.jsonl"], "Missing option '--to'"),
        (["check", "a.jsonl", "--part", "3"], "“3” is no part"),
        (["check", "none.jsonl"], "none.jsonl: no such file or folder; hint: check the path"),
        (["check", "a.txt"], "a.txt: is no format of corpora; hint: convert it"),
        (["check", "empty"], "empty: no data files"),
        (["check", "saved"], "is a folder that datasets.save_to_disk wrote"),
        (["check", "a.jsonl", "--column", "a["], "invalid column “a[”"),
        (["check", "a.jsonl", "--words", "none.txt"], "none.txt: cannot be read"),
        (["status", "data"], "data: is no output of `seedlint corpus`"),
        (["undo", "data", "--to", "data"], "--to must be another folder"),
        (["check", "a.jsonl", "data"], "has the name of"),
    ],
)
def test_mistakes_get_one_line(
    corpus: Corpus, tmp_path: Path, options: list[str], message: str
) -> None:
    write_jsonl(tmp_path / "a.jsonl", [CLEAN])
    write_jsonl(tmp_path / "data" / "a.jsonl", [CLEAN])
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / "empty").mkdir()
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "state.json").write_text("{}")
    result = corpus(*options, code=2)
    assert message in result.output
    assert len(result.output.splitlines()) == 1


def test_without_the_extra_one_line_says_so(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pyarrow", "zstandard"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    (tmp_path / "b.jsonl.zst").write_bytes(b"\x28")
    hint = 'hint: pip install "seedlint[corpus]"'
    assert corpus("check", "a.parquet", code=2).output == (
        f"seedlint: pyarrow is needed to read and write Parquet and Arrow files; {hint}\n"
    )
    assert corpus("check", "b.jsonl.zst", code=2).output == (
        f"seedlint: zstandard is needed to read and write .zst files; {hint}\n"
    )
    write_jsonl(tmp_path / "c.jsonl", [WRONG])
    corpus("fix", "c.jsonl", "--to", "out", "--scores")
    corpus("undo", "out", "--to", "back")


def test_a_folder_is_mirrored(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "hub" / "data" / "train.jsonl", [WRONG])
    (tmp_path / "hub" / "README.md").write_text("# Card\n")
    (tmp_path / "hub" / "dataset_infos.json").write_text("{}\n")
    (tmp_path / "hub" / "picture.png").write_bytes(b"png")
    (tmp_path / "hub" / ".git").mkdir()
    (tmp_path / "hub" / ".git" / "config.jsonl").write_text("no json\n")
    result = corpus("fix", "hub", "--to", "out")
    assert "1 files of other formats were not read or copied" in result.output
    found = {
        path.relative_to(tmp_path / "out").as_posix()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file() and "__seedlint__" not in path.parts
    }
    assert found == {"data/train.jsonl", "README.md", "dataset_infos.json"}


def test_status_of_a_part(corpus: Corpus, tmp_path: Path) -> None:
    for name in "abc":
        write_jsonl(tmp_path / "data" / f"{name}.jsonl", [WRONG] * 20)
    result = corpus("fix", "data", "--to", "out", "--part", "1/3")
    assert "out: other parts are not done yet" in result.output
    result = corpus("status", "out")
    assert result.output.splitlines()[:2] == [
        "1 of 3 units done (33 %)",
        "20 rows, 0 bad, 20 changed",
    ]
    assert "last unit done 0 s ago" in result.output
    state = json.loads(corpus("status", "out", "--output-format", "json").output)
    assert (state["done"], state["units"], state["complete"]) == (1, 3, False)
    corpus("fix", "data", "--to", "out")
    assert corpus("status", "out").output.startswith("3 of 3 units done (100 %)")


def test_progress_for_machines(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG])
    result = corpus("fix", "a.jsonl", "--to", "out", "--progress", "json")
    first, last = (json.loads(line) for line in result.stderr.splitlines())
    assert (first["done"], last["done"], last["units"], last["rows"]) == (0, 1, 1, 1)
    assert last["seconds_left"] == 0


def test_words_that_several_texts_share(corpus: Corpus, tmp_path: Path) -> None:
    texts = [f"The new Frobnix works with frobnix files. {CLEAN}"] * 25 + [CLEAN] * 5
    write_jsonl(tmp_path / "a.jsonl", texts)
    corpus("stats", "a.jsonl", "--words-to", "words.txt")
    assert (tmp_path / "words.txt").read_text() == "frobnix  # 25\n"
    before = corpus("check", "a.jsonl", "--strict", "--select", "spelling", code=1)
    assert "unknown-word" in before.output
    corpus("check", "a.jsonl", "--strict", "--select", "spelling", "--words", "words.txt")


def test_texts_are_read_as_another_format_on_demand(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", ["Run `a  b` or\n\n```\nan  apple\n```\n"])
    corpus("check", "a.jsonl", "--format", "markdown")


def test_fragments_have_no_beginning_and_no_end(corpus: Corpus, tmp_path: Path) -> None:
    text = f"as was said before (see the trees that stand there. {CLEAN}\n\n{CLEAN}"
    write_jsonl(tmp_path / "a.jsonl", [text])
    assert "unclosed-bracket" in corpus("check", "a.jsonl", code=1).output
    corpus("check", "a.jsonl", "--fragments")


def test_consistency_is_no_matter_of_short_texts() -> None:
    from seedlint.cli.corpus_options import FRAGMENTS, OFF

    rules = Path(__file__).parents[2] / "rules"
    assert [*OFF] == sorted(path.stem for path in rules.glob("consistency/mixed-*.toml"))
    assert all([*rules.rglob(f"{name}.toml")] for name in FRAGMENTS)


def test_rows_stay_in_order_and_other_columns_stay(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [f"{CLEAN} {n}" for n in range(1500)])
    corpus("fix", "a.jsonl", "--to", "out")
    found = [json.loads(line) for line in (tmp_path / "out" / "a.jsonl").read_text().splitlines()]
    assert found == rows([f"{CLEAN} {n}" for n in range(1500)])
