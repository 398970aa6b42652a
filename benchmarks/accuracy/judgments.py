"""What people decided about findings in clean texts, kept as a small text file."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, cast

Verdict = Literal["right", "wrong"]
_FILE = Path(__file__).parent / "data" / "judged.txt"
_AROUND = 40
"""How much context, in code points on either side, makes a finding another one."""


class Key(NamedTuple):
    """A finding, wherever its passage stands: the rule, and a hash of the words in question."""

    rule: str
    context: str


def key(rule: str, text: str, start: int, end: int) -> Key:
    """Return the key of a rule's finding at ``text[start:end]``; white space does not count."""
    parts = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
    plain = "\x1f".join("".join(part.split()) for part in parts)
    return Key(rule, hashlib.blake2b(plain.encode(), digest_size=6).hexdigest())


def load(path: Path = _FILE) -> dict[Key, Verdict]:
    """Return all verdicts so far."""
    if not path.is_file():
        return {}
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {Key(rule, context): cast(Verdict, verdict) for rule, context, verdict in rows}


def save(verdicts: Mapping[Key, Verdict], path: Path = _FILE) -> None:
    """Write all verdicts, sorted, so that a change shows as a small difference."""
    lines = (f"{rule} {context} {verdict}\n" for (rule, context), verdict in verdicts.items())
    path.write_text("".join(sorted(lines)), encoding="utf-8")


def read_sheet(lines: Iterable[str]) -> dict[Key, Verdict]:
    """Return the verdicts that somebody wrote into a sheet, as ``verify`` prints it: ``+`` for
    right, ``-`` for wrong, before the rule and the hash. Other lines say nothing."""
    verdicts: dict[Key, Verdict] = {}
    for line in lines:
        mark, *rest = line.split(maxsplit=3)
        if mark in ("+", "-") and len(rest) > 1:
            verdicts[Key(rest[0], rest[1])] = "right" if mark == "+" else "wrong"
    return verdicts
