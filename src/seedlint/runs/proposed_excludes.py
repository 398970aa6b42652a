"""Which folders and files of a project are hardly meant to be checked."""

from collections.abc import Iterable, Iterator

from seedlint.language.declared import from_path

_GOLDEN = frozenset(
    "__snapshots__ fixtures golden goldens node_modules snapshots testdata third_party "
    "thirdparty vendor vendored".split()
)
"""Folders of texts that tests compare, or that somebody else writes."""


def proposed_excludes(paths: Iterable[str]) -> tuple[str, ...]:
    """Return patterns of translations and golden files, as in ``.gitignore``, sorted.

    Args:
        paths: of texts, from the folder that the settings are for, with slashes.
    """
    return tuple(sorted({pattern for path in paths for pattern in _pattern(path)}))


def _pattern(path: str) -> Iterator[str]:
    """Yield the outermost folder of a text that is to be excluded, or the text itself."""
    *folders, _ = path.split("/")
    place = ""
    for folder in folders:
        place += f"{folder}/"
        if folder in _GOLDEN or _is_foreign(f"{place}x"):
            yield place
            return
    if _is_foreign(path):
        yield path


def _is_foreign(path: str) -> bool:
    return from_path(path) not in ("", "en")
