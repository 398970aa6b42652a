"""The pack that reads the dictionary of codespell."""

import importlib.util
from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import PackError
from seedlint.packs.pack import installed
from seedlint.settings.model import FileSettings
from seedlint.testing import examples


@pytest.fixture
def linter() -> Linter:
    pytest.importorskip("codespell_lib")
    return Linter(FileSettings(select=("codespell",), packs=("codespell",), words=("begginers",)))


@pytest.mark.usefixtures("linter")
def test_its_rule_keeps_its_word() -> None:
    for example in examples(installed("codespell")):
        example.check()


def test_several_corrections_are_only_shown(linter: Linter) -> None:
    result = linter.check(Source("x.md", "All contaxts count.\n"))
    (found,) = result.diagnostics
    assert found.fix is None
    assert len(found.suggestions) > 1


def test_the_projects_words_and_terms_stay(linter: Linter) -> None:
    assert not linter.check(Source("x.md", "All begginers laugh.\n")).diagnostics
    assert not linter.check(Source("x.md", "A begginer, a begginer and a begginer.\n")).diagnostics


def test_it_is_on_when_it_is_named(linter: Linter) -> None:
    assert "codespell/misspelling" in Linter(FileSettings(packs=("codespell",))).rules.ids
    assert "codespell/misspelling" not in Linter().rules.ids


def test_without_codespell_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(PackError, match=r"pip install seedlint\[codespell\]"):
        installed("codespell")


def test_its_list_is_not_copied() -> None:
    folder = Path(installed.__code__.co_filename).parent / "optional"
    assert sum(path.stat().st_size for path in folder.rglob("*.toml")) < 5000
