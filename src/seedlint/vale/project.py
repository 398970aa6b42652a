"""A project's settings for Vale: which rules apply to a file, at which level, with which words."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from seedlint.diagnostic import Severity
from seedlint.errors import ConfigError, RuleFileError
from seedlint.project_files import lies_in, project_of, read_text
from seedlint.vale import globs
from seedlint.vale.builtin import builtin_rules
from seedlint.vale.definition import Definition, is_rule, load
from seedlint.vale.ini import Section, read_ini
from seedlint.vale.plan import Surroundings
from seedlint.vale.regexp import usable_term

NAMES = (".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale")
"""What Vale calls its settings file."""
GLOBAL = "*"
"""The section for all files."""
_OTHERS = frozenset({"", "formats", "asciidoctor"})
"""Sections that are for no files."""
_OWN_KEYS = frozenset({
    "BasedOnStyles", "BlockIgnores", "TokenIgnores", "CommentDelimiters", "Transform", "Lang",
    "IgnorePatterns", "View", "Blueprint",
})  # fmt: skip
_PIPELINE = ".vale-config"
"""The folder of settings that packages bring along."""
_LARGEST = 16_000_000
"""Bytes of a vocabulary."""
_MOST_FILES = 10_000
"""Files of one style. A walk follows no links, but a project may name any folder."""


class Wanted(NamedTuple):
    """The rules for a file.

    Attributes:
        rules: with the levels that the settings give them.
        around: what else the settings say.
    """

    rules: tuple[Definition, ...]
    around: Surroundings


class Project:
    """A ``.vale.ini`` with all that it names.

    Attributes:
        path: of the file, absolute.
        homes: the folders of styles that it names.
        top: the folder that the file may speak of.
        outside: those of the homes that lie elsewhere.
    """

    def __init__(self, path: str) -> None:
        """Read a settings file.

        Raises:
            ConfigError: it cannot be used.
        """
        self.path = os.path.abspath(path)
        self.top = project_of(self.path)
        own = read_ini(self.path)
        folder = os.path.dirname(self.path)
        named = own[0].values("StylesPath") or ("styles",)
        self.homes = tuple(
            os.path.normpath(os.path.join(folder, os.path.expanduser(one))) for one in named
        )
        self.outside = tuple(home for home in self.homes if not lies_in(home, self.top))
        self._files = [*self._pipeline(), own]

    def _pipeline(self) -> Iterator[tuple[Section, ...]]:
        """Yield the settings of packages, which come before the project's own."""
        for home in self.homes:
            folder = os.path.join(home, _PIPELINE)
            names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
            for name in names[:100]:
                path = os.path.join(folder, name)
                if name.endswith(".ini") and lies_in(path, self.top):
                    yield read_ini(path)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections for files, in order; those for all files first."""
        files = self._files
        found = [section for file in files for section in file if section.name not in _OTHERS]
        return tuple(sorted(found, key=lambda section: section.name != GLOBAL))

    def sections_for(self, path: str) -> tuple[int, ...]:
        """Return the numbers of the sections for a file, whose path is absolute, with slashes."""
        folder = os.path.dirname(self.path).replace(os.sep, "/")
        relative = path.removeprefix(f"{folder}/")
        names = [relative]
        if relative.endswith(".mdx"):  # to Vale a kind of Markdown, if [formats] says so
            names.append(relative[:-1])
        return tuple(
            number
            for number, section in enumerate(self.sections)
            if section.name == GLOBAL or any(globs.matches(section.name, one) for one in names)
        )

    def _top_values(self, key: str) -> tuple[str, ...]:
        found = (value for file in self._files for value in file[0].values(key))
        return tuple(dict.fromkeys(found))

    def words(self, kind: str) -> tuple[str, ...]:
        """Return the lines of the vocabularies: ``accept`` or ``reject``.

        Raises:
            ConfigError: a vocabulary is missing.
        """
        found = (line for path in self._vocabularies(kind) for line in _lines(path))
        return tuple(dict.fromkeys(found))

    def _vocabularies(self, kind: str) -> Iterator[str]:
        for name in self._top_values("Vocab"):
            places = [
                os.path.join(home, *inner, name)
                for home in self.homes
                for inner in (("config", "vocabularies"), ("Vocab",))
            ]
            folders = [place for place in places if os.path.isdir(place)]
            if not folders:
                where = os.path.relpath(places[0], os.path.dirname(self.path))
                raise ConfigError(
                    f"there is no vocabulary “{name}”",
                    place=self.path,
                    hint=f"create {where}/accept.txt",
                )
            path = os.path.join(folders[0], f"{kind}.txt")
            if os.path.isfile(path) and (self.outside or lies_in(path, self.top)):
                yield path

    def files(self, sections: Sequence[int]) -> Iterator[str]:
        """Yield all files that decide what is found in the files of some sections."""
        yield self.path
        for home in self.homes:
            yield from _files_in(os.path.join(home, _PIPELINE), ".ini")
            yield from _files_in(os.path.join(home, "config", "ignore"), ".txt")
        for kind in ("accept", "reject"):
            yield from self._vocabularies(kind)
        chosen = [self.sections[number] for number in sections]
        styles = {name for section in chosen for name in section.values("BasedOnStyles")}
        styles.update(
            entry.key.partition(".")[0] for section in chosen for entry in section.entries
        )
        for name in sorted(styles - {"Vale"}):
            for home in self.homes:
                yield from _files_in(os.path.join(home, name), ".yml")

    def wanted(self, sections: Sequence[int]) -> Wanted:
        """Return the rules for the files of some sections.

        Raises:
            ConfigError: a style or a rule is missing.
            RuleFileError: a rule file does not follow Vale's format.
        """
        chosen = [self.sections[number] for number in sections]
        styles: tuple[str, ...] = ()
        switches: dict[str, str] = {}
        for section in chosen:
            if section.has("BasedOnStyles"):
                styles = section.values("BasedOnStyles")
            for entry in section.entries:
                if entry.key not in _OWN_KEYS and entry.values:
                    switches[entry.key] = entry.values[-1]
        accepted, rejected = self.words("accept"), self.words("reject")
        words = accepted, rejected
        rules = {rule.id: rule for style in styles for rule in self._style(style, *words)}
        for id, value in switches.items():
            if id not in rules and value != "NO" and "." in id:
                rules.update((rule.id, rule) for rule in self._single(id, *words))
        least = self._least()
        leveled = (_leveled(rule, switches) for rule in rules.values())
        around = Surroundings(
            accepted=tuple(map(usable_term, accepted)),
            word_template=next(iter(self._top_values("WordTemplate")), ""),
            token_ignores=_joined(chosen, "TokenIgnores"),
            block_ignores=_joined(chosen, "BlockIgnores", "IgnorePatterns"),
            ignored_scopes=self._top_values("IgnoredScopes"),
            skipped_scopes=self._top_values("SkippedScopes"),
            comment_delimiters=_joined(chosen, "CommentDelimiters"),
            homes=self.homes,
            top="" if self.outside else self.top,
        )
        return Wanted(tuple(one for one in leveled if one and one.level >= least), around)

    def _least(self) -> Severity:
        values = self._top_values("MinAlertLevel")
        if not values:
            return Severity.suggestion
        if values[-1] not in Severity.__members__:
            raise ConfigError(
                "“MinAlertLevel” is no level",
                place=self.path,
                hint="it takes suggestion, warning or error",
            )
        return Severity[values[-1]]

    def _style(
        self, name: str, accepted: tuple[str, ...], rejected: tuple[str, ...]
    ) -> Iterator[Definition]:
        if name == "Vale":
            yield from builtin_rules(accepted, rejected)
            return
        folders = [os.path.join(home, name) for home in self.homes]
        found = [folder for folder in folders if os.path.isdir(folder)]
        if not found or os.sep in name or name.startswith("."):
            raise ConfigError(
                f"there is no style “{name}” in {os.path.basename(self.homes[-1])}",
                place=self.path,
                hint="run `vale sync` to fetch packages, or correct “StylesPath”",
            )
        for path in _files_in(found[0], ".yml"):
            yield self._load(path)

    def _single(
        self, id: str, accepted: tuple[str, ...], rejected: tuple[str, ...]
    ) -> Iterator[Definition]:
        style, _, name = id.partition(".")
        if style == "Vale":
            yield from (rule for rule in builtin_rules(accepted, rejected) if rule.id == id)
            return
        for home in self.homes:
            path = os.path.join(home, style, f"{name}.yml")
            if os.path.isfile(path) and lies_in(path, home):
                yield self._load(path)

    def _load(self, path: str) -> Definition:
        if lies_in(path, self.top):
            return load(path)
        try:
            return load(path)
        except RuleFileError:
            # It may be any file of the machine, so nothing of it is told.
            raise RuleFileError(
                "lies outside of the project and is no rule of Vale",
                place=path,
                hint="correct “StylesPath”",
            ) from None


def definitions_in(folder: str) -> Iterator[Definition]:
    """Yield the rules of all styles in a folder, or of the style that it is.

    Raises:
        RuleFileError: one does not follow Vale's format.
    """
    for path in _files_in(folder, ".yml"):
        if is_rule(path):
            yield load(path)


def _files_in(folder: str, suffix: str) -> Iterator[str]:
    """Yield the files below a folder whose names end so, sorted.

    Raises:
        ConfigError: there are too many.
    """
    count = 0
    for inside, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(suffix):
                count += 1
                if count > _MOST_FILES:
                    raise ConfigError(
                        f"holds more than {_MOST_FILES} files", place=folder, hint="split it"
                    )
                yield os.path.join(inside, name)


def _leveled(rule: Definition, switches: Mapping[str, str]) -> Definition | None:
    """Return the rule at its level; None when it is off."""
    value = switches.get(rule.id, "YES")
    if value == "NO":
        return None
    return rule._replace(level=Severity[value]) if value in Severity.__members__ else rule


def _joined(sections: Sequence[Section], *keys: str) -> tuple[str, ...]:
    found = (value for section in sections for key in keys for value in section.values(key))
    return tuple(dict.fromkeys(found))


def _lines(path: str) -> Iterator[str]:
    try:
        text = read_text(path, _LARGEST)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("cannot be read", place=path, hint="save it as UTF-8") from error
    for line in text.splitlines():
        if line.strip() and not line.startswith("# "):
            yield line.strip()
