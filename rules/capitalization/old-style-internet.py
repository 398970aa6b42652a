"""Leaves names such as “the Internet Society” alone."""

from seedlint.rule import Document, Match, starts_sentence, word_after


def verify(document: Document, match: Match) -> bool:
    """Return whether the words are no part of a name and do not begin a sentence."""
    after = word_after(document.view, match.span.end)
    named = after is not None and document[after][0].isupper()
    begins = match.text[0] == "W" and starts_sentence(document.view, match.span.start)
    return not named and not begins
