"""What there is to say about rules, for reports that explain what was broken."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from seedlint.diagnostic import Severity
from seedlint.errors import RuleFileError
from seedlint.packs.pack import builtin
from seedlint.packs.rule_file import load


class RuleMetadata(NamedTuple):
    """A rule for readers.

    Attributes:
        group: ``""`` for a rule that does not ship.
        why: why it is a defect, as Markdown.
        precision: ``high`` for a rule that is on by default, ``medium`` for one that is asked
            for; ``""`` for a rule that does not ship.
        severity: as the rule has it, whatever settings say.
    """

    id: str
    group: str
    summary: str
    why: str
    precision: str = ""
    severity: Severity = Severity.warning


def rule_metadata(ids: Iterable[str]) -> Iterator[RuleMetadata]:
    """Yield the rules with these ids, in their order; of one that does not ship, its name."""
    wanted = list(ids)
    paths = {
        os.path.splitext(entry.name)[0]: entry.path
        for entry in (builtin().files() if wanted else ())
        if entry.name.endswith(".toml")
    }
    for id in wanted:
        yield _from_file(id, paths[id]) if id in paths else _plain(id)


def _from_file(id: str, path: str) -> RuleMetadata:
    try:
        spec = load(path)
    except RuleFileError:  # removed or spoilt since the rules were compiled
        return _plain(id)
    precision = "high" if spec.file.default else "medium"
    why = spec.file.why.strip()
    return RuleMetadata(id, spec.group, spec.file.summary, why, precision, spec.severity)


def _plain(id: str) -> RuleMetadata:
    text = f"The rule {id}."
    return RuleMetadata(id, "", text, text)
