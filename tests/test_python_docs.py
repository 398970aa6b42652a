"""docs/python.md says what is true: its examples are run."""

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_examples_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = (ROOT / "docs" / "python.md").read_text("utf-8")
    examples = "\n".join(_FENCE.findall(text))
    assert examples.count(">>>") > 10
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))  # somebody's own settings say other things
    monkeypatch.chdir(tmp_path)
    test = doctest.DocTestParser().get_doctest(examples, {}, "python.md", "docs/python.md", 0)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.FAIL_FAST).run(test, out=said.append)
    assert not said, "".join(said)
