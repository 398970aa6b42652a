"""Each format comes out as it went in, but for the text; undo brings the input back."""

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import CLEAN, FIXED, UNICODE, UNICODE_FIXED, WRONG, Corpus, rows, write_jsonl

TEXTS = [CLEAN, WRONG, UNICODE, "", CLEAN]
AFTER = [CLEAN, FIXED, UNICODE_FIXED, "", CLEAN]


def test_json_lines(corpus: Corpus, tmp_path: Path) -> None:
    data = write_jsonl(tmp_path / "data" / "a.jsonl", TEXTS)
    corpus("fix", "data", "--to", "out")
    after = "".join(json.dumps(row) + "\n" for row in rows(AFTER))
    assert (tmp_path / "out" / "a.jsonl").read_text() == after
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.jsonl").read_bytes() == data


def test_odd_escapes_come_back(corpus: Corpus, tmp_path: Path) -> None:
    text = WRONG.replace("an  apple", "a\\u006e\\u0020\\u0020apple \\/")
    data = f'{{"text": "{text}"}}\n'.encode()
    (tmp_path / "a.jsonl").write_bytes(data)
    corpus("fix", "a.jsonl", "--to", "out")
    fixed = (tmp_path / "out" / "a.jsonl").read_bytes()
    assert b"\\/" in fixed
    assert fixed != data
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.jsonl").read_bytes() == data


@pytest.mark.parametrize("packed", ["gz", "zst"])
def test_compressed_json_lines(corpus: Corpus, tmp_path: Path, packed: str) -> None:
    zstandard = pytest.importorskip("zstandard")
    data = write_jsonl(tmp_path / "plain", TEXTS * 200)
    half = len(data) // 2
    pack = gzip.compress if packed == "gz" else zstandard.compress
    name = f"a.jsonl.{packed}"
    (tmp_path / name).write_bytes(pack(data[:half]) + pack(data[half:]))  # two members
    corpus("fix", name, "--to", "out")
    corpus("undo", "out", "--to", "back")

    def unpacked(path: Path) -> bytes:
        packed_data = path.read_bytes()
        if packed == "gz":
            return gzip.decompress(packed_data)
        reader = zstandard.ZstdDecompressor().stream_reader(packed_data)
        return bytes(reader.read())

    texts = [json.loads(line)["text"] for line in unpacked(tmp_path / "out" / name).splitlines()]
    assert texts == AFTER * 200
    assert unpacked(tmp_path / "back" / name) == data


@pytest.mark.parametrize(("suffix", "mark"), [(".csv", ","), (".tsv", "\t")])
def test_csv(corpus: Corpus, tmp_path: Path, suffix: str, mark: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=mark)
    texts = [*TEXTS, f'Two lines,\n"quoted": {WRONG}']
    writer.writerows(
        [("id", "text", "n"), *((n, text, f"{n},{n}") for n, text in enumerate(texts))]
    )
    data = stream.getvalue().encode()
    (tmp_path / f"a{suffix}").write_bytes(data)
    corpus("fix", f"a{suffix}", "--to", "out", "--scores")
    with (tmp_path / "out" / f"a{suffix}").open(newline="") as file:
        found = list(csv.DictReader(file, delimiter=mark))
    assert [row["text"] for row in found] == [*AFTER, f'Two lines,\n"quoted": {FIXED}']
    assert [row["n"] for row in found] == [f"{n},{n}" for n in range(len(texts))]
    assert [row["seedlint_changed"] for row in found] == [
        "true" if one != two else "false" for one, two in zip(texts, [*AFTER, ""], strict=True)
    ]
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / f"a{suffix}").read_bytes() == data


