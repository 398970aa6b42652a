"""Which fixes are offered: none that would make a link lead nowhere."""

import pytest

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.errors import SeedlintError
from seedlint.result import FileResult
from seedlint.settings.model import FileSettings

DEFINED = "\n\n[the the cat]: /x\n[b]: /y\n"


def _fix(text: str) -> FileResult:
    linter = Linter(FileSettings(select=("doubled-word", "wrong-brand-case")), cache_dir="")
    return linter.fix(Source("x.md", text, ".md"), Applicability.safe)


@pytest.mark.parametrize(
    "link",
    ["[the the cat]", "[the the cat][]", "![the the cat]", "[*the the* cat]", "[the the\ncat][]"],
)
def test_the_text_of_a_link_that_is_its_label_is_not_changed(link: str) -> None:
    text = f"We saw {link} here.{DEFINED.replace('the the cat', link.strip('![]'))}"
    result = _fix(text)
    assert [one.rule for one in result.diagnostics] == ["doubled-word"]
    assert (result.fixed, result.problems) == (None, ())


@pytest.mark.parametrize(
    "link",
    ["[the the cat](/x)", "[the the cat][b]", "[the the dog]", "![the the cat](/x)", "the the [b]"],
)
def test_other_links_are(link: str) -> None:
    text = f"We saw {link} here.{DEFINED}"
    assert _fix(text).fixed == text.replace("the the", "the", 1)


def test_a_label_knows_no_case() -> None:
    text = "We keep it on [old Github] now.\n\n[old Github]: /x\n"
    assert _fix(text).fixed == text.replace("Github", "GitHub", 1)


def test_settings_regrade_fixes_but_no_suggestions() -> None:
    text = "It is is good, and the principle reasons are on accident; the post- war is."
    plain = Linter(FileSettings(), cache_dir="")
    changed = Linter(
        FileSettings(
            safe_fixes=("confused-words", "split-compound"), unsafe_fixes=("doubled-word",)
        ),
        cache_dir="",
    )
    before, after = (
        {
            one.rule: one.fix.applicability
            for one in linter.check(Source("x.md", text)).diagnostics
            if one.fix
        }
        for linter in (plain, changed)
    )
    assert before["doubled-word"] is Applicability.safe
    assert after["doubled-word"] is Applicability.unsafe
    assert before["confused-principal"] is Applicability.unsafe
    assert after["confused-principal"] is Applicability.safe
    assert before["phrase-preposition"] is after["phrase-preposition"] is Applicability.unsafe
    assert after["split-compound"] is Applicability.suggest


def test_an_unknown_rule_among_regraded_fixes_is_an_error() -> None:
    with pytest.raises(SeedlintError, match="no-such-rule"):
        Linter(FileSettings(safe_fixes=("no-such-rule",)), cache_dir="").check(Source("x.md", "a"))
