"""Rows that nobody expects: each is in the output or in the quarantine, once, with the reason."""

import gzip
import json
from pathlib import Path

import pytest

from seedlint.corpus import quarantine

from .conftest import FIXED, WRONG, Corpus, texts_of, write_jsonl

GOOD = json.dumps({"text": WRONG}).encode()
GOOD_FIXED = json.dumps({"text": FIXED}).encode()
BAD = [
    (b'{"text": "a', "not-json"),
    (b"no json", "not-json"),
    (b'{"text": "a"} {}', "not-json"),
    (b'{"text": "a\x00b"}', "not-json"),
    (b'{"text": "a\tb"}', "not-json"),
    (b"[1]", "not-an-object"),
    (b'"text"', "not-an-object"),
    (b"null", "not-an-object"),
    (b'{"other": "a"}', "no-column"),
    (b"{}", "no-column"),
    (b'{"text": 1}', "not-a-string"),
    (b'{"text": ["a"]}', "not-a-string"),
    (b'{"text": {"a": "b"}}', "not-a-string"),
    (b'{"text": true}', "not-a-string"),
    (b'{"text": "\xff"}', "bad-utf8"),
    (b'{"text": "\\ud83d"}', "lone-surrogate"),
    (b'{"n": ' + b"[" * 100_000 + b"]" * 100_000 + b', "text": "a"}', "not-json"),
]
ODD = [
    b'{"text": null}',
    b'{"text": ""}',
    b"",
    b"   ",
    b'{"score": NaN, "text": "a"}',
    b'{"n": 12345678901234567890123, "text": "a"}',
    b'{"text": "a\\u0041\\/", "n": 1.50}',
    b'{"text": "2024-01-01"}',
    b'{"a": "\xff", "text": "a"}',
    b'{"a": "\\ud83d", "text": "a"}',
    b'{"text": "a", "text": "b"}',
    b'{"text": "a"}\r',
]


def bad_rows(folder: Path, name: str = "a.jsonl") -> list[quarantine.BadRow]:
    return quarantine.load(str(folder / "__seedlint__" / "quarantine" / f"{name}.quarantine.gz"))


@pytest.mark.parametrize(
    ("line", "reason"), BAD, ids=[f"{n}-{why}" for n, (_, why) in enumerate(BAD)]
)
def test_a_bad_row_goes_to_the_quarantine(
    corpus: Corpus, tmp_path: Path, line: bytes, reason: str
) -> None:
    data = GOOD + b"\n" + line + b"\n" + GOOD
    (tmp_path / "a.jsonl").write_bytes(data)
    corpus("fix", "a.jsonl", "--to", "out")
    assert (tmp_path / "out" / "a.jsonl").read_bytes() == GOOD_FIXED + b"\n" + GOOD_FIXED
    (row,) = bad_rows(tmp_path / "out")
    assert (row.row, row.reason, row.data) == (1, reason, line + b"\n")
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.jsonl").read_bytes() == data


@pytest.mark.parametrize("line", ODD, ids=range(len(ODD)))
def test_an_odd_row_stays_byte_for_byte(corpus: Corpus, tmp_path: Path, line: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(GOOD + b"\n" + line + b"\n" + GOOD + b"\n")
    result = corpus("fix", "a.jsonl", "--to", "out")
    after = GOOD_FIXED + b"\n" + line + b"\n" + GOOD_FIXED + b"\n"
    assert (tmp_path / "out" / "a.jsonl").read_bytes() == after
    assert "bad" not in result.output


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf" + GOOD + b"\n", GOOD + b"\r\n"])
def test_an_odd_file_keeps_its_bytes(corpus: Corpus, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(data)
    corpus("fix", "a.jsonl", "--to", "out")
    assert (tmp_path / "out" / "a.jsonl").read_bytes() == data.replace(GOOD, GOOD_FIXED)
    corpus("undo", "out", "--to", "back")
    assert (tmp_path / "back" / "a.jsonl").read_bytes() == data


def test_bad_rows_are_kept_on_demand(corpus: Corpus, tmp_path: Path) -> None:
    data = b"\n".join([GOOD, *(line for line, _ in BAD), GOOD])
    (tmp_path / "a.jsonl").write_bytes(data)
    corpus("fix", "a.jsonl", "--to", "out", "--bad-rows", "keep")
    assert (tmp_path / "out" / "a.jsonl").read_bytes() == data.replace(GOOD, GOOD_FIXED)


def test_a_bad_row_stops_the_run_on_demand(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(GOOD + b"\n[]\n")
    result = corpus("fix", "a.jsonl", "--to", "out", "--bad-rows", "fail", code=2)
    assert result.output.startswith("seedlint: a.jsonl:1: not-an-object")
    assert not (tmp_path / "out" / "a.jsonl").exists()


def test_a_huge_line_is_not_held_in_memory(corpus: Corpus, tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(GOOD + b'\n{"text": "')
        for _ in range(70):
            file.write(b"many words " * 90_910)
        file.write(b'"}\n' + GOOD + b"\n")
    corpus("fix", "a.jsonl", "--to", "out", "--unit-mb", "200")
    assert (tmp_path / "out" / "a.jsonl").read_bytes() == (GOOD_FIXED + b"\n") * 2
    (row,) = bad_rows(tmp_path / "out")
    assert (row.row, row.reason, row.data) == (1, "too-long", None)
    assert len(row.raw) == 1_000_000


def test_a_long_text_is_set_aside(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG, "word " * 1_000_001, WRONG])
    corpus("fix", "a.jsonl", "--to", "out")
    assert texts_of(tmp_path / "out" / "a.jsonl") == [FIXED, FIXED]
    assert [row.reason for row in bad_rows(tmp_path / "out")] == ["too-long"]


def test_a_cut_gzip_file_is_read_as_far_as_it_goes(corpus: Corpus, tmp_path: Path) -> None:
    data = write_jsonl(tmp_path / "whole", [WRONG] * 500)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(data)[:-30])
    result = corpus("fix", "a.jsonl.gz", "--to", "out", code=2)
    assert "a.jsonl.gz: damaged gzip file" in result.output
    assert [row.reason for row in bad_rows(tmp_path / "out", "a.jsonl.gz")] == ["truncated"]
    kept = gzip.decompress((tmp_path / "out" / "a.jsonl.gz").read_bytes())
    assert set(map(json.dumps, (json.loads(line)["text"] for line in kept.splitlines()))) == {
        json.dumps(FIXED)
    }


def test_a_cut_zstandard_file_is_not_taken_for_a_whole_one(corpus: Corpus, tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    data = write_jsonl(tmp_path / "whole", [f"{n:x} {n**9}" for n in range(9_000)])
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(data)[:-100])
    result = corpus("fix", "a.jsonl.zst", "--to", "out", code=2)
    assert "a.jsonl.zst: damaged Zstandard file" in result.output
    assert [row.reason for row in bad_rows(tmp_path / "out", "a.jsonl.zst")] == ["truncated"]


def test_a_wrong_column_is_an_error(corpus: Corpus, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", [WRONG] * 3)
    result = corpus("fix", "a.jsonl", "--to", "out", "--column", "body", code=2)
    assert "a.jsonl: 3 of 3 rows are bad (3 no-column); hint: check --column" in result.output
    assert not (tmp_path / "out" / "a.jsonl").exists()


def test_too_many_bad_rows_stop_the_run(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes((GOOD + b"\n") * 1000 + b"[]\n" * 150)
    result = corpus("fix", "a.jsonl", "--to", "out", code=2)
    assert "150 of 1150 rows are bad" in result.output
