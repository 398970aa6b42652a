"""Leaves names such as “the Internet Society” alone."""

from seedlint.rule import Document, Hit, starts_sentence, word_after


def judge(document: Document, hit: Hit) -> bool:
    """Whether the words are no part of a name and do not begin a sentence."""
    after = word_after(document.view, hit.span.end)
    named = after is not None and document[after][0].isupper()
    begins = hit.text[0] == "W" and starts_sentence(document.view, hit.span.start)
    return not named and not begins
