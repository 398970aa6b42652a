"""The context model: what training and checking share, and what it knows."""

from pathlib import Path

import numpy as np
import pytest

from scripts.context.score import Scores
from seedlint.context.judge import OFFSETS, contributions, log_odds, spoken
from seedlint.context.place import features, is_judged, place
from seedlint.context.table import PATH, Table, table
from seedlint.context.tokens import EDGE
from seedlint.text.span import Span

SENTENCES = [
    "The team lost its way, and it’s unlikely that they’re there already: 12 of them left.",
    "Your idea is better than mine. Then we would have to lose the \x1a file, or quit.",
    'He asked, “Is it too late?” The effect of "their" weather was quiet.',
    "Whether or not you’re right",
]


def _where(text: str, word: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


@pytest.mark.parametrize(
    ("sentence", "word", "pair"),
    [
        (0, "its", ("its", "it's")),
        (0, "there", ("there", "their")),
        (1, "than", ("than", "then")),
        (1, "lose", ("lose", "loose")),
        (1, "Your", ("your", "you're")),
        (2, "effect", ("effect", "affect")),
    ],
)
def test_one_place_and_all_places_score_alike(
    sentence: int, word: str, pair: tuple[str, str]
) -> None:
    text = SENTENCES[sentence]
    whole = Span(0, len(text))
    numbers = features(place(text, _where(text, word), whole, table()))
    scores = Scores(PATH, SENTENCES)
    places = scores.index.places(word.lower())
    assert len(places) == 1
    assert scores.log_odds(places, *pair)[0] == pytest.approx(
        log_odds(numbers, *pair, table()), abs=1e-3
    )


def test_both_say_which_places_are_judged() -> None:
    scores = Scores(PATH, SENTENCES)
    checked = 0
    for sentence in SENTENCES:
        whole = Span(0, len(sentence))
        for word in ("its", "it’s", "they’re", "than", "Then", "lose", "too", "effect", "Whether"):
            if word in sentence.split():
                where = _where(sentence, word)
                here = place(sentence, where, whole, table())
                alone = is_judged(sentence, where, whole, here)
                known = word.lower().replace("’", "'")
                assert alone == (len(scores.judged(known)) == 1), word
                checked += 1
    assert checked >= 8


def test_every_feature_has_its_offsets() -> None:
    text = SENTENCES[0]
    numbers = features(place(text, _where(text, "its"), Span(0, len(text)), table()))
    assert len(numbers) == len(OFFSETS)
    assert len(set(numbers[:36])) == 36


def test_beyond_a_segment_there_are_edges() -> None:
    here = place("Stop. Its late now.", Span(6, 9), Span(6, 19), table())
    assert [token.text for token in here.before] == [EDGE] * 5
    assert [token.text for token in here.after] == ["late", "now", ".", EDGE, EDGE]
    assert here.case == 1


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("I think its been a long day.", "its", "it's"),
        ("The dog wagged it's tail happily.", "it's", "its"),
        ("You should check you're code first.", "you're", "your"),
        ("He is taller then his brother.", "then", "than"),
        ("Many people loose their keys.", "loose", "lose"),
        ("They put there bags on the floor.", "there", "their"),
    ],
)
def test_it_knows_everyday_mistakes_and_says_why(text: str, written: str, meant: str) -> None:
    where = _where(text, written)
    here = place(text, where, Span(0, len(text)), table())
    numbers = features(here)
    assert log_odds(numbers, meant, written, table()) > 1
    named = [*spoken(here, contributions(numbers, meant, written, table()), 2)]
    assert named
    assert all(word in text.lower() and weight > 0 for word, weight in named)


def test_a_file_that_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(b"\0" * 64)
    with pytest.raises(ValueError, match="not a context table"):
        Table(path)


def test_rare_words_have_no_cluster() -> None:
    assert table().cluster("xyzzyish") is None
    assert table().class_of("xyzzyish") != table().class_of("xyzzying")
    assert np.unique([table().class_of(word) for word in ("the", "of", "ran")]).size == 3
