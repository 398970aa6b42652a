"""Review findings in the terminal, one by one, as in ``git add --patch``."""

import sys
from collections.abc import Sequence

import click

from seedlint.cli.output import echo_err, prepared, style_for, width_for
from seedlint.diagnostic import Diagnostic
from seedlint.document import Document
from seedlint.errors import SeedlintError
from seedlint.reports.snippet import frame, headline
from seedlint.reports.terminal import printable
from seedlint.review.session import ReviewSession, is_safe, moved
from seedlint.runs.discovery import Found
from seedlint.text.edits import Edit, apply
from seedlint.text.span import Span

_MOST = 9
_PASSES = 10
_HELP = {
    "y": "accept the change",
    "1": "use this suggestion (2 for the second, and so on)",
    "n": "keep the text",
    "a": "accept the change and all other safe ones in this text",
    "d": "keep the rest of this text",
    "e": "write something else",
    "w": "add the word to the vocabulary",
    "q": "save accepted changes and quit",
    "?": "show this help",
}


class _Quit(Exception):  # noqa: N818 (a way out, not an error)
    """The user quits."""


def walk(session: ReviewSession) -> bool:
    """Ask about each finding of each text; whether something could not be read or written.

    A text is written when all its findings are decided; one in which the review is
    interrupted stays as it was.
    """
    failed = False
    seen = 0
    for found in session.files:
        try:
            copy = session.load(found)
            one = _Walk(session, found, copy.source.text)
            try:
                one.run()
                quit = False
            except _Quit:
                quit = True
            seen += one.asked
            if one.text != copy.source.text:
                session.save(found, copy, one.text)
                click.echo(f"{printable(found.name)}: saved")
        except SeedlintError as error:
            echo_err(f"seedlint: {error}")
            failed, quit = True, False
        except (click.Abort, KeyboardInterrupt):
            echo_err(f"seedlint: {found.name}: unchanged")
            raise KeyboardInterrupt from None
        if quit:
            return failed
    if not seen and not failed:
        click.echo("No findings.")
    return failed


class _Walk:
    """The walk through one text.

    Attributes:
        text: as the decisions have made it.
        asked: how many findings were shown.
    """

    def __init__(self, session: ReviewSession, found: Found, text: str) -> None:
        self._session = session
        self._found = found
        self._left: set[tuple[str, Span]] = set()
        self._stream = prepared(sys.stdout)
        self.text = text
        self.asked = 0

    def run(self) -> None:
        """Ask until nothing is undecided. Raises _Quit."""
        while True:
            document, undecided = self._undecided()
            if not undecided:
                return
            self._ask(document, undecided[0], len(undecided))

    def _undecided(self) -> tuple[Document, list[Diagnostic]]:
        result = self._session.check(self._found, self.text)
        assert result.document is not None, "a text that is there has a document"
        return result.document, [
            one for one in result.diagnostics if (one.rule, one.span) not in self._left
        ]

    def _ask(self, document: Document, one: Diagnostic, open: int) -> None:
        self.asked += 1
        style, width = style_for(self._stream, "auto"), width_for(self._stream)
        click.echo(headline(self._found.name, document, one, style))
        click.echo(frame(document, one, style, width))
        suggestions = one.suggestions[:_MOST]
        word = self._session.word(self._found, self.text, one)
        keys = "".join(
            (
                "ya" if one.fix else "",
                "".join(str(number) for number in range(1, len(suggestions) + 1)),
                "nde",
                "w" if word else "",
                "q?",
            )
        )
        question = style(f"({open} left) What now [{','.join(keys)}]?", "bold")
        key = click.prompt(question, default="?", show_default=False, prompt_suffix=" ").strip()
        if len(key) != 1 or key not in keys or key == "?":
            for known, does in _HELP.items():
                if known in keys:
                    click.echo(f"{known} - {does}")
        elif key in "ya":
            self._accept([one])
            if key == "a":
                self._accept_safe()
        elif key.isdecimal():
            self._put([Edit(one.span, suggestions[int(key) - 1])])
        elif key == "n":
            self._leave([one])
        elif key == "d":
            self._leave(self._undecided()[1])
        elif key == "e":
            old = document[one.span]
            self._put([Edit(one.span, click.prompt("Instead", default=old, show_default=False))])
            self._leave([one] if document.text == self.text else [])
        elif key == "w":
            self._add(one, word)
        else:
            raise _Quit

    def _accept(self, wanted: Sequence[Diagnostic]) -> None:
        """Put in the fixes that go together; those that the guard refuses are left."""
        edits = self._session.apply_fixes(self._found, self.text, wanted)
        if not edits:
            click.echo("Not applied: it would change markup or code.")
            self._leave(wanted)
        self._put(edits)

    def _accept_safe(self) -> None:
        for _ in range(_PASSES):
            safe = [one for one in self._undecided()[1] if is_safe(one)]
            edits = self._session.apply_fixes(self._found, self.text, safe) if safe else ()
            if not edits:
                return
            self._put(edits)

    def _put(self, edits: Sequence[Edit]) -> None:
        self.text = apply(self.text, edits)
        places = [(rule, moved(span, edits)) for rule, span in self._left]
        self._left = {(rule, span) for rule, span in places if span is not None}

    def _leave(self, some: Sequence[Diagnostic]) -> None:
        self._left |= {(one.rule, one.span) for one in some}

    def _add(self, one: Diagnostic, word: str) -> None:
        self._session.accept(self._found, word)
        click.echo(f"“{printable(word)}” is in the vocabulary")
        self._leave([one])  # a rule that does not ask the vocabulary is answered, too
