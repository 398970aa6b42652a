"""Where one text stands in another."""

from seedlint.bytestream.token_search import occurrences


def test_each_place_is_told_in_order() -> None:
    assert [*occurrences("aaa b", "aa")] == [0, 1]
    assert [*occurrences(b" a a a ", b" a ", 2)] == [0, 2, 4]
    assert [*occurrences(b" a a a ", b" a ", 3)] == [0, 4]
    assert [*occurrences("", "a")] == []


def test_what_was_found_may_be_written_over() -> None:
    text = bytearray(b"@a@a@")
    for at in occurrences(text, b"@"):
        text[at : at + 3] = b"..."[: len(text) - at]
    assert text == b"...a."
