"""Unknown words and foreign text, found in documents."""

import pytest

from seedlint.document import Document, Source
from seedlint.lexicon.vocabulary import Vocabulary
from seedlint.readers.registry import read


def _read(text: str) -> Document:
    return read(Source("x.md", text, ".md"))


def _unknown(text: str) -> list[str]:
    document = _read(text)
    return [document[span] for span in document.unknown_words]


def test_each_place_of_an_unknown_word_in_order() -> None:
    document = _read("The wnid blew; a wnid\nblew, and “wnid” it was, in *stomr* and wnid.")
    assert [document[span] for span in document.unknown_words] == [
        "wnid",
        "wnid",
        "wnid",
        "stomr",
        "wnid",
    ]
    assert len(set(document.unknown_words)) == 5


def test_what_is_no_word_of_prose_is_passed_over() -> None:
    assert _unknown("See wnid.txt, `wnid`, wnid/stomr, wnid_1, @wnid, wnid() and Wnid.") == []


def test_a_word_that_is_part_of_another_is_not_mistaken_for_it() -> None:
    assert _unknown("The wnids and the wnid blew.") == ["wnids", "wnid"]


def test_counting_and_finding() -> None:
    document = _read("Dialogue here, dialogue there, *dialogue* and `dialogue`, not dialogue.txt.")
    assert document.count("dialogue") == 4
    assert [document[span] for span in document.find("dialogue")] == [
        "Dialogue",
        "dialogue",
        "dialogue",
    ]
    assert document.has("dialogue")
    assert not document.has("dialog")


def test_how_often_the_forms_of_a_word_occur() -> None:
    tokens = _read("We cooperate and cooperated; cooperated *again*. Cooperatezz behaves.").tokens
    forms = {b"cooperate", b"cooperated", b"cooperating", b"cooperatezz"}
    assert tokens.occurring([forms]) == {b"cooperate": 1, b"cooperated": 2, b"cooperatezz": 1}
    assert tokens.occurring([{b"behave", b"behaves"}]) == {b"behaves": 1}
    assert tokens.occurring([{b"sail"}]) == {}


@pytest.mark.parametrize("before", ["", "The harbour froze that year. " * 1000])
def test_a_word_stands_in_a_text_however_usual_it_is_and_whatever_was_read_before(
    before: str,
) -> None:
    vocabulary = Vocabulary(words=["Wnidable"])
    words = "the cooperate nonexploitative colour 42nd naïve wnidable stomr can't".split()
    for text in (before, f"Then {' '.join(words)}, he says."):
        document = _read(text)
        document.vocabulary = vocabulary
        document.tokens.telling  # noqa: B018 (sifts)
    assert [word for word in words if not document.has(word)] == ["42nd"]  # something sticks to it
    assert all(document.count(word) == document.has(word) for word in words)
    assert not document.has("froze")
    assert document.count("froze") == 0


def test_english_and_other_text() -> None:
    text = (
        "The harbour froze early that year, and nobody sailed before March.\n\n"
        "El puerto se congeló temprano ese año y nadie zarpó antes de marzo.\n\n"
        "git rebase -i HEAD~3 && git push origin mybranch fsck gc reflog rerere\n"
    )
    document = _read(text)
    assert document.is_english(0)
    assert not document.is_english(text.index("El puerto"))
    assert not document.is_english(text.index("git rebase"))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The boat lay by the old quay.", True),
        ("The boat lay by the fnord quay.", True),
        ("The fnord lay by the xyzzy quay.", True),
        ("The recommanded way uses an executuable, with priviledges, and we attatch it.", True),
        ("boat fnord lay xyzzy quay plover town zork frobozz gnusto", False),
    ],
)
def test_english_by_how_many_words_are_unknown(text: str, english: bool) -> None:
    assert _read(text).is_english(0) is english


def test_a_short_sentence_with_one_slip_is_english() -> None:
    assert _read("I dont know why he left.").is_english(0)
    assert _read("He was in Ulm, and dont ask why.").is_english(0)


def test_small_words_of_another_language_tell_it() -> None:
    assert not _read("Il est dont le but de la mission est important pour la France.").is_english(0)
    assert _read("The road from Los Angeles to De La Salle and La Paz is long.").is_english(0)
