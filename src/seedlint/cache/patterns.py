"""The patterns that are kept between runs: from the cache at the start, into it at the end."""

from seedlint import __version__
from seedlint.cache import store
from seedlint.text import lazy_regex

_folder = ""


def _name() -> str:
    return f"patterns-{store.digest((__version__, lazy_regex.IDENTITY))}"


def load_patterns(folder: str) -> None:
    """Take over the patterns of earlier runs; ``save_patterns`` will put new ones there, too."""
    global _folder
    if folder == _folder:
        return
    _folder = folder
    data = store.mapped(folder, _name())
    if data is not None:
        try:
            lazy_regex.learn(data)
        except (EOFError, TypeError, ValueError):
            return  # whole, but not ours: it is written anew


def save_patterns() -> None:
    """Keep what was compiled since, if anything was. Of several runs at once the last one wins, and
    what it does not know is compiled again some day."""
    data = lazy_regex.learned() if _folder else None
    if data is not None:
        store.save(_folder, _name(), data)
