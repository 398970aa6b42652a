"""Turn documentation packages and repositories into one plain text for each source.

    python -m scripts.words.gather OUTPUT --packages FOLDER --repositories FOLDER

``FOLDER`` holds Debian packages (``*.deb``), or Git directories (each a folder with a bare
repository somewhere in it). A source is one package or one repository; what counts later is in
how many of them a word stands, so no more than ``LIMIT`` characters are taken of each.
"""

import argparse
import gzip
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from scripts.words.prose import from_markup, from_plain, is_english

LIMIT = 1_000_000
"""Characters of prose taken from one source."""
RAW_LIMIT = 12_000_000
"""Bytes read of one source."""
LARGEST = 2_000_000
"""Bytes of the largest file that is read."""
MARKUP = (".html", ".htm", ".xhtml", ".cnxml", ".docbook", ".xml", ".page")
PLAIN = (".md", ".mdx", ".markdown", ".rst", ".adoc", ".asc", ".asciidoc", ".txt", ".qmd", ".rmd")
_SKIPPED = tuple(
    "changelog copyright license copying authors thanks contributors genindex searchindex /search. "
    "/classes.html _source hierarchy".split()
)


def extract(path: str, data: bytes) -> str:
    """Return the English paragraphs of one file, one a line; nothing of other kinds of files."""
    name = path.lower()
    if name.endswith(".gz"):
        try:
            data, name = gzip.decompress(data), name[:-3]
        except (OSError, EOFError):
            return ""
    if any(part in name for part in _SKIPPED) or len(data) > LARGEST:
        return ""
    text = data.decode("utf-8", "replace")
    if name.endswith(MARKUP):
        text = from_markup(text)
    elif name.endswith(PLAIN) or "readme" in name:
        text = from_plain(text)
    else:
        return ""
    return "".join(f"{line}\n" for line in text.split("\n") if is_english(line))


def of_package(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a Debian package."""
    command = ["dpkg-deb", "--fsys-tarfile", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
                for member in archive:
                    stream = archive.extractfile(member) if member.isfile() else None
                    if stream and member.size <= LARGEST:
                        yield member.name, stream.read()
        except tarfile.TarError:
            pass
        finally:
            process.kill()


def of_repository(git: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the text files of a repository's newest commit."""
    listed = subprocess.run(
        ["git", "-C", str(git), "ls-tree", "-r", "-z", "--name-only", "HEAD"],
        capture_output=True, text=True, errors="replace", check=False,
    ).stdout.split("\0")  # fmt: skip
    paths = [path for path in listed if path.lower().endswith(MARKUP + PLAIN)]
    with subprocess.Popen(
        ["git", "-C", str(git), "cat-file", "--batch"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        for path in paths:
            process.stdin.write(f"HEAD:{path}\n".encode())
            process.stdin.flush()
            header = process.stdout.readline().split()
            if len(header) != 3 or not header[2].isdigit():
                continue
            data = process.stdout.read(int(header[2]) + 1)
            yield path, data[:-1]
        process.kill()


def gather(files: Iterator[tuple[str, bytes]]) -> str:
    """Return the distinct English paragraphs of a source, up to the limit."""
    seen: set[int] = set()
    taken: list[str] = []
    size = raw = 0
    for path, data in files:
        raw += len(data)
        for line in extract(path, data).split("\n"):
            if line and hash(line) not in seen:
                seen.add(hash(line))
                taken.append(line)
                size += len(line)
        if size > LIMIT or raw > RAW_LIMIT:
            break
    return "\n".join(taken)


def git_directories(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and Git directory of each repository below a folder."""
    for entry in sorted(folder.iterdir()):
        found = sorted(entry.glob("**/HEAD"), key=lambda path: len(path.parts))
        if found:
            yield entry.name, found[0].parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--repositories", type=Path)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    sources: list[tuple[str, Iterator[tuple[str, bytes]]]] = []
    if options.packages:
        for path in sorted(options.packages.glob("*.deb")):
            sources.append((path.name.split("_")[0], of_package(path)))
    if options.repositories:
        for name, git in git_directories(options.repositories):
            sources.append((name, of_repository(git)))
    for name, files in sources:
        target = options.output / f"{name}.txt"
        if not target.exists():
            target.write_text(gather(files), encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
