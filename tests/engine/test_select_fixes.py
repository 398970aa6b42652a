"""Which fixes go together."""

from hypothesis import given
from hypothesis import strategies as st

from seedlint.diagnostic import Applicability, Diagnostic, Fix, Phase, Severity
from seedlint.engine.select_fixes import plan
from seedlint.text.edits import Edit, apply, conflict
from seedlint.text.span import Span

SAFE, UNSAFE, SUGGEST = Applicability.safe, Applicability.unsafe, Applicability.suggest


def _diagnostic(
    *edits: Edit, rule: str = "rule", grade: Applicability = SAFE, phase: Phase = Phase.words
) -> Diagnostic:
    return Diagnostic(rule, Severity.warning, "", edits[0].span, Fix(tuple(edits), grade, phase))


def _edit(start: int, end: int, text: str = "x") -> Edit:
    return Edit(Span(start, end), text)


def test_only_the_wanted_grade() -> None:
    safe, unsafe = _diagnostic(_edit(0, 1)), _diagnostic(_edit(5, 6), grade=UNSAFE)
    shown = _diagnostic(_edit(8, 9), grade=SUGGEST)
    assert plan([safe, unsafe, shown], SAFE) == [safe]
    assert plan([safe, unsafe, shown], UNSAFE) == [safe, unsafe]


def test_earlier_phases_first() -> None:
    words = _diagnostic(_edit(0, 1))
    characters = _diagnostic(_edit(5, 6), phase=Phase.characters)
    assert plan([words, characters], SAFE) == [characters]


def test_the_longer_of_two_at_one_place() -> None:
    short, long = _diagnostic(_edit(3, 5), rule="a"), _diagnostic(_edit(3, 9), rule="b")
    assert plan([short, long], SAFE) == [long]


def test_a_fix_is_taken_whole_or_not_at_all() -> None:
    first = _diagnostic(_edit(0, 4))
    both = _diagnostic(_edit(3, 5), _edit(20, 21))
    assert plan([first, both], SAFE) == [first]


def test_equal_edits_are_credited_to_both() -> None:
    one, other = _diagnostic(_edit(0, 1), rule="a"), _diagnostic(_edit(0, 1), rule="b")
    assert plan([one, other], SAFE) == [one, other]


_FIXES = st.lists(
    st.lists(
        st.builds(
            lambda start, length, text: _edit(start, start + length, text),
            st.integers(0, 30),
            st.integers(0, 4),
            st.text("ab", max_size=2),
        ).filter(lambda edit: edit.text or not edit.inserts),
        min_size=1,
        max_size=3,
    ).filter(lambda edits: not any(conflict(a, b) for a in edits for b in edits)),
    max_size=8,
)


@given(fixes=_FIXES)
def test_a_plan_can_always_be_applied(fixes: list[list[Edit]]) -> None:
    chosen = plan([_diagnostic(*edits, rule=str(n)) for n, edits in enumerate(fixes)], SAFE)
    edits = [edit for one in chosen if one.fix for edit in one.fix.edits]
    apply("." * 40, edits)
    assert bool(chosen) == bool(fixes), "the first fix always goes"


@given(fixes=_FIXES)
def test_what_is_left_out_conflicts_with_what_was_taken(fixes: list[list[Edit]]) -> None:
    diagnostics = [_diagnostic(*edits, rule=str(n)) for n, edits in enumerate(fixes)]
    chosen = plan(diagnostics, SAFE)
    taken = [edit for one in chosen if one.fix for edit in one.fix.edits]
    for one in diagnostics:
        if one not in chosen and one.fix:
            assert any(conflict(edit, other) for edit in one.fix.edits for other in taken)
