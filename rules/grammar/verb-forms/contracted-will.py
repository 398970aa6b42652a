"""Where a sentence or a clause begins."""

from seedlint.rule import Document, Edit, Finding, Match, sentence, starts_sentence, word_before

_FORMS = {"ill": "I{}ll", "shell": "she{}ll", "were": "we{}re", "id": "I{}d"}
_JOINTS = frozenset("and but so because think hope maybe then or if that sure".split())


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in _FORMS if match.groups[name])
    word, view = match.group_span(group), document.view
    if view[word.start].isupper() and group in ("ill", "id") and view[word.start + 1].isupper():
        return None
    opens = starts_sentence(view, word.start)
    if not opens:
        before = word_before(view, word.start)
        led = before is not None and document[before].lower() in _JOINTS
        if group in ("were", "id") or not led:
            return None
    if group == "were" and "?" in view[sentence(view, word.start).end - 2 :][:3]:
        return None
    fixed = _FORMS[group].format(document.apostrophe)
    if opens and view[word.start].isupper():
        fixed = fixed[0].upper() + fixed[1:]
    return Finding(word, edits=[Edit(word, fixed)])
