"""Which folders and files of a project are hardly meant to be checked."""

import re
from collections import defaultdict
from collections.abc import Iterable

from seedlint.language.codes import code_of

_GOLDEN = frozenset(
    "__snapshots__ fixtures golden goldens node_modules snapshots testdata third_party "
    "thirdparty vendor vendored".split()
)
"""Folders of texts that tests compare, or that somebody else writes."""
_TRANSLATIONS = frozenset("i18n l10n lang langs languages locale locales translations".split())
_SUFFIX = re.compile(r"[._-]([a-z]{2}(?:[-_][A-Za-z]{2,4})?)\.[A-Za-z]+$")
"""Of a translated file: ``README.zh-CN.md``, ``guide_fr.rst``."""
_LEAST = 2
"""So many folders named after languages lie side by side before they count as translations."""


def proposed_excludes(paths: Iterable[str]) -> tuple[str, ...]:
    """Return patterns of translations and golden files, as in ``.gitignore``, sorted.

    Args:
        paths: of texts, from the folder that the settings are for, with slashes.
    """
    found: set[str] = set()
    languages: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        *folders, name = path.split("/")
        for depth, folder in enumerate(folders):
            place = "/".join(folders[: depth + 1])
            if folder in _GOLDEN:
                found.add(f"{place}/")
                break
            if code_of(folder) not in ("", "en"):
                parent = "/".join(folders[:depth])
                languages[parent].add(f"{place}/")
        translated = _SUFFIX.search(name)
        if translated and code_of(translated[1]) not in ("", "en"):
            languages[f"{path[: -len(translated[0])]} "].add(path)
    for parent, places in languages.items():
        if parent.endswith(" ") or len(places) >= _LEAST or _is_for_translations(parent):
            found |= places
    return tuple(sorted(place for place in found if not _lies_in(place, found)))


def _is_for_translations(folder: str) -> bool:
    return folder.rpartition("/")[2] in _TRANSLATIONS


def _lies_in(place: str, found: set[str]) -> bool:
    """Return whether another pattern covers a place."""
    parts = place.rstrip("/").split("/")
    return any("/".join(parts[:depth]) + "/" in found for depth in range(1, len(parts)))
