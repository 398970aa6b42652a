"""Gathers real documentation, as Markdown and plain text, into one folder.

    python benchmarks/corpus.py FOLDER

Sources are Debian packages (fetched with apt-get download, unpacked with dpkg,
never installed) and source distributions from the Python registry. What cannot
be had is named and left out. Nothing of it enters the project.
"""

import gzip
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

DEBIAN = [
    "anarchism",
    "git-doc",
    "debian-policy",
    "nodejs-doc",
    "linux-doc",
    "developers-reference",
]
PYPI = ["attrs", "black", "hatch", "wagtail", "mkdocs", "fastapi", "mkdocs-material", "ruff"]
SUFFIXES = {".md", ".markdown", ".txt"}
LEAST = 300
"""Files below this many bytes say nothing."""


def debian(name: str, target: Path) -> Path | None:
    """Unpack a Debian package into a folder; None when it cannot be had."""
    target.mkdir()
    command = ["apt-get", "download", "-qq", name]
    done = subprocess.run(command, cwd=target, capture_output=True, check=False)
    packages = list(target.glob("*.deb"))
    if done.returncode or not packages:
        print(f"left out: {name} (Debian)", file=sys.stderr)
        return None
    subprocess.run(["dpkg", "-x", packages[0], target / "files"], check=True)
    return target / "files"


def pypi(name: str, target: Path) -> Path | None:
    """Unpack a source distribution into a folder; None when it cannot be had."""
    target.mkdir()
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps"]
    command += ["--no-binary", ":all:", name]
    subprocess.run(command, cwd=target, capture_output=True, check=False)
    archives = list(target.glob("*.tar.gz"))
    if not archives:
        print(f"left out: {name} (PyPI)", file=sys.stderr)
        return None
    (target / "files").mkdir()
    subprocess.run(["tar", "xzf", archives[0], "-C", target / "files"], check=True)
    return target / "files"


def fetch(folder: Path) -> Iterator[Path]:
    """Unpack each package into a folder of its own."""
    for name in DEBIAN:
        if files := debian(name, folder / name):
            yield files
    for name in PYPI:
        if files := pypi(name, folder / f"pypi-{name}"):
            yield files


def texts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and content of each text, gzipped ones unpacked."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_file():
            continue
        packed = path.suffix == ".gz"
        if Path(name.removesuffix(".gz")).suffix not in SUFFIXES:
            continue
        data = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
        yield name.removesuffix(".gz"), data


def main() -> None:
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    seen: set[bytes] = set()
    total = 0
    with tempfile.TemporaryDirectory() as scratch:
        for folder in fetch(Path(scratch)):
            for name, data in texts(folder):
                digest = hashlib.sha256(data).digest()
                try:
                    data.decode("utf-8")
                except UnicodeDecodeError:
                    continue
                if len(data) < LEAST or digest in seen:
                    continue
                seen.add(digest)
                flat = f"{folder.parent.name}/{name}".replace("/", "_")[-150:]
                (target / flat).write_bytes(data)
                total += len(data)
    print(f"{len(seen)} files, {total / 1e6:.1f} MB in {target}")


if __name__ == "__main__":
    main()
