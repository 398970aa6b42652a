"""Long texts in an editor: quick after a keystroke, exact when the writer rests."""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")


from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.lsp.incremental import again, known
from seedlint.result import FileResult
from tests.lsp.test_server import Editor, edit, edits  # noqa: F401

PART = """\
# Orchards

Apples and pears grow here, and visitors come from London by train to see them.
They pay with `cash,card` or not at all, [as the board says](https://example.org/a,b).

- Plums ripen in August.
- Figs do not; see the [list].

> “Nobody stays at home,” said Zoë 🍎 to the naïve café's owner.

| Fruit | Crates |
| ----- | ------ |
| Apple | 1,000  |

```text
a,b teh in september
```

"""
BAD = "The towns,villages and farms of russia lie far from teh sea 🍏 in september.\n\n"


@pytest.fixture(scope="module")
def check() -> Callable[[str], FileResult]:
    linter = Linter()
    return lambda text: linter.check(Source("x.md", text))


TYPED = ("teh", "a,b", " in september", ".", "\n", "\n\n", "`", "**", "\n```\n", "\n- item\n", "🍎",
         " the the ", "<!-- ", "\n| a |\n", "# H\n", "", "\u0301", "](")  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("seed", range(4))
def test_what_is_told_is_what_a_whole_check_tells(
    check: Callable[[str], FileResult], seed: int, ending: str
) -> None:
    """Edit after edit, wherever only the paragraphs around it are read."""
    choose = random.Random(seed)
    text = "".join(PART + (BAD if number % 5 == 0 else "") for number in range(30))
    text = text.replace("\n", ending)
    before = known(check(text))
    partly = 0
    for _ in range(25):
        assert before is not None
        start = choose.randrange(len(text))
        end = min(len(text), start + choose.choice([0, 0, 1, 5, 90]))
        text = text[:start] + choose.choice(TYPED).replace("\n", ending) + text[end:]
        after = again(before, text, check)
        whole = check(text)
        if after is not None:
            partly += 1
            assert whole.document is not None
            assert after.stream == whole.document.stream
            assert _local(after.found) == _local(whole.diagnostics)
        before = known(whole)
    assert partly > 10


def _local(found: Any) -> list[Any]:
    """Findings but for those that depend on what is usual in the whole text."""
    far = ("mixed-", "comma-", "unclosed-", "decomposed-")
    return [one for one in found if not one.rule.startswith(far)]


def test_a_rule_is_no_front_matter(check: Callable[[str], FileResult]) -> None:
    text = f"{PART * 2}---\n\nApples grow here.\n\n---\n\n{PART * 2}"
    before = known(check(text))
    assert before is not None
    typed = text.replace("Apples grow", "Teh apples grow")
    after = again(before, typed, check)
    assert after is not None
    assert after.found == check(typed).diagnostics != before.found


def test_where_the_whole_text_decides(check: Callable[[str], FileResult]) -> None:
    text = PART * 8
    middle = len(PART) * 4
    before = known(check(text))
    assert before is not None
    assert again(before, f"{text[:middle]}```\n{text[middle:]}", check) is None  # a fence
    assert again(before, f"{text[:middle]}<!--\n{text[middle:]}", check) is None
    allow = "<!-- seedlint: allow-file doubled-word -->\n\n"
    assert again(before, text[:middle] + allow + text[middle:], check) is None
    assert known(check(allow + text)) is None
    everywhere = text.replace("Apples", "Apples,plums")
    assert len(everywhere) < 50_000
    far = before._replace(text=before.text * 40, stream=before.stream * 40)
    assert again(far, everywhere * 40, check) is None


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to measure by")
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_megabyte(edit: Callable[..., None], ending: str) -> None:  # noqa: F811
    """Open, type, diagnose, fix all, undo: less than 100 ms of work after a keystroke."""
    text = (PART * (1_000_000 // len(PART)) + BAD).replace("\n", ending)
    lines = text.count("\n")

    async def test(editor: Editor) -> None:
        await editor.start("utf-16")
        opened = await editor.open(text)
        assert len(opened) == 4
        pid = editor.client._server.pid  # type: ignore[union-attr]
        line = next(number for number in range(lines // 2, lines) if _is_prose(text, number))
        spent = []
        for start, end, typed, expected in [(0, 0, "teh ", 5), (0, 4, "", 4), (0, 0, "teh ", 5)]:
            started = _seconds(pid)
            editor.change((line, start), (line, end), typed)
            found = await editor.findings()
            spent.append(_seconds(pid) - started)
            assert len(found) == expected
        assert sorted(spent)[1] < 0.1, spent
        # The whole text is checked when the writer rests, and says the same.
        assert await editor.findings() == found
        (whole,) = (await editor.actions(0, 0, ["source.fixAll"])).values()
        for place, new in reversed(edits(whole)):
            editor.change(place[:2], place[2:], new)
        assert await editor.findings() == []
        # Undo.
        editor.change((line, 0), (line, 3), "teh")
        assert len(await editor.findings()) == 1

    edit(test)


def _is_prose(text: str, number: int) -> bool:
    return text.split("\n")[number].startswith("Apples and")
