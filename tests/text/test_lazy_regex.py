"""Kept patterns are the patterns that they were."""

import marshal
import re
import sys
from array import array
from collections.abc import Iterator
from typing import Any

import pytest

from seedlint.text import lazy_regex as module
from seedlint.text.lazy_regex import compiled, learn, learned, pattern

PATTERNS: list[tuple[str | bytes, int]] = [
    ("a(b|c)*d", 0),
    (r"(?P<one>\w+)\s{1,40}(?P=one)(?:x(?P<two>y))?", re.IGNORECASE),
    ("[\u2e80-\u9fff\uac00-\ud7af\U0001f600-\U0001f64f]+", 0),
    (rb"\n(?=[ \t]*+[#>])|(?<![a-z])`{3,}", re.MULTILINE),
    (r"(?x) a  # a comment \n", re.ASCII),
    ("straße|ſ", re.IGNORECASE | re.DOTALL),
    ("", 0),
]
TEXTS = ["", "abcd bcd aBd", "the THE word word xy", "深い 한 😀", "ſ Straße\n\n a", "acbd" * 30]


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module, "_kept", {})
    monkeypatch.setattr(module, "_fresh", False)
    yield
    re.purge()


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_same(source: Any, flags: int) -> None:
    compiled(source, flags)
    data = learned()
    assert data is not None
    module._kept.clear()
    learn(data)
    again, fresh = compiled(source, flags), re.compile(source, flags)
    assert learned() is None, "nothing was compiled"
    assert (again.pattern, again.flags, again.groups, again.groupindex) == (
        fresh.pattern,
        fresh.flags,
        fresh.groups,
        fresh.groupindex,
    )
    for text in TEXTS:
        given = text if isinstance(source, str) else text.encode()
        found = [[one.span(), one.groups(), one.groupdict()] for one in again.finditer(given)]
        assert found == [
            [one.span(), one.groups(), one.groupdict()] for one in fresh.finditer(given)
        ]


def test_a_pattern_waits_until_it_is_used() -> None:
    broken = pattern("(")
    whole = pattern("a+", re.IGNORECASE)
    assert module._kept == {}
    assert [one[0] for one in whole.finditer("aAb a")] == ["aA", "a"]
    assert whole.sub("x", "AAb") == "xb"
    assert whole.pattern == "a+"
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize("kept", [b"", b"\xff", b"(\x00\x00\x00\x00", marshal.dumps((1, 2))])
def test_what_is_damaged_is_made_anew(kept: bytes) -> None:
    module._kept["a+", 0] = kept
    assert compiled("a+").findall("aab") == ["aa"]


def test_a_false_program_is_refused() -> None:
    numbers = array("I", [7, 99, 3]).tobytes()
    module._kept["a+", 0] = marshal.dumps((32, numbers, 0, {}, (None,)))
    assert compiled("a+").findall("aab") == ["aa"]


def test_another_python_has_another_identity() -> None:
    assert sys.version in module.IDENTITY


def test_an_old_store_is_not_carried_on(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("a+")
    data = learned()
    assert data is not None
    module._kept.clear()
    monkeypatch.setattr(module, "_MOST", 1)
    learn(data)
    assert module._kept == {}
