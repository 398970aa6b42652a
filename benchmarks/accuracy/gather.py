"""Fills a folder with edited documentation, once, from Debian packages."""

import hashlib
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.html import markdown
from benchmarks.accuracy.sentences import is_english
from benchmarks.corpus import LEAST, debian, texts

_DEBIAN = (
    *("anarchism", "apache2-doc", "debian-faq", "debian-handbook", "debian-history"),
    *("debian-policy", "debian-reference-en", "developers-reference", "exim4-doc-html"),
    *("gimp-help-en", "git-doc", "harden-doc", "installation-guide-amd64", "inkscape-tutorials"),
    *("jargon-text", "maint-guide", "nodejs-doc", "postgresql-doc-15", "postgresql-doc-17"),
    *("python-django-doc", "python3.11-doc", "python3.13-doc", "sqlite3-doc"),
)
_INDEX = re.compile(r"genindex|modindex|search|(?:^|/)(?:_modules|_sources|tests?|locale)/|COPYING")
_OTHER = re.compile(
    r"(?:^|/)(?!en\b)[a-z]{2}(?:[-_][A-Z]{2})?/|[._](?!en\b)[a-z]{2}(?:[-_][A-Z]{2})?\.html"
)
"""The path of a page in another language."""
_FENCE = re.compile(r"^ *(?:```|~~~)", re.MULTILINE)
_SHORT = 60
"""Code points; a longer paragraph that is there twice (a licence, a warning) counts once."""


def gather(folder: Path) -> None:
    """Fill the folder with one Markdown or text file for each page. It may be there already."""
    if folder.is_dir() and any(folder.iterdir()):
        return
    folder.mkdir(parents=True, exist_ok=True)
    seen: set[bytes] = set()
    with tempfile.TemporaryDirectory() as scratch:
        for package, files in _packages(Path(scratch)):
            for name, text in _pages(files):
                kept = _once(text, seen)
                if len(kept) >= LEAST:
                    flat = f"{package}_{name}".replace("/", "_")[-150:]
                    (folder / flat).write_text(kept, encoding="utf-8", newline="")


def _packages(scratch: Path) -> Iterator[tuple[str, Path]]:
    for name in _DEBIAN:
        if files := debian(name, scratch / name):
            yield name, files


def _pages(files: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each page in English; the HTML pages alone where there are some."""
    pages = [path for path in sorted(files.rglob("*")) if path.suffix in {".html", ".en"}]
    found = [(str(path.relative_to(files)), path) for path in pages if path.is_file()]
    read = ((f"{name}.md", markdown(path.read_text("utf-8", "replace"))) for name, path in found)
    plain = ((name, data.decode("utf-8", "replace")) for name, data in texts(files))
    for name, text in read if found else plain:
        if _INDEX.search(name) or _OTHER.search(name):
            continue
        if "\ufffd" not in text and is_english(text):
            yield name, text


def _once(text: str, seen: set[bytes]) -> str:
    """Return the text without its longer paragraphs that came before; code is kept whole."""
    kept = []
    in_code = False
    for paragraph in re.split(r"\n{2,}", text):
        fences = len(_FENCE.findall(paragraph))
        if len(paragraph) > _SHORT and not (in_code or fences):
            digest = hashlib.blake2b(paragraph.strip().encode(), digest_size=12).digest()
            if digest in seen:
                continue
            seen.add(digest)
        in_code ^= fences % 2 == 1
        kept.append(paragraph)
    return "\n\n".join(kept)
