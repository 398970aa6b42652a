"""Files in, results out."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from seedlint.diagnostic import Applicability, Diagnostic, Severity
from seedlint.document import Source
from seedlint.engine.changed_region import Lines
from seedlint.errors import ConfigError
from seedlint.result import FileResult
from seedlint.runs.runner import Run
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolver
from seedlint.text.span import Span


class Shout:
    """Finds every text that is not in capitals, and fixes it."""

    def __init__(self, settings: FileSettings) -> None:
        if "no-such-rule" in settings.select + settings.ignore:
            raise ConfigError("unknown rule “no-such-rule”")
        self.settings = settings

    def check(self, source: Source, lines: Sequence[Lines] | None = None) -> FileResult:
        if "crash" in source.text:
            raise RecursionError("too deep")
        if source.text.isupper():
            return FileResult(source.name, source)
        one = Diagnostic("shout", Severity.warning, "Louder.", Span(0, len(source.text)), None)
        return FileResult(source.name, source, diagnostics=(one,))

    def look_ahead(self, sources: Sequence[Source]) -> None:
        self.ahead = len(sources)

    def count(self, source: Source) -> Mapping[str, Mapping[str, int]]:
        return {}

    def allow(self, source: Source) -> FileResult:
        return FileResult(source.name, source)

    def fix(
        self,
        source: Source,
        applicability: Applicability,
        lines: Sequence[Lines] | None = None,
    ) -> FileResult:
        fixed = source.text.upper()
        return FileResult(source.name, source, fixed=None if fixed == source.text else fixed)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    return project


def test_results_come_in_the_order_of_paths(here: Path) -> None:
    for name in ("b.md", "a.md", "c.txt"):
        (here / name).write_text(name)
    names = [done.result.name for done in Run(Resolver(), Shout).check(["c.txt", "."])]
    assert names == ["c.txt", "a.md", "b.md"]


def test_one_file_at_a_time(here: Path) -> None:
    (here / "a.md").write_text("a")
    (here / "b.md").write_text("b")
    results = Run(Resolver(), Shout).check(["."])
    next(results)
    (here / "b.md").write_text("B")
    assert next(results).result.diagnostics == ()


def test_bad_input_does_not_stop_the_run(here: Path) -> None:
    (here / "a.md").write_bytes(b"caf\xe9")
    (here / "b.md").write_bytes(b"\0\1")
    (here / "c.md").write_text("crash")
    (here / "d.md").write_text("D")
    results = {
        done.result.name: [(one.kind, one.message) for one in done.result.problems]
        for done in Run(Resolver(), Shout).check(["no.md", "."])
    }
    assert results == {
        "no.md": [("unreadable", "no such file or folder; hint: did you mean “d.md”?")],
        "a.md": [
            (
                "unreadable",
                "is not UTF-8: byte 0xE9 on line 1; hint: save it as UTF-8, or declare its encoding",
            )
        ],
        "b.md": [
            (
                "unreadable",
                "contains NUL bytes, so it is not text; hint: exclude it, or declare its encoding",
            )
        ],
        "c.md": [
            (
                "crashed",
                "a fault of seedlint itself (RecursionError: too deep); --traceback shows more",
            )
        ],
        "d.md": [],
    }


def test_traceback_lets_a_fault_through(here: Path) -> None:
    (here / "c.md").write_text("crash")
    with pytest.raises(RecursionError):
        [*Run(Resolver(), Shout, traceback=True).check(["."])]


def test_one_linter_for_equal_settings(here: Path) -> None:
    (here / "d").mkdir()
    for name in ("a.md", "b.md", "d/a.md"):
        (here / name).write_text(name)
    (here / "d" / "seedlint.toml").write_text('locale = "en-GB"')
    made: list[str] = []

    def linter_for(settings: FileSettings) -> Shout:
        made.append(settings.locale)
        return Shout(settings)

    [*Run(Resolver(), linter_for).check(["."])]
    assert made == ["en", "en-GB"]


def test_wrong_names_are_blamed_on_who_said_them(here: Path) -> None:
    (here / "a.md").write_text("a")
    (here / "seedlint.toml").write_text('ignore = ["no-such-rule"]')
    with pytest.raises(ConfigError, match=r"^seedlint\.toml:1: unknown rule “no-such-rule”$"):
        [*Run(Resolver(), Shout).check(["."])]
    with pytest.raises(ConfigError, match=r"^unknown rule “no-such-rule”$"):
        [*Run(Resolver(Flags(select=("no-such-rule",))), Shout).check(["."])]


@pytest.mark.parametrize(
    ("fail_on", "fails"), [("suggestion", True), ("warning", True), ("error", False)]
)
def test_fail_on(here: Path, fail_on: str, fails: bool) -> None:
    (here / "a.md").write_text("a")
    (here / "seedlint.toml").write_text(f'fail-on = "{fail_on}"')
    assert next(Run(Resolver(), Shout).check(["a.md"])).fails is fails


def test_a_declared_encoding(here: Path) -> None:
    (here / "a.md").write_bytes(b"caf\xe9")
    (here / "seedlint.toml").write_text('encoding = "cp1252"')
    done = next(Run(Resolver(), Shout).check(["a.md"]))
    assert done.result.source == Source("a.md", "café", ".md", "cp1252")


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on the standard input."""
    return lambda data: monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_stdin(here: Path, give: Callable[[bytes], None]) -> None:
    give(b"\xef\xbb\xbfhello\r\n")
    (here / "d").mkdir()
    (here / "d" / "seedlint.toml").write_text('locale = "en-GB"')
    run = Run(Resolver(), Shout, stdin_name="d/new.txt")
    done = next(run.fix(["-"], Applicability.safe))
    assert done.result.source == Source("d/new.txt", "hello\r\n", ".txt", "utf-8", bom=True)
    assert (done.result.fixed, done.settings.locale) == ("HELLO\r\n", "en-GB")
    assert (done.path, done.before) == ("", None)
