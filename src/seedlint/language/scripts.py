"""Which script a text is written in, where that alone tells the language."""

import re
from functools import cache

_RANGES = {
    "kana": "\u3040-\u30ff", "han": "\u3400-\u9fff\U00020000-\U0002ffff",
    "hangul": "\uac00-\ud7af\u1100-\u11ff",
    "cyrillic": "\u0400-\u052f", "greek": "\u0370-\u03ff\u1f00-\u1fff", "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f", "devanagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff",
    "gurmukhi": "\u0a00-\u0a7f", "gujarati": "\u0a80-\u0aff", "tamil": "\u0b80-\u0bff",
    "telugu": "\u0c00-\u0c7f", "kannada": "\u0c80-\u0cff", "malayalam": "\u0d00-\u0d7f",
    "sinhala": "\u0d80-\u0dff", "thai": "\u0e00-\u0e7f", "lao": "\u0e80-\u0eff",
    "burmese": "\u1000-\u109f", "georgian": "\u10a0-\u10ff", "khmer": "\u1780-\u17ff",
    "armenian": "\u0530-\u058f", "tibetan": "\u0f00-\u0fff", "ethiopic": "\u1200-\u137f",
}  # fmt: skip
_WEIGHTS = {"han": 3, "kana": 2, "hangul": 2}
"""Letters of the Latin script that say as much as one character."""
_LANGUAGES = {
    "kana": "ja", "han": "zh", "hangul": "ko", "cyrillic": "ru", "greek": "el", "hebrew": "he",
    "arabic": "ar", "devanagari": "hi", "bengali": "bn", "gurmukhi": "pa", "gujarati": "gu",
    "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "sinhala": "si",
    "thai": "th", "lao": "lo", "burmese": "my", "georgian": "ka", "khmer": "km", "armenian": "hy",
    "tibetan": "und", "ethiopic": "und",
}  # fmt: skip
_SHARED = {
    "cyrillic": ("ru", "uk", "bg", "be", "mk", "sr"), "arabic": ("ar", "fa", "ur"),
    "devanagari": ("hi", "mr", "ne"), "han": ("zh", "ja"), "kana": ("ja",), "bengali": ("bn",),
}  # fmt: skip
_LETTERS = {"uk": "[їєґЇЄҐ]", "be": "[ўЎ]", "mk": "[ѓќѕЃЌЅ]", "sr": "[ђћџЂЋЏ]", "ru": "[ыэЫЭ]"}
"""Letters of the Cyrillic script that one language has only, among those that are likely."""
_MOST = 0.3
"""The share of another script from which a text is not English."""


@cache
def _patterns() -> dict[str, "re.Pattern[str]"]:
    return {name: re.compile(f"[{letters}]") for name, letters in _RANGES.items()}


def script_of(text: str) -> str:
    """Return the script other than Latin that a good part of the text is in; empty if none is.

    Greek letters that stand alone, as in formulas, do not count.
    """
    if text.isascii() or text.isdigit():
        return ""
    if not any(letter > "\u036f" and letter.isalpha() for letter in set(text)):
        return ""
    latin = len(re.findall(r"[A-Za-z\u00c0-\u024f]", text))
    counts = {
        name: len(pattern.findall(text)) * _WEIGHTS.get(name, 1)
        for name, pattern in _patterns().items()
    }
    total = sum(counts.values())
    if total < 2 or total < _MOST * (total + latin):
        return ""
    if counts["kana"] > 0.05 * total:
        return "kana"
    return max(counts, key=lambda name: counts[name])


def language_of(script: str, declared: str, text: str) -> str:
    """Return the language of a text in a script: the declared one if it is written so."""
    if declared in _SHARED.get(script, ()):
        return declared
    if script == "cyrillic":
        own = next((code for code, letters in _LETTERS.items() if re.search(letters, text)), "")
        if own:
            return own
        if "і" in text:
            return "uk"
        from seedlint.language.classifier import best_of

        return best_of(text, _SHARED["cyrillic"])
    if script == "arabic" and re.search("[پچژگ]", text):
        return "ur" if re.search("[ٹڈڑے]", text) else "fa"
    return _LANGUAGES[script]
