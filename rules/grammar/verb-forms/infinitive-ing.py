"""Finds the plain verb."""

from seedlint.rule import Document, Edit, Finding, Match, is_function_word

_PLAIN = frozenset(
    "bring sing ring spring string swing cling fling sling sting wring king ping wing ding being "
    "ming zing bling mapping testing training meeting funding housing thing everything nothing "
    "anything something missing existing processing scripting".split()
)
"""Verbs that end so, and nouns to which one may want, or need, something."""


def verify(document: Document, match: Match) -> Finding | None:
    form = (match.groups["verb"] or "").lower()
    stem = form[:-3]
    knows = document.vocabulary.is_word
    if form in _PLAIN or len(stem) < 2 or not knows(form):
        return None
    options = [one for one in (stem, stem + "e", stem[:-1]) if len(one) > 1 and knows(one)]
    if not options or (options[0] == stem[:-1] and stem[-1:] != stem[-2:-1]):
        return None
    if is_function_word(stem):
        options = options[1:]
    if not options:
        return None
    verb = max(options[:2], key=document.vocabulary.frequency)
    return Finding(match.span, edits=[Edit(match.group_span("verb"), verb)])
