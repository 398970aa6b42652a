"""Counts of texts that were counted by hand."""

import pytest

from seedlint.document import Source
from seedlint.readers.registry import read
from seedlint.stats.counts import Counts, count
from seedlint.stats.readability import readability
from seedlint.stats.syllables import syllables


def counted(text: str, suffix: str = ".md") -> Counts:
    return count(read(Source("x", text, suffix)))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *[("a", 1), ("the", 1), ("sea", 1), ("wind", 1), ("made", 1), ("makes", 1), ("walked", 1)],
        *[("horses", 2), ("wanted", 2), ("table", 2), ("river", 2), ("lonely", 2), ("rhythm", 2)],
        *[("media", 3), ("nation", 2), ("idea", 3), ("family", 3), ("beautiful", 3), ("Europe", 2)],
        *[("saying", 2), ("played", 1), ("serious", 3), ("million", 2), ("readability", 5)],
        *[("don't", 1), ("mother-in-law", 4), ("sister’s", 2), ("1914", 1), ("league", 1)],
    ],
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number
    assert syllables(word.upper()) == number


def test_words_sentences_and_letters() -> None:
    counts = counted("The old mill stood empty. In 1914 it was Dr. Amery's.\n")
    assert counts.lengths == {5: 1, 6: 1}
    assert (counts.words, counts.sentences, counts.paragraphs) == (11, 2, 1)
    assert counts.letters == len("Theoldmillstoodempty") + len("In1914itwasDrAmerys")


def test_what_is_no_running_text_is_left_out() -> None:
    text = (
        "# A heading here\n\nOne two three. `code is hidden` four.\n\n"
        "| a cell | b |\n| --- | --- |\n| c | d |\n\n- five six\n- seven.\n\n"
        "> Eight nine.\n\n```\nten eleven\n```\n"
    )
    counts = counted(text)
    assert counts.words == 9
    assert sorted(counts.lengths.elements()) == [1, 2, 2, 4]
    assert counts.paragraphs == 2


def test_long_and_hard_words() -> None:
    # Elephants: long and hard. Alexandria: long, but a name. well-mannered-ness: a compound.
    # Interested: long only with its ending.
    counts = counted("The elephants of Alexandria were interested in co-operative play.")
    assert counts.long == 4
    assert counts.hard == 2  # elephants, interested (in-ter-est without -ed)


def test_an_empty_text_has_no_readability() -> None:
    counts = counted("```\ncode\n```\n")
    assert (counts.words, counts.sentences) == (0, 0)
    assert [*readability(counts)] == []


def test_counts_add_up() -> None:
    one, other = counted("One two."), counted("Three. Four five six.\n\nSeven.")
    one.add(other)
    assert (one.words, one.sentences, one.paragraphs) == (7, 4, 3)
    assert one.lengths == {1: 2, 2: 1, 3: 1}
