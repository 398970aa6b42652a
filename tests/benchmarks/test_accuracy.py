"""The accuracy benchmark: what it damages, and what it calls right."""

import random
from pathlib import Path

import pytest

from benchmarks.accuracy import clean, corrupt, judgments
from benchmarks.accuracy.html import markdown
from benchmarks.accuracy.sentences import passages
from seedlint.engine.linter import Linter

PASSAGE = (
    "On Monday the mayor of Vienna didn't believe that a river, however deep, is wide. "
    "It is not known whether the tide comes in at all."
)


@pytest.mark.parametrize("kind", corrupt.kinds())
def test_one_defect_is_put_where_it_says(kind: str) -> None:
    injector, _ = corrupt.kinds()[kind]
    damage = injector(PASSAGE, random.Random(4))
    if damage is None:
        assert kind.startswith(("month", "country", "people"))
        return
    whole = damage.text[: damage.start] + damage.meant + damage.text[damage.end :]
    assert whole == PASSAGE
    assert damage.text != PASSAGE


def test_a_repair_is_seen(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(f"{PASSAGE}\n", encoding="utf-8")
    [(_, outcomes)] = corrupt.measure((tmp_path,), 5, 1, ["weekday"])
    assert [(one.fixed, one.found, one.changed) for one in outcomes] == [(True, True, False)]
    assert corrupt.row(outcomes) == "1 | 100.0 | 100.0 | 100.0 | – | 0.0"


def test_passages_are_plain_english_prose(tmp_path: Path) -> None:
    texts = [
        PASSAGE,
        "Run `make` to\nbuild it in the end.",
        "Es geht uns allen hier ganz gut so, danke.",
    ]
    (tmp_path / "one.md").write_text("\n\n".join(texts), encoding="utf-8")
    assert passages((tmp_path,), 1) == [PASSAGE]


def test_html_keeps_prose_and_code_apart() -> None:
    prose = "<h1>Tides</h1><p>Use <code>x</code>\n<em>now</em>.</p>"
    page = f"{prose}<pre>a  b\n</pre><ul><li>One</li></ul>"
    assert markdown(page) == "# Tides\n\nUse `x` *now*.\n\n```\na  b\n```\n\n- One\n"


def test_a_verdict_holds_as_long_as_the_words_do(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(
        "They went to the the harbour in the rain.\n", encoding="utf-8"
    )
    [found] = clean.sweep((tmp_path,), Linter()).found
    [line] = clean.sheet([found], {}, 10)
    assert line.startswith(f"? doubled-word {found.key.context} S")
    stored = judgments.read_sheet([line.replace("?", "+", 1)])
    judgments.save(stored, tmp_path / "judged.txt")
    verdicts = judgments.load(tmp_path / "judged.txt")
    assert clean.counts([found], verdicts)["doubled-word"] == clean.Count(1, 1, 0)
    assert not list(clean.sheet([found], verdicts, 10))
    assert judgments.key("x", "a  b c", 3, 4) == judgments.key("x", "a b\nc", 2, 3)


def test_what_nobody_judged_counts_as_wrong() -> None:
    assert clean.Count(10, 0, 0).wrong_rate(10_000) == 10
    assert clean.Count(10, 3, 1).wrong_rate(10_000) == 2.5
