"""``seedlint review``: decide on each finding."""

import threading
import webbrowser
from typing import Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.flags import UsageError, settings_flags
from seedlint.cli.output import echo, echo_err
from seedlint.review.session import ReviewSession
from seedlint.runs.discovery import STDIN


@click.command(short_help="Review findings one by one, in a browser or the terminal.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path())
@settings_options
@click.option("--tui", is_flag=True, help="Review in the terminal.")
@click.option(
    "--no-browser", is_flag=True, help="Print the address of the page instead of opening it."
)
@click.pass_context
def review(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    tui: bool,
    no_browser: bool,
    **chosen: Any,
) -> None:
    """Decide on each finding in PATH: accept the fix, keep the text, write something else, or
    add a word to the vocabulary.

    A page in the browser shows the texts; changes are written when you save. The page is
    served by this machine and can be reached only from it.

    With --tui, the terminal asks about one finding after another and writes each text when
    all its findings are decided.

    Exit codes: 0 done, 2 a file could not be read or written.
    """
    try:
        flags = settings_flags(chosen)
        if STDIN in paths:
            raise UsageError("- (standard input) cannot be reviewed; hint: name a file")
        if tui and no_browser:
            raise UsageError("--tui cannot be used with --no-browser")
    except UsageError as error:
        raise click.UsageError(str(error), ctx) from error
    session = ReviewSession(flags, paths)
    for fault in session.faults:
        echo_err(f"seedlint: {fault}")
    if not session.files:
        echo_err("seedlint: no texts to review; hint: name a text, or a folder with texts")
        ctx.exit(2)
    if tui:
        from seedlint.cli.walkthrough import walk

        failed = walk(session)
    else:
        _serve(session, no_browser=no_browser)
        failed = False
    ctx.exit(2 if failed or session.faults else 0)


def _serve(session: ReviewSession, *, no_browser: bool) -> None:
    from seedlint.review.handlers import Handlers
    from seedlint.review.server import Server  # http, which takes its time

    handlers = Handlers(session)
    with Server(handlers) as server:
        click.echo(f"Review page: {server.url}")
        click.echo("Finish the review on the page, or press Ctrl-C here.")
        if not no_browser:
            threading.Thread(target=webbrowser.open, args=(server.url,), daemon=True).start()
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
    for name in sorted(handlers.saved):
        echo(f"{name}: saved")
