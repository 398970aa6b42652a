"""Markdown: CommonMark, GitHub's tables and footnotes, and what generators add."""

from seedlint.readers.markdown.reader import read

__all__ = ["read"]
