"""The chosen rules, compiled: from the cache, or from the rule files."""

import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property

from seedlint import __version__
from seedlint.cache import location, patterns, store
from seedlint.diagnostic import Severity
from seedlint.errors import RuleFileError
from seedlint.matching.compiled_rules import CompiledRule, CompiledRules
from seedlint.matching.literal_index import Index
from seedlint.matching.matcher import Matcher
from seedlint.packs.pack import LOCAL, PACKAGED, Pack, wanted
from seedlint.project_files import read_bytes
from seedlint.settings.model import FileSettings
from seedlint.suppressions.parse import KnownRules
from seedlint.text import serialize

_KEPT = 30
"""Days after which stored things are thought to be of no more use, or are made anew."""
_MOST = 100_000_000
"""Bytes that all stored things may take together."""


class ActiveRules:
    """Chosen rules, ready to run.

    Attributes:
        matcher: runs them.
        digest: names everything that decides what they find.
    """

    def __init__(self, matcher: Matcher, digest: str) -> None:
        self.matcher = matcher
        self.digest = digest

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(row.id for row in self.matcher.rows())

    @cached_property
    def known(self) -> KnownRules:
        """The names of all rules, also those that were not chosen."""
        ids, groups, old, new = (
            bytes(names).decode().split("\n") if names else [] for names in self.matcher.names
        )
        known = self.ids.union(ids)
        return KnownRules(known, frozenset(groups), dict(zip(old, new, strict=True)))


def _packs(settings: FileSettings) -> list[Pack]:
    return wanted(
        settings.packs,
        settings.rules,
        allow_code=settings.allow_code,
        outside=settings.outside,
    )


def digest(settings: FileSettings) -> str:
    """Name everything that decides what the rules that settings choose find.

    Raises:
        PackError: a pack cannot be found.
    """
    packs = _packs(settings)
    return store.digest((*_ingredients(settings, packs), *_program_itself()))


def load(
    settings: FileSettings,
    cache_dir: str | None = None,
    *,
    matcher: Callable[[CompiledRules], Matcher] = Matcher,
) -> ActiveRules:
    """Return the rules that settings choose.

    ``cache_dir`` is where compiled rules are kept: None for the user's cache
    folder, ``""`` for nowhere. ``matcher`` makes what runs them. Raises SeedlintError for
    wrong settings and rules.
    """
    packs = _packs(settings)
    name = store.digest(_ingredients(settings, packs))
    folder = location.folder() if cache_dir is None else cache_dir
    if not folder:
        program = _compiled(settings, packs)
        _warn(program)
        return ActiveRules(matcher(program), name)
    patterns.load_patterns(folder)

    stored = _stored(store.mapped(folder, name))
    program = stored or _compiled(settings, packs)
    if stored is None:
        store.save(folder, name, serialize.pack(tuple(program)))
        patterns.save_patterns()
        with suppress(OSError):
            store.clean(folder, _KEPT, _MOST)
    _warn(program)
    return ActiveRules(matcher(program), name)


def _warn(program: CompiledRules) -> None:
    """Warn about what a later version will refuse."""
    for notice in program.notices:
        warnings.warn(notice, FutureWarning, stacklevel=3)


def _stored(data: memoryview | None) -> CompiledRules | None:
    if data is None:
        return None
    try:
        return CompiledRules(*serialize.unpack(data))
    except (EOFError, TypeError, ValueError):
        return None  # whole, but not ours: it is made anew


def _compiled(settings: FileSettings, packs: list[Pack]) -> CompiledRules:
    # Reading rule files needs libraries that a warm start does without.
    from seedlint.matching.compile import compile_rules
    from seedlint.packs.registry import RuleRegistry

    book = RuleRegistry(packs, settings.vale, settings.vale_sections)
    chosen = book.select(settings.select, settings.add, settings.ignore)
    book.require((id for id, _ in settings.severity), "severity")
    book.require((id for id, _, _ in settings.options), "options")
    severities = {book.aliases.get(id, id): Severity[name] for id, name in settings.severity}
    given: dict[str, dict[str, object]] = {}
    for id, name, value in settings.options:
        given.setdefault(book.aliases.get(id, id), {})[name] = value
    options = {id: book.options(spec, given.get(id, {})) for id, spec in chosen.items()}
    regrades = {id: 1 for name in settings.safe_fixes for id in book.resolve(name)}
    regrades |= {id: -1 for name in settings.unsafe_fixes for id in book.resolve(name)}
    program = compile_rules(list(chosen.values()), severities, options, regrades)
    program = program._replace(notices=(*program.notices, *book.unsupported.notices))
    packs_and_groups = {*book.groups, *(spec.pack for spec in book.specs.values() if spec.pack)}
    names = (sorted(book.specs), sorted(packs_and_groups), book.aliases, book.aliases.values())
    return program._replace(names=tuple("\n".join(some).encode() for some in names))


def _ingredients(settings: FileSettings, packs: list[Pack]) -> Iterator[str]:
    """Everything that decides what the compiled rules are."""
    yield __version__
    yield sys.version
    yield f"{sys.platform} {CompiledRules._fields} {CompiledRule._fields} {Index._fields}"
    chosen = settings._replace(
        words=(), silent_words=(), locale="", fail_on="", front_matter=(), format=()
    )  # these decide nothing here
    yield repr(tuple(chosen))
    for pack in packs:
        yield repr(tuple(pack))
        for entry in (*pack.files(), *pack.lists()):
            yield f"{entry.path} {_version(pack, entry)}"
    if settings.vale:
        from seedlint.vale.project import Project  # few projects have styles of Vale

        for path in Project(settings.vale).files(settings.vale_sections):
            yield f"{path} {_digest(path)}"


def _version(pack: Pack, entry: os.DirEntry[str]) -> str:
    """Return what names the content of a rule file.

    For packs that are installed, time and size do, as for all programs. Whoever writes a
    project chooses both, so there it is the content.
    """
    if pack.name == LOCAL:
        return _digest(entry.path)
    status = os.stat(entry.path)
    return f"{status.st_mtime_ns} {status.st_size}"


def _digest(path: str) -> str:
    """Return what names the content of a file in a project."""
    try:
        return store.digest_of(read_bytes(path))
    except OSError as error:
        raise RuleFileError(
            f"cannot be read ({error.strerror})", place=path, hint="see what it is"
        ) from error


def _program_itself() -> Iterator[str]:
    """In a checkout, its files: there they change without another version."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    if os.path.isdir(os.path.join(package, PACKAGED)):
        return
    folders = [package]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    yield f"{entry.path} {entry.stat().st_mtime_ns}"
