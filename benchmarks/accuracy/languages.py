"""Check translated documentation: is its language found, and is it left alone?

    python -m benchmarks.accuracy.languages REPOSITORIES [--set report] [--most 40] [--show 20]

``REPOSITORIES`` has Git directories of public repositories, named ``owner+name``. Those of the
set ``tune`` may be looked at while the code is changed; ``report`` is for figures only.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from scripts.words.gather import git_directories, of_repository
from seedlint.document import Document, Source
from seedlint.engine.linter import Linter
from seedlint.language.codes import code_of

SETS = {
    "tune": {
        "fastapi+fastapi": r"docs/(?P<language>[^/]+)/docs/.*\.md",
        "github+opensource.guide": r"_articles/(?P<language>[^/]+)/.*\.md",
        "withastro+docs": r"src/content/docs/(?P<language>[^/]+)/.*\.mdx",
    },
    "report": {
        "cncf+glossary": r"content/(?P<language>[^/]+)/.*\.md",
        "tldr-pages+tldr": r"pages\.(?P<language>[^/]+)/common/[a-d].*\.md",
        "semver+semver.org": r"lang/(?P<language>[^/]+)/spec/.*\.md",
        "heroku+12factor": r"content/(?P<language>[^/]+)/.*\.md",
        "OWASP+Top10": r"20\d\d/(?:docs/)?(?P<language>[a-z]{2}(?:-\w+)?)/.*\.md",
        "helm+helm-www": r"i18n/(?P<language>[^/]+)/docusaurus-[a-z-]+-docs/current/.*\.mdx?",
        "trekhleb+javascript-algorithms": r"(?:.*/)?README\.(?P<language>\w\w-\w\w)\.md",
        "progit+progit2-fr": r"(?P<language>)book/.*\.asc",
        "reactjs+fr.react.dev": r"(?P<language>)src/content/.*\.md",
        "reactjs+pl.react.dev": r"(?P<language>)src/content/learn/.*\.md",
        "reactjs+tr.react.dev": r"(?P<language>)src/content/learn/.*\.md",
        "reactjs+id.react.dev": r"(?P<language>)src/content/learn/.*\.md",
        "vuejs-translations+docs-it": r"(?P<language>)src/.*\.md",
        "vuejs-translations+docs-cs": r"(?P<language>)src/.*\.md",
        "open-telemetry+opentelemetry.io": r"content/(?P<language>[^/]+)/.*\.md",
        "nodejs+nodejs.org": r"apps/site/pages/(?P<language>[^/]+)/.*\.mdx?",
    },
}
_OF_REPOSITORY = {"fr": "fr", "pl": "pl", "tr": "tr", "id": "id", "it": "it", "cs": "cs"}
_LONG_LINE = 40
"""Code points; such a line in two languages has not been translated."""
_TRANSLATED = 0.7
"""The share of long lines of its own from which a file counts as translated."""


class Translation(NamedTuple):
    """A translated file: its repository, path, language and text."""

    repository: str
    path: str
    language: str
    text: str


def translations(folder: Path, name: str) -> Iterator[Translation]:
    """Yield the translated files of a set."""
    directories = dict(git_directories(folder))
    for repository, expression in SETS[name].items():
        if repository not in directories:
            continue
        pattern = re.compile(expression)
        named = re.search(r"\b(fr|pl|tr|id|it|cs)\b", repository)
        for path, data in of_repository(directories[repository]):
            match = pattern.fullmatch(path)
            if not match:
                continue
            language = code_of(match["language"]) or (_OF_REPOSITORY[named[1]] if named else "")
            if language:
                yield Translation(repository, path, language, data.decode("utf-8", "replace"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--set", choices=SETS, default="tune")
    parser.add_argument("--most", type=int, default=40, help="files of one repository and language")
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument(
        "--without-path", action="store_true", help="hide the path and front matter"
    )
    options = parser.parse_args()
    linter = Linter()
    groups: dict[tuple[str, str], list[Translation]] = defaultdict(list)
    for translation in translations(options.repositories, options.set):
        groups[translation.repository, translation.language].append(translation)
    tally = Counter[str]()
    languages: set[str] = set()
    wrong: list[str] = []
    edits: list[str] = []
    shared = shared_lines(groups)
    for (repository, language), files in sorted(groups.items()):
        files = [file for file in files if is_translated(file.text, shared)]
        random.Random(repository).shuffle(files)
        for file in files[: options.most]:
            name = "text.md" if options.without_path else file.path
            text = (
                re.sub(r"\A---\n.*?\n---\n", "", file.text, flags=re.S)
                if options.without_path
                else file.text
            )
            source = Source(name, text, Path(file.path).suffix)
            found = linter.read(source).language
            tally["files"] += 1
            languages.add(language)
            if found.code != language:
                tally["other language"] += 1
                tally["taken for English" if found.code == "en" else "taken for a third"] += 1
                wrong.append(f"{file.repository} {file.path}: {found.code}, by {found.reason}")
            if language == "en":
                continue
            result = linter.fix(source)
            for edit in result.edits:
                around = text[max(0, edit.start - 30) : edit.start + 40]
                line = text[text.rfind("\n", 0, edit.start) + 1 :].partition("\n")[0]
                if edit.round == 0 and line.strip() in shared:
                    tally["edits in English lines"] += 1
                    continue
                tally["edits"] += 1
                tally[edit.rule] += 1
                edits.append(
                    f"{file.repository} {file.path} {edit.rule}: "
                    f"{edit.old!r} -> {edit.new!r} in {around!r}"
                )
            pieces(linter.read(source), tally)
    print(dict(tally), len(languages), "languages")
    for line in [*wrong[: options.show], *edits[: options.show]]:
        print(line)


def shared_lines(groups: dict[tuple[str, str], list[Translation]]) -> set[str]:
    """Return the long lines that stand in files of two languages."""
    seen: dict[str, str] = {}
    shared: set[str] = set()
    for (_, language), files in groups.items():
        for file in files:
            for line in map(str.strip, file.text.split("\n")):
                if len(line) >= _LONG_LINE and seen.setdefault(line, language) != language:
                    shared.add(line)
    return shared


def is_translated(text: str, shared: set[str]) -> bool:
    """Return whether most of the long lines of a text stand in one language only."""
    lines = [line.strip() for line in text.split("\n") if len(line.strip()) >= _LONG_LINE]
    own = sum(line not in shared for line in lines)
    return own >= _TRANSLATED * len(lines) and (own > 0 or not lines)


def pieces(document: Document, tally: Counter[str]) -> None:
    """Count the headings, items and cells of a translated text that are taken for English."""
    for block in document.blocks("heading", "item", "cell"):
        if any(letter.isalpha() for letter in document.view[block.span.start : block.span.end]):
            tally["pieces"] += 1
            tally["pieces taken for English"] += document.language_at(block.span.start) == "en"


if __name__ == "__main__":
    main()
