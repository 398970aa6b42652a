"""The patterns that are kept between runs: from the cache at the start, into it at the end."""

from seedlint import __version__
from seedlint.engine import store
from seedlint.text import pattern

_folder = ""


def _name() -> str:
    return f"patterns-{store.digest((__version__, pattern.IDENTITY))}"


def recall(folder: str) -> None:
    """Takes over the patterns of earlier runs; ``remember`` will put new ones there, too."""
    global _folder
    if folder == _folder:
        return
    _folder = folder
    data = store.mapped(folder, _name())
    if data is not None:
        try:
            pattern.learn(data)
        except (EOFError, TypeError, ValueError):
            return  # whole, but not ours: it is written anew


def remember() -> None:
    """Keeps what was compiled since, if anything was. Of several runs at once the last one
    wins, and what it does not know is compiled again some day."""
    data = pattern.learned() if _folder else None
    if data is not None:
        store.save(_folder, _name(), data)
