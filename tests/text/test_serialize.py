"""Plain data comes back; long bytes as views."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.text.serialize import pack, unpack

_LEAVES = st.none() | st.booleans() | st.integers() | st.text() | st.binary(max_size=400)
_DATA = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=20,
)


def _copied(data: object) -> object:
    if isinstance(data, memoryview):
        return bytes(data)
    if isinstance(data, tuple):
        return tuple(map(_copied, data))
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return data


@given(_DATA)
def test_round_trip(data: object) -> None:
    assert _copied(unpack(pack(data))) == data


def test_long_bytes_are_not_copied() -> None:
    packed = pack((1, b"x" * 1000))
    number, long = unpack(packed)
    assert number == 1
    assert isinstance(long, memoryview)
    assert long.obj is packed


@pytest.mark.parametrize("damaged", [b"", b"\x08", b"\x08" + bytes(7), pack((1, 2))[:-3]])
def test_what_is_none_is_refused(damaged: bytes) -> None:
    with pytest.raises((EOFError, TypeError, ValueError)):
        unpack(damaged)
