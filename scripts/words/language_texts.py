"""Gather texts in many languages from documentation packages and package descriptions.

    python -m scripts.words.language_texts OUTPUT --packages FOLDER --lists FOLDER

``FOLDER`` holds Debian packages of translated manuals (``manpages-de``, ``libreoffice-help-fr``,
``kicad-doc-it`` …) and the lists of translated package descriptions (``*Translation-de.lz4``).
One paragraph a line goes to ``OUTPUT/<language>/<source>.txt``.
"""

import argparse
import gzip
import re
import subprocess
from pathlib import Path

from scripts.words.gather import LARGEST, of_package
from scripts.words.prose import from_markup

LIMIT = 1_500_000
"""Characters taken of one source."""
_PACKAGE = re.compile(
    r"(?P<source>manpages|libreoffice-help|kicad-doc|gimp-help|debian-reference|maint-guide"
    r"|developers-reference|aptitude-doc)-(?P<language>[a-z]{2,3}(?:-[a-z]{2})?)$"
)
_ROFF = re.compile(r"\\f[A-Z]|\\f\([A-Z]{2}|\\[-&|^/]|\\\(..|\\\[\w+\]|\\s[-+]?\d")
_DESCRIPTION = re.compile(r"^Description-[\w@]+: (.*\n(?: .*\n)*)", re.MULTILINE)


def from_manual(text: str) -> str:
    """Return the paragraphs of a manual page in roff."""
    paragraphs: list[str] = []
    current: list[str] = []
    for line in text.split("\n"):
        if line.startswith((".", "'")) or not line.strip():
            if re.match(r"\.(?:PP|P|LP|SH|SS|TP|IP)\b", line) and current:
                paragraphs.append(" ".join(current))
                current = []
            continue
        current.append(_ROFF.sub("", line).strip())
    return "\n".join([*paragraphs, " ".join(current)])


def from_package(path: Path, language: str) -> str:
    """Return the paragraphs of the manuals in a package."""
    taken: list[str] = []
    size = 0
    for name, data in of_package(path):
        if name.endswith(".gz"):
            data, name = gzip.decompress(data), name[:-3]
        if len(data) > LARGEST or re.search(r"changelog|copyright|licen", name, re.I):
            continue
        text = data.decode("utf-8", "replace")
        if "/man/" in name and f"/{language[:2]}" in name:
            text = from_manual(text)
        elif name.endswith((".html", ".xhtml", ".htm")):
            text = from_markup(text)
        else:
            continue
        lines = [line for line in text.split("\n") if line.count(" ") > 5]
        taken += lines
        size += sum(map(len, lines))
        if size > LIMIT:
            break
    return "\n".join(dict.fromkeys(taken))


def from_list(path: Path) -> str:
    """Return the descriptions of packages in one language, one a line."""
    command = ["/usr/lib/apt/apt-helper", "cat-file", str(path)]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    taken: list[str] = []
    size = 0
    for match in _DESCRIPTION.finditer(text):
        for paragraph in match[1].replace("\n .\n", "\n\n").split("\n\n"):
            line = " ".join(paragraph.split())
            if line.count(" ") > 5:
                taken.append(line)
                size += len(line)
        if size > LIMIT:
            break
    return "\n".join(dict.fromkeys(taken))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--lists", type=Path, required=True)
    options = parser.parse_args()
    for path in sorted(options.packages.glob("*.deb")):
        match = _PACKAGE.fullmatch(path.name.split("_")[0])
        if match:
            store(
                options.output,
                match["language"],
                match["source"],
                from_package(path, match["language"]),
            )
    for path in sorted(options.lists.glob("*Translation-*")):
        language = path.name.split("Translation-")[1].split(".")[0].replace("%5f", "-").lower()
        store(options.output, language, "descriptions", from_list(path))


def store(folder: Path, language: str, source: str, text: str) -> None:
    """Write the text of one source, unless there is next to nothing."""
    if len(text) > 1_000:
        target = folder / language / f"{source}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
