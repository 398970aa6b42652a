"""From settings files and flags to the settings of one file."""

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from seedlint.errors import ConfigError, SeedlintError
from seedlint.formats import format_of, walked
from seedlint.project_files import read_text
from seedlint.settings.files import Files
from seedlint.settings.layers import Config, Layer, shown
from seedlint.settings.model import FileSettings
from seedlint.text.casing import id_of_file

if TYPE_CHECKING:
    from seedlint.vale.project import Project

DEFAULTS: Mapping[str, object] = {
    "packs": (),
    "rules": (),
    "vale": "",
    "select": ("default",),
    "add": (),
    "ignore": (),
    "severity": {},
    "extend-safe-fixes": (),
    "extend-unsafe-fixes": (),
    "options": {},
    "format": {},
    "words": (),
    "silent-words": (),
    "locale": "en",
    "languages": (),
    "front-matter": (),
    "fail-on": "warning",
    "encoding": "utf-8",
    "exclude": (),
    "baseline": "",
}


STYLES = "vale"
"""Selects the rules of the settings file of Vale, whatever their styles."""
VALE = ".vale.ini"
"""The settings file of Vale that is worth a word when the settings do not name it."""
_SUMMED = frozenset(
    ("add", "ignore", "words", "silent-words", "extend-safe-fixes", "extend-unsafe-fixes")
)
"""Keys whose values of all files add up."""


class Flags(NamedTuple):
    """What the command line says about settings.

    Attributes:
        config: the settings file to use, wherever the texts lie.
        isolated: no settings file at all.
        select: instead of what files select, add and ignore; empty: as they say.
        add: what is on in addition.
        ignore: what is off after all.
        allow_code: whether the Python of local rules may run.
        presets: names of settings that ship, read after the files.
        strict: report every unknown word.
        format: what every text is read as; ``""`` for what its name or settings say.
        phrase_lists: files of phrases; each is a local rule that is enabled in addition.
        vale: a settings file of Vale, whose rules are enabled instead of all others.
    """

    config: str = ""
    isolated: bool = False
    select: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allow_code: bool = False
    presets: tuple[str, ...] = ()
    strict: bool = False
    phrase_lists: tuple[str, ...] = ()
    format: str = ""
    vale: str = ""

    def layers(self) -> tuple[Layer, ...]:
        """Return each flag that says something, as a layer by itself."""
        lists = tuple(f"local/{id_of_file(path)}" for path in self.phrase_lists)
        said = [
            ("--select", "select", self.select),
            ("--add", "add", self.add),
            ("--phrase-list", "add", lists),
            ("--ignore", "ignore", self.ignore),
        ]
        layers = [
            Layer(flag, {key: value}, replaces=key == "select")
            for flag, key, value in said
            if value
        ]
        if self.vale:
            styles: dict[str, object] = {"vale": self.vale, "select": (STYLES,)}
            layers.append(Layer("--vale", styles, replaces=True))
        if self.strict:
            layers.append(Layer("--strict", {"options": {"unknown-word": {"strict": True}}}))
        return tuple(layers)


NO_FLAGS = Flags()


class Resolved(NamedTuple):
    """The settings of one file.

    Attributes:
        settings: what decides its findings.
        encoding: of its bytes, unless they begin with a byte order mark.
        config: the settings file that was nearest, for messages; ``""`` when none.
        baseline: absolute path of the file of known findings; ``""`` when none.
    """

    settings: FileSettings
    encoding: str = "utf-8"
    config: str = ""
    baseline: str = ""


