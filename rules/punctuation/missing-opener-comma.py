"""A pronoun, an article or “there” must follow, where no comma is."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, starts_sentence, word_after

_SUBJECTS = frozenset(
    "the a an it he she they we you i this that these those there my your his her its our their"
    " nobody everybody everyone somebody someone many most some".split()
)


def judge(document: Document, hit: Hit) -> Finding | None:
    start, end = hit.span
    if not hit.text[0].isupper() or not starts_sentence(document.view, start):
        return None
    after = word_after(document.view, end)
    if after is None or after.start != end + 1 or document[after].lower() not in _SUBJECTS:
        return None
    opener = " ".join(document.view[start:end].split())
    return Finding(hit.span, values={"opener": opener}, edits=[Edit(Span(end, end), ",")])