def test_odd_csv(corpus: Corpus, tmp_path: Path) -> None:
    data = (
        b'\xef\xbb\xbf"text",n\r\n'
        b'5" pipe is a  idea,1\r\n'  # a mark within an unquoted field
        b"\r\n"
        b"short row\n"
        b'"a ""b"" a  idea",2\r\n'
        b'"not closed,3\r\n'
    )
    (tmp_path / "a.csv").write_bytes(data)
    corpus("fix", "a.csv", "--to", "out", code=2)
    out = (tmp_path / "out" / "a.csv").read_bytes()
    assert b'5" pipe is an idea,1\r\n' in out
    assert b'"a ""b"" an idea",2\r\n' in out
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.csv").read_bytes() == data


def arrow_table(pa: Any, kind: Any = None) -> Any:
    table = pa.table(
        {
            "id": pa.array(range(len(TEXTS)), pa.int64()),
            "text": pa.array(TEXTS, pa.string()),
            "meta": [{"a": [n], "b": None} for n in range(len(TEXTS))],
        }
    )
    if kind is not None:
        table = table.set_column(1, "text", table["text"].cast(kind))
    return table.replace_schema_metadata({"huggingface": '{"info": 1}'})


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view", "dictionary"])
def test_parquet(corpus: Corpus, tmp_path: Path, kind: str) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    types = {"dictionary": pa.dictionary(pa.int32(), pa.string())}
    table = arrow_table(pa, types.get(kind) or getattr(pa, kind)())
    (tmp_path / "data").mkdir()
    pq.write_table(table, tmp_path / "data" / "a.parquet", row_group_size=2)
    corpus("fix", "data", "--to", "out", "--scores")
    found = pq.read_table(tmp_path / "out" / "a.parquet")
    assert found["text"].to_pylist() == AFTER
    assert (
        found.schema.field("text").type
        == pq.read_table(tmp_path / "data").schema.field("text").type
    )
    assert found["meta"].to_pylist() == table["meta"].to_pylist()
    assert found.schema.metadata[b"huggingface"] == b'{"info": 1}'
    assert b"code points" in found.schema.metadata[b"seedlint"]
    assert found["seedlint_fixes"].to_pylist() == [0, 2, 1, 0, 0]
    groups = pq.ParquetFile(tmp_path / "out" / "a.parquet").metadata
    assert [groups.row_group(n).num_rows for n in range(groups.num_row_groups)] == [2, 2, 1]
    corpus("undo", "out", "--to", "back")
    back = pq.read_table(tmp_path / "back" / "a.parquet")
    before = pq.read_table(tmp_path / "data" / "a.parquet")
    assert back.schema.equals(before.schema, check_metadata=True)
    assert back.to_pylist() == before.to_pylist()


@pytest.mark.parametrize("kind", ["new_file", "new_stream"])
def test_arrow(corpus: Corpus, tmp_path: Path, kind: str) -> None:
    pa = pytest.importorskip("pyarrow")
    table = arrow_table(pa)
    with getattr(pa.ipc, kind)(str(tmp_path / "a.arrow"), table.schema) as writer:
        writer.write_table(table, max_chunksize=2)
    corpus("fix", "a.arrow", "--to", "out", "--scores")
    open_it = pa.ipc.open_file if kind == "new_file" else pa.ipc.open_stream
    found = open_it((tmp_path / "out" / "a.arrow").read_bytes()).read_all()
    assert found["text"].to_pylist() == AFTER
    corpus("undo", "out", "--to", "back")
    back = open_it((tmp_path / "back" / "a.arrow").read_bytes()).read_all()
    assert back.equals(table, check_metadata=True)


MESSAGES = [
    [{"role": "user", "content": WRONG}, {"role": "model", "content": CLEAN}],
    [],
    None,
    [{"role": "user", "content": None}, {"role": "model", "content": UNICODE}],
]


def fixed_messages() -> Any:
    text = json.dumps(MESSAGES, ensure_ascii=False)
    return json.loads(text.replace(WRONG, FIXED).replace(UNICODE, UNICODE_FIXED))


