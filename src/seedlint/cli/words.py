"""``seedlint words``: the project's vocabulary."""

import os
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import settings_flags
from seedlint.cli.output import echo, echo_err
from seedlint.errors import ConfigError
from seedlint.runs.atomic_write import create
from seedlint.settings.add_words import additions, in_order, one_word
from seedlint.settings.layers import shown
from seedlint.settings.resolve import Resolver
from seedlint.settings.word_files import is_plain


@click.group(short_help="List and add words that spelling accepts.")
def words() -> None:
    """List and add words that spelling accepts."""


def _here() -> str:
    return os.getcwd().replace(os.sep, "/")


@words.command("list", short_help="Print all words that the settings accept.")
@settings_options
def list_words(**chosen: Any) -> None:
    """Print the words that settings and word files accept in this folder, one a line."""
    known = Resolver(settings_flags(chosen)).resolve(_here(), f"{_here()}/").settings.words
    for word in sorted(known, key=lambda word: (word.casefold(), word)):
        echo(word)


@words.command(short_help="Add words to the project's word file.")
@click.argument("words", nargs=-1, required=True, metavar="WORD…")
@settings_options
def add(words: tuple[str, ...], **chosen: Any) -> None:
    """Add each WORD to the project's word file; spelling then accepts it.

    A word in lower case is accepted in every case, one with capitals as it stands.
    Without a word file, seedlint.words is made beside the settings, which get its name.
    """
    resolver = Resolver(settings_flags(chosen))
    wanted = [one_word(word) for word in words]
    have = set(resolver.resolve(_here(), f"{_here()}/").settings.words)
    new = [word for word in wanted if word not in have]
    for word in wanted:
        if word in have:
            echo_err(f"seedlint: “{word}” is accepted already")
    if new:
        for path, text in additions(new, resolver.config(_here()), _here()):
            create(path, text.encode())
            echo(shown(path))


@words.command(short_help="Sort word files.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
@click.option("--check", is_flag=True, help="Only compare; exit with 1 at a difference.")
@click.pass_context
def sort(ctx: click.Context, /, files: tuple[str, ...], check: bool) -> None:
    """Sort the words in each FILE, one a line, and keep each once; comments go along."""
    changed = False
    for path in files:
        if not is_plain(path):
            raise ConfigError("is another program's file", place=path, hint="sort it there")
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
