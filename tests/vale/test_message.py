import pytest

from seedlint.vale.message import format_message, listed, without_double_quotes


@pytest.mark.parametrize(
    ("template", "values", "message"),
    [
        ("Use '%s' instead of '%s'.", ("a", "b"), "Use 'a' instead of 'b'."),
        ("Not '%[2]s' but '%[1]s'.", ("a", "b"), "Not 'b' but 'a'."),
        ("Only '%s'.", ("a", "b"), "Only 'a'."),
        ("%d words, 100%% of them", ("3",), "3 words, 100% of them"),
        ("Two  blanks\nand a line", (), "Two blanks and a line"),
        ("'%s' and '%s'", ("a",), "'a' and '%s'"),
    ],
)
def test_messages_are_those_of_printf(template: str, values: tuple[str, ...], message: str) -> None:
    assert format_message(template, *values) == message


def test_choices_are_listed() -> None:
    assert listed(["a"]) == "'a'"
    assert listed(["a", "b"]) == "'a' or 'b'"
    assert listed(["a", "b", "c"]) == "'a', 'b', or 'c'"


def test_choices_are_quoted_once() -> None:
    assert without_double_quotes("Use '%s', not '%s'.") == "Use %s, not '%s'."
    assert without_double_quotes("Avoid '%s'.") == "Avoid '%s'."
