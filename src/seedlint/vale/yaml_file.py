"""Read a YAML file as texts, lists and mappings, with the line of each key.

Every scalar stays the text that it is in the file: ``no``, ``on``, ``1.10`` and ``012`` are words
and version numbers in a style, not truth values and numbers.
"""

from typing import Any, NamedTuple

from seedlint.errors import RuleFileError
from seedlint.project_files import read_text

LARGEST = 4_000_000
"""Bytes of a rule file of a style."""
_DEEPEST = 20
"""So many collections inside each other; a rule has three."""
_MOST = 200_000
"""Nodes of a file. An alias counts each time, so that a few lines cannot stand for millions."""

Value = Any
"""A text, a list of values or a mapping of texts to values."""


class YamlFile(NamedTuple):
    """What a YAML file says.

    Attributes:
        path: of the file.
        values: its top-level mapping.
        lines: the 1-based line of each top-level key.
    """

    path: str
    values: dict[str, Value]
    lines: dict[str, int]

    def place(self, key: str) -> str:
        """Return the path, with the line of a key if the file has it."""
        return f"{self.path}:{self.lines[key]}" if key in self.lines else self.path


def read_yaml(path: str) -> YamlFile:
    """Read a file that holds one mapping.

    Raises:
        RuleFileError: it cannot be read, is not YAML, or holds something else.
    """
    import yaml  # only projects with styles of Vale wait for it

    text = _text(path)
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
        if root is None or root.id != "mapping":
            raise RuleFileError(
                "is not a mapping of keys to values", place=path, hint="write “key: value” lines"
            )
        reader = _Reader(path)
        values = reader.value(root, 0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{path}:{mark.line + 1}" if mark else path
        hint = "quote texts with special characters, indent with spaces"
        raise RuleFileError(f"invalid YAML: {_shown(error)}", place=place, hint=hint) from None
    except yaml.YAMLError:
        raise RuleFileError(
            "invalid YAML: has a control character", place=path, hint="remove it"
        ) from None
    except RecursionError:
        raise RuleFileError("nests too deeply", place=path, hint="fix the YAML") from None
    return YamlFile(path, values, reader.lines)


def _shown(error: Any) -> str:
    """Return what is wrong, without the text of the file, which may be none that errors may
    quote."""
    problem = str(error.problem or error.context or "cannot be parsed")
    return problem.partition("'")[0].strip() or "cannot be parsed"


def _text(path: str) -> str:
    try:
        return read_text(path, LARGEST)
    except OSError as error:
        raise RuleFileError(
            f"cannot be read ({error.strerror})", place=path, hint="check its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise RuleFileError("is not UTF-8", place=path, hint="save it as UTF-8") from error


class _Reader:
    """Turns nodes into values, and counts them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._left = _MOST
        self.lines: dict[str, int] = {}

    def value(self, node: Any, depth: int) -> Value:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise RuleFileError(
                "has too many values or nests too deeply",
                place=self._path,
                hint="split it, and write aliases out",
            )
        if node.id == "mapping":
            return self._mapping(node, depth)
        if node.id == "sequence":
            return [self.value(item, depth + 1) for item in node.value]
        # A plain ``~`` or nothing at all is no value; in quotes they are texts.
        return "" if not node.style and node.value in ("~", "null") else str(node.value)

    def _mapping(self, node: Any, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key, value in node.value:
            if key.id != "scalar":
                line = key.start_mark.line + 1
                raise RuleFileError(
                    "a key is not a text", place=f"{self._path}:{line}", hint="quote it"
                )
            name = str(key.value)
            if depth == 0:
                name = name.lower()  # as Vale does
                self.lines[name] = key.start_mark.line + 1
            values[name] = self.value(value, depth + 1)
        return values
