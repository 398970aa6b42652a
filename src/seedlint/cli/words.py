"""``seedlint words``: the project's vocabulary."""

import os
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.cli.output import echo, echo_err
from seedlint.errors import ConfigError
from seedlint.reports.summary import number
from seedlint.runs.atomic_write import create
from seedlint.settings.add_words import additions, in_order, one_word
from seedlint.settings.layers import shown
from seedlint.settings.resolve import Resolver
from seedlint.settings.word_files import is_plain, words_in


@click.group(short_help="Manage the project's vocabulary.")
def words() -> None:
    """Manage the words that spelling accepts in a project."""


def _here() -> str:
    return os.getcwd().replace(os.sep, "/")


@words.command("list", short_help="Print the accepted words.")
@settings_options
def list_words(**chosen: Any) -> None:
    """Print the words that settings and word files accept in this folder, one per line."""
    known = Resolver(settings_flags(chosen)).resolve(_here(), f"{_here()}/").settings.words
    for word in sorted(known, key=lambda word: (word.casefold(), word)):
        echo(word)


@words.command(short_help="Add words to the word file.")
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@settings_options
def add(words: tuple[str, ...], **chosen: Any) -> None:
    """Add each WORD to the project's word file, so that spelling accepts it.

    A word in lower case is accepted in any case, a word with capitals only as written.
    If there is no word file, seedlint.words is created and added to the settings.
    """
    resolver = Resolver(settings_flags(chosen))
    wanted = [one_word(word) for word in words]
    have = set(resolver.resolve(_here(), f"{_here()}/").settings.words)
    new = [word for word in wanted if word not in have]
    for word in wanted:
        if word in have:
            echo_err(f"seedlint: “{word}” is already accepted")
    if new:
        for path, text in additions(new, resolver.config(_here()), _here()):
            create(path, text.encode())
            echo(shown(path))


@words.command("import", short_help="Take over the words of another spell checker.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@settings_options
def import_words(files: tuple[str, ...], **chosen: Any) -> None:
    """Copy the words that another spell checker accepts to the project's word file.

    FILE is a settings or word file of cspell, Vale, codespell or typos (cspell.json,
    cspell.yaml, .vale.ini, accept.txt, .codespellrc, setup.cfg, typos.toml), a pyproject.toml with
    [tool.typos] or [tool.codespell], or a list with one word per line.
    """
    resolver = Resolver(settings_flags(chosen))
    have = set(resolver.resolve(_here(), f"{_here()}/").settings.words)
    new: dict[str, None] = {}
    for path in files:
        try:
            found = words_in(path)
        except (OSError, ValueError) as error:
            fault = error.strerror if isinstance(error, OSError) else str(error)
            raise ConfigError(
                f"cannot be read ({fault})", place=path, hint="name a word file"
            ) from error
        taken = [word for word in found if len(word.split()) == 1 and "#" not in word]
        fresh = [word for word in taken if word not in have and word not in new]
        new.update(dict.fromkeys(fresh))
        echo_err(f"seedlint: {path}: {number(len(fresh), 'new word')} of {len(found)}")
    if new:
        for path, text in additions([*new], resolver.config(_here()), _here()):
            create(path, text.encode())
            echo(shown(path))


@words.command(short_help="Sort word files.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@click.option("--check", is_flag=True, help="Compare only; exit with 1 if a file is not sorted.")
@click.pass_context
def sort(ctx: click.Context, /, files: tuple[str, ...], check: bool) -> None:
    """Sort the words in each FILE, one per line, and drop duplicates; comments move along."""
    changed = False
    for path in files:
        if not is_plain(path):
            raise ConfigError("belongs to another program", place=path, hint="sort it there")
        try:
            with open(path, encoding="utf-8") as stream:
                text = stream.read()
        except (OSError, UnicodeDecodeError) as error:
            fault = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise ConfigError(
                f"cannot be read ({fault})", place=path, hint="name a word file"
            ) from error
        ordered = in_order(text)
        if ordered != text:
            changed = True
            echo(shown(os.path.abspath(path)))
            if not check:
                create(path, ordered.encode())
    ctx.exit(1 if check and changed else 0)
