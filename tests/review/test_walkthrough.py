"""The review in the terminal."""

from pathlib import Path

import click
import pytest

from tests.review.conftest import FIXED, TEXT, Seedlint


def test_each_change_is_asked_for(seedlint: Seedlint, file: Path) -> None:
    result = seedlint("review", "--tui", "quay.md", input="n\ny\nn\nn\n")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == TEXT.replace(",and", ", and").encode()
    assert result.stdout.count("What now") == 4
    assert "quay.md:1:1: warning: Write “The” once. [doubled-word]" in result.stdout
    assert "(4 left) What now [y,a,n,d,e,q,?]?" in result.stdout
    assert result.stdout.endswith("quay.md: saved\n")


def test_all_that_is_safe_is_accepted_but_what_was_left(seedlint: Seedlint, file: Path) -> None:
    result = seedlint("review", "--tui", ".", input="n\na\n")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == FIXED.replace("The quay", "The the quay").encode()


def test_the_rest_is_left(seedlint: Seedlint, file: Path) -> None:
    (file.parent / "z.md").write_text("On monday.\n")
    result = seedlint("review", "--tui", ".", input="y\nd\ny\n")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == TEXT.replace("The the", "The").encode()
    assert (file.parent / "z.md").read_text() == "On Monday.\n"


def test_the_end_writes_what_was_accepted(seedlint: Seedlint, file: Path) -> None:
    (file.parent / "z.md").write_text("On monday.\n")
    result = seedlint("review", "--tui", ".", input="y\nq\n")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == TEXT.replace("The the", "The").encode()
    assert (file.parent / "z.md").read_text() == "On monday.\n"


def test_an_interruption_writes_nothing(seedlint: Seedlint, file: Path) -> None:
    result = seedlint("review", "--tui", "quay.md", input="y\n")  # and then the input ends
    assert result.exit_code == 130
    assert "quay.md: unchanged" in result.stderr
    assert file.read_bytes() == TEXT.encode()


def test_something_else_is_written(seedlint: Seedlint, file: Path) -> None:
    result = seedlint("review", "--tui", "quay.md", input="e\nThat\nq\n")
    assert result.exit_code == 0, result.output
    assert file.read_bytes() == TEXT.replace("The the", "That").encode()


def test_a_word_is_added(seedlint: Seedlint, file: Path) -> None:
    file.write_text("He waited untill dawn.\n")
    result = seedlint("review", "--tui", "quay.md", input="w\nq\n")
    assert result.exit_code == 0, result.output
    assert (file.parent / "seedlint.words").read_text() == "untill\n"
    assert (file.parent / "seedlint.toml").read_text() == 'word-files = ["seedlint.words"]\n'
    assert file.read_text() == "He waited untill dawn.\n"


def test_unknown_keys_explain_the_known_ones(seedlint: Seedlint, file: Path) -> None:
    result = seedlint("review", "--tui", "quay.md", input="yes\n\nw\nq\n")
    assert result.stdout.count("y - accept the change\n") == 3
    assert "w - " not in result.stdout
    assert file.read_bytes() == TEXT.encode()


def test_what_others_wrote_is_not_written_over(
    seedlint: Seedlint, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = iter("y")

    def prompt(*_: object, **__: object) -> str:
        file.write_text("Somebody else was here.\n")
        return next(asked, "q")

    monkeypatch.setattr(click, "prompt", prompt)
    result = seedlint("review", "--tui", "quay.md")
    assert result.exit_code == 2
    assert result.stderr == ("seedlint: quay.md: has changed since it was read; hint: reload it\n")
    assert file.read_text() == "Somebody else was here.\n"


def test_nothing_to_say(seedlint: Seedlint, file: Path) -> None:
    file.write_text("The quay is open.\n")
    result = seedlint("review", "--tui", ".")
    assert (result.exit_code, result.stdout) == (0, "No findings.\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.md", "--tui"], "nowhere.md: "),
        (["-"], "- (standard input) cannot be reviewed; hint: name a file"),
        (["x.md", "--tui", "--no-browser"], "--tui cannot be used with --no-browser"),
        ([], "Missing argument"),
    ],
)
def test_mistakes(seedlint: Seedlint, file: Path, arguments: list[str], told: str) -> None:
    result = seedlint("review", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_change_that_would_become_markup_is_refused(seedlint: Seedlint, file: Path) -> None:
    rules = file.parent / "house-rules" / "wording"
    rules.mkdir(parents=True)
    (rules / "say-star.toml").write_text(
        'summary = "s"\nmessage = "m"\nseverity = "warning"\nwhy = "w"\n'
        '[match.swap]\n"the star" = "`star`"\n[fix]\napplicability = "safe"\n'
        '[[example]]\nbad = "See the star."\ngood = "See `star`."\n'
        '[[example]]\ngood = "See a star."\n'
    )
    (file.parent / "seedlint.toml").write_text('select = ["local"]\nrules = ["house-rules"]\n')
    file.write_text("See the star.\n")
    result = seedlint("review", "--tui", "quay.md", input="y\n")
    assert result.exit_code == 0, result.output
    assert "would change markup or code" in result.stdout
    assert file.read_text() == "See the star.\n"
