"""``seedlint undo``: revert the fixes recorded in a journal."""

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


@click.command(name="undo", short_help="Revert the fixes recorded in a journal.")
@click.argument("file", metavar="JOURNAL", type=click.Path())
@click.option(
    "--rule", "rules", multiple=True, metavar="ID", help="Revert only the fixes of this rule."
)
@click.pass_context
def undo_command(ctx: click.Context, /, file: str, rules: tuple[str, ...]) -> None:
    """Revert the fixes that `seedlint fix --write --journal JOURNAL` made.

    Without --rule, every run that the journal recorded is reverted, the last one first. With
    --rule, only that rule's fixes in the last run are reverted, except for those that later
    fixes build on. The journal records that, so that all can be reverted afterwards.

    A file that has changed since is left alone. Exit codes: 0 everything was reverted, 2 some
    fixes were not.
    """
    failed = False
    counts: Counter[str] = Counter()
    gone: set[str] = set()
    for entry in reversed(journal.load(file)):
        if entry.path in gone:
            continue
        try:
            undone = _undone(entry, rules, file)
            if undone is None and entry.path in counts:
                continue
            if undone is None:
                raise ReadError("no longer contains these fixes", place=entry.path)
        except ReadError as error:
            print_error(error)
            undone = None
        if undone is None or rules:
            gone.add(entry.path)  # what was before in this file cannot be told any more
        if undone is None or undone.kept:
            failed = True
        if undone is not None:
            counts[entry.path] += journal.count(entry, undone.fixes)
            if undone.kept:
                echo_err(
                    f"seedlint: {entry.path}: {len(undone.kept)} fixes were kept because later "
                    "fixes build on them; hint: undo without --rule reverts all"
                )
    for path, count in counts.items():
        echo(f"{path}: {count} reverted")
    ctx.exit(2 if failed else 0)


def _undone(entry: journal.Entry, rules: tuple[str, ...], file: str) -> Undone | None:
    """Revert an entry; return None when the text is already as it was before.

    Args:
        entry: the fixes of one run in one file.
        rules: whose fixes to revert; empty for all.
        file: the journal, which records it when some are left.

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
            hint="restore the file and try again",
        ) from error
    source = decode(data, entry.path, os.path.splitext(entry.path)[1], entry.encoding)
    now = journal.digest(source.text)
    if now == entry.before:
        return None
    if now != entry.after:
        raise ReadError(
            "has changed since it was fixed",
            place=entry.path,
            hint="revert the fixes by hand or with version control",
        )
    try:
        undone = whole = undo(source.text, entry.edits, lambda edit: True)
        if rules:
            undone = undo(source.text, entry.edits, lambda edit: edit.rule in rules)
    except ValueError as error:
        raise ReadError(f"does not match the journal ({error})", place=entry.path) from error
    if journal.digest(whole.text) != entry.before:
        raise ReadError(
            "does not match the journal: the text before the fixes would be another one",
            place=entry.path,
            hint="use a journal that nobody has changed",
        )
    if undone.text != source.text:
        if rules:
            journal.Journal(file).add(journal.amended(entry, source.text, undone.text))
        replace(entry.path, encode(source, undone.text), before)
    return undone
