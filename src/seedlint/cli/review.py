"""``seedlint review``: an editor decides about each finding."""

import threading
import webbrowser
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import UsageError, settings_flags
from seedlint.cli.output import echo, echo_err
from seedlint.review.session import ReviewSession
from seedlint.runs.discovery import STDIN


@click.command(short_help="Decide about each finding, in a browser or in the terminal.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path())
@settings_options
@click.option("--tui", is_flag=True, help="In the terminal, one finding after the other.")
@click.option("--no-browser", is_flag=True, help="Say where the page is; do not open it.")
@click.pass_context
def review(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    tui: bool,
    no_browser: bool,
    **chosen: Any,
) -> None:
    """Decide about each finding in PATH: accept a change, leave the text as it is, write
    something else, or add a word to the vocabulary.

    A page in the browser shows the texts; what is decided there is written when it is saved.
    The page comes from this machine and only this machine can reach it.

    With --tui the terminal asks, one finding after the other, and writes each text when
    all its findings are decided.

    Exits with 0, or with 2 when something could not be read or written.
    """
    try:
        flags = settings_flags(chosen)
        if STDIN in paths:
            raise UsageError("the standard input (-) cannot be reviewed; name a file")
        if tui and no_browser:
            raise UsageError("--tui and --no-browser exclude each other")
    except UsageError as error:
        raise click.UsageError(str(error), ctx) from error
    desk = ReviewSession(flags, paths)
    for fault in desk.faults:
        echo_err(f"seedlint: {fault}")
    if not desk.files:
        echo_err("seedlint: there is nothing to review; name a text, or a folder with texts")
        ctx.exit(2)
    if tui:
        from seedlint.cli.walkthrough import walk

        failed = walk(desk)
    else:
        _serve(desk, no_browser=no_browser)
        failed = False
    ctx.exit(2 if failed or desk.faults else 0)


def _serve(desk: ReviewSession, *, no_browser: bool) -> None:
    from seedlint.review.handlers import Handlers
    from seedlint.review.server import Server  # http, which takes its time

    answers = Handlers(desk)
    with Server(answers) as server:
        click.echo(f"The review is at {server.url}")
        click.echo("Finish it there, or press Ctrl-C here.")
        if not no_browser:
            threading.Thread(target=webbrowser.open, args=(server.url,), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
    for name in sorted(answers.saved):
        echo(f"{name}: saved")
