"""What a text is made of, counted."""

import re
from collections import Counter
from collections.abc import Iterator

from seedlint.document import Document
from seedlint.english.sentences import sentences
from seedlint.stats.syllables import syllables
from seedlint.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:(?:['’-]|(?<=\d)[.,:](?=\d))[^\W_]+)*")
_RUNNING = frozenset({"paragraph", "list", "quote"})
_PARAGRAPHS = frozenset({"paragraph", "quote"})
_MANY = 3
"""From so many syllables on a word is long."""
_ENDING = re.compile(r"(?:es|ed|ing)$")


class Counts:
    """Sums over running text: paragraphs, items of lists and quotations, as a reader sees
    them. Headings and tables have no sentences and are left out, as are code and markup.

    Attributes:
        paragraphs, words, syllables: how many.
        letters: letters and digits of the words.
        long: words of three syllables and more.
        hard: those of them that are hard to read: no names, no compounds, and long
            without the endings -es, -ed and -ing.
        lengths: how many sentences have so many words.
        fillers: words and phrases that say nothing, as rules find them.
    """

    def __init__(self) -> None:
        self.paragraphs = self.words = self.syllables = 0
        self.letters = self.long = self.hard = self.fillers = 0
        self.lengths: Counter[int] = Counter()

    @property
    def sentences(self) -> int:
        return self.lengths.total()

    def add(self, other: "Counts") -> None:
        """Add up the counts of two texts."""
        self.paragraphs += other.paragraphs
        self.words += other.words
        self.syllables += other.syllables
        self.letters += other.letters
        self.long += other.long
        self.hard += other.hard
        self.fillers += other.fillers
        self.lengths += other.lengths


def count(document: Document, fillers: int = 0) -> Counts:
    """Return the counts of a document, in which ``fillers`` were found."""
    counts = Counts()
    counts.fillers = fillers
    view = document.view
    for segment in document.segments:
        if segment.kind not in _RUNNING:
            continue
        found = [*_sentences(view, segment.span)]
        counts.lengths.update(map(len, found))
        counts.paragraphs += bool(found) and segment.kind in _PARAGRAPHS
        for sentence in found:
            _count_words(counts, sentence)
    return counts


def _sentences(view: str, span: Span) -> Iterator[list[str]]:
    """Yield the words of each sentence that has any."""
    for sentence in sentences(view, *span):
        words = _WORD.findall(view, *sentence)
        if words:
            yield words


def _count_words(counts: Counts, words: list[str]) -> None:
    counts.words += len(words)
    for number, word in enumerate(words):
        many = syllables(word)
        counts.syllables += many
        counts.letters += sum(map(str.isalnum, word))
        if many >= _MANY:
            counts.long += 1
            name = number > 0 and word[0].isupper()
            counts.hard += not name and "-" not in word and syllables(_stem(word)) >= _MANY


def _stem(word: str) -> str:
    return _ENDING.sub("", word) or word
