"""What an editor offers to do about findings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lsprotocol import types

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.lsp.convert import to_diagnostic, to_edits
from seedlint.lsp.positions import Places
from seedlint.runs.session import Session, Text
from seedlint.text.diff import changes
from seedlint.text.edits import Edit
from seedlint.text.span import Span

ADD_WORD = "seedlint.addWord"
"""The command that adds a word to the vocabulary; its arguments: the text's address, the word."""
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.seedlint"
QUICK_FIX = types.CodeActionKind.QuickFix.value
KINDS = [types.CodeActionKind.QuickFix, FIX_ALL]
_ALL = "Fix all that is safe to fix"
_MOST = 5
"""Suggestions that are offered for one finding, and findings that may be allowed at once."""


class Offer(NamedTuple):
    """What actions are made of.

    Attributes:
        uri: the text's address.
        version: of the text that the findings are about.
        found: all findings in it.
        versioned: whether the editor takes edits of a version.
        lazy: whether the editor asks for the edit of an action once it is chosen.
    """

    session: Session
    text: Text
    uri: str
    version: int
    places: Places
    found: Sequence[Diagnostic]
    versioned: bool = True
    lazy: bool = False

    def edit(self, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        """Edits of this version of the text, and of no other, if the editor can tell."""
        if not self.versioned:
            return types.WorkspaceEdit(changes={self.uri: to_edits(self.places, edits)})
        document = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.WorkspaceEdit(
            document_changes=[types.TextDocumentEdit(document, [*to_edits(self.places, edits)])]
        )


def offered(
    offer: Offer, span: Span, only: Sequence[types.CodeActionKind | str] | None
) -> Iterator[types.CodeAction]:
    """Yield the actions for what is found in a span; those for the whole text when they are asked
    for, or when there is something to fix.

    Args:
        only: the kinds that the editor asks for; None for all.
    """
    if _wanted(QUICK_FIX, only):
        here = [one for one in offer.found if _touches(one.span, span)]
        for one in here:
            yield from _for_one(offer, one)
        # Each is tried on the text, so nobody is offered hundreds of them.
        for one in here[:_MOST]:
            yield from _suppression(offer, one)
    if _wanted(FIX_ALL, only) and any(_is_safe(one) for one in offer.found):
        action = types.CodeAction(_ALL, kind=FIX_ALL)
        if offer.lazy:
            action.data = [offer.uri, offer.version]
            yield action
        elif fix_all(offer, action):
            yield action


def fix_all(offer: Offer, action: types.CodeAction) -> bool:
    """Give an action the edits of all that is safe to fix; whether there are any."""
    edits = [*changes(offer.text.text, offer.session.fixed(offer.text))]
    if edits:
        action.edit = offer.edit(edits)
    return bool(edits)


def _touches(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    return only is None or any(f"{kind}.".startswith(f"{one}.") for one in map(_plain, only))


def _plain(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _is_safe(one: Diagnostic) -> bool:
    return one.fix is not None and one.fix.applicability is Applicability.safe


def _for_one(offer: Offer, one: Diagnostic) -> Iterator[types.CodeAction]:
    about = [to_diagnostic(offer.places, one)]
    if one.fix is not None:
        grade = "" if _is_safe(one) else " (look first)"
        yield types.CodeAction(
            f"{_title(offer.text.text, one)}{grade}",
            kind=QUICK_FIX,
            diagnostics=about,
            is_preferred=_is_safe(one),
            edit=offer.edit(one.fix.edits),
        )
    for suggestion in one.suggestions[:_MOST]:
        yield types.CodeAction(
            f"Write “{suggestion}”",
            kind=QUICK_FIX,
            diagnostics=about,
            edit=offer.edit([Edit(one.span, suggestion)]),
        )
    if offer.session.is_spelling(offer.text, one):
        word = offer.text.text[one.span.start : one.span.end]
        yield types.CodeAction(
            f"Add “{word}” to the vocabulary",
            kind=QUICK_FIX,
            diagnostics=about,
            command=types.Command("Add word", ADD_WORD, arguments=[offer.uri, word]),
        )


def _suppression(offer: Offer, one: Diagnostic) -> Iterator[types.CodeAction]:
    edits = [*changes(offer.text.text, offer.session.allowed(offer.text, one))]
    if edits:
        yield types.CodeAction(
            f"Allow {one.rule} here",
            kind=QUICK_FIX,
            diagnostics=[to_diagnostic(offer.places, one)],
            edit=offer.edit(edits),
        )


def _title(text: str, one: Diagnostic) -> str:
    """Return what a fix does, when that is short enough to be said."""
    assert one.fix is not None, "only a fix has a title"
    edits = one.fix.edits
    if len(edits) != 1 or len(edits[0].text) > 40 or "\n" in edits[0].text:
        return f"Fix {one.rule}"
    (start, end), new = edits[0]
    while start > one.span.start and text[start - 1].isalnum():  # whole words are easier read
        start -= 1
        new = text[start] + new
    while end < one.span.end and text[end].isalnum():
        new += text[end]
        end += 1
    old = text[start:end]
    if not new.strip() or len(old) > 40 or "\n" in old:
        return f"Drop “{old}”" if old.strip() and not new else f"Fix {one.rule}"
    return f"Write “{new}”"
