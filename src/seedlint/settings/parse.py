"""From a settings file to layers: TOML, checked, with its paths made absolute."""

import os
import tomllib
from typing import Any

from seedlint.errors import ConfigError
from seedlint.project_files import lies_in, project_of, read_text
from seedlint.settings.gitignore import IgnorePatterns
from seedlint.settings.layers import Config, Layer, Override, shown, user_file
from seedlint.settings.presets import PREFIX, name_of, path_of
from seedlint.settings.schema import checked, refused
from seedlint.settings.value_types import FaultError

_PLACE = " (at line "


def parse(path: str, base: str, below: tuple[str, ...] = ()) -> Config | None:
    """Return the settings in a file, or None when it has no table for seedlint.

    Args:
        path: of the file, absolute.
        base: the folder that patterns of files speak of. Other paths in the file
            start from its own folder, so that a style can bring its rules along.
        below: the files that extend this one.

    Raises:
        ConfigError: the file cannot be read, is no TOML, says what cannot be, or
            extends itself.
    """
    if path in below:
        chain = " → ".join(shown(one) for one in (*below[below.index(path) :], path))
        raise ConfigError(
            f"extends itself: {chain}", place=shown(path), hint="remove one entry from “extends”"
        )
    top = _top((*below, path)[0])
    if top and not lies_in(path, top):
        return _from_outside(path, base, below)
    return _parsed(path, base, below)


def _from_outside(path: str, base: str, below: tuple[str, ...]) -> Config | None:
    """Do as ``parse``, but an error quotes nothing of the file: a stranger may have named
    any."""
    try:
        config = _parsed(path, base, below)
    except ConfigError as error:
        if error.place.partition(":")[0] != shown(path):
            raise
        raise ConfigError(
            "lies outside of the project and is no settings file of seedlint",
            place=shown(path),
            hint="run `seedlint config show --config` on it, or take it out of “extends”",
        ) from None
    return config and config._replace(outside=(path, *config.outside))


def _parsed(path: str, base: str, below: tuple[str, ...]) -> Config | None:
    text = _text(path)
    table = _table(path, text)
    if table is None:
        return None
    try:
        values = checked(table, project=path != user_file())
        return _config(path, values, base, (*below, path))
    except FaultError as fault:
        raise refused(fault, shown(path), text) from None


def _top(settings: str) -> str:
    """Return the folder that a settings file may speak of; ``""`` when it may speak of all."""
    trusted = settings == user_file() or bool(name_of(settings))
    return "" if trusted else project_of(settings)


def _config(path: str, values: dict[str, Any], base: str, below: tuple[str, ...]) -> Config:
    folder, top = os.path.dirname(path), _top(below[0])
    layers: list[Layer] = []
    outside: list[str] = []
    formats: list[tuple[IgnorePatterns, str]] = []
    overrides: list[Override] = []
    exclude = None
    for other in values.pop("extends", ()):
        config = _extended(other, folder, base, below)
        layers += config.layers
        overrides += config.overrides
        exclude = config.exclude or exclude
        outside += config.outside
        formats += config.formats
    for pattern, name in values.pop("formats", {}).items():
        formats.append((IgnorePatterns([pattern], base), name))
    own = list(values.pop("overrides", ()))
    patterns = values.pop("exclude", None)
    if patterns is not None:
        exclude = IgnorePatterns(patterns, base)
        values["exclude"] = patterns
    for number, override in enumerate(own, 1):
        files = override.pop("files")
        origin = f"{shown(path)}, override {number} ({', '.join(files)})"
        layer = Layer(origin, _placed(override, folder, top, outside))
        overrides.append(Override(IgnorePatterns(files, base), layer))
    layers.append(Layer(name_of(path) or shown(path), _placed(values, folder, top, outside)))
    return Config(
        path,
        tuple(layers),
        tuple(overrides),
        exclude,
        tuple(dict.fromkeys(outside)),
        tuple(formats),
    )


def _extended(other: str, folder: str, base: str, below: tuple[str, ...]) -> Config:
    """Return the settings that a file in ``folder`` extends: a preset, or those in another file."""
    is_preset = other.startswith(PREFIX)
    path = path_of(other.removeprefix(PREFIX)) if is_preset else _path(other, folder)
    if not os.path.isfile(path):
        hint = f"a preset is named “{PREFIX}NAME”" if "/" not in other else "name a settings file"
        raise FaultError("extends", f"extends {shown(path)}, which is not a file", hint)
    config = parse(path, base, below)
    if config is None:
        raise FaultError(
            "extends",
            f"extends {shown(path)}, which has no table [tool.seedlint]",
            "add the table, or name another file",
        )
    return config


def _placed(values: dict[str, Any], folder: str, top: str, outside: list[str]) -> dict[str, Any]:
    """Return the values with the paths in them made absolute, and word files read.

    Args:
        values: of one layer.
        folder: of the settings file.
        top: the folder that it may speak of; ``""`` for all.
        outside: gets the paths that lie elsewhere.
    """

    def noted(name: str) -> str:
        path = _path(name, folder)
        if top and not lies_in(path, top):
            outside.append(path)
        return path

    if "rules" in values:
        values["rules"] = tuple(map(noted, values["rules"]))
    if isinstance(values.get("allow-code"), tuple):
        values["allow-code"] = tuple(_path(one, folder) for one in values["allow-code"])
    if "baseline" in values:
        values["baseline"] = noted(values["baseline"])
    if values.get("vale"):
        values["vale"] = noted(values["vale"])
        if values["vale"] not in outside and os.path.isfile(values["vale"]):
            values["words"] = (*values.get("words", ()), *_words(values["vale"], quoting=True))
    for path in map(noted, values.pop("word-files", ())):
        key = "silent-words" if path in outside else "words"
        words = _words(path, quoting=path not in outside)
        values[key] = (*values.get(key, ()), *words)
    return values


def _path(name: str, folder: str) -> str:
    return os.path.normpath(os.path.join(folder, os.path.expanduser(name)))


def _words(path: str, *, quoting: bool) -> list[str]:
    from seedlint.settings.word_files import words_in  # not every project has any

    try:
        return words_in(path)
    except OSError as error:
        fault, hint = f"cannot be read ({error.strerror})", "check “word-files”"
    except UnicodeDecodeError:
        fault, hint = "is not UTF-8", "save it as UTF-8"
    except (ValueError, TypeError, AttributeError) as error:
        what = f" ({error})" if quoting else ""
        fault, hint = f"is not what its name says{what}", "fix the file"
    raise FaultError("word-files", f"the word file {shown(path)}: {fault}", hint)


def _text(path: str) -> str:
    try:
        return read_text(path)
    except OSError as error:
        raise ConfigError(
            f"cannot be read ({error.strerror})", place=shown(path), hint="check its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", place=shown(path), hint="save it as UTF-8") from error


def _table(path: str, text: str) -> dict[str, object] | None:
    """Return the file's own table: the whole of ``seedlint.toml``, a part of ``pyproject.toml``."""
    try:
        table: Any = tomllib.loads(text)
    except RecursionError:
        raise ConfigError("nests too deeply", place=shown(path), hint="fix the TOML") from None
    except tomllib.TOMLDecodeError as error:
        fault, _, place = str(error).partition(_PLACE)
        line = place.partition(",")[0] if place[:1].isdigit() else ""
        where = f"{shown(path)}:{line}" if line else shown(path)
        raise ConfigError(
            f"invalid TOML: {fault}", place=where, hint="quote strings, put lists in brackets"
        ) from error
    if os.path.basename(path) == "pyproject.toml":
        tools = table.get("tool")
        table = tools.get("seedlint") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None
