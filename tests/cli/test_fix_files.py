"""``seedlint fix`` and bytes: what is not fixed comes out as it went in."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from seedlint.errors import ReadError
from seedlint.runs import atomic_write

Seedlint = Callable[..., Result]

BEFORE, AFTER = "Our fruit farm.\r\n\r\nÄpfel,\n", "Our orchard.\r\n\r\nÄpfel,\n"
ENCODINGS = {
    "utf-8": b"",
    "utf-8 with a mark": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}


def encoded(text: str, name: str) -> bytes:
    return ENCODINGS[name] + text.encode(name.partition(" ")[0])


@pytest.mark.parametrize("name", ENCODINGS)
def test_bytes_are_kept(seedlint: Seedlint, project: Path, name: str) -> None:
    before, after = encoded(BEFORE, name), encoded(AFTER, name)
    file = project / "x.md"
    file.write_bytes(before)
    assert seedlint("fix", "x.md").stdout_bytes == after
    assert seedlint("fix", "-", input=before).stdout_bytes == after
    assert file.read_bytes() == before
    assert seedlint("fix", "x.md", "-o", "-").stdout_bytes == after
    seedlint("fix", "x.md", "-o", "copy.md")
    assert (project / "copy.md").read_bytes() == after
    seedlint("fix", "x.md", "-w")
    assert file.read_bytes() == after
    assert seedlint("fix", "x.md").stdout_bytes == after
    assert seedlint("fix", "x.md", "--diff").exit_code == 0


def test_a_declared_encoding_is_kept(seedlint: Seedlint, project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('encoding = "cp1252"\n')
    file = project / "x.md"
    file.write_bytes(BEFORE.encode("cp1252"))
    assert seedlint("fix", "x.md", "--write").exit_code == 0
    assert file.read_bytes() == AFTER.encode("cp1252")


def test_a_fix_that_the_encoding_cannot_hold_is_refused(seedlint: Seedlint, project: Path) -> None:
    rule = project / "house-rules" / "wording" / "say-orchard.toml"
    rule.write_text(rule.read_text().replace("orchard", "ořchard"))
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('encoding = "cp1252"\n')
    file = project / "x.md"
    file.write_bytes(BEFORE.encode("cp1252"))
    result = seedlint("fix", "x.md", "--write")
    assert result.exit_code == 2
    assert result.stderr == (
        "seedlint: x.md: cp1252 cannot write U+0159 'ř'; hint: save the file as UTF-8 first\n"
    )
    assert file.read_bytes() == BEFORE.encode("cp1252")


def test_a_clean_file_is_not_touched(seedlint: Seedlint, project: Path) -> None:
    file = project / "docs" / "clean.md"
    os.utime(file, (1, 1))
    seedlint("fix", "docs", "--write")
    assert file.stat().st_mtime == 1


def test_mode_and_links_are_kept(seedlint: Seedlint, project: Path) -> None:
    file = project / "docs" / "orchard.md"
    file.chmod(0o755)
    (project / "link.md").symlink_to("docs/orchard.md")
    assert seedlint("fix", "link.md", "--write").exit_code == 0
    assert (project / "link.md").is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o755
    assert file.read_text().startswith("# The orchard")


def test_a_copy_of_a_tree(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "deep").mkdir()
    (project / "docs" / "deep" / "x.txt").write_bytes(b"A fruit farm.\r\nThe end")
    (project / "docs" / "data.csv").write_text("fruit farm")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert seedlint("fix", "docs", "--output", "docs/out").exit_code == 0
    assert seedlint("fix", "docs", "--output", "docs/out").exit_code == 0, "nor is a copy copied"
    copies = {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file() and path not in before
    }
    assert sorted(copies) == ["docs/out/clean.md", "docs/out/deep/x.txt", "docs/out/orchard.md"]
    assert copies["docs/out/deep/x.txt"] == b"A orchard.\r\nThe end"
    assert copies["docs/out/clean.md"] == before[project / "docs" / "clean.md"]
    assert all(path.read_bytes() == data for path, data in before.items())


def test_what_cannot_be_read_is_not_copied(seedlint: Seedlint, project: Path) -> None:
    (project / "docs" / "bad.md").write_bytes(b"\xff\xff")
    assert seedlint("fix", "docs", "-o", "out").exit_code == 2
    assert sorted(os.listdir(project / "out")) == ["clean.md", "orchard.md"]
    result = seedlint("fix", "docs/bad.md")
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_is_excluded_passes_through(seedlint: Seedlint, project: Path) -> None:
    with (project / "seedlint.toml").open("a") as stream:
        stream.write('exclude = ["drafts/"]\n')
    name = ("--stdin-filename", "drafts/x.md", "--force-exclude")
    result = seedlint("fix", "-", *name, input=b"A fruit farm.\xff")
    assert (result.stdout_bytes, result.exit_code) == (b"A fruit farm.\xff", 0)
    result = seedlint("fix", "-", *name, "--diff", input=b"A fruit farm.\xff")
    assert (result.stdout_bytes, result.exit_code) == (b"", 0)
    assert seedlint("check", "-", *name, input=b"A fruit farm.\xff").exit_code == 0


def test_hundreds_of_paths(seedlint: Seedlint, project: Path) -> None:
    names = [f"docs/{number}.md" for number in range(400)]
    for name in names:
        (project / name).write_text("A fruit farm.\n")
    result = seedlint("fix", "--write", "--quiet", *names)
    assert (result.exit_code, result.output) == (0, "")
    assert all((project / name).read_text() == "A orchard.\n" for name in names)


def test_fixing_twice_changes_nothing_more(seedlint: Seedlint, project: Path) -> None:
    seedlint("fix", "docs", "--write", "--unsafe-fixes")
    assert seedlint("fix", "docs", "--diff", "--unsafe-fixes").exit_code == 0


def test_what_cannot_be_written_is_not_said_to_be_clean(
    seedlint: Seedlint, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "x.md").write_text("The the cat.\n")

    def full(*_: object) -> None:
        raise ReadError("cannot be written", place="x.md")

    monkeypatch.setattr(atomic_write, "replace", full)
    result = seedlint("fix", "--isolated", "-w", "x.md")
    assert (result.exit_code, "x.md: cannot be written" in result.stderr) == (2, True)
    assert "Nothing to fix" not in result.output
    assert (project / "x.md").read_text() == "The the cat.\n"