class Resolver:
    """Answers for each file what is wanted there; remembers every answer that it can.

    Paths and folders are absolute, with slashes.
    """

    def __init__(self, flags: Flags = NO_FLAGS) -> None:
        self._flags = flags
        self._files = Files()
        self._resolved: dict[tuple[str, tuple[int, ...]], Resolved] = {}
        self._styled: dict[tuple[Resolved, tuple[int, ...]], Resolved] = {}
        self._knows_vale = False
        self._projects: dict[str, Project] = {}
        self._outside: dict[str, str] = {}
        self._fixed: Config | None = None
        if flags.isolated:
            self._fixed = Config()
        elif flags.config:
            if not os.path.isfile(flags.config):
                raise ConfigError(
                    "no such settings file", place=flags.config, hint="check the path"
                )
            self._fixed = self._files.read(flags.config)
        self._presets = [
            layer for name in flags.presets for layer in self._files.preset(name).layers
        ]

    def config(self, folder: str) -> Config:
        """Return the settings file that counts in a folder. Raises ConfigError when it is wrong."""
        config = self._files.near(folder) if self._fixed is None else self._fixed
        if config.outside:
            self._outside.update((path, shown(config.path)) for path in config.outside)
        return config

    def warnings(self) -> list[str]:
        """Return what somebody should know about the settings that were asked for so far."""
        found = [
            f"{settings}: reads {shown(path)}, which lies outside of the project"
            for path, settings in self._outside.items()
        ]
        if not (self._knows_vale or self._flags.isolated) and os.path.isfile(VALE):
            found.append(
                f'the styles of {VALE} are not used; hint: set vale = "{VALE}" in the settings,'
                ' or vale = "" to leave them to Vale'
            )
        return found

    def resolve(self, folder: str, path: str) -> Resolved:
        """Return the settings of the file ``path`` in ``folder``. Raises ConfigError."""
        config = self.config(folder)
        matching = tuple(
            number for number, one in enumerate(config.overrides) if one.files.covers(path)
        )
        key = config.path, matching
        found = self._resolved.get(key)
        if found is None:
            values, origins = merged(self._layers(config, matching))
            self._knows_vale = self._knows_vale or origins["vale"] != "default"
            found = self._resolved[key] = self._made(config, values)
        return self._with_styles(found, path) if found.settings.vale else found

    def _with_styles(self, resolved: Resolved, path: str) -> Resolved:
        """Return the settings with the sections of Vale's that are for a file."""
        project = self._vale(resolved.settings.vale)
        key = resolved, project.sections_for(path)
        if key not in self._styled:
            settings = resolved.settings._replace(vale_sections=key[1])
            self._styled[key] = resolved._replace(settings=settings)
        return self._styled[key]

    def _vale(self, path: str) -> "Project":
        """Return the project of a settings file of Vale, read once. Raises ConfigError."""
        if path not in self._projects:
            from seedlint.vale.project import Project  # few projects have styles of Vale

            project = self._projects[path] = Project(path)
            self._outside.update((home, shown(path)) for home in project.outside)
        return self._projects[path]

    def origins(self, folder: str, path: str) -> "tuple[dict[str, Any], dict[str, str]]":
        """Return all values of a file, and for each key where it comes from."""
        config = self.config(folder)
        numbers = range(len(config.overrides))
        matching = (number for number in numbers if config.overrides[number].files.covers(path))
        return merged(self._layers(config, matching))

    def format(self, folder: str, path: str, *, named: bool = False) -> str:
        """Return what ``path`` in ``folder`` is read as; ``""`` when nothing tells.

        Formats that are off by default count only for files that the user has ``named``.
        """
        if self._flags.format:
            return self._flags.format
        for patterns, name in reversed(self.config(folder).formats):
            if patterns.covers(path):
                return name
        return format_of(path) if named else walked(path)

    def excluded(self, folder: str, path: str) -> bool:
        """Return whether settings exclude ``path`` in ``folder``, or a folder around it."""
        exclude = self.config(folder).exclude
        return exclude is not None and exclude.covers(path)

    def placed(self, error: SeedlintError, resolved: Resolved) -> SeedlintError:
        """Return the error with the settings file as its place, unless a flag is to blame."""
        flags = self._flags
        blamed = any(f"“{one}”" in error.message for one in flags.select + flags.add + flags.ignore)
        if error.place or blamed or not resolved.config:
            return error
        place = resolved.config
        line = _line_of(error.message, place)
        return type(error)(
            error.message, place=f"{place}:{line}" if line else place, hint=error.hint
        )

    def _layers(self, config: Config, matching: Iterable[int]) -> list[Layer]:
        overrides = (config.overrides[number].layer for number in matching)
        return [*config.layers, *overrides, *self._presets, *self._flags.layers()]

    def _made(self, config: Config, values: dict[str, Any]) -> Resolved:
        settings = FileSettings(
            select=values["select"],
            add=values["add"],
            ignore=values["ignore"],
            severity=tuple(sorted(values["severity"].items())),
            safe_fixes=values["extend-safe-fixes"],
            unsafe_fixes=values["extend-unsafe-fixes"],
            options=tuple(
                sorted(
                    (id, name, value)
                    for id, options in values["options"].items()
                    for name, value in options.items()
                )
            ),
            words=tuple(sorted(set(values["words"]))),
            silent_words=tuple(sorted(set(values["silent-words"]))),
            locale=values["locale"],
            languages=values["languages"],
            front_matter=values["front-matter"],
            format=tuple(
                sorted(
                    (name, option, value)
                    for name, options in values["format"].items()
                    for option, value in options.items()
                )
            ),
            fail_on=values["fail-on"],
            packs=values["packs"],
            rules=(*values["rules"], *map(os.path.abspath, self._flags.phrase_lists)),
            outside=tuple(path for path in values["rules"] if path in config.outside),
            allow_code=self._may_run(values["rules"]),
            vale=values["vale"],
        )
        return Resolved(settings, values["encoding"], shown(config.path), values["baseline"])

    def _may_run(self, rules: tuple[str, ...]) -> bool:
        """Return whether the person at the keyboard trusts the Python of these rules."""
        if self._flags.allow_code or not rules or self._flags.isolated:
            return self._flags.allow_code
        trusted: Any = False
        for layer in self._files.user().layers:
            trusted = layer.values.get("allow-code", trusted)
        if isinstance(trusted, bool):
            return trusted
        return all(any(_inside(path, folder) for folder in trusted) for path in rules)


