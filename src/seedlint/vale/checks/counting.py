"""Rules about how often something stands in a block: occurrence and repetition."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.vale.alert import Alert, Check, Passage
from seedlint.vale.checks.common import allowance, offers, search, within
from seedlint.vale.masks import Compile
from seedlint.vale.message import format_message
from seedlint.vale.regexp import ANY_WORD


def occurrence(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to a block that has too many or too few matches."""
    pattern = compile(options["pattern"], False)
    simple = _simple(options["pattern"])
    most, least = options["max"], options["min"]

    def check(passage: Passage) -> Iterator[Alert]:
        text = passage.text
        for block in passage.blocks:
            if simple:
                found = [one.span() for one in simple.finditer(text, *block)]
            else:
                found = [one.span() for one in search(pattern, within(passage, block))]
            count = len(found)
            if not ((most and count > most) or (least and count < least)):
                continue
            message = format_message(options["message"], str(count))
            # What code hides is no place to point at.
            told = (one for one in found if text[slice(*one)].strip("*@ \n\t"))
            place = next(told, None) if found else (block.start, block.start)
            if place is not None:
                yield Alert(*place, message)

    return check


def _simple(pattern: str) -> "re.Pattern[str] | None":
    """Return a pattern that is one class of characters, however often; it takes no time to speak
    of."""
    return re.compile(pattern) if ANY_WORD.fullmatch(pattern) else None


def repetition(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to the same match twice in a row, within a line."""
    pattern = compile(options["pattern"], False)
    allow = allowance(options, compile)
    choices = offers(options, compile)
    most, alpha = options["max"], options["alpha"]

    def check(passage: Passage) -> Iterator[Alert]:
        for block in passage.blocks:
            yield from _in_block(within(passage, block))

    def _in_block(passage: Passage) -> Iterator[Alert]:
        before, begun, count = "", 0, 0
        for found in search(pattern, passage):
            word = found[0].strip()
            same = word.lower() == before.lower() if options["ignorecase"] else word == before
            if word and same and (not alpha or word.isalpha()):
                count += 1
                start, end = begun, found.end()
                match = passage.text[start:end]
                told = count > most and "\n" not in match
                if told and not allow(passage.text, start, end):
                    fixed = choices(match) if choices else ()
                    yield Alert(start, end, format_message(options["message"], word), fixed)
                    count = 0
            before, begun = word, found.start()

    return check
