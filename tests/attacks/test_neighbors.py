"""What a rule says of a paragraph does not depend on the next one.

Rules that compare the forms of a whole text are left out: that is what they are for.
"""

from itertools import pairwise

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry
from seedlint.packs.rule_spec import RuleSpec
from seedlint.settings.model import FileSettings

SPECS = RuleRegistry([builtin()]).specs
WHOLE_TEXT = {
    "doubled-space": "counts how often a text sets two spaces after a stop",
    "filler-density": "measures a text",
    "joined-words": "a form that a text repeats may be a term",
    "rare-word": "a word that a text repeats may be a term",
    "flattened-markdown": "judges the layout of a text",
    "lowercase-header": "compares the tables of a text",
    "lowercase-item": "compares the lists of a text",
    "many-long-sentences": "measures a text",
    "missing-stop-space": "a word that a text often joins to others is a module's",
    "unclosed-bracket": "a bracket may close in a later paragraph",
}


@pytest.fixture(scope="module")
def linter() -> Linter:
    # Of two rules with the same fix one is silent, and the context model reads on.
    return Linter(FileSettings(select=("all",), ignore=("confused-word",)), cache_dir="")


def is_local(spec: RuleSpec) -> bool:
    compares = (
        any(one.counts for one in spec.matches)
        or spec.group == "consistency"
        or spec.id.startswith("mixed-")
    )
    return not (compares or spec.id in WHOLE_TEXT)


@pytest.mark.parametrize(
    "id", [id for id, spec in SPECS.items() if is_local(spec) and id != "confused-word"]
)
def test_findings_do_not_depend_on_the_next_paragraph(linter: Linter, id: str) -> None:
    def found(text: str) -> list[int]:
        result = linter.check(Source("x.md", text))
        return [one.span.start for one in result.diagnostics if one.rule == id]

    texts = [one.bad.rstrip("\n") for one in SPECS[id].examples if one.bad is not None]
    texts = [text for text in texts if found(text + "\n")]
    for first, second in pairwise([*texts, texts[0]] if texts else []):
        offset = len(first) + 2
        expected = found(first + "\n") + [at + offset for at in found(second + "\n")]
        assert found(f"{first}\n\n{second}\n") == expected, (first, second)
