"""What a file says of its own language: in its front matter, its markup or its path."""

import re

from seedlint.language.codes import code_of

_OPENED = re.compile(r"\ufeff?(?:---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(
    r"^[ \t]*(?:lang|language|locale)[ \t]*[:=][ \t]*"
    r"[\"']?([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,8})?)[\"']?[ \t]*\r?\n",
    re.MULTILINE,
)
_CLOSED = re.compile(r"\n(?:---|\+\+\+|\.\.\.)[ \t]*\r?\n")
_HTML = re.compile(
    r"<html\b[^>]*?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]{2,8})?)", re.I
)
_HEAD = 4_096
"""Characters of a file that may declare its language."""
_AMBIGUOUS = frozenset("is it in id no so to be am my he hi la io lo pa si te or".split())
"""Codes that are usual names of folders, too; they count only in a folder of languages."""
_LANGUAGE_FOLDERS = frozenset(
    "docs doc i18n l10n lang langs language languages locale locales translation translations "
    "translated content source src pages website site guides articles _articles website".split()
)


def from_front_matter(text: str) -> str:
    """Return the code that the front matter of a Markdown text gives; empty if it gives none."""
    if text[:1] not in "-+\ufeff":
        return ""
    head = text[:_HEAD]
    opened, closed = _OPENED.match(head), _CLOSED.search(head, 3)
    found = _KEY.search(head, opened.end(), closed.end()) if opened and closed else None
    return code_of(found[1]) if found else ""


def from_html(text: str) -> str:
    """Return the code that the root element of an HTML text gives; empty if it gives none."""
    found = _HTML.search(text[:_HEAD])
    return code_of(found[1]) if found else ""


def from_path(path: str) -> str:
    """Return the code that a path has as a folder or in its name; empty if it has none.

    ``docs/fr/x.md``, ``pages.de/tar.md``, ``README.ja-JP.md``, ``README-es.md``.
    The innermost one counts.
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
    if not parts:
        return ""
    stem = parts[-1]
    named = re.search(
        r"[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\.[A-Za-z0-9]{1,8}(?:\.[A-Za-z]{1,4})?$", stem
    )
    code = code_of(named[1]) if named else ""
    if named and code and (named[1].lower() not in _AMBIGUOUS or stem[:6].upper() == "README"):
        return code
    for place in range(len(parts) - 2, -1, -1):
        part = parts[place]
        tag = part.rpartition(".")[2] if part.startswith("pages.") else part
        if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", tag):
            continue
        code = code_of(tag)
        above = parts[place - 1].lower() if place else ""
        if code and (tag.lower() not in _AMBIGUOUS or above in _LANGUAGE_FOLDERS or tag != part):
            return code
    return ""
