"""The texts that the context model is made from: packages and public repositories."""

import gzip
import io
import json
import re
import subprocess
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SETS = ("report", "calibrate", "train")
"""In this order: a paragraph that stands in several sources counts for the first."""
SUFFIXES = frozenset(
    ".md .mdx .markdown .rst .txt .xhtml .cnxml .html .adoc .asciidoc .text .en .data .json".split()
)
_CORPORA = "nltk/nltk_data"
"""The repository that holds the sources without an owner that are no packages."""
_ZIPPED = ("abc", "brown", "inaugural", "movie_reviews", "state_union")
_UNREAD = re.compile(
    r"(?:^|/)(?:node_modules|tests?|fixtures|vendor|licen[sc]es|LICENSE|COPYING|CHANGELOG|CHANGES"
    r"|release-?notes|genindex|search|_modules|package(?:-lock)?\.json|colophon|uncopyright|imprint"
    r"|titlepage|toc\.xhtml|(?!en\b)[a-z]{2}(?:[-_][A-Za-z]{2})?)(?:/|\b)"
)


class Text(NamedTuple):
    """One file of a source."""

    name: str
    data: bytes


class Described(NamedTuple):
    """One source: its name, what kind of text it has, and the set that it belongs to."""

    name: str
    kind: str
    split: str


def described(path: Path) -> list[Described]:
    """Return the sources that ``sources.toml`` names, the set for the report first."""
    kinds = tomllib.loads(path.read_text("utf-8"))
    return [
        Described(name, kind, split)
        for split in SETS
        for kind, sets in kinds.items()
        for name in sets[split].split()
    ]


def texts(name: str, repositories: Path, packages: Path) -> Iterator[Text]:
    """Yield the texts of a source in the order of their paths.

    Args:
        name: ``owner/name`` of a repository, a package, or a corpus of NLTK.
        repositories: bare clones in ``owner+name/repo``.
        packages: unpacked Debian packages in folders of their names.
    """
    if "/" in name:
        yield from _committed(repositories / name.replace("/", "+") / "repo")
    elif name in _ZIPPED:
        yield from _zipped(repositories / _CORPORA.replace("/", "+") / "repo", name)
    else:
        yield from _unpacked(packages / name)


def _wanted(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES and not _UNREAD.search(name)


def _committed(folder: Path) -> Iterator[Text]:
    git = ["git", f"--git-dir={folder}"]
    listed = subprocess.run([*git, "ls-tree", "-rz", "HEAD"], capture_output=True, check=True)
    rows = [
        row.split("\t", 1) for row in listed.stdout.decode("utf-8", "replace").split("\0") if row
    ]
    wanted = sorted((name, row.split()[2]) for row, name in rows if _wanted(name))
    asked = "".join(f"{blob}\n" for _, blob in wanted).encode()
    given = subprocess.run(
        [*git, "cat-file", "--batch"], input=asked, capture_output=True, check=False
    )
    stream = io.BytesIO(given.stdout)
    for name, _ in wanted:
        header = stream.readline().split()
        if len(header) == 3:
            data = stream.read(int(header[2]))
            stream.read(1)
            yield from _texts_in(name, data)


def _texts_in(name: str, data: bytes) -> Iterator[Text]:
    if not name.endswith(".json"):
        yield Text(name, data)
    elif b'"body"' in data[:4096]:  # news in records
        try:
            records = json.loads(data)
        except ValueError:
            return
        bodies = [str(record.get("body", "")) for record in records if isinstance(record, dict)]
        yield Text(f"{name}.txt", "\n\n".join(map(_joined, bodies)).encode())


def _joined(body: str) -> str:
    """Return the paragraphs of a dispatch, whose lines are hard-wrapped."""
    return re.sub(r"\n {2,}", "\n\n", body.replace("\r", "")).replace("Reuter\n", "\n")


def _zipped(folder: Path, name: str) -> Iterator[Text]:
    command = ["git", f"--git-dir={folder}", "show", f"HEAD:packages/corpora/{name}.zip"]
    packed = subprocess.run(command, capture_output=True, check=True).stdout
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for inner in sorted(archive.namelist()):
            data = archive.read(inner)
            if name == "brown" and re.search(r"/c[a-r]\d\d$", inner):
                yield Text(f"{inner}.txt", _untagged(data))
            elif inner.endswith(".txt") and "README" not in inner:
                yield Text(inner, data)


def _untagged(data: bytes) -> bytes:
    """Return text of which each word is followed by a slash and its part of speech."""
    plain = re.sub(rb"(\S+)/\S+", rb"\1", data)
    plain = re.sub(rb" ([,.;:!?)]|'')", rb"\1", plain).replace(b"`` ", b'"').replace(b"''", b'"')
    return re.sub(rb"[ \t]+", b" ", plain)


def _unpacked(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        plain = name.removesuffix(".gz")
        if _wanted(plain):
            data = path.read_bytes()
            yield Text(plain, gzip.decompress(data) if plain != name else data)
