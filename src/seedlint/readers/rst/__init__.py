"""reStructuredText, as docutils and Sphinx read it."""

from seedlint.readers.rst.reader import read

__all__ = ["read"]
