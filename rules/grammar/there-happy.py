"""Writes “they’re” where a subject is wanted, “there” where there is one."""

from seedlint.rule import Document, Edit, Finding, Match, keep_case, word_before

_BEFORE_GERUND = frozenset(
    "of for on by about to with from as at before after despite without in than like mind over"
    " against".split()
)


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("there", "not", "is") if match.groups[name])
    word = match.group_span(group)
    following = document.after(word.end, 80)
    before = word_before(document.view, word.start)
    if group == "not" and before and document[before].lower() in _BEFORE_GERUND:
        return None
    if group == "there" and any(verb in following for verb in (" is ", " was ", " are ")):
        return None  # “their working at night is”
    right = "there" if group == "is" else f"they{document.apostrophe}re"
    return Finding(word, edits=[Edit(word, keep_case(document[word], right))])
