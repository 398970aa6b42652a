"""Values of the front matter that settings call prose."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.readers.registry import read
from seedlint.settings.model import FileSettings

KEYS = ("title", "description")


def _shown(text: str) -> list[str]:
    view = read(Source("x.md", text, ".md"), KEYS).view
    return [piece for piece in view.replace("\x1a", "").split("\x03") if piece.strip()]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        (
            "---\ntitle: On quays, and harbours\nlayout: wide page\n---\n",
            ["On quays, and harbours"],
        ),
        (
            "---\ntitle: \"On 'quays'\"  \ndescription: 'On \"it\"'\n---\n",
            ["On 'quays'", 'On "it"'],
        ),
        ("---\r\ntitle: On quays\r\n---\r\n", ["On quays"]),
        ('+++\ntitle = "On quays"\nother = "No"\n+++\n', ["On quays"]),
        ('{\n  "title": "On quays",\n  "description": "And more"\n}\n', ["On quays", "And more"]),
        ("---\ntitle: C#, a:b and more\n---\n", ["C#, a:b and more"]),
        ("---\ntitle: On quays # a comment\n---\n", []),
        ("---\ntitle: On quays: a tale\n---\n", []),
        ("---\ntitle: On quays\n  and more\n---\n", []),
        ("---\ntitle: >\n  On quays\n---\n", []),
        ('---\ntitle: "On \\"quays\\""\n---\n', []),
        ("---\ntitle: [On, quays]\nsubtitle: No\n  title: No\n---\n", []),
        ("---\ntitle: It's a 'quay\ndescription: 'It''s'\n---\n", ["It's a 'quay"]),
    ],
)
def test_what_is_shown(matter: str, expected: list[str]) -> None:
    assert _shown(f"{matter}\nThe body.\n") == [*expected, "The body."]


def test_without_the_setting_nothing_is_shown() -> None:
    document = read(Source("x.md", "---\ntitle: On quays\n---\nBody\n", ".md"))
    assert "quays" not in document.view


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(FileSettings(front_matter=KEYS))


def _fixed(linter: Linter, text: str) -> str:
    result = linter.fix(Source("x.md", text, ".md"), Applicability.unsafe)
    return text if result.fixed is None else result.fixed


def test_a_value_is_fixed(linter: Linter) -> None:
    text = "---\ntitle: The the quay,and russia\nlayout: the the\n---\nThe quay is shut.\n"
    assert _fixed(linter, text) == text.replace("The the quay,and russia", "The quay, and Russia")


@pytest.mark.parametrize(
    "matter",
    ["---\ntitle: 'They dont go'\n---\n", "---\ntitle: They went away :they fled\n---\n"],
)
def test_no_fix_takes_a_value_out_of_its_quotes(linter: Linter, matter: str) -> None:
    assert _fixed(linter, f"{matter}The quay is shut.\n") == f"{matter}The quay is shut.\n"


VALUES = st.text("ab 'Tt,.;:!?#-—“”’[]{}", min_size=1, max_size=30)


@given(VALUES)
def test_toml_and_json_mean_the_rest_as_before(linter: Linter, value: str) -> None:
    body = "\nThe quay is shut.\n"
    toml = _fixed(linter, f'+++\ntitle = "{value}"\nother = 1\n+++\n{body}')
    table = tomllib.loads(toml.split("+++\n")[1])
    assert (set(table), table["other"]) == ({"title", "other"}, 1)
    fixed = _fixed(linter, f'{{\n"title": "{value}",\n"other": 1\n}}\n{body}')
    table = json.loads(fixed.split(body)[0])
    assert (set(table), table["other"]) == ({"title", "other"}, 1)


@given(VALUES, st.sampled_from(("{}", '"{}"', "'{}'")))
def test_yaml_means_the_rest_as_before(linter: Linter, value: str, quotes: str) -> None:
    yaml = pytest.importorskip("yaml")
    head = f"title: {quotes.format(value)}\nother: 1\n"
    try:
        before = yaml.safe_load(head)
    except yaml.YAMLError:
        return
    text = _fixed(linter, f"---\n{head}---\n\nThe quay is shut.\n")
    after = yaml.safe_load(text.removeprefix("---\n").split("\n---\n")[0])
    assert {name: type(value) for name, value in after.items()} == {
        name: type(value) for name, value in before.items()
    }
    assert after["other"] == 1
