"""Settings files: which one counts in a folder."""

import os

from seedlint.errors import ConfigError
from seedlint.project_files import read_bytes
from seedlint.settings.layers import Config, shown, user_file

NAMES = ("seedlint.toml", "pyproject.toml")
"""In one folder the first outranks the second."""


class Files:
    """Finds and reads settings files, each once."""

    def __init__(self) -> None:
        self._near: dict[str, Config] = {}
        self._read: dict[str, Config] = {}

    def near(self, folder: str) -> Config:
        """Return the settings in a folder (absolute) or in the nearest one above it.

        Raises:
            ConfigError: a settings file is wrong.
        """
        below: list[str] = []
        config: Config | None = None
        while config is None:
            config = self._near.get(folder) or self._in(folder)
            below.append(folder)
            above = os.path.dirname(folder)
            if config is None and above == folder:
                config = self.user()
            folder = above
        self._near.update(dict.fromkeys(below, config))
        return config

    def user(self) -> Config:
        """Return the user's own settings: where no project has any, and for ``allow-code``."""
        path = user_file()
        return self.read(path) if os.path.isfile(path) else Config()

    def read(self, path: str) -> Config:
        """Return the settings in one file, for texts in the current folder.

        Raises:
            ConfigError: the file cannot be used.
        """
        path = os.path.abspath(path)
        if path not in self._read:
            from seedlint.settings.parse import parse  # TOML costs 15 ms

            found = parse(path, os.getcwd())
            if found is None:
                raise ConfigError(
                    "holds no table [tool.seedlint]",
                    place=shown(path),
                    hint="add it, or name another",
                )
            self._read[path] = found
        return self._read[path]

    def preset(self, name: str) -> Config:
        """Settings that ship. Raises ConfigError when none have this name."""
        from seedlint.settings.presets import path_of
        from seedlint.settings.value_types import FaultError

        try:
            return self.read(path_of(name))
        except FaultError as fault:
            raise ConfigError(fault.message, hint=fault.hint) from None

    def _in(self, folder: str) -> Config | None:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name == NAMES[0] or b"seedlint" in _content(path)):
                from seedlint.settings.parse import parse

                found = parse(path, folder)
                if found is not None:
                    return found
        return None


def _content(path: str) -> bytes:
    try:
        return read_bytes(path)
    except OSError as error:
        raise ConfigError(
            f"cannot be read ({error.strerror})", place=shown(path), hint="check its permissions"
        ) from error
