"""Find real mistakes: words that a commit replaced by another word of a pair.

    python -m scripts.context.mine REPOSITORIES > mined.jsonl

Only commits count whose message speaks of typos, spelling or grammar, and only changed
lines in which one single token differs.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.context.slots import pairs
from scripts.context.train import PAIRS
from seedlint.context.tokens import TOKEN, normalize

_MESSAGES = (
    r"typo|gramm|spell|wording|proofread|copy-?edit|apostrophe|misspell|english|language fix"
)
_PATHS = ("*.md", "*.mdx", "*.markdown", "*.rst", "*.txt", "*.adoc", "*.asciidoc", "*.cnxml")
_HUNK = re.compile(rb"^@@ ")
_SECONDS = 45
"""A repository whose history takes longer is left where it stands."""


def mined(folder: Path) -> Iterator[dict[str, str]]:
    """Yield the replaced words of one repository, with the text before the change."""
    known = {frozenset((pair.first, pair.second)) for pair in pairs(PAIRS)}
    command = ["timeout", str(_SECONDS), "git", f"--git-dir={folder}", "log", "-p", "-U4", "-i"]
    command += ["-E", f"--grep={_MESSAGES}", "--no-merges", "--no-renames", "--format=%x00%H"]
    process = subprocess.Popen(
        [*command, "--", *_PATHS], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout
    commit, path, hunk = "", "", list[str]()
    for raw in process.stdout:
        if raw.startswith(b"\0"):
            yield from _replaced(hunk, known, commit, path)
            commit, hunk = raw[1:].strip().decode(), []
        elif raw.startswith(b"+++ "):
            yield from _replaced(hunk, known, commit, path)
            path, hunk = raw[6:].strip().decode("utf-8", "replace"), []
        elif _HUNK.match(raw):
            yield from _replaced(hunk, known, commit, path)
            hunk = []
        elif raw[:1] in b"+- " and len(hunk) < 60 and not raw.startswith(b"--- "):
            hunk.append(raw.decode("utf-8", "replace").rstrip("\r\n"))
    yield from _replaced(hunk, known, commit, path)


def _replaced(
    hunk: list[str], known: set[frozenset[str]], commit: str, path: str
) -> Iterator[dict[str, str]]:
    before = [line[1:] for line in hunk if line[0] == "-"]
    after = [line[1:] for line in hunk if line[0] == "+"]
    if not before or len(before) != len(after):
        return
    text = "\n".join(line[1:] for line in hunk if line[0] != "+")
    start = 0
    for old, new in zip(before, after, strict=True):
        old_tokens = [*TOKEN.finditer(old)]
        new_tokens = [normalize(token) for token in TOKEN.findall(new)]
        if len(old_tokens) != len(new_tokens):
            continue
        differ = [
            (found, token)
            for found, token in zip(old_tokens, new_tokens, strict=True)
            if normalize(found[0]) != token
        ]
        if not 1 <= len(differ) <= 2:
            continue
        line = text.find(old, start)
        start = line + len(old)
        for found, token in differ:
            if {normalize(found[0]), token} in known:
                yield {
                    "commit": commit,
                    "path": path,
                    "was": normalize(found[0]),
                    "is": token,
                    "at": str(line + found.start()),
                    "text": text,
                }


def main() -> None:
    """Print what each repository has, one record a line; the same text counts once."""
    seen: set[tuple[str, str, str]] = set()
    for folder in sorted(Path(sys.argv[1]).glob("*+*")):
        git = folder / "repo"
        if (git / ".git").is_dir():
            git = git / ".git"
        for record in mined(git):
            at = int(record["at"])
            around = record["text"][max(0, at - 40) : at + 40]
            if (record["was"], record["is"], around) not in seen:
                seen.add((record["was"], record["is"], around))
                print(json.dumps({"repository": folder.name, **record}), flush=True)


if __name__ == "__main__":
    main()
