"""Cut text into the letter sequences that tell languages apart."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LONGEST = 4
"""Letters of the longest sequence; the blanks around a word count."""


def ngrams(text: str) -> Iterator[str]:
    """Yield the sequences of one to four letters, blanks around words included."""
    for word in words(text):
        yield from of_word(word)


def words(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case.

    Words in capitals are skipped, and so are words with a capital inside: they are names,
    acronyms and code.
    """
    for word in _WORD.findall(text):
        if word.islower() or word[1:].islower():
            yield word.lower()


def of_word(word: str) -> Iterator[str]:
    """Yield the sequences of a word in lower case, blanks around it included."""
    padded = f" {word} "
    size = len(padded)
    if size > LONGEST:
        yield padded  # whole words: the small ones tell most
    for length in range(1, LONGEST + 1):
        for start in range(size - length + 1):
            yield padded[start : start + length]