def test_nested_columns_of_parquet(corpus: Corpus, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    table = pa.table({"messages": MESSAGES})
    pq.write_table(table, tmp_path / "a.parquet")
    corpus("fix", "a.parquet", "--to", "out", "--column", "messages[].content", "--scores")
    found = pq.read_table(tmp_path / "out" / "a.parquet")
    assert found["messages"].to_pylist() == fixed_messages()
    corpus("undo", "out", "--to", "back")
    assert pq.read_table(tmp_path / "back" / "a.parquet").equals(table)


def test_nested_columns_of_json_lines(corpus: Corpus, tmp_path: Path) -> None:
    data = "".join(json.dumps({"messages": row, "n": 1}) + "\n" for row in MESSAGES)
    (tmp_path / "a.jsonl").write_text(data)
    corpus("check", "a.jsonl", "--to", "scored", "--column", "messages[].content", code=1)
    spans = [
        (span["text"], span["rule"])
        for line in (tmp_path / "scored" / "a.jsonl").read_text().splitlines()
        for span in json.loads(line)["seedlint_spans"]
    ]
    assert spans == [(0, "doubled-space"), (0, "wrong-article"), (0, "doubled-space")]
    corpus("fix", "a.jsonl", "--to", "out", "--column", "messages[].content")
    found = [json.loads(line) for line in (tmp_path / "out" / "a.jsonl").read_text().splitlines()]
    assert [row["messages"] for row in found] == fixed_messages()
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.jsonl").read_text() == data


def test_a_wrong_type_is_an_error_before_the_first_row(corpus: Corpus, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"text": [1, 2], "n": ["a", "b"]}), tmp_path / "a.parquet")
    result = corpus("fix", "a.parquet", "--to", "out", code=2)
    assert "“text” has the type int64; hint: choose a column of strings" in result.output
    result = corpus("fix", "a.parquet", "--to", "out", "--column", "body", code=2)
    assert "the columns are text, n; use --column" in result.output
    result = corpus("fix", "a.parquet", "--to", "out2", "--column", "n[].x", code=2)
    assert "has no “n[].x”: it ends at string" in result.output


def test_a_name_that_is_taken_is_an_error(corpus: Corpus, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"text": ["a"], "clean": ["b"]}), tmp_path / "a.parquet")
    result = corpus("fix", "a.parquet", "--to", "out", "--into", "clean", code=2)
    assert "a.parquet: already has a column “clean”" in result.output
    (tmp_path / "b.jsonl").write_text('{"text": "a", "clean": 1}\n')
    result = corpus("fix", "b.jsonl", "--to", "out2", "--into", "clean", code=2)
    assert "b.jsonl: already has a column “clean”" in result.output


def test_empty_parquet_files(corpus: Corpus, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    empty = pa.table({"text": pa.array([], pa.string())})
    pq.write_table(empty, tmp_path / "a.parquet")
    corpus("fix", "a.parquet", "--to", "out", "--scores")
    found = pq.read_table(tmp_path / "out" / "a.parquet")
    assert found.num_rows == 0
    assert found.schema.names[:2] == ["text", "seedlint_words"]


def test_invalid_text_in_parquet(corpus: Corpus, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    binary = pa.array([WRONG.encode(), b"\xff", None, b"a\x00b"], pa.binary())
    text = pa.Array.from_buffers(pa.string(), 4, binary.buffers())
    pq.write_table(pa.table({"text": text}), tmp_path / "a.parquet")
    result = corpus("fix", "a.parquet", "--to", "out")
    assert "1 bad-utf8" in result.output
    assert pq.read_table(tmp_path / "out" / "a.parquet")["text"].to_pylist()[0] == FIXED


def test_a_new_column(corpus: Corpus, tmp_path: Path) -> None:
    data = write_jsonl(tmp_path / "a.jsonl", TEXTS)
    corpus("fix", "a.jsonl", "--to", "out", "--into", "clean")
    found = [json.loads(line) for line in (tmp_path / "out" / "a.jsonl").read_text().splitlines()]
    assert [row.pop("clean") for row in found] == [None, FIXED, UNICODE_FIXED, None, None]
    assert found == [json.loads(line) for line in data.splitlines()]
    result = corpus("undo", "out", "--to", "back", code=2)
    assert "the original column is still there" in result.output
