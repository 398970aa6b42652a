"""Rules that check the spelling, with seedlint's own lexicon."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.document import Document
from seedlint.rule_helpers.spelling import guesses
from seedlint.vale.alert import Alert, Check, Passage
from seedlint.vale.masks import Compile
from seedlint.vale.message import format_message
from seedlint.vale.regexp import translate

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_USUAL_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")
"""What Vale leaves alone: names in camel case, capitals at the end, letters beyond ASCII."""


def spelling(options: Mapping[str, Any], compile: Compile, document: Document) -> Check:
    """Object to words that nobody knows."""
    filters = [
        compile(one, False)
        for one in (*options["filters"], *(() if options["custom"] else _USUAL_FILTERS))
    ]
    ignored = frozenset(word.lower() for word in options["ignored"])
    terms = "|".join(f"(?:{translate(term, captures=False)})" for term in options["accepted"])
    accepted = compile(terms, True) if terms else None
    known: dict[str, bool] = {}
    offers = options["action"] == "suggest"

    def is_known(word: str) -> bool:
        plain = word.replace("’", "'")
        size = len(plain)
        if any(one.search(plain, 0, size) for one in filters) or plain.lower() in ignored:
            return True
        if document.vocabulary.knows(plain):
            return True
        return accepted is not None and accepted.search(plain, 0, size) is not None

    def check(passage: Passage) -> Iterator[Alert]:
        words = (
            found for block in passage.blocks for found in _WORD.finditer(passage.text, *block)
        )
        for found in words:
            word = found[0]
            if word not in known:
                known[word] = is_known(word)
            if not known[word]:
                offered = guesses(word.lower(), document.vocabulary) if offers else ()
                yield Alert(*found.span(), format_message(options["message"], word), tuple(offered))

    return check
