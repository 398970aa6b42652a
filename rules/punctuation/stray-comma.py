"""Takes the comma out, unless another before it makes an aside of the verb."""

import re

from seedlint.rule import Document, Edit, Finding, Match, pattern

_ASIDE = pattern(
    r"(?:,(?! and | but | so | or )|[(–—])[^.;:!?\x03]{0,60}$"
    r"|\b(?:if|when|as|what|than)\s[^.;:!?\x03]{0,25}$",
    re.IGNORECASE,
)


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("comma", "comma2", "comma3") if match.groups[name])
    comma = match.group_span(group)
    before = document.before(match.span.start, 70)
    if group == "comma" and _ASIDE.search(before):
        return None
    if group == "comma3" and before.rstrip().lower().endswith("as"):
        return None  # “as such, as a body”
    if group == "comma2" and "," not in document.after(match.span.end, 120):
        return None
    return Finding(comma, edits=[Edit(comma, "")])
