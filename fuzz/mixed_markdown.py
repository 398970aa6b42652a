"""Splice fragments of all Markdown constructs into each other, and let markdown-it-py judge.

    python -m fuzz.mixed_markdown --texts 100000 --seed 1

No safe fix may change what is code, a tag of HTML or a link, with and without GitHub's tables, and
a second fix must do nothing. Each text that fails is printed, as short as it was found.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

JUDGES = {
    "CommonMark": MarkdownIt("commonmark"),
    "GitHub": MarkdownIt("commonmark").enable("table"),
}
FRAGMENTS = [
    "`", "``", "`te\n", "h`", "the the ", "| a | b |\n", "|---|---|\n", "| c ,d | e |\n", "\n",
    "\n\n", "<b ", "a='x y'>", "</b>", "<!-- ", " -->", "[a](", "b c)", "[a]", "[a]: b\n", "> ",
    "- ", "* ", "1. ", "    x  y\n", "```\n", "~~~\n", "# ", "\n---\n", "word ,word ", "a.b ",
    "**", "_", "$", "\\", "  \n", "a | b\n", "--- | ---\n", "c | d\n", "<div>\n", "</div>\n",
    "&amp;", "![i](", "\t",
]  # fmt: skip
LONGEST = 14
_KEPT = frozenset({"code_inline", "code_block", "fence", "html_inline", "html_block"})
_RAW = re.compile(r"(?i)\s*<(?:[!?]|(?:script|pre|style|textarea)\b)")
_TAG = re.compile(r"(?s)<!--.*?-->|</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_OPEN = re.compile(r"<[A-Za-z/!?]")
_WRONG = frozenset({"rule-crashed", "fix-cycle"})


def kept(judge: MarkdownIt, text: str) -> list[tuple[str, str]]:
    """Return what no fix may change, as the judge sees it, without its layout."""

    def walk(tokens: list[Token]) -> Iterator[tuple[str, str]]:
        for token in tokens:
            if token.type in _KEPT:
                yield token.type, "".join(_raw(token).split())
            if token.type in ("link_open", "image"):
                yield token.type, str(token.attrs.get("href") or token.attrs.get("src"))
            yield from walk(token.children or [])

    return [*walk(judge.parse(text))]


def _raw(token: Token) -> str:
    """Return what is no prose of a token: of an HTML block its tags, unless all of it is raw."""
    content = token.content
    if token.type != "html_block" or _RAW.match(content) or _OPEN.search(_TAG.sub("", content)):
        return content
    return "".join(found[0] for found in _TAG.finditer(content))


def damage(linter: Linter, text: str) -> str:
    """Say what the safe fixes of a text have damaged; nothing when all is well."""
    result = linter.fix(Source("x.md", text))
    wrong = [problem.kind for problem in result.problems if problem.kind in _WRONG]
    if wrong:
        return wrong[0]
    if result.fixed is None:
        return ""
    for name, judge in JUDGES.items():
        if kept(judge, result.fixed) != kept(judge, text):
            return f"{name}: {', '.join(sorted(result.applied))}"
    again = linter.fix(Source("x.md", result.fixed), Applicability.safe).fixed
    return "" if again is None else f"a second fix changes {result.fixed!r} to {again!r}"


def main() -> int:
    """Run the fuzzer and print what it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    linter = Linter(FileSettings(select=("all",)), cache_dir="")
    found: Counter[str] = Counter()
    fixed = 0
    for _ in range(options.texts):
        text = "".join(chance.choices(FRAGMENTS, k=chance.randint(1, LONGEST)))
        said = damage(linter, text)
        fixed += linter.fix(Source("x.md", text)).fixed is not None
        if said:
            found[said] += 1
            print(f"{said}: {text!r}")
    print(f"{options.texts} texts, {fixed} fixed, {found.total()} damaged (seed {options.seed})")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
