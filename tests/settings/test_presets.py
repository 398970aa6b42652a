"""Settings that ship, and the JSON Schema of settings."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from seedlint.engine.linter import Linter
from seedlint.errors import ConfigError
from seedlint.settings.jsonschema import schema
from seedlint.settings.presets import names, path_of
from seedlint.settings.resolve import Flags, Resolver
from seedlint.settings.schema import KEYS

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", names())
def test_a_preset_names_rules_that_there_are(here: Path, name: str) -> None:
    (here / "seedlint.toml").write_text(f'extends = ["seedlint:{name}"]')
    settings = Resolver().resolve(here.as_posix(), f"{here}/x.md").settings
    assert Linter(settings, cache_dir="").rules.ids
    assert settings == Resolver(Flags(isolated=True, presets=(name,))).resolve("/", "/x").settings


def test_presets_add_up_and_are_named_as_origins(here: Path) -> None:
    (here / "seedlint.toml").write_text(
        'extends = ["seedlint:plain", "seedlint:style"]\nignore = ["cliche"]\nadd = ["spun"]'
    )
    values, origins = Resolver().origins(here.as_posix(), f"{here}/x.md")
    assert {"wordy-purpose", "shouting", "spun"} <= set(values["add"])
    assert values["ignore"] == ("cliche",)
    assert origins["add"] == "seedlint:plain, seedlint:style, seedlint.toml"


def test_a_preset_may_extend_a_preset(here: Path) -> None:
    (here / "seedlint.toml").write_text('extends = ["seedlint:seo"]')
    settings = Resolver().resolve(here.as_posix(), f"{here}/x.md").settings
    assert {"spun", "stock-phrase"} <= set(settings.add)


def test_a_preset_that_there_is_not() -> None:
    with pytest.raises(ConfigError, match=r"unknown preset “stict”; hint: did you mean “strict”\?"):
        Resolver(Flags(presets=("stict",)))


def test_the_stored_schema_is_up_to_date() -> None:
    stored = (ROOT / "schemas" / "seedlint.json").read_text("utf-8")
    assert stored == schema(), "run `seedlint config schema > schemas/seedlint.json`"


def test_the_schema_judges_as_seedlint_does() -> None:
    verify = jsonschema.Draft7Validator(json.loads(schema()))
    jsonschema.Draft7Validator.check_schema(json.loads(schema()))
    for name in names():
        preset = tomllib.loads(Path(path_of(name)).read_text("utf-8"))
        assert not [*verify.iter_errors(preset)]
    good = {
        "select": ["all"],
        "severity": {"doubled-word": "error"},
        "options": {"long-sentence": {"words": 3}},
        "overrides": [{"files": ["*.md"], "locale": "en-GB"}],
    }
    assert not [*verify.iter_errors(good)]
    wrong: tuple[dict[str, object], ...] = (
        {"ingore": []},
        {"ignore": "a"},
        {"fail-on": "eror"},
        {"severity": {"doubled-word": "off"}},
        {"overrides": [{"locale": "en"}]},
        {"overrides": [{"files": ["x"], "rules": []}]},
        {"allow-code": True},
    )
    for bad in wrong:
        assert [*verify.iter_errors(bad)], bad


def test_the_documentation_has_every_key() -> None:
    page = (ROOT / "docs" / "configuring.md").read_text("utf-8")
    for key in KEYS:
        assert f"\n| `{key}` |" in page, key
    for name in names():
        assert f"\n| `{name}` |" in page, name
