"""Mine the misspellings that people really corrected from the histories of repositories.

    python -m scripts.words.typo_fixes REPOSITORIES OUTPUT.jsonl

A commit counts whose message speaks of typos or spelling; of its changes to prose, those that
replace one word by another of nearly the same letters. Each record has the repository, the
commit, both words, and the text around the place as it was before.
"""

import argparse
import json
import re
import subprocess
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from scripts.words.gather import git_directories

_MESSAGES = r"typo|spell|misspel|grammar"
_PROSE = re.compile(
    r"\.(?:md|mdx|markdown|rst|adoc|asc|asciidoc|txt|qmd|rmd|x?html?|cnxml|erb)$", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_TOKENS = re.compile(r"\s+|[A-Za-z]+(?:['’][A-Za-z]+)*|.")
_FUNCTION_WORDS = frozenset(
    "the of and to a in is that for it as with this are be on or by you not can from an if at"
    " have was but they which we will has your".split()
)
LONGEST_LINE = 1_500
"""Code points; what is longer was made by a program, and takes long to compare."""
CONTEXT = 3
"""Lines around a change."""


class TypoFix(NamedTuple):
    """One word that somebody replaced by another.

    Attributes:
        text: the lines around the word as they were, with line ends.
        start: where the wrong word begins in ``text``, in code points.
    """

    repository: str
    commit: str
    path: str
    wrong: str
    right: str
    text: str
    start: int


def changes(git: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield commit, path and lines of each hunk of the commits that speak of typos."""
    command = [
        "git", "-C", str(git), "log", "--no-merges", "-p", f"-U{CONTEXT}", "--no-color",
        "-i", "-E", f"--grep={_MESSAGES}", "--format=%x00%H", "--no-renames",
        "--diff-filter=M",
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        commit = path = ""
        hunk: list[str] = []
        for raw in process.stdout:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            if line[:1] in " +-" and line[:4] not in ("--- ", "+++ ") and hunk is not None:
                hunk.append(line)
                continue
            if hunk and path:
                yield commit, path, hunk
            hunk = []
            if line.startswith("\0"):
                commit, path = line[1:], ""
            elif line.startswith("+++ b/"):
                path = line[6:] if _PROSE.search(line) else ""
        if hunk and path:
            yield commit, path, hunk


def replaced(old: str, new: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, old and new word where one line differs from another in single words."""
    if max(len(old), len(new)) > LONGEST_LINE:
        return
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.quick_ratio() < 0.6:
        return
    for kind, start, end, its_start, its_end in matcher.get_opcodes():
        if kind == "replace" and end - start == 1 and its_end - its_start == 1:
            wrong, right = before[start], after[its_start]
            if _WORD.fullmatch(wrong) and _WORD.fullmatch(right) and is_slip(wrong, right):
                yield len("".join(before[:start])), wrong, right


def is_slip(wrong: str, right: str) -> bool:
    """Return whether two words are so alike that one is a misspelling of the other."""
    wrong, right = wrong.lower(), right.lower()
    if wrong == right or min(len(wrong), len(right)) < 3:
        return False
    if abs(len(wrong) - len(right)) > 3:
        return False
    return SequenceMatcher(None, wrong, right, autojunk=False).ratio() >= 0.7


def of_hunk(lines: list[str]) -> Iterator[tuple[str, int, str, str]]:
    """Yield text, place, old and new word of each replacement in a hunk."""
    old = [line[1:] for line in lines if line[0] in " -"]
    position = 0  # among the old lines
    index = 0
    while index < len(lines):
        if lines[index][0] != "-":
            position += lines[index][0] == " "
            index += 1
            continue
        removed = index
        while index < len(lines) and lines[index][0] == "-":
            index += 1
        added = index
        while index < len(lines) and lines[index][0] == "+":
            index += 1
        if added - removed == index - added:
            for row in range(added - removed):
                before, after = lines[removed + row][1:], lines[added + row][1:]
                first = max(0, position + row - CONTEXT)
                text = "\n".join(old[first : position + row + CONTEXT + 1])
                lead = sum(len(line) + 1 for line in old[first : position + row])
                for start, wrong, right in replaced(before, after):
                    yield text, lead + start, wrong, right
        position += added - removed


def is_english(text: str) -> bool:
    """Return whether a few lines have the small words of English."""
    words = _WORD.findall(text.lower())
    return sum(word in _FUNCTION_WORDS for word in words) >= max(2, len(words) // 10)


def mine(name: str, git: Path) -> Iterator[TypoFix]:
    """Yield the replacements of one repository, each pair of words once for each file."""
    seen: set[tuple[str, str, str]] = set()
    for commit, path, hunk in changes(git):
        for text, start, wrong, right in of_hunk(hunk):
            key = (path, wrong, right)
            if key not in seen and is_english(text):
                seen.add(key)
                yield TypoFix(name, commit, path, wrong, right, text, start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    with options.output.open("w", encoding="utf-8") as stream:
        for name, git in git_directories(options.repositories):
            for fix in mine(name, git):
                stream.write(json.dumps(fix._asdict(), ensure_ascii=False) + "\n")
            stream.flush()


if __name__ == "__main__":
    main()
