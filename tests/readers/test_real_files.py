"""Real files: what we show is what pulldown-cmark shows, less what is no prose to us."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from seedlint.document import Document

ROOT = Path(__file__).parents[2]

# What pulldown-cmark takes for text and we do not, by a pattern that knows nothing
# of our reader.
HIDDEN_ON_PURPOSE = {
    "bare addresses": r"[\w+.-]+://[^\s<>\"`]*|www\.[\w.-]+[^\s<>]*|[\w.+-]+@[\w.-]+",
    "shortcodes, and the titles of links that lead through one": (
        r"(?s:\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})(?: \"[^\"\n]*\"\))?"
    ),
    "attributes": r"\{:?[ \t]*(?:[#.][^{}\s]+|[\w:-]+=[^{}]*)[^{}\n]*\}",
    "roles": r"\{[A-Za-z][\w:.+-]*\}(?=`)",
    "directives": r"(?m:^[ \t>]*(?::::|///|\([^()\n]+\)=[ \t]*$).*)",
    "mathematics": r"(?s:\$\$.*?\$\$)|\$[^$\n]+\$",
    "names of emoji": r":[+-]?[a-z0-9][a-z0-9_+-]*:",
    "the sign of a box on GitHub": r"(?im:^[ \t>]*> ?\[![a-z-]+\])",
    "commands of TeX": r"\\[A-Za-z]+\*?(?:\[[^][\n]*\])*\{[^}]*\}\}?",
    "code in HTML": r"(?is:<(code|kbd|samp|var|tt|pre|script|style|math|svg)\b.*?</\1>)",
}
# An indented text below such a line is prose to us, and code to pulldown-cmark.
ADMONITION = re.compile(r"(?m:^[ \t]*(?:!!!|\?\?\?\+?|===[!+]?) .*\n(?:[ \t]*\n|[ \t]+.*\n)*)")


def test_files_of_this_repository(
    read: Callable[..., Document], shown: Callable[..., bytearray]
) -> None:
    agree(read, shown, (path for path in ROOT.rglob("*.md") if "node_modules" not in path.parts))


def test_files_of_other_people(
    read: Callable[..., Document], shown: Callable[..., bytearray], shared: Path
) -> None:
    agree(read, shown, (shared / "corpus" / "clean").rglob("*.md"))


def agree(
    read: Callable[..., Document], shown: Callable[..., bytearray], paths: Iterator[Path]
) -> None:
    """Check that all letters of the files agree, or differ for a reason that is listed."""
    letters = 0
    unexplained: Counter[str] = Counter()
    for path in sorted(paths):
        text = path.read_bytes().decode("utf-8-sig")
        view = read(text).view
        oracle = shown(text, front_matter=True)
        reasons = explained(text)
        for index, letter in enumerate(text):
            if letter.isalnum():
                letters += 1
                ours = view[index] == letter
                if ours != bool(oracle[index]) and not reasons[index]:
                    line = text.count("\n", 0, index) + 1
                    unexplained[f"{path}:{line}: {'shown' if ours else 'hidden'}"] += 1
    assert letters > 10_000
    wrong = sum(unexplained.values())
    assert wrong / letters < 0.0005, unexplained.most_common(20)


def explained(text: str) -> bytearray:
    """For each code point whether a difference there has one of the reasons above."""
    result = bytearray(len(text))
    for pattern in (*map(re.compile, HIDDEN_ON_PURPOSE.values()), ADMONITION):
        for found in pattern.finditer(text):
            result[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    return result
