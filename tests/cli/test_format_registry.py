"""Which format a file has, and where its reader comes from."""

import importlib
import tomllib
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import pytest
from click.testing import Result

from seedlint import formats
from seedlint.document import Document, Source
from seedlint.formats import ENTRY_POINTS, FORMATS, Format, format_of_first_line, known
from seedlint.readers import registry
from seedlint.readers.registry import Options

Seedlint = Callable[..., Result]
ROOT = Path(__file__).parents[2]
UPSIDE = Format("x", "Upside", "tests.cli.test_format_registry:upside", (".up",))


def upside(source: Source, options: Options) -> Document:
    """A reader that shows what stands between bars, and hides all else."""
    stream = bytearray(b"\x1a" * len(source.text))
    start = source.text.find("|")
    end = source.text.rfind("|")
    if start < end and "off" not in options:
        stream[start : end + 1] = b"\x03" + source.text[start + 1 : end].encode() + b"\x03"
    return Document(source, bytes(stream), tuple)


class _Entry:
    """An entry point of a package."""

    dist = None

    def __init__(self, name: str, value: object) -> None:
        self.name = name
        self._value = value

    def load(self) -> object:
        if isinstance(self._value, Exception):
            raise self._value
        return self._value


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Packages that bring a format, one that is none and one that does not load."""
    entries = [
        _Entry("upside", UPSIDE),
        _Entry("markdown", UPSIDE),
        _Entry("broken", ImportError("no")),
        _Entry("other", "text"),
    ]

    def found(*, group: str) -> list[_Entry]:
        assert group == ENTRY_POINTS
        return entries

    monkeypatch.setattr(metadata, "entry_points", found)
    formats._plugins.cache_clear()
    yield
    formats._plugins.cache_clear()


def test_each_reader_is_there() -> None:
    for format in FORMATS.values():
        module, _, function = format.reader.partition(":")
        assert callable(getattr(importlib.import_module(module), function))


def test_what_ships_is_an_entry_point_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"][ENTRY_POINTS]
    for name, place in points.items():
        module, _, attribute = place.partition(":")
        assert getattr(importlib.import_module(module), attribute) is FORMATS[name]
    assert {*points} <= {*FORMATS}
    assert {*points} >= {name for name, one in FORMATS.items() if one.default}


def test_names_suffixes_and_languages_are_of_one_format() -> None:
    for field in ("suffixes", "names", "languages"):
        given = [one for format in FORMATS.values() for one in getattr(format, field)]
        assert len(given) == len(set(given))
        assert all(one == one.lower() for one in given)


@pytest.mark.usefixtures("plugin")
def test_another_package_brings_a_format() -> None:
    format = known("upside")
    assert format
    assert (format.name, format.title) == ("upside", "Upside")
    assert known("broken") is known("other") is known("nothing") is None
    assert known("markdown") is FORMATS["markdown"]
    document = registry.read(Source("a.up", "the |the| the", "", format="upside"))
    assert document.format == format
    assert document.view.count("the") == 1
    quiet = registry.read(
        Source("a.up", "the |the| the", "", format="upside"), options={"upside": {"off": ()}}
    )
    assert "the" not in quiet.view


@pytest.mark.usefixtures("plugin")
def test_a_format_of_another_package_is_used_where_it_is_named(
    seedlint: Seedlint, project: Path
) -> None:
    (project / "a.up").write_text("plums |They sell plums.| plums\n")
    (project / "seedlint.toml").write_text('select = ["local"]\nrules = ["house-rules"]\n')

    def checked(*flags: str) -> Result:
        return seedlint("check", *flags, "--output-format", "concise")

    assert checked("a.up").exit_code == 2
    assert checked("a.up", "--format", "upside").stdout.count("no-plums") == 1
    with (project / "seedlint.toml").open("a") as settings:
        settings.write('[formats]\n"*.up" = "upside"\n[format.upside]\nwhatever = ["a"]\n')
    assert "a.up:1:18" in checked().stdout
    assert "unknown format “upsid”" in checked("--format", "upsid").stderr


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("[format.nothing]\na = []", "unknown format “nothing”"),
        ("[format.markdown]\nkeys = ['a']", "the format “markdown” has no “keys”"),
    ],
)
def test_wrong_settings_of_formats_are_named(
    seedlint: Seedlint, project: Path, setting: str, said: str
) -> None:
    (project / "seedlint.toml").write_text(f"{setting}\n")
    result = seedlint("check")
    assert result.exit_code == 2
    assert said in result.stderr


def test_first_lines_tell_of_nothing_in_prose() -> None:
    for line in ("", "# Apples", "The harvest was good.", "\x00\xff"):
        assert format_of_first_line(line) == ""


def test_show_prose_prints_what_is_read(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "a.md").write_text("# Apples\n\n```\ncode\n```\n\nUse `code` *now*.\n")
    result = seedlint("check", "--show-prose", "docs/a.md", "x.none")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "docs/a.md (Markdown)",
        "     1 · Apples",
        "      ⋮",
        "     7 Use ······  now .",
    ]


def test_html_is_off_until_it_is_named(seedlint: Seedlint, project: Path) -> None:
    site = project / "site"
    site.mkdir()
    (site / "a.html").write_text("<p>They sell plums.")
    (site / "b.rtf").write_text("x")
    result = seedlint("check", "site")
    assert result.exit_code == 0
    assert "Not read (no reader for the format): " in result.stdout
    assert 'Hint: formats = {"*.html" = "html"} in the settings reads them.' in result.stdout
    (site / "b.rtf").unlink()
    assert "Not read: 1 .html file. Hint" in seedlint("check", "site").stdout
    assert seedlint("check", "site/a.html").exit_code == 1
    assert seedlint("check", "--force-exclude", "site/a.html").exit_code == 0
    with (project / "seedlint.toml").open("a") as settings:
        settings.write('formats = {"*.html" = "html"}\n')
    assert seedlint("check", "site").exit_code == 1


def test_a_file_is_read_as_a_commit_message(seedlint: Seedlint, project: Path) -> None:
    message = "fix: Sell plums\n\n# They sell plums.\n"
    (project / "message").write_text(message)
    (project / "COMMIT_EDITMSG").write_text(message)
    for words in (["--commit-msg", "message"], ["COMMIT_EDITMSG"]):
        result = seedlint("check", *words, "--output-format", "concise")
        assert result.exit_code == 1
        assert result.stdout.count("no-plums") == 1
    assert seedlint("check", "message").exit_code == 2
    both = seedlint("check", "--commit-msg", "--format", "text", "message")
    assert "--commit-msg cannot be used with --format" in both.stderr
