"""Rules about a whole document, block after block: consistency and conditional."""

from collections.abc import Iterator, Mapping
from typing import Any

from seedlint.vale.alert import Alert, Block, Check, Passage
from seedlint.vale.checks.common import allowance, search
from seedlint.vale.masks import Compile
from seedlint.vale.message import format_message


def consistency(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to the second of two forms, of which a document may use one."""
    pairs = [[compile(form, False) for form in pair] for pair in options["pairs"]]

    def check(passage: Passage) -> Iterator[Alert]:
        for pair in pairs:
            found = sorted(
                (match.span(), number)
                for number, form in enumerate(pair)
                for match in search(form, passage)
            )
            used: set[int] = set()
            for at, ((start, end), number) in enumerate(found):
                used.add(number)
                following = found[at + 1][0][0] if at + 1 < len(found) else None
                if len(used) == 2 and passage.block_at(start) != (
                    None if following is None else passage.block_at(following)
                ):
                    match = passage.text[start:end]
                    yield Alert(start, end, format_message(options["message"], match))

    return check


def conditional(options: Mapping[str, Any], compile: Compile) -> Check:
    """Object to what a document uses before it defines it."""
    first = compile(options["first"], False)
    second = compile(options["second"], False)
    allow = allowance(options, compile)

    def check(passage: Passage) -> Iterator[Alert]:
        uses = [
            found
            for found in search(first, passage)
            if not allow(passage.text, found.start(), found.end())
        ]
        if not uses:
            return  # so that nobody need look for definitions
        defined: dict[str, Block | None] = {}
        blocks: set[Block | None] = set()
        captures = False
        for found in search(second, passage):
            block = passage.block_at(found.start())
            blocks.add(block)
            captures = captures or bool(found.groups())
            for group in filter(None, found.groups()):
                defined.setdefault(group, block)
        for found in uses:
            start, end = found.span()
            block = passage.block_at(start)
            known = defined.get(found[0])
            if known and block and known.start <= block.start:
                continue
            if captures or block not in blocks:
                yield Alert(start, end, format_message(options["message"], found[0]))

    return check
