"""Strings are replaced in JSON, and every other byte stays."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.corpus.json_splice import encoded, replaced, spliced, strings_at, with_fields
from seedlint.corpus.paths import Path
from seedlint.errors import ConfigError
from seedlint.result import Applied


@pytest.mark.parametrize(
    ("line", "path", "found"),
    [
        (b'{"text":"a"}', "text", [b'"a"']),
        (b' { "n" : [1, {"text": "no"}] , "text" : "yes" } \n', "text", [b'"yes"']),
        (b'{"te\\u0078t":"a"}', "text", [b'"a"']),
        (b'{"text":"a","text":"b"}', "text", [b'"b"']),
        (b'{"text":null}', "text", []),
        (b'{"text":"\\"}{\\\\"}', "text", [b'"\\"}{\\\\"']),
        (b'{"m":{"text":"a","x":"b"},"text":"c"}', "m.text", [b'"a"']),
        (b'{"m":[{"c":"a"},{"c":null},{"c":"b","d":[]}]}', "m[].c", [b'"a"', b'"b"']),
        (b'{"m":[["a"],["b","c"]]}', "m[][]", [b'"a"', b'"b"', b'"c"']),
        (b'{"m":["old"],"m":["new"]}', "m[]", [b'"new"']),
        (b'\xef\xbb\xbf{"text":"a"}', "text", [b'"a"']),
        (b'{"score":NaN,"text":"a","x":-Infinity}', "text", [b'"a"']),
    ],
)
def test_strings_are_found(line: bytes, path: str, found: list[bytes]) -> None:
    spans = strings_at(line, Path.parse(path))
    assert [line[start:end] for start, end in spans] == found


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(), st.lists, max_leaves=5
)
OBJECTS = st.dictionaries(st.text(max_size=4), VALUES, max_size=4)


@given(OBJECTS, OBJECTS, st.text(), st.text(), st.booleans(), st.sampled_from([None, 2]))
def test_only_the_string_changes(
    before: dict[str, Any], after: dict[str, Any], old: str, new: str, ascii: bool, indent: Any
) -> None:
    row = {**before, "text": old, **{key: after[key] for key in after if key != "text"}}
    line = json.dumps(row, ensure_ascii=ascii, indent=indent).encode("utf-8", "surrogatepass")
    ((start, end),) = strings_at(line, Path.parse("text"))
    assert json.loads(line[start:end]) == old
    changed = spliced(line, [(start, end)], {0: json.dumps(new)})
    assert json.loads(changed) == {**row, "text": new}
    assert changed.startswith(line[:start])
    assert changed.endswith(line[end:])


@pytest.mark.parametrize(
    ("raw", "start", "old", "new", "result"),
    [
        ('"teh cat"', 0, "teh", "the", '"the cat"'),
        ('"teh caf\\u00e9"', 0, "teh", "the", '"the caf\\u00e9"'),
        ('"teh caf\\u00E9 \\/"', 0, "teh", "the", '"the caf\\u00E9 \\/"'),
        ('"\\/ teh \\ud83c\\udf4e end"', 2, "teh", "the", '"\\/ the \\ud83c\\udf4e end"'),
        ('"\\ud83c\\udf4e\\/ teh"', 3, "teh", "thé", '"\\ud83c\\udf4e\\/ th\\u00e9"'),
        ('"é teh"', 2, "teh", "the", '"é the"'),
    ],
)
def test_untouched_characters_keep_their_escapes(
    raw: str, start: int, old: str, new: str, result: str
) -> None:
    text = json.loads(raw)
    fixed = text[:start] + new + text[start + len(old) :]
    assert replaced(raw, fixed, [Applied(0, 0, "rule", start, old, new)]) == result


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(['"\\u00e9"', '"é"']))
def test_what_is_encoded_can_be_decoded(text: str, like: str) -> None:
    raw = encoded(text, like)
    assert json.loads(raw) == text
    assert raw.isascii() or "\\u00e9" not in like


@pytest.mark.parametrize("line", [b"{}\n", b'{"a": 1 }\r\n', b'{"a":{}}', b' { "a" : "}" } '])
def test_fields_are_added_at_the_end(line: bytes) -> None:
    longer = with_fields(line, {"new": [1, None]})
    assert json.loads(longer) == {**json.loads(line), "new": [1, None]}
    assert longer.endswith(b"\n") == line.endswith(b"\n")


@pytest.mark.parametrize("path", ["", "a..b", "[]", "a[", "a[]b", "a[0]"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ConfigError, match="invalid column"):
        Path.parse(path)
