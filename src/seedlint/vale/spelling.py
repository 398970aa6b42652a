"""Rules that check the spelling, with the words that seedlint knows."""

import os
import re
from collections.abc import Iterator

from seedlint.project_files import lies_in, read_text
from seedlint.vale.definition import Definition

_LARGEST = 16_000_000
"""Bytes of a list of words."""
_ENGLISH = re.compile(r"en(?:[-_][A-Za-z]{2}.*)?", re.IGNORECASE)
_COMMENT = re.compile(r"^# .*$", re.MULTILINE)


def fault(rule: Definition) -> str:
    """Return why a rule cannot check the spelling; ``""`` when it can, or does not."""
    if rule.extends != "spelling":
        return ""
    keys = rule.keys
    if keys.get("dic") or keys.get("aff") or keys.get("dicpath"):
        return "it has a Hunspell dictionary of its own, which seedlint does not read"
    foreign = [one for one in keys.get("dictionaries", ()) if not _ENGLISH.fullmatch(one)]
    return f"it asks for the dictionary {foreign[0]}" if foreign else ""


def ignored_words(rule: Definition, homes: tuple[str, ...], top: str) -> Iterator[str]:
    """Yield the words of the files that a rule ignores, one a line.

    Args:
        rule: of the spelling.
        homes: folders of styles in which its files may lie.
        top: the folder that a project may speak of; ``""`` for anywhere.
    """
    for name in rule.keys.get("ignore", ()):
        for home in homes:
            for path in (
                os.path.join(home, name),
                os.path.join(home, "config", "ignore", name),
            ):
                if os.path.isfile(path) and (not top or lies_in(path, top)):
                    yield from _words(path)


def _words(path: str) -> Iterator[str]:
    try:
        text = read_text(path, _LARGEST)
    except (OSError, UnicodeDecodeError):
        return
    for line in _COMMENT.sub("", text).splitlines():
        if line.strip():
            yield line.strip()
