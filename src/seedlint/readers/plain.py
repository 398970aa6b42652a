"""Plain text: Markdown as far as people write it without thinking of it.

Lists, tables, addresses and code in backticks look the same in a text file; what
differs is what a line means. Where an editor has wrapped the lines, they flow
together; where it has not, each line is a paragraph.
"""

from seedlint.document import Document, Source
from seedlint.readers import lost_layout
from seedlint.readers.markdown.reader import Manner, document, lines


def read(source: Source) -> Document:
    """Return the document in a plain text."""
    data = lines(source.text)
    lost = lost_layout.has_lost_layout(data, 0)
    flat = lost or not lost_layout.is_wrapped(data)
    return document(source, data, Manner(flat=flat, lost=lost, plain=True))
