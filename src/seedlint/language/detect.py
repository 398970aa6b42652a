"""Decide the language of a text: what settings say, what the file declares, script, words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from seedlint.language.codes import name_of
from seedlint.language.declared import from_front_matter, from_html, from_path
from seedlint.language.scripts import language_of, script_of

FUNCTION_WORDS = frozenset(
    "the and that with this are you from can not your have it which she they were his their our "
    "but would there what when who why how about been if be its these those than then into could "
    "should does did must might because where while also only other some any more most very just "
    "each".split()
)
"""English words that prose cannot do without; none of them is usual in another language."""
_WINDOW = 900
"""Code points looked at in the beginning, the middle and the end of a text."""
_PLAIN = 0.12
"""The share of function words from which a text is English, whatever it declares."""
_FEWEST = 8
"""Words from which they tell something by themselves."""
_SHORT = 40
"""Fewer words than this are classified without those that have a capital."""
_LEAD = 0.45
"""Nats for each word by which another language must be likelier than English."""


class Language(NamedTuple):
    """The language of a text.

    Attributes:
        code: ``en``, ``de`` …; ``und`` for one that has no name here.
        reason: what it was taken from, to be read behind “by”.
    """

    code: str
    reason: str

    @property
    def name(self) -> str:
        """The English name of the language."""
        return name_of(self.code)


def detect(
    path: str, text: str, prose: str, languages: Sequence[str] = (), suffix: str = ""
) -> Language:
    """Return the language that most of a text is in.

    Args:
        path: of the file, as reports print it.
        text: all of it.
        prose: its prose, with code and markup blanked.
        languages: the ones that settings allow; one alone settles it.
        suffix: of the file, with its dot.
    """
    if len(languages) == 1:
        return Language(languages[0], "the settings")
    declared, why = _declared(path, text, suffix)
    if languages and declared not in languages:
        declared = ""
    sample = _sample(prose)
    script = script_of(sample)
    if script:
        return Language(language_of(script, declared, sample), "its script")
    words = sample.split()
    share = function_word_share(words)
    if share >= _PLAIN and len(words) >= _FEWEST:
        return Language("en", "its words")
    if len(words) < _SHORT:
        # Names are of no language, and a short text may consist of them.
        words = [word for word in words if not word[:1].isupper()]
        sample = " ".join(words)
    if len(words) >= _FEWEST:
        from seedlint.language.classifier import classify

        verdict = classify(sample, languages, declared)
        if verdict.code == "en":
            return Language("en", "its words")
        if verdict.code == declared:
            return Language(declared, why)
        if verdict.lead >= _LEAD * (2 if declared == "en" or len(words) < 20 else 1):
            return Language(verdict.code, "its words")
        return Language("en", "its words")
    return Language(declared, why) if declared else Language("en", "default: too few words")


def _declared(path: str, text: str, suffix: str) -> tuple[str, str]:
    if code := from_front_matter(text):
        return code, "its front matter"
    if suffix in (".html", ".htm", ".xhtml") and (code := from_html(text)):
        return code, "its lang attribute"
    if code := from_path(path):
        return code, "its path"
    return "", ""


def _sample(prose: str) -> str:
    """Return the prose of three windows of a text, or all of a short one."""
    if len(prose) <= 3 * _WINDOW:
        return _MARKERS.sub(" ", prose)
    middle = (len(prose) - _WINDOW) // 2
    pieces = prose[:_WINDOW], prose[middle : middle + _WINDOW], prose[-_WINDOW:]
    return "\n".join(_MARKERS.sub(" ", piece) for piece in pieces)


_MARKERS = re.compile(r"[\x00-\x1f]")


def function_word_share(words: Sequence[str]) -> float:
    """Return the share of English function words among words as they stand in a text."""
    plain = [word.strip(".,;:!?()[]\"'“”‘’*_").lower() for word in words]
    plain = [word for word in plain if word.isalpha()]
    if not plain:
        return 0.0
    return sum(map(FUNCTION_WORDS.__contains__, plain)) / len(plain)