def _line_of(message: str, path: str) -> int:
    """Return the number of the one line of a settings file that has what a message quotes first, as
    a value in quotes or as a key; 0 when there is none, or several."""
    quoted = message.partition("“")[2].partition("”")[0]
    try:
        lines = [*enumerate(read_text(path).splitlines(), 1)]
    except (OSError, UnicodeDecodeError):
        return 0
    marks = tuple(f"{mark}{quoted}{mark}" for mark in "\"'")
    hits = [
        number
        for number, line in lines
        if any(mark in line for mark in marks) or line.partition("=")[0].strip() == quoted
    ]
    return hits[0] if len(hits) == 1 else 0


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + os.sep)


def merged(layers: Iterable[Layer]) -> "tuple[dict[str, Any], dict[str, str]]":
    """Return all values, and where each was said: later layers outrank earlier ones.

    The values of some keys add up, tables are overlaid entry by entry, all else is replaced.
    What a layer adds is no longer ignored because of an earlier one.
    """
    values: dict[str, Any] = dict(DEFAULTS)
    origins = dict.fromkeys(DEFAULTS, "default")
    for layer in layers:
        if layer.replaces:
            values["add"] = values["ignore"] = ()
            origins["add"] = origins["ignore"] = layer.origin
        for key, new in layer.values.items():
            if key in _SUMMED:
                values[key] = tuple(dict.fromkeys((*values[key], *_items(new))))
                known = origins[key]
                origins[key] = layer.origin if known == "default" else f"{known}, {layer.origin}"
            elif isinstance(new, dict):
                values[key] = _overlaid(values[key], new)
                origins.update((f"{key}.{name}", layer.origin) for name in _names(new))
            else:
                values[key] = new
                origins[key] = layer.origin
        values["ignore"] = tuple(
            one
            for one in values["ignore"]
            if one not in _items(layer.values.get("add", ()))
            or one in _items(layer.values.get("ignore", ()))
        )
    return values, origins


def _items(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _names(table: Mapping[str, Any]) -> Iterable[str]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from (f"{name}.{inner}" for inner in value)
        else:
            yield name


def _overlaid(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Two tables as one, entry by entry, all the way down."""
    result = dict(below)
    for name, value in above.items():
        inner = result.get(name)
        if isinstance(inner, dict) and isinstance(value, dict):
            value = _overlaid(inner, value)
        result[name] = value
    return result
