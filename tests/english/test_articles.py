import pytest

from seedlint.english.articles import article_for, exchanged
from seedlint.text.edits import apply
from seedlint.text.span import Span


@pytest.mark.parametrize(
    ("word", "article"),
    [
        *[("boat", "a"), ("apple", "an"), ("hour", "an"), ("union", "a"), ("uninvited", "an")],
        *[("use", "a"), ("umbrella", "an"), ("European", "a"), ("one", "a"), ("house", "a")],
    ],
)
def test_an_article_goes_by_sound(word: str, article: str) -> None:
    assert article_for(word) == article


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("It is an added bonus.", "added bonus", "bonus", "It is a bonus."),
        ("A new innovation came.", "new innovation", "innovation", "An innovation came."),
        ("The end result.", "end result", "result", "The result."),
        ("Plan A, end result.", "end result", "result", "Plan A, result."),
        ("End result: 3.", "End result", "result", "Result: 3."),
    ],
)
def test_words_change_with_their_article(text: str, old: str, new: str, after: str) -> None:
    at = text.index(old)
    edits = exchanged(text, Span(at, at + len(old)), new)
    assert apply(text, sorted(edits)) == after
