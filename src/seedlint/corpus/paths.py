"""Paths to a column: ``text``, ``meta.title``, ``messages[].content``."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from seedlint.errors import ConfigError


class Path(NamedTuple):
    """A path: names of fields, and None for “each element of the list”."""

    steps: tuple[str | None, ...]

    @classmethod
    def parse(cls, text: str) -> "Path":
        """Parse a path as users write it.

        Raises:
            ConfigError: it is no path.
        """
        steps: list[str | None] = []
        for piece in text.split("."):
            name = piece.rstrip("[]")
            lists, rest = divmod(len(piece) - len(name), 2)
            if not name or rest or set(name) & set("[]") or piece != name + "[]" * lists:
                raise ConfigError(
                    f"invalid column “{text}”",
                    hint="write text, meta.title or messages[].content",
                )
            steps += [name, *[None] * lists]
        return cls(tuple(steps))

    @property
    def column(self) -> str:
        """The name of the top-level column."""
        assert self.steps[0] is not None, "a path begins with a name"
        return self.steps[0]

    @property
    def is_flat(self) -> bool:
        """Whether it is a top-level column of strings."""
        return len(self.steps) == 1

    def values(self, value: Any, steps: tuple[str | None, ...] | None = None) -> Iterator[Any]:
        """Return what a decoded value has at the path below its column, in order.

        Args:
            value: of the top-level column.
            steps: the rest of the path; None for all below the column.

        Raises:
            KeyError: an object lacks a field.
            TypeError: a value is of another type than the path says.
        """
        steps = self.steps[1:] if steps is None else steps
        if value is None or not steps:
            yield value
            return
        if steps[0] is None:
            if not isinstance(value, list):
                raise TypeError(f"expected a list, got {type(value).__name__}")
            for element in value:
                yield from self.values(element, steps[1:])
        else:
            if not isinstance(value, dict):
                raise TypeError(f"expected an object, got {type(value).__name__}")
            yield from self.values(value[steps[0]], steps[1:])
