"""Scores, conditions on them, and the step that computes them."""

import pickle
from math import exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.corpus.condition import Condition
from seedlint.corpus.options import Options
from seedlint.corpus.scores import Scores, rates
from seedlint.corpus.step import BadRowError, Row, RowResult, Step
from seedlint.corpus.table import Clean
from seedlint.errors import ConfigError
from seedlint.settings.model import FileSettings

from .conftest import CLEAN, FIXED, WRONG


def scored(text: str, **options: object) -> Scores:
    (result,) = Step(Options(**options)).rows([Row((text,))])  # type: ignore[arg-type]
    assert isinstance(result, RowResult)
    assert result.scores is not None
    return result.scores


def test_scores_describe_the_text() -> None:
    scores = scored(f"{WRONG} {CLEAN} `code`")
    assert scores.words == 26
    assert scores.findings == 2
    assert scores.per_1000 == 76.9231
    assert scores.rules == ["doubled-space", "wrong-article"]
    assert scores.groups == {"grammar": 1, "spacing": 1}
    assert [(span.start, span.end, span.new) for span in scores.spans] == [
        (9, 11, " "),
        (25, 31, "an idea"),
    ]
    assert [span.grade for span in scores.spans] == [3, 3]
    assert (scores.changed, scores.fixes, scores.language) == (False, 0, "en")


def test_scores_of_a_fixed_text_describe_what_is_written() -> None:
    scores = scored(f"{WRONG} {CLEAN}", fixes=True)
    assert (scores.findings, scores.changed, scores.fixes) == (0, True, 2)
    scores = scored(f"{WRONG} {CLEAN}", fixes=True, into="clean")
    assert (scores.findings, scores.changed, scores.fixes) == (2, True, 2)


def test_hidden_parts_are_measured() -> None:
    scores = scored("A word.\n\n```\n" + "x = 1\n" * 30 + "```\n", format="markdown")
    assert scores.words == 3  # code is one thing that is no word
    assert scores.hidden_share > 0.9


def test_short_texts_have_no_rate() -> None:
    assert scored(WRONG).per_1000 is None
    assert rates(0, 19) == (None, None)
    assert rates(0, 20) == (0.0, 0.0)


@pytest.mark.parametrize("findings", [3, 5, 10, 30])
def test_the_lower_bound_is_that_of_a_poisson_count(findings: int) -> None:
    _, low = rates(findings, 1000)
    assert low is not None
    at_most = sum(exp(-low) * low**n / factorial(n) for n in range(findings))
    assert 1 - at_most == pytest.approx(0.05, rel=0.04)


@given(st.integers(0, 500), st.integers(20, 10_000))
def test_the_lower_bound_is_lower(findings: int, words: int) -> None:
    rate, low = rates(findings, words)
    assert rate is not None
    assert low is not None
    assert 0 <= low <= rate


SCORES = Scores(100, 0.1, 3, 30.0, 8.0, {"spelling": 2}, ["a"], "en", [], False, 0)


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("per_1000 < 50 and words > 50", True),
        ("not (per_1000_low >= 8.0)", False),
        ("spelling <= 1 or language == 'de'", False),
        ("grammar == 0", True),
        ("findings / words < 0.04", True),
        ("words > -1", True),
    ],
)
def test_conditions(text: str, met: bool) -> None:
    assert Condition(text)(SCORES) is met


def test_a_rate_that_is_null_meets_no_condition() -> None:
    empty = SCORES._replace(per_1000=None)
    assert not Condition("per_1000 < 5")(empty)
    assert not Condition("words / findings > 1")(SCORES._replace(findings=0))


@pytest.mark.parametrize(
    "text",
    ["", "words >", "__import__('os')", "words.real > 1", "[1]", "words ** 9 > 1", "lambda: 1"],
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="--keep"):
        Condition(text)


def test_an_unknown_name_is_refused() -> None:
    Condition("words > 1 and spelling < 2").check(["spelling"])
    with pytest.raises(ConfigError, match="unknown name “wrods”"):
        Condition("wrods > 1").check(["spelling"])


def test_a_step_pickles_its_options_only() -> None:
    step = Step(Options(fixes=True))
    step.rows([Row((WRONG,))])
    data = pickle.dumps(step)
    assert len(data) < 4_000
    (result,) = pickle.loads(data).rows([Row((WRONG,))])
    assert result.new == (FIXED,)


def test_a_row_that_breaks_the_linter_does_not_break_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    step = Step(Options(fixes=True))
    check_batch = step.linter.check_batch

    def broken(sources: list[object]) -> object:
        if any("break" in source.text for source in sources):  # type: ignore[attr-defined]
            raise RuntimeError("broken")
        return check_batch(sources)  # type: ignore[arg-type]

    monkeypatch.setattr(step.linter, "check_batch", broken)
    one, two, three = step.rows([Row((WRONG,)), Row(("break",)), Row((WRONG,))])
    assert isinstance(two, BadRowError)
    assert (two.reason, str(two)) == ("crashed", "RuntimeError: broken")
    assert [one.new, three.new] == [(FIXED,), (FIXED,)]  # type: ignore[union-attr]


def test_a_row_that_takes_too_long_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    step = Step(Options(fixes=True, seconds=0.2))
    check_batch = step.linter.check_batch

    def slow(sources: list[object]) -> object:
        while any("slow" in source.text for source in sources):  # type: ignore[attr-defined]
            pass
        return check_batch(sources)  # type: ignore[arg-type]

    monkeypatch.setattr(step.linter, "check_batch", slow)
    one, two = step.rows([Row((WRONG,)), Row(("slow",))])
    assert isinstance(two, BadRowError)
    assert (two.reason, str(two)) == ("timed-out", "took more than 0.2 s")
    assert one.new == (FIXED,)  # type: ignore[union-attr]


def test_a_table_comes_back_with_columns() -> None:
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"text": [WRONG, None, CLEAN], "n": [1, 2, 3]})
    few = FileSettings(select=("doubled-space", "wrong-article"))
    clean = Clean(Options(settings=few, fixes=True, scores=True))
    found = pickle.loads(pickle.dumps(clean))(table)
    assert found["text"].to_pylist() == [FIXED, None, CLEAN]
    assert found["n"].to_pylist() == [1, 2, 3]
    assert found["seedlint_changed"].to_pylist() == [True, False, False]
    assert found.schema.equals(clean.schema(table.schema))
    assert table["text"].to_pylist() == [WRONG, None, CLEAN]
    assert clean(table.slice(0, 0)).schema.equals(found.schema)
