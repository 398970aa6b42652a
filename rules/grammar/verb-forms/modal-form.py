"""Gives the plain form of the verb after a modal."""

from seedlint.rule import (
    Document,
    Edit,
    Finding,
    Match,
    Vocabulary,
    pattern,
    starts_sentence,
    word_before,
)

_PLAIN = dict(
    pair.split(":")
    for pair in (
        "went:go came:come saw:see took:take gave:give knew:know wrote:write ate:eat began:begin"
        " became:become broke:break chose:choose drove:drive drank:drink flew:fly"
        " forgot:forget grew:grow rode:ride sang:sing spoke:speak stole:steal swam:swim"
        " threw:throw woke:wake wore:wear bought:buy brought:bring caught:catch fought:fight"
        " sought:seek taught:teach thought:think kept:keep slept:sleep swept:sweep meant:mean"
        " sent:send spent:spend built:build told:tell sold:sell stood:stand understood:understand"
        " made:make heard:hear held:hold lost:lose paid:pay said:say goes:go does:do"
    ).split()
)
_NOUNS_TOO = pattern(r"(?:can|may|might|will|must|do|does|did|would|could|should)$")
_SUBJECTS = frozenset(
    "i you he she it we they who that this there which nobody everybody everyone someone somebody"
    " people one".split()
)
_JOINTS = frozenset(
    "and but or that if when while because since though although where whether until before after"
    " so for then as said says say think thinks know knows believe believes hope".split()
)
_ALL = frozenset("all everything anything nothing those much things thing".split())


def verify(document: Document, match: Match) -> Finding | None:
    group = next(name for name in ("past", "verb", "has", "is") if match.groups.get(name))
    word = match.group_span(group)
    plain = _plain(document.vocabulary, document[word].lower(), group)
    if plain is None or document[word].lower() == plain:
        return None
    if group != "verb" and not _is_verb(document, match):
        return None
    return Finding(match.span, edits=[Edit(word, plain)])


def _plain(vocabulary: Vocabulary, word: str, group: str) -> str | None:
    if group in ("has", "is"):
        return {"has": "have"}.get(word, "be")
    if group == "past":
        return _PLAIN[word]
    if word.endswith(("ss", "us", "is", "eed")):
        return None
    for ending, rest in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", "e"),
        ("ed", ""),
    ):
        base = word.removesuffix(ending) + rest
        if word.endswith(ending) and _conjugates(vocabulary, base):
            return base
    return None


def _conjugates(vocabulary: Vocabulary, base: str) -> bool:
    stem = base.removesuffix("e")
    return (
        len(base) > 2
        and vocabulary.frequency(base) > 3.3
        and vocabulary.is_word(base)
        and vocabulary.is_word(stem + "ing")
        and vocabulary.is_word(stem + "ed")
    )


def _is_verb(document: Document, match: Match) -> bool:
    """Return whether a subject, not a determiner or an object, stands before the modal."""
    head = match.text.split()[0].lower()
    if not _NOUNS_TOO.match(head):
        return True  # couldn't, cannot
    before = word_before(document.view, match.span.start)
    if before is None:
        return False
    word = document[before].lower()
    if word not in _SUBJECTS:
        return False
    if starts_sentence(document.view, before.start):
        return True
    further = word_before(document.view, before.start)  # not “the work I do went well”
    if further is not None and document[further].lower() == "that":
        further = word_before(document.view, further.start)  # not “all that they could went”
        return further is None or document[further].lower() not in _ALL
    return further is None or document[further].lower() in _JOINTS
