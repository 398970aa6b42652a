"""What a fix may not change."""

import re
from typing import Any

from seedlint.diagnostic import Phase
from seedlint.document import Document
from seedlint.text.marks import HIDDEN, MARK

_HELD = re.compile(rf"{HIDDEN}+|{MARK}+")
_WORD = re.compile(r"\w+")
_OUR_COMMENT = re.compile(r"<!--\s*seedlint:[^>]*>")


def skeleton(document: Document, changes: Phase) -> Any:
    """What must be equal before and after fixes of a phase.

    For characters and words: all hidden text and inline markup byte for byte and
    in order, and the blocks with their kinds and levels. For structure, which may
    add and move markup: the words of the hidden text, in order, but for our own
    comments, which may go when nothing needs them.
    """
    view, text = document.view, document.text
    held = [text[run.start() : run.end()] for run in _HELD.finditer(view)]
    if changes is Phase.structure:
        return [word for piece in held for word in _WORD.findall(_OUR_COMMENT.sub("", piece))]
    return held, [(block.kind, block.level, block.marked) for block in document.outline]
