"""Which parts of a document are English prose."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from seedlint.bytestream.streams import Streams
from seedlint.language.detect import FUNCTION_WORDS, Language
from seedlint.language.scripts import script_of
from seedlint.lexicon.vocabulary import STUCK

_FUNCTION_WORDS = frozenset(word.encode() for word in FUNCTION_WORDS)
_SMALL = _FUNCTION_WORDS | frozenset(
    b"of to for we is was an he her has had by do as at a in on or i me my us so no".split()
)
"""Words that English has many of, other languages having some of them, too."""
_SHORT = 6
"""Fewer words than this tell nothing."""
_TELLING = 400
"""Code points that tell the language of a passage."""
_LONG = 16
"""From so many words a passage is decided by itself, and those around it follow."""
_ENOUGH = 200
"""In so many characters for each unknown word there are most often enough other words."""
_MANY = 0.34
"""The share of unknown words from which a passage is not prose, unless other words say so."""
_SOME = 0.15
_FOREIGN = 0.22
_HARDLY = 0.05
_PROSE = 0.2
"""The share of small words from which a passage is prose, however it is spelled."""
_SURELY_ENGLISH = 0.3
_SURELY_OTHER = 0.6
"""Nats for each word by which a language must be likelier in a passage than in a document."""


class EnglishPassages:
    """The segments of one document, each asked about once."""

    def __init__(
        self,
        streams: Streams,
        unknown: list[int],
        language: Callable[[], Language],
        text: Callable[[int, int], str],
        segments: Callable[[], Sequence[tuple[int, int]]],
        languages: Sequence[str] = (),
    ) -> None:
        """
        Args:
            unknown: the offsets in the plain stream of the unknown words, in order.
            language: gives that of the document.
            text: gives the prose between two offsets in the text.
            segments: gives where the segments begin and end.
            languages: the only ones that settings allow.
        """
        self._streams = streams
        self._plain = unknown
        self._text = streams.origins(unknown)
        self._language = language
        self._prose = text
        self._segments = segments
        self._languages = languages
        self._codes: dict[int, str] = {}
        self._english: dict[int, bool] = {}
        self._long: tuple[list[int], list[str]] | None = None

    def code(self, start: int, end: int) -> str:
        """Return the language of the segment between two offsets in the text."""
        known = self._codes.get(start)
        if known is None:
            known = self._codes[start] = self._decided(start, end)
        return known

    def is_english(self, start: int, end: int) -> bool:
        """Return whether the segment is English prose: program text and tables of names are not."""
        known = self._english.get(start)
        if known is None:
            known = self.code(start, end) == "en" and self._is_prose(start, end)
            self._english[start] = known
        return known

    def _decided(self, start: int, end: int) -> str:
        main = self._language().code
        words, unknown = self._words(start, end)
        if main == "en":
            if not unknown:
                # A few words that English has, too, amid another language.
                before, after = self._neighbors(start) if end - start < 6 * _SHORT else ("", "")
                return before if "en" not in (before, after) and before and after else "en"
            own = self._own(start, end, words, unknown)
            if own:
                return own
            before, after = self._neighbors(start)
            return next((code for code in (after, before) if code not in ("", "en")), "en")
        # A passage in English amid another language has to be long and plain.
        if len(words) >= _LONG and unknown < _SOME * len(words):
            return "en" if _share(words, _FUNCTION_WORDS) >= 0.12 else main
        return main

    def _words(self, start: int, end: int) -> tuple[list[bytes], int]:
        """Return the words of a segment that nothing sticks to, and how many are unknown."""
        first = bisect_left(self._text, start)
        unknown = bisect_left(self._text, end, first) - first
        if not unknown and self._language().code == "en":
            return [], 0
        at = self._plain[first] if unknown else self._plain_offset(start)
        words, (begin, stop) = self._streams.words, self._streams.segment_words(at)
        tokens = words[begin:stop].split()
        return [token for token in tokens if STUCK not in token], unknown

    def _plain_offset(self, offset: int) -> int:
        """Return where in the plain stream the character at an offset in the text stands."""
        low, high = 0, len(self._streams.plain)
        while low < high:
            middle = (low + high) // 2
            if self._streams.origin(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def _own(self, start: int, end: int, words: list[bytes], unknown: int) -> str:
        """Return the language that a segment's own words tell; empty where they tell none."""
        prose = self._prose(start, end)
        script = script_of(prose)
        if script:
            from seedlint.language.scripts import language_of

            return language_of(script, "", prose)
        if len(words) < _SHORT:
            return ""
        if unknown < _HARDLY * len(words) or _share(words, _FUNCTION_WORDS) >= _PROSE:
            return "en"
        if unknown <= 1 and len(words) < _LONG:
            return ""  # a slip in a short sentence
        if unknown < _FOREIGN * len(words) and _share(words, _SMALL) >= _SOME:
            return "en"  # other languages have more words that English lacks
        from seedlint.language.classifier import classify

        verdict = classify(prose[:_TELLING], self._languages)
        if verdict.code != "en":
            least = _SURELY_OTHER if len(words) >= _LONG else 1.5 * _SURELY_OTHER
            return verdict.code if verdict.lead >= least else ""
        return "en" if len(words) >= _LONG and verdict.over >= _SURELY_ENGLISH else ""

    def _neighbors(self, start: int) -> tuple[str, str]:
        """Return the languages of the long passages before and after a place; empty where there is
        none, or where all of the text is English."""
        if self._long is None:
            self._long = self._long_passages()
        starts, codes = self._long
        place = bisect_right(starts, start)
        before = codes[place - 1] if place else ""
        return before, codes[place] if place < len(codes) else ""

    def _long_passages(self) -> tuple[list[int], list[str]]:
        """Return where the long passages begin, and their languages; none where all is English."""
        starts: list[int] = []
        codes: list[str] = []
        if len(self._plain) < _SHORT:
            return starts, codes
        for start, end in self._segments():
            first = bisect_left(self._text, start)
            unknown = bisect_left(self._text, end, first) - first
            code = "en"
            if unknown:
                words, _ = self._words(start, end)
                if len(words) < _LONG:
                    continue
                code = self._own(start, end, words, unknown) or "en"
            elif end - start < 6 * _LONG:
                continue
            starts.append(start)
            codes.append(code)
        return (starts, codes) if any(code != "en" for code in codes) else ([], [])

    def _is_prose(self, start: int, end: int) -> bool:
        words, unknown = self._words(start, end)
        if len(words) < _SHORT or unknown <= 1:
            return True
        share = unknown / len(words)
        if share < _SOME:
            return True
        small = _share(words, _SMALL)
        if share < _MANY:
            return small >= 0.08
        if small >= _PROSE:
            return True
        from seedlint.language.classifier import classify

        verdict = classify(self._prose(start, min(end, start + _TELLING)), self._languages)
        return small > 0 and verdict.code == "en" and verdict.over >= _SURELY_ENGLISH


def _share(words: Sequence[bytes], of: frozenset[bytes]) -> float:
    return sum(map(of.__contains__, words)) / len(words) if words else 0.0
