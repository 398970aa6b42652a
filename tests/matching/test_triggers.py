"""What makes a rule look at a text, and what it is told."""

from pathlib import Path
from typing import Any

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import RuleFileError
from seedlint.packs.rule_file import load
from seedlint.settings.model import FileSettings

TOML = """
summary  = "A rule."
message  = "Here: {match}."
severity = "warning"
why      = "Because."
[match]
%s
[[example]]
bad = "Red."
[[example]]
good = "Blue."
"""
PLACES = """
from seedlint.rule import Finding, Span


def check(document, places):
    for place in range(len(document.text)) if places is None else places:
        yield Finding(Span(place, place + 1))
"""


def linter(folder: Path, match: str, python: str = "", **settings: Any) -> Linter:
    path = folder / "colours" / "red.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(TOML % match)
    if python:
        path.with_suffix(".py").write_text(python)
    chosen = FileSettings(select=("local/red",), rules=(str(folder),), allow_code=True, **settings)
    return Linter(chosen, cache_dir="")


def places(linter: Linter, text: str) -> list[int]:
    result = linter.check(Source("a.md", text))
    assert not result.problems
    return [one.span.start for one in result.diagnostics]


def test_a_pattern_without_letters_has_to_say_what_it_costs(tmp_path: Path) -> None:
    match = r"pattern = '\b\w+\b'"
    with pytest.raises(RuleFileError, match="the rule would look at every text") as refused:
        linter(tmp_path, match)
    assert str(refused.value).startswith(str(tmp_path))
    assert 'cost = "why' in str(refused.value)
    assert places(linter(tmp_path, f'{match}\ncost = "all words"'), "It is.") == [0, 3]


def test_python_alone_has_to_say_what_it_costs(tmp_path: Path) -> None:
    python = "def check(document):\n    yield from ()\n"
    with pytest.raises(RuleFileError, match="the rule would look at every text"):
        linter(tmp_path, "python = true", python)
    assert not places(linter(tmp_path, 'python = true\ncost = "x"', python), "Red.")
    assert not places(linter(tmp_path, 'python = true\nsubstrings = ["red"]', python), "A red.")


def test_places_are_where_triggers_end(tmp_path: Path) -> None:
    match = 'python = true\nplaces = true\nwords = [" red ", " blue-"]\nshapes = ["0,A"]'
    made = linter(tmp_path, match, PLACES)
    text = "A *red* one, 1,Two and a blue-\nish one.\n"
    assert places(made, text) == [text.index(" one,"), text.index("Two"), text.index("-")]
    assert places(made, "Nothing here.") == []


def test_places_are_for_python_alone(tmp_path: Path) -> None:
    path = tmp_path / "red.toml"
    path.write_text(TOML % 'pattern = "red"\nplaces = true')
    with pytest.raises(RuleFileError, match="places = true is for rules with python = true alone"):
        load(str(path))


def test_a_trigger_with_capitals_is_exact_where_case_counts(tmp_path: Path) -> None:
    match = 'python = true\nplaces = true\nwords = [" Red ", " blue "]\n'
    loose, exact = (
        linter(tmp_path, match, PLACES),
        linter(tmp_path, f'{match}case = "exact"', PLACES),
    )
    assert places(loose, "Red red Blue.") == [3, 7, 12]
    assert places(exact, "Red red Blue.") == [3, 12]


def test_a_name_in_braces_stands_for_a_list_of_words(tmp_path: Path) -> None:
    made = linter(tmp_path, 'phrases = ["red {nouns}"]')
    assert places(made, "Red book, red house, red window.") == [21]
    with pytest.raises(RuleFileError, match="there is no list"):
        linter(tmp_path, 'phrases = ["red {verbs}"]')


def test_an_option_may_have_the_rule_look_everywhere(tmp_path: Path) -> None:
    match = 'python = true\nplaces = true\nwords = [" red "]\n[options.all]\ndefault = false\n'
    match += 'everywhere = true\nwhy = "…"'
    python = PLACES.replace("places):", "places, *, all):")
    assert places(linter(tmp_path, match, python), "Blue.") == []
    given = linter(tmp_path, match, python, options=(("local/red", "all", True),))
    assert places(given, "Blue.") == [0, 1, 2, 3, 4]


def test_what_only_the_end_of_a_window_makes_a_match_is_none(tmp_path: Path) -> None:
    made = linter(tmp_path, "pattern = 'red(?: \\w+)*$'\nwords = [' red ']\nwindow = [4, 4]")
    assert places(made, f"A red {'word ' * 30}and no more.\n") == []
