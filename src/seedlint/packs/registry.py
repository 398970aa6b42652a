"""All rules that there are, and which of them are wanted."""

import difflib
import os
from collections.abc import Iterable, Mapping

from seedlint.errors import ConfigError, PackError, RuleFileError
from seedlint.packs import phrase_list
from seedlint.packs.pack import Pack
from seedlint.packs.rule_file import load
from seedlint.packs.rule_spec import RuleSpec
from seedlint.packs.style_rules import STYLES, Unsupported, from_file, of_project

_TYPES = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list"}


def _shown(value: object) -> str:
    """Return a value as TOML writes it."""
    return str(value).lower() if isinstance(value, bool) else repr(value)


class RuleRegistry:
    """The rules of all packs, by id.

    Attributes:
        specs: id → rule, in the order of packs and paths.
        aliases: an older id → the id of today.
        unsupported: rules of styles of Vale that cannot run.
    """

    def __init__(
        self, packs: Iterable[Pack], vale: str = "", sections: tuple[int, ...] = ()
    ) -> None:
        """Read all rules.

        Args:
            packs: that they are in.
            vale: a settings file of Vale whose rules count, too; ``""`` for none.
            sections: the numbers of its sections that apply.

        Raises:
            SeedlintError: a rule or a settings file is wrong.
        """
        self.specs: dict[str, RuleSpec] = {}
        self.aliases: dict[str, str] = {}
        self.unsupported = Unsupported()
        if vale:
            styles = of_project(vale, sections, self.unsupported)
            self.specs.update((spec.id, spec) for spec in styles)
        for pack in packs:
            for entry in pack.files():
                if entry.name.endswith(".py"):
                    continue
                try:
                    spec = self._load(entry.path, pack)
                    if spec is None:
                        continue
                except RuleFileError:
                    if pack.quotes:
                        raise
                    raise RuleFileError(
                        "is outside of the project and not a rule file or phrase list",
                        place=entry.path,
                        hint="remove it from “rules” in the settings, or pass it as --phrase-list",
                    ) from None
                if spec.id in self.specs:
                    raise RuleFileError(
                        f"the id “{spec.id}” is already used by {self.specs[spec.id].path}",
                        place=entry.path,
                        hint="rename one of the two files",
                    )
                if spec.code and not pack.may_run:
                    raise PackError(
                        "the rule contains Python, which local rules may run only with your"
                        " permission",
                        place=entry.path,
                        hint="review it, then pass --allow-code",
                    )
                self.specs[spec.id] = spec
                for alias in spec.file.aliases:
                    prefix = f"{pack.name}/" if pack.name else ""
                    self.aliases[prefix + alias] = spec.id

    def _load(self, path: str, pack: Pack) -> RuleSpec | None:
        if path.endswith(".toml"):
            return load(path, pack.name, pack.path if os.path.isdir(pack.path) else "")
        if path.endswith(".yml"):
            return from_file(path, pack.name, self.unsupported)
        return phrase_list.load(path, pack.name)

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of all groups and subgroups, sorted."""
        specs = self.specs.values()
        names = {spec.group for spec in specs} | {spec.subgroup for spec in specs}
        return tuple(sorted(names - {""}))

    def resolve(self, selector: str) -> list[str]:
        """Return the ids that ``all``, ``default``, a pack, a group or an id stands for.

        Raises:
            ConfigError: it stands for nothing.
        """
        selector = self.aliases.get(selector, selector)
        specs = self.specs
        if selector == "all":
            return list(specs)
        if selector == "default":
            return [id for id, spec in specs.items() if spec.file.default]
        if selector in specs:
            return [selector]
        found = [
            id for id, spec in specs.items() if selector in (spec.pack, spec.group, spec.subgroup)
        ]
        if found or selector == STYLES:  # a file may be in no section of Vale's settings
            return found
        known = ["all", "default", *self.groups, *self.aliases, *specs]
        near = difflib.get_close_matches(selector, known, 1)
        raise ConfigError(
            f"unknown rule, group or pack “{selector}”",
            hint=f"did you mean “{near[0]}”?" if near else "`seedlint rules list` lists them",
        )

    def select(
        self, select: Iterable[str], add: Iterable[str], ignore: Iterable[str]
    ) -> dict[str, RuleSpec]:
        """Return what is wanted: ``select``, then ``add``, less ``ignore``."""
        wanted = {id for selector in (*select, *add) for id in self.resolve(selector)}
        wanted -= {id for selector in ignore for id in self.resolve(selector)}
        return {id: spec for id, spec in self.specs.items() if id in wanted}

    def require(self, ids: Iterable[str], where: str) -> None:
        """Raises ConfigError for an id that no rule has; ``where`` is the key that names it."""
        for id in ids:
            if self.aliases.get(id, id) not in self.specs:
                near = difflib.get_close_matches(id, self.specs, 1)
                raise ConfigError(
                    f"unknown rule “{id}”{where and f', as “{where}” says'}",
                    hint=f"did you mean “{near[0]}”?"
                    if near
                    else "`seedlint rules list` lists them",
                )

    def options(self, spec: RuleSpec, given: Mapping[str, object]) -> dict[str, object]:
        """Return a rule's options: what is given, else the defaults. Raises ConfigError for
        others."""
        options = {name: option.default for name, option in spec.file.options.items()}
        for name, value in given.items():
            if name not in options:
                near = difflib.get_close_matches(name, options, 1)
                known = f"it has {', '.join(options)}" if options else "it has none"
                raise ConfigError(
                    f"“{name}” is not an option of {spec.id}",
                    hint=f"did you mean “{near[0]}”?" if near else known,
                )
            wanted = type(options[name])
            if wanted is list and isinstance(value, tuple):  # settings can be hashed, lists cannot
                value = list(value)
            if not isinstance(value, wanted) or isinstance(value, bool) != (wanted is bool):
                kind = _TYPES.get(wanted, wanted.__name__)
                raise ConfigError(
                    f"“{name}” of {spec.id} cannot be {value!r}",
                    hint=f"it takes {kind}, such as {_shown(options[name])}",
                )
            options[name] = value
        return options
