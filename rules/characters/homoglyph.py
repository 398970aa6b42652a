"""Find words that hold a Cyrillic or Greek letter that looks like a Latin one."""

from collections.abc import Iterator

from seedlint.rule import Applicability, Document, Edit, Finding, Span, pattern

_TWINS = str.maketrans(
    "\u0430\u0441\u0435\u04bb\u0456\u0458\u043e\u0440\u0455\u0443\u0445\u0501\u051b\u051d\u043a"
    "\u043c\u0442\u0432\u043d\u0475\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e"
    "\u0420\u0405\u0422\u0425\u0423\u04ae\u03bf\u03b1\u03b9\u03bd\u03c5\u03c1\u03ba\u0391\u0392"
    "\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "acehijopsyxdqwkmtbhvABCEHIJKMOPSTXYYoaivupkABEZHIKMNOPTYX",
)
_FOREIGN = pattern("[\u0370-\u03ff\u0400-\u052f]")


def check(document: Document) -> Iterator[Finding]:
    if not _FOREIGN.search(document.symbols):
        return
    view = document.view
    done = 0
    for letter in _FOREIGN.finditer(view):
        start, end = letter.span()
        if start < done:
            continue
        while start > 0 and view[start - 1].isalpha():
            start -= 1
        while end < len(view) and view[end].isalpha():
            end += 1
        done = end
        word = view[start:end]
        latin = word.translate(_TWINS)
        if len(word) < 3 or not latin.isascii() or _all_foreign(word):
            continue
        known = document.vocabulary.knows(latin)
        yield Finding(
            Span(start, end),
            edits=[Edit(Span(start, end), latin)],
            applicability=Applicability.safe if known else Applicability.suggest,
        )


def _all_foreign(word: str) -> bool:
    return not any(letter.isascii() for letter in word)
