"""HTML, also with the statements of template languages in it."""

from seedlint.readers.html.reader import read

__all__ = ["read"]
