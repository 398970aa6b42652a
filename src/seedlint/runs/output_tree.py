"""Where the fixed copy of a file goes."""

import os
from collections.abc import Sequence

from seedlint.errors import ReadError
from seedlint.settings.layers import shown


class OutputTree:
    """Maps the files under paths to places under an output.

    One file goes to the output itself, or into it when it is a folder. The files of
    one folder keep their places in it, those of several paths their places in the
    current folder.

    Attributes:
        folder: the absolute path of the output when it is a folder, else ``""``.
    """

    def __init__(self, paths: Sequence[str], output: str) -> None:
        """Raises ReadError when many files would go into one, or where they come from."""
        self._output = os.path.abspath(output)
        one = len(paths) == 1
        into = os.path.isdir(output) or output.endswith(("/", os.sep))
        if one and not os.path.isdir(paths[0]):
            self._root = os.path.dirname(os.path.abspath(paths[0]))
            self.folder = self._output if into else ""
        else:
            self._root = os.path.abspath(paths[0] if one else os.curdir)
            self.folder = self._output
            if os.path.isfile(output):
                raise ReadError("is a file", place=output, hint="name a folder for the copies")
            if os.path.realpath(self._root) == os.path.realpath(self._output):
                raise _in_place(output)
        self._taken: dict[str, str] = {}

    def target(self, path: str) -> str:
        """Return the absolute path for the copy of the file at ``path``.

        Args:
            path: absolute; ``""`` for the standard input.

        Raises:
            ReadError: it would overwrite its source, or the copy of another file.
        """
        target = self._output
        if not path:
            if self.folder:
                raise ReadError("is a folder", place=self.folder, hint="name a file for the copy")
            return target
        if self.folder:
            inside = path.startswith(self._root.rstrip("/") + "/")
            name = os.path.relpath(path, self._root) if inside else os.path.basename(path)
            target = os.path.join(self.folder, name)
        if os.path.realpath(target) == os.path.realpath(path):
            raise _in_place(path)
        other = self._taken.setdefault(target, path)
        if other != path:
            raise ReadError(
                f"its copy would overwrite the copy of {shown(other)}", place=shown(path)
            )
        return target


def _in_place(path: str) -> ReadError:
    return ReadError(
        "the copy would overwrite the original",
        place=shown(path),
        hint="to fix in place, pass --write",
    )
