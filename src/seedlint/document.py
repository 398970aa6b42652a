"""Where text comes from (Source) and how it is seen (Document)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import add
from typing import NamedTuple

from seedlint.bytestream.markers import (
    BORDER,
    BORDER_BYTE,
    FOREIGN,
    GAP,
    HIDDEN,
    WIDE,
    decode,
    symbols_of,
)
from seedlint.bytestream.streams import Streams
from seedlint.bytestream.token_search import is_lower, span_of, spans_of
from seedlint.formats import MARKDOWN, Format
from seedlint.language import Language, detect
from seedlint.lexicon.language import EnglishPassages
from seedlint.lexicon.tokens import Tokens
from seedlint.lexicon.vocabulary import Vocabulary
from seedlint.tables.tables import Table, any_row, tables
from seedlint.text.lazy_regex import pattern
from seedlint.text.lines import LineIndex
from seedlint.text.outline import Block, Nest
from seedlint.text.span import Span

__all__ = ["Block", "Document", "Segment", "Source"]

_FOREIGN = pattern(rf"{FOREIGN}+")
_GAP = GAP.encode()
# Long code is skipped in one step, which a search for the letter would not do.
_WORDLIKE = pattern(rf"{HIDDEN}*+(?:[^\w{HIDDEN}]++{HIDDEN}*+)*\w")
_HIDDEN = pattern(rf"{HIDDEN}+")
_PLAINLY_ENGLISH = (b" the ", b" and ", b" that ", b" with ", b" this ", b" are ", b" you ")
_BEGINNING = 4_000
"""Bytes of the word stream that tell of most texts that they are English."""


class Source(NamedTuple):
    """A text and how to give it back byte for byte.

    Attributes:
        name: what reports print (``seeds/orchard.md``, ``-``).
        text: decoded; line endings as they were; no byte order mark.
        suffix: picks the reader, in lower case with its dot.
        encoding: of the bytes that it was decoded from.
        bom: whether those began with a byte order mark.
        format: the name of its format; ``""`` when the suffix tells.
    """

    name: str
    text: str
    suffix: str = ".md"
    encoding: str = "utf-8"
    bom: bool = False
    format: str = ""


class Segment(NamedTuple):
    """A run of prose that is matched by itself: ``document.view[span]``.

    kind: ``paragraph``, ``heading``, ``list``, ``quote``, ``table`` or ``caption``.
    """

    kind: str
    span: Span


class Document:
    """A text as rules see it; immutable, made by a reader.

    Attributes:
        source: where it came from.
        text: as it is in the source.
        stream: one byte for each code point of the text (``text.marks``), with
            what is not prose masked by the reader.
        flattened: the text has lost its layout: each line is a paragraph, and no
            blank lines stand between.
        usage: how often the project uses the forms that rules count, by rule; empty
            when it was not counted. The engine puts it in.
        languages: the codes of those that the settings allow; empty for any.
        in_project: whether the text is counted for a project, so that forms count
            that it does not mix itself.
        own_words: gives the words, in lower case, that the text itself defines, as a program
            does with its names.
        format: what it was read as.
        names: spans of texts by whose wording the host finds something: a title, a term.
    """

    in_project = False
    format: Format = MARKDOWN
    own_words: Callable[[], Collection[str]] | None = None
    languages: Sequence[str] = ()
    usage: Mapping[str, Mapping[str, int]] = {}

    def __init__(
        self,
        source: Source,
        stream: bytes,
        outline: Callable[[], Sequence[Block]],
        *,
        lost_layout: bool = False,
        drawn: Callable[[Block], bool] = lambda block: True,
        begun: Mapping[str, Sequence[tuple[int, int]]] = {},
        spell: Callable[[str, Span], str | None] | None = None,
        names: Sequence[Span] = (),
    ) -> None:
        if len(stream) != len(source.text):
            raise ValueError("a reader's stream has the length of the text")
        self.source = source
        self.text = source.text
        self.stream = stream
        self.lost_layout = lost_layout
        self._outline = outline
        self._drawn = drawn
        self._begun = begun
        self._spell = spell
        self.names = names
        self._segment = (0, 0)

    def __getitem__(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    @cached_property
    def view(self) -> str:
        """The text with hidden parts masked; ``len(view) == len(text)``.

        HIDDEN, BORDER and MARK stand as themselves, layout as spaces. A line
        feed in the view is a soft line break; all others are borders.
        """
        # Where marks may be written as escapes or entities, the text does not tell of them.
        view = decode(
            self.stream.replace(_GAP, b" "), lambda: WIDE if self._spell else self.symbols
        )
        if self.text.isascii() or FOREIGN not in view:
            return view
        pieces: list[str] = []
        position = 0
        for foreign in _FOREIGN.finditer(view):
            start, end = foreign.span()
            pieces += view[position:start], self.text[start:end]
            position = end
        pieces.append(view[position:])
        return "".join(pieces)

    @cached_property
    def utf8(self) -> bytes:
        """The text in UTF-8, in which a lone surrogate has the bytes of a letter."""
        return self.text.encode("utf-8", "surrogatepass")

    def forget(self) -> None:
        """Let go of what only scanners read, to save memory; it is made again when asked for."""
        self.__dict__.pop("utf8", None)

    @cached_property
    def symbols(self) -> str:
        """Each character of the text, once, that is no ASCII letter or digit, blank, tab or
        line feed. A rule about some of them searches these before it searches the text.
        """
        return symbols_of(self.utf8)

    @cached_property
    def streams(self) -> Streams:
        """What scanners read: see ``text.streams``."""
        return Streams(self.stream)

    @cached_property
    def apostrophe(self) -> str:
        """The apostrophe that the text has more of; the straight one when it has none."""
        stream = self.stream
        return "’" if stream.count(b"\x92") > stream.count(b"'") else "'"

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that this document may use; the engine puts in the project's."""
        return Vocabulary()

    @cached_property
    def tokens(self) -> Tokens:
        """The words of prose, in lower case, as bytes."""
        return Tokens(self.streams, self.vocabulary)

    @cached_property
    def unknown_words(self) -> tuple[Span, ...]:
        """The words of prose (lower case, hyphens inside) that the vocabulary lacks, in order."""
        streams, tokens = self.streams, self.tokens
        return tuple(
            span_of(streams, token, at)
            for token, at in tokens.where(tokens.unknown)
            if is_lower(streams, token, at)
        )

    @property
    def doubled(self) -> list[tuple[bytes, int]]:
        """The tokens whose like is the next one, with nothing but a blank or mark or two
        between them, and the offsets in the text of the first of both."""
        return [(token, self.streams.origin(at)) for token, at in self.tokens.doubled]

    @property
    def word_count(self) -> int:
        """How many words of prose the text has."""
        return self.tokens.total

    @property
    def regional_words(self) -> frozenset[str]:
        """The words of the text, in lower case, that some region spells otherwise."""
        return frozenset(word.decode("cp1252") for word in self.tokens.regional)

    def has(self, word: str) -> bool:
        """Return whether a word in lower case stands in the text, in any case."""
        return self.tokens.has(_token(word))

    def count(self, phrase: str) -> int:
        """Return how often a word or phrase in lower case stands in the text, in any case."""
        return self.tokens.count(_token(phrase))

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Return how often each of some words in lower case stands in the text, in any case."""
        tokens = {word: _token(word) for word in words}
        found = self.tokens.counts({*tokens.values()})
        return {word: found.get(token, 0) for word, token in tokens.items()}

    def find(self, word: str) -> list[Span]:
        """Return where a word or phrase in lower case stands in the text by itself, in any case."""
        return self.find_all([word])[word]

    def find_all(self, words: Iterable[str]) -> dict[str, list[Span]]:
        """Return where each of some words stands in the text: as ``find``, but of many words
        quicker."""
        tokens = {word: _token(word) for word in words}
        starts = self.tokens.starts_of({*tokens.values()})
        return {
            word: [*spans_of(self.streams, token, starts.get(token, ()))]
            for word, token in tokens.items()
        }

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The pipe tables, drawn or broken, wherever they stand; needs no outline."""
        if not any_row(self.text, self.stream):
            return ()
        return tuple(tables(self.text, self.stream, self.lines))

    @cached_property
    def outline(self) -> tuple[Block, ...]:
        """All blocks in the order in which they begin, containers first."""
        blocks = tuple(self._outline())
        self._outline = tuple  # what it was made of may go
        return blocks

    def is_drawn(self, block: Block) -> bool:
        """Return whether a Markdown renderer draws a block of the outline as what it is; in plain
        text it may take a list or table that stands in the midst of other lines for a paragraph.
        """
        return block.marked and self._drawn(block)

    def blocks(self, *kinds: str) -> Iterator[Block]:
        """Yield the blocks of the given kinds (all, when none is given), in order."""
        for block in self.outline:
            if not kinds or block.kind in kinds:
                yield block

    @property
    def items(self) -> Sequence[tuple[int, int]]:
        """Where the list items begin, and their depths, in order; quicker than ``blocks``."""
        return self._beginnings("item")

    @property
    def headings(self) -> Sequence[tuple[int, int]]:
        """Where the headings that are marked as such begin, and their levels, in order; quicker
        than ``blocks``."""
        return self._beginnings("heading")

    def _beginnings(self, kind: str) -> Sequence[tuple[int, int]]:
        if kind in self._begun:  # the reader knows without its blocks
            return self._begun[kind]
        return [(block.span.start, block.level) for block in self.blocks(kind) if block.marked]

    @cached_property
    def _nest(self) -> Nest:
        return Nest(self.outline)

    def blocks_at(self, offset: int) -> Iterator[Block]:
        """Return the blocks that hold ``offset``, from the innermost outwards."""
        return self._nest.blocks_at(offset)

    @cached_property
    def prose(self) -> list[tuple[int, int]]:
        """Where the segments begin and end, when nobody asks of what kind they are."""
        runs = self.view.split(BORDER)
        lengths = [*map(len, runs)]
        starts = [*accumulate(map((1).__add__, lengths), initial=0)]
        ends = map(add, starts, lengths)
        return [*compress(zip(starts, ends, strict=False), map(_WORDLIKE.match, runs))]

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The runs of prose between borders that hold a letter or digit."""
        return tuple(Segment(self.segment_kind(run[0]), Span(*run)) for run in self.prose)

    def segment_at(self, offset: int) -> Span:
        """Return the span between the two borders around ``offset``."""
        return Span(*self._segment_around(offset))

    def before(self, offset: int, most: int) -> str:
        """Return the view before an offset: up to ``most`` code points, of the same segment."""
        return self.view[max(self._segment_around(offset)[0], offset - most) : offset]

    def after(self, offset: int, most: int) -> str:
        """Return the view from an offset on: up to ``most`` code points, of the same segment."""
        return self.view[offset : min(self._segment_around(offset)[1], offset + most)]

    def spell(self, text: str, span: Span) -> str | None:
        """Return what stands for ``text`` in the file when it replaces ``span``: a quotation mark
        in JSON needs a backslash. None when the file cannot hold it there."""
        return self._spell(text, span) if self._spell else text

    def _segment_around(self, offset: int) -> tuple[int, int]:
        start, end = self._segment
        if not start <= offset < end:  # rules ask for one place after the other
            start = self.stream.rfind(BORDER_BYTE, 0, offset) + 1
            end = self.stream.find(BORDER_BYTE, offset)
            self._segment = start, len(self.text) if end < 0 else end
        return self._segment

    @cached_property
    def language(self) -> Language:
        """The language that most of the text is in, and what it was taken from."""
        if len(self.languages) != 1 and self._is_plainly_english:
            return Language("en", "its words")
        source = self.source
        return detect(source.name, self.text, self.view, self.languages, source.suffix)

    @property
    def _is_plainly_english(self) -> bool:
        """Whether the first words leave no doubt, so that nobody need look at more."""
        start = self.streams.words[:_BEGINNING]
        return sum(map(start.count, _PLAINLY_ENGLISH)) * 10 >= start.count(b" ") > 100

    @cached_property
    def _passages(self) -> EnglishPassages:
        unknown = self.tokens.where(self.tokens.unknown)
        return EnglishPassages(
            self.streams,
            [at for _, at in unknown],
            lambda: self.language,
            lambda start, end: self.view[start:end],
            lambda: self.prose,
            self.languages,
        )

    def language_at(self, offset: int) -> str:
        """Return the code of the language of the segment at ``offset``: that of its own words if it
        is long, else that of what stands around it."""
        return self._passages.code(*self._segment_around(offset))

    def is_english(self, offset: int) -> bool:
        """Return whether the segment at ``offset`` is English prose, as far as its words tell."""
        return self._passages.is_english(*self._segment_around(offset))

    def segment_kind(self, offset: int) -> str:
        """Return what kind of segment the prose at ``offset`` belongs to."""
        return self._nest.segment_kind(offset)

    def hidden(self) -> list[str]:
        """Return the hidden texts in order: what no fix may change."""
        return [self.text[run.start() : run.end()] for run in _HIDDEN.finditer(self.view)]


def _token(word: str) -> bytes:
    """Return it as the word stream has it."""
    return word.encode("cp1252", "replace")
