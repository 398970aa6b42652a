"""Hostile texts: twice the text is at most about twice the work."""

import time

import pytest

from seedlint.document import Source
from seedlint.readers import registry

# What is repeated, and what comes before and after.
UNITS = """
> |- |* |1. |-\\n\\n|>\\n|- a\\n|-\\t|| ||a|b\\n-|-\\n||a|\\n||-|-|\\n|`|`a ``b |[|[a](|[a](<b
|[a](b "c|[a][b|[a]
|![a](b |[a]({{ |[a]: b\\n|[a]: b "\\n|[a]: b (\\n|[a\\n|[a]:\\n|*a |*a **b |a* |*
|_a __b |~a ~~b |<|<a |<a b="
|<a b='c" |x <!--|x <?|x <![CDATA[|x <code>|a@|a.|a@b.|http://|http://a(|www.|$a |$$a |$|$$\\n
|$$ a\\n\\n
|{|{{ |{% |{#a |{a=b |{a="b |{% highlight x\\n\\n|\\\\(a |\\\\[a |&a|&#1;|```\\n|    a\\n
|    a\\n\\n|<div>\\n|<!--\\n\\n
| \\n| |\\n|\\r|\\r\\n|\\t|a,|word |#|# a\\n|a\\n==\\n|=|1|1.|[^1]: |[^1]: a\\n|[^1]
|---\\na: b\\n|:::\\n|(|(a\\n
|:a:|:a|> ```\\n|\\\\a{|\\\\a{b}[|\\\\begin{a}\\n|<%|[a b="|[a b=|[a http://
|!!! a-|???|中|—|— |a  \\n|\\\\|\\\\\\n|\\x04|\\x03|{a|{"|import a\\n\\n|<A b={
"""
SPECIAL = {
    "items over blank quotes": ("> " + "- " * 1000 + "a\n", ">\n", ""),
    "items over items": ("- " * 1000 + "a\n", " b\n- c\n", ""),
    "quotes over lazy lines": ("> " * 3000 + "a\n", "b\n", ""),
    "brackets around links": ("[" * 3000, "](b)", ""),
    "references": ("", "[a]", "\n\n[a]: b\n"),
    "definitions under a line": ("", "[a]: b\n", "===\n"),
    "code in an item": ("- ```\n", "  a\n", ""),
    "brackets around an address": ("http://x", ")", ""),
    "spaces before a break": ("a", " ", "\nb"),
    "long paragraphs": ("", "This is it. And more of it, and more. " * 6 + "\n", ""),
}


def hostile() -> dict[str, tuple[str, str, str]]:
    units = UNITS.replace("\n", "").replace("||", "|\0").split("|")
    cases: dict[str, tuple[str, str, str]] = {}
    for unit in units:
        escaped = unit.replace("\0", "|").encode("latin-1", "backslashreplace")
        text = escaped.decode("unicode_escape")
        cases[repr(text)] = ("", text, "")
    return {**cases, **SPECIAL}


def work(text: str, suffix: str) -> float:
    """Seconds of CPU for a reading and its outline, at best."""
    best = 1e9
    for _ in range(2):
        start = time.process_time()
        assert registry.read(Source("hostile", text, suffix)).outline is not None
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("case", hostile().values(), ids=hostile())
def test_time_is_linear(case: tuple[str, str, str]) -> None:
    head, unit, tail = case
    suffix = ".mdx" if unit[0] in "<{i" else ".md"
    small, large = (work(head + unit * count + tail, suffix) for count in (1000, 4000))
    # Four times the text; work that grows with the square would take 16 times as long.
    assert large < 9 * small + 0.1


@pytest.mark.parametrize(
    "text",
    [
        "> " * 10_000 + "a",
        "- " * 10_000 + "a",
        "|" * 1_000_000,
        "a," * 500_000,
        "a|b\n-|-\n" + "c|d\n" * 100_000,
        "word " * 1_000_000,
    ],
    ids=["quotes", "items", "pipes", "commas", "rows", "one line"],
)
def test_large_texts(text: str) -> None:
    document = registry.read(Source("hostile", text, ".md"))
    assert len(document.stream) == len(text)
    assert document.outline
