"""Verbs that the rule wordy-verb writes in the place of a noun."""

import importlib.util
from types import ModuleType

import pytest

from seedlint.packs.pack import builtin


@pytest.fixture(scope="module")
def rule() -> ModuleType:
    path = f"{builtin().path}/wording/wordy-verb.py"
    spec = importlib.util.spec_from_file_location("wordy_verb", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "forms",
    [
        "decide decides decided deciding",
        "apply applies applied applying",
        "pay pays paid paying",
        "agree agrees agreed agreeing",
        "refer refers referred referring",
        "reach reaches reached reaching",
        "see sees saw seeing",
        "buy buys bought buying",
        "study studies studied studying",
        "argue argues argued arguing",
    ],
)
def test_a_verb_takes_the_form_of_the_one_it_replaces(rule: ModuleType, forms: str) -> None:
    base, *others = forms.split()
    assert [rule._inflected(base, place) for place in (1, 2, 3)] == others
