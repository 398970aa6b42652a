"""Styles for tests, written for them, and what they find."""

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolver

Find = Callable[..., list[tuple[str, str, str]]]


class Styles:
    """A folder with a settings file of Vale and a style ``House``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".git").mkdir()

    def write(self, files: Mapping[str, str]) -> None:
        """Write files below the folder."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")

    def rule(self, text: str, name: str = "Rule") -> None:
        """Write a rule of the style."""
        self.write({f"styles/House/{name}.yml": text})

    def settings(self, ini: str = "", file: str = "a.md") -> FileSettings:
        """The settings of a file by the settings file of Vale."""
        ini = ini or "[*]\nBasedOnStyles = House\n"
        self.write({".vale.ini": ini, "seedlint.toml": 'vale = ".vale.ini"\nselect = ["House"]\n'})
        folder = str(self.folder)
        return Resolver().resolve(folder, f"{folder}/{file}").settings

    def linter(self, ini: str = "", file: str = "a.md", **more: object) -> Linter:
        """A linter with these settings."""
        return Linter(self.settings(ini, file)._replace(**more), cache_dir="")  # type: ignore[arg-type]

    def diagnostics(self, text: str, ini: str = "", file: str = "a.md") -> list[Diagnostic]:
        """What the rules find in a text."""
        suffix = "." + file.rpartition(".")[2]
        result = self.linter(ini, file).check(Source(file, text, suffix))
        assert not result.problems, result.problems
        return list(result.diagnostics)

    def found(self, text: str, ini: str = "", file: str = "a.md") -> list[str]:
        """The places that the rules object to, as text."""
        return [text[one.span.start : one.span.end] for one in self.diagnostics(text, ini, file)]

    def fixed(self, text: str, applicability: Applicability = Applicability.unsafe) -> str:
        """The text with fixes; fixing it once more changes nothing."""
        linter = self.linter()
        fixed = linter.fix(Source("a.md", text), applicability).fixed
        if fixed is None:
            return text
        assert linter.fix(Source("a.md", fixed), applicability).fixed is None
        return fixed


@pytest.fixture
def styles(tmp_path: Path) -> Styles:
    return Styles(tmp_path)
