"""Rules of styles of Vale as rules of ours."""

import os
from collections.abc import Iterator

from seedlint.packs.rule_spec import FixPart, MatchPart, RuleFile, RuleSpec
from seedlint.vale.definition import Definition, is_rule, load
from seedlint.vale.plan import Plan, Surroundings, UnsupportedError, plan
from seedlint.vale.project import Project

STYLES = "vale"
"""The pack of the rules that a settings file of Vale chooses."""
_WHY = {
    "existence": "Its tokens are matched in the text.",
    "substitution": "Each pair of its swap is one wording and what the style wants instead.",
    "occurrence": "It counts matches in a block.",
    "repetition": "It looks for the same match twice in a row.",
    "consistency": "Of two forms a document may use one.",
    "conditional": "What it looks for needs something else in the document.",
    "capitalization": "It looks at the capital letters of a block.",
    "metric": "It computes a formula over counts of the document.",
    "readability": "It computes how hard the document is to read.",
    "spelling": "It looks up words.",
}
"""What each extension point does, in a sentence."""


class Unsupported:
    """Rules of styles that do not run.

    Attributes:
        reasons: why, by the id of the rule.
    """

    def __init__(self) -> None:
        self.reasons: dict[str, str] = {}

    @property
    def notices(self) -> Iterator[str]:
        """One line for all of them; none when there are none."""
        if self.reasons:
            names = sorted(self.reasons)
            shown = ", ".join(names[:3]) + (" …" if names[3:] else "")
            rules = "rule" if len(names) == 1 else "rules"
            yield (
                f"{len(names)} {rules} of Vale styles cannot run here: {shown}; "
                "hint: `seedlint vale rules` says why"
            )


def from_file(path: str, pack: str, unsupported: Unsupported) -> RuleSpec | None:
    """Return the rule in a YAML file of a folder of rules; None when that is no rule, or cannot
    run.

    Args:
        path: of the file.
        pack: the name of its pack.
        unsupported: gets a rule that cannot run.

    Raises:
        RuleFileError: the file does not follow Vale's format.
    """
    if not is_rule(path):
        return None
    home = os.path.dirname(os.path.dirname(os.path.abspath(path)))
    return _spec(load(path), pack, Surroundings(homes=(home,), top=home), unsupported)


def of_project(path: str, sections: tuple[int, ...], unsupported: Unsupported) -> list[RuleSpec]:
    """Return the rules that a ``.vale.ini`` chooses for the files of some of its sections.

    Raises:
        SeedlintError: the settings or a rule file is wrong.
    """
    wanted = Project(path).wanted(sections)
    specs = (_spec(rule, STYLES, wanted.around, unsupported) for rule in wanted.rules)
    return [spec for spec in specs if spec]


def _spec(
    rule: Definition, pack: str, around: Surroundings, unsupported: Unsupported
) -> RuleSpec | None:
    try:
        planned = plan(rule, around)
    except UnsupportedError as error:
        unsupported.reasons[rule.id] = str(error)
        return None
    return RuleSpec(
        rule.id,
        rule.style,
        pack,
        rule.path,
        "",
        _file(rule, planned),
        (MatchPart(),),
        style=planned,
    )


def _file(rule: Definition, planned: Plan) -> RuleFile:
    summary = rule.description or rule.message.replace("%s", "…")
    return RuleFile(
        summary=" ".join(summary.split()),
        message=rule.message,
        severity=rule.level.name,  # type: ignore[arg-type]
        why=f"A rule of the Vale style {rule.style}, by the extension point {rule.extends}. "
        + _WHY[rule.extends],
        match=MatchPart(),
        language="any",
        links=(rule.link,) if rule.link else (),
        fix=FixPart(applicability=planned.fix) if planned.fix else None,  # type: ignore[arg-type]
    )
