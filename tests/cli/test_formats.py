"""What has no reader is neither clean nor edited; one list says what has one."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.formats import (
    FORMATS,
    HOOK_EXCLUDE,
    HOOK_FILES,
    UNREAD,
    format_of,
    suffix_for,
    walked,
)
from seedlint.readers.registry import format_for
from seedlint.runs.discovery import Discovery, Found
from seedlint.runs.runner import Done, Run
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolver

Seedlint = Callable[..., Result]
ROOT = Path(__file__).parents[2]
BAD = "They sell plums.\n"


@pytest.mark.parametrize("name", ["page.textile", "data.csv", "x.wiki", "LICENSE", "x.rtf"])
@pytest.mark.parametrize("command", ["check", "fix", "fix --write", "fix --diff"])
def test_a_named_file_of_an_unknown_format_is_an_error(
    seedlint: Seedlint, project: Path, name: str, command: str
) -> None:
    text = 'msgid "The fruit farm"\n'
    (project / name).write_text(text)
    result = seedlint(*command.split(), name)
    assert result.exit_code == 2
    assert f"{name}: unknown format" in result.stderr
    assert "No findings" not in result.output
    assert (project / name).read_text() == text


def test_other_files_are_still_checked(seedlint: Seedlint, project: Path) -> None:
    (project / "page.wiki").write_text(BAD)
    result = seedlint("check", "page.wiki", "docs", "--output-format", "concise")
    assert result.exit_code == 2
    assert "docs/orchard.md:3:12" in result.stdout


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_flag_says_how_to_read_it(seedlint: Seedlint, project: Path, format: str) -> None:
    (project / "NOTES").write_text(BAD)
    result = seedlint("check", "NOTES", "--format", format, "--output-format", "concise")
    assert (result.exit_code, result.stdout.count("no-plums")) == (1, 1)
    assert seedlint("check", "NOTES", "--format", "hmtl").exit_code == 2


def test_settings_say_how_to_read_files(seedlint: Seedlint, project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('formats = {"*.inc" = "markdown", "docs/raw/*.md" = "text"}\n')
    (project / "a.inc").write_text(f"`plums`\n\n{BAD}")
    (project / "docs" / "raw").mkdir()
    (project / "docs" / "raw" / "x.md").write_text(BAD)
    result = seedlint("check", "--output-format", "concise")
    assert "a.inc:3:11" in result.stdout
    assert "docs/raw/x.md:1:11" in result.stdout
    assert seedlint("check", "a.inc").exit_code == 1
    assert seedlint("fix", "--write", "a.inc").exit_code == 0
    formats = {found.name: found.format for found in Discovery(Resolver()).files(["."])}
    assert formats["a.inc"] == "markdown"
    assert formats["docs/raw/x.md"] == "text"
    assert formats["docs/clean.md"] == "markdown"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('formats = {"*.x" = "markdwon"}', "did you mean “markdown”?"),
        ('formats = ["*.x"]', "“formats” takes a table"),
        ('formats = {"[a" = "text"}', "matches nothing"),
    ],
)
def test_wrong_formats_are_told(seedlint: Seedlint, project: Path, line: str, said: str) -> None:
    (project / "seedlint.toml").write_text(f"{line}\n")
    result = seedlint("check")
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_change_of_format_voids_what_is_remembered(seedlint: Seedlint, project: Path) -> None:
    (project / "x.md").write_text("<!-- seedlint: allow local/no-plums -->\n\nThey sell plums.\n")
    os.utime(project / "x.md", (1_700_000_000, 1_700_000_000))
    checked = []

    def noting(run: Run, found: Found) -> Done:
        checked.append(found.format)
        return check_one(run, found)

    check_one = Run.check_one
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Run, "check_one", noting)
        for flags in ([], [], ["--format", "text"], ["--format", "text"]):
            seedlint("check", "x.md", *flags)
    assert checked == ["markdown", "text"]


def test_a_walk_says_what_it_did_not_read(seedlint: Seedlint, project: Path) -> None:
    for number in range(3):
        (project / "docs" / f"{number}.textile").write_text(BAD)
    (project / "docs" / "page.WIKI").write_text(BAD)
    (project / "docs" / "tool.py").write_text(BAD)
    (project / "docs" / "orchard.md").unlink()
    result = seedlint("check", "docs")
    assert result.exit_code == 0
    assert "Not read (no reader for the format): 3 .textile, 1 .wiki files." in result.stdout
    found = json.loads(seedlint("check", "docs", "--output-format", "json").stdout)
    assert [(one["path"], one["rule"]) for one in found] == [
        ("*.textile", "unknown-format"),
        ("*.wiki", "unknown-format"),
    ]
    lines = seedlint("check", "docs", "page.wiki", "--output-format", "json-lines").stdout
    assert [json.loads(line)["rule"] for line in lines.splitlines()] == [
        "unreadable",
        "unknown-format",
        "unknown-format",
    ]
    assert "3 .textile" in seedlint("fix", "--write", "docs").stdout


def test_json_stays_one_list(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "a.textile").write_text(BAD)
    (project / "page.wiki").write_text(BAD)
    for paths in (["docs"], ["page.wiki"], ["page.wiki", "docs"], ["docs/clean.md"]):
        found = json.loads(seedlint("check", *paths, "--output-format", "json").stdout)
        assert all(one.keys() == found[0].keys() for one in found)


def test_standard_input_needs_a_format_too(seedlint: Seedlint) -> None:
    result = seedlint("fix", "--stdin-filename", "x.wiki", "-", input=BAD)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert seedlint("check", "-", input=BAD).exit_code == 1
    assert seedlint(
        "check", "--stdin-filename", "x.py", "--format", "text", "-", input=BAD
    ).exit_code


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "constraints.txt", "CMakeLists.txt"]
)
def test_programs_read_some_texts(seedlint: Seedlint, project: Path, name: str) -> None:
    (project / "docs" / name).write_text(BAD)
    assert name not in seedlint("check", "docs", "--output-format", "concise").stdout
    assert seedlint("check", f"docs/{name}").exit_code == 2
    hooked = seedlint("check", "--force-exclude", f"docs/{name}", "docs/clean.md")
    assert hooked.exit_code == 0
    assert seedlint("fix", "--write", "--force-exclude", f"docs/{name}").exit_code == 0
    assert (project / "docs" / name).read_text() == BAD


def test_the_hooks_take_what_the_walk_takes() -> None:
    hooks = pytest.importorskip("yaml").safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    for hook in hooks:
        if hook.get("pass_filenames", True) and "stages" not in hook:
            assert (hook["files"], hook["exclude"]) == (HOOK_FILES, HOOK_EXCLUDE)
    names = [f"docs/x{suffix}" for one in FORMATS.values() for suffix in one.suffixes]
    names += [name.upper() for name in names] + ["a-b.md", "LICENSE", "x.foo", "x.wiki", "Makefile"]
    names += ["requirements.txt", "d/CMakeLists.txt", "requirements/dev.md", "my-requirements.txt"]
    for name in names:
        hooked = re.search(HOOK_FILES, name) and not re.search(HOOK_EXCLUDE, name)
        assert bool(hooked) == bool(walked(name)), name


def test_editors_take_what_the_walk_takes() -> None:
    assert suffix_for("x.qmd", "quarto") == ".qmd"
    assert suffix_for("untitled", "markdown") == ".md"
    assert suffix_for("untitled", "plaintext") == ".txt"
    assert suffix_for("requirements.txt", "plaintext") == ""
    assert suffix_for("x.py", "python") == ""


def test_no_format_is_both_read_and_unread() -> None:
    assert not [suffix for suffix in UNREAD if format_of(f"x{suffix}")]


def test_the_docs_name_the_suffixes() -> None:
    page = (ROOT / "docs" / "formats.md").read_text("utf-8")
    for one in FORMATS.values():
        assert all(f"`{suffix}`" in page for suffix in one.suffixes)


def test_a_source_may_name_its_format() -> None:
    linter = Linter(FileSettings(select=("doubled-word",)), cache_dir="")
    code = "Here:\n\n    the the cat\n"
    assert not linter.check(Source("x.foo", code, ".foo", format="markdown")).diagnostics
    assert format_for(Source("x", code, "")).name == "text"
