"""pytest runs the examples of a project's rules: ``pytest --seedlint house-rules``.

Every pytest run of an environment that has seedlint imports this module, so it
imports nothing of the rest before it is asked to.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from seedlint.testing import ExampleCase

_FOLDERS = pytest.StashKey[tuple[str, ...]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("seedlint")
    group.addoption(
        "--seedlint",
        action="store_true",
        help="run the examples of the rules that the settings name in “rules”",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("seedlint"):
        config.stash[_FOLDERS] = _folders(config.rootpath)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "RuleFile | None":
    """Return a rule file is a module of tests when it lies in one of the settings' rule folders."""
    folders = parent.config.stash.get(_FOLDERS, ())
    if file_path.suffix != ".toml" or not folders:
        return None
    path = str(file_path)
    inside = any(path == folder or path.startswith(folder + os.sep) for folder in folders)
    return RuleFile.from_parent(parent, path=file_path) if inside else None


def _folders(root: Path) -> tuple[str, ...]:
    """Return the rule folders and files that the settings at the root name.

    Raises:
        pytest.UsageError: the settings are wrong, or name none.
    """
    from seedlint.api import settings_for
    from seedlint.errors import SeedlintError

    try:
        folders = settings_for(root / "-").rules
    except SeedlintError as error:
        raise pytest.UsageError(f"seedlint: {error}") from error
    if not folders:
        raise pytest.UsageError(
            f'seedlint: the settings in {root} name no rules; add rules = ["FOLDER"]'
        )
    return folders


class RuleFile(pytest.File):
    """A rule file; its examples are the tests."""

    def collect(self) -> Iterable["ExampleItem"]:
        from seedlint.errors import SeedlintError
        from seedlint.testing import examples

        try:
            cases = examples(str(self.path))
        except SeedlintError as error:
            raise self.CollectError(str(error)) from error
        return self._items(cases)

    def _items(self, cases: "list[ExampleCase]") -> Iterator["ExampleItem"]:
        for case in cases:
            yield ExampleItem.from_parent(self, name=str(case.number), case=case)


class ExampleItem(pytest.Item):
    """One example of one rule."""

    def __init__(self, *, case: "ExampleCase", **others: Any) -> None:
        super().__init__(**others)
        self._case = case

    def runtest(self) -> None:
        self._case.check()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, AssertionError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, f"{self._case.spec.id}, example {self._case.number}"
