"""``seedlint undo``: takes fixes back that a journal tells of."""

import os
from collections import Counter

import click

from seedlint.cli.output import echo, echo_err, print_error
from seedlint.errors import ReadError
from seedlint.project_files import lies_in, open_regular, repository
from seedlint.readers.decode import decode, encode
from seedlint.runs import journal
from seedlint.runs.atomic_write import replace, stamp
from seedlint.text.revert import Undone, undo


@click.command(name="undo", short_help="Take fixes back that a journal tells of.")
@click.argument("file", metavar="JOURNAL", type=click.Path())
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Only the fixes of this rule.")
@click.pass_context
def undo_command(ctx: click.Context, /, file: str, rules: tuple[str, ...]) -> None:
    """Take back the fixes that `seedlint fix --write --journal JOURNAL` made.

    Without --rule the last run over each file is taken back, and with it the one before,
    as far as the journal reaches. With --rule only the fixes of that rule in the last
    run go; those that other fixes build upon stay, and are named.

    A text that has changed since is left as it is. Exits with 0 when all was taken back, with
    2 when something was not.
    """
    failed = False
    counts: Counter[str] = Counter()
    gone: set[str] = set()
    for entry in reversed(journal.load(file)):
        if entry.path in gone:
            continue
        try:
            undone = _undone(entry, rules)
            if undone is None and entry.path in counts:
                continue  # this run was taken back before
            if undone is None:
                raise ReadError("holds none of these fixes any more", place=entry.path)
        except ReadError as error:
            print_error(error)
            undone = None
        if undone is None or rules:
            gone.add(entry.path)  # what was before in this file cannot be told any more
        if undone is None or undone.kept:
            failed = True
        if undone is not None:
            counts[entry.path] += len(undone.fixes)
            if undone.kept:
                echo_err(
                    f"seedlint: {entry.path}: {len(undone.kept)} stayed, for later fixes build on "
                    "them; undo without --rule takes all back"
                )
    for path, count in counts.items():
        echo(f"{path}: {count} taken back")
    ctx.exit(2 if failed else 0)


def _undone(entry: journal.Entry, rules: tuple[str, ...]) -> Undone | None:
    """Takes an entry back; None when the text is as it was before.

    Raises:
        ReadError: the file has changed since, or cannot be read or written.
    """
    here = os.getcwd()
    if not lies_in(entry.path, repository(here) or here):
        raise ReadError(
            "lies outside of the project, and anybody may have written the journal",
            place=entry.path,
            hint="run seedlint undo in the project of that file",
        )
    try:
        with open(open_regular(entry.path), "rb") as stream:
            data, before = stream.read(), stamp(os.fstat(stream.fileno()))
    except OSError as error:
        raise ReadError(
            f"cannot be read ({error.strerror})",
            place=entry.path,
            hint="put it back where it was, and try again",
        ) from error
    source = decode(data, entry.path, os.path.splitext(entry.path)[1], entry.encoding)
    now = journal.digest(source.text)
    if now == entry.before:
        return None
    if now != entry.after:
        raise ReadError(
            "has changed since it was fixed",
            place=entry.path,
            hint="take the fixes back by hand or with version control",
        )
    try:
        undone = whole = undo(source.text, entry.edits, lambda edit: True)
        if rules:
            undone = undo(source.text, entry.edits, lambda edit: edit.rule in rules)
    except ValueError as error:
        raise ReadError(f"does not fit the journal ({error})", place=entry.path) from error
    if journal.digest(whole.text) != entry.before:
        raise ReadError(
            "would not become what the journal says that it was",
            place=entry.path,
            hint="use a journal that nobody has changed",
        )
    if undone.text != source.text:
        replace(entry.path, encode(source, undone.text), before)
    return undone
