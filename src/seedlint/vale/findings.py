"""From an alert to a finding, with the fix that the action of its rule stands for."""

from seedlint.diagnostic import Finding
from seedlint.document import Document
from seedlint.english.articles import article_for
from seedlint.text.casing import keep_case
from seedlint.text.edits import Edit
from seedlint.text.span import Span
from seedlint.vale.alert import Alert

_ENDS = tuple(".!?;:)")
_BRACKETS = frozenset({"()", "[]", "{}", "“”", '""', "‘’"})
_JOINS = frozenset({"and", "or", "but", "nor"})
"""What cannot stand at the end once the word after it is gone."""


def finding(document: Document, span: Span, alert: Alert) -> Finding:
    """Return the finding for an alert, with a fix if there is one choice.

    Args:
        document: that it is in.
        span: its place in that.
        alert: what the rule says.
    """
    message = alert.message.replace("{", "{{").replace("}", "}}")  # nothing is to be filled in
    if len(alert.choices) != 1:
        return Finding(span, suggestions=alert.choices, message=message)
    old = document[span]
    start = span.start + len(old) - len(old.lstrip())
    core = Span(start, start + len(old.strip()))
    (choice,) = alert.choices
    edits = (_replacement(document, core, choice),) if choice else _removal(document, core)
    return Finding(span, edits=edits, message=message)


def _replacement(document: Document, span: Span, choice: str) -> Edit:
    old = document[span]
    if old.rstrip("!…") == choice and choice[-1:].isalnum():
        choice += "."  # or the sentence would have no end
    if old.endswith(",") and choice[-1:].isalnum():
        choice += ","  # which the pattern took along to see where a word ends
    return Edit(span, choice)


def _removal(document: Document, span: Span) -> tuple[Edit, ...]:
    """Return the edits that take words out with one of the blanks around them; none where that
    would join two words, empty a pair of brackets, or leave a conjunction with nothing to join.

    What follows a word at the beginning of a sentence begins it then, and “a” and “an” follow
    the next word.
    """
    text = document.text
    start, end = span
    opens = document[span][:1].isupper()
    around = text[start - 1 : start], text[end : end + 1]
    if all(letter.isalnum() for letter in around if letter) and all(around):
        return ()
    splits = (around[0].isalnum() and text[start].isalnum()) or (
        around[1].isalnum() and text[end - 1].isalnum()
    )
    if splits or "".join(around) in _BRACKETS:
        return ()
    words = text[max(0, start - 40) : start].rsplit(None, 1)
    before = words[-1].rstrip() if words else ""
    if text[end : end + 1] == "," and (opens or before.endswith(",")):
        end += 1  # the comma that set it off
    ending = text[end : end + 1] in (*_ENDS, ",", "", "\n")
    if before.lower() in _JOINS and ending:
        return ()
    if text[end : end + 1] == " " and not around[0].isalnum():
        end += 1
    elif text[start - 1 : start] == " " and text[max(0, start - 2) : start - 1].strip():
        start -= 1  # which is no indentation
        if before.endswith(",") and ending:
            start -= 1
    following = text[end : end + 1]
    if opens and following.islower():
        return (Edit(Span(start, end + 1), following.upper()),)
    if before.lower() in ("a", "an") and following.isalpha():
        return (Edit(Span(start, end), ""), *_article(text, start, end, before))
    return (Edit(Span(start, end), ""),)


def _article(text: str, start: int, end: int, article: str) -> tuple[Edit, ...]:
    """Return the edit that makes an article fit the word that now follows it."""
    following = text[end : end + 40].split(None, 1)[0]
    wanted = article_for(following)
    at = text.rindex(article, 0, start)
    if not wanted or wanted == article.lower():
        return ()
    return (Edit(Span(at, at + len(article)), keep_case(article, wanted)),)
