"""Writes docs/command-line.md: every command's help, as click prints it.

python scripts/cli_page.py [--check]
"""

import sys
from pathlib import Path

import click

from seedlint.cli.main import main

PAGE = Path(__file__).parent.parent / "docs" / "command-line.md"
HEAD = """<!-- Made by `scripts/cli_page.py`. -->

# Command line

What `--help` says of each command. Exit codes are 0 when there is nothing to complain of, 1 with
findings, 2 when seedlint could not do its work.
"""


def page() -> str:
    """Return the page as it should be."""
    return "\n".join((HEAD, *_sections(main, "seedlint", None)))


def _sections(command: click.Command, name: str, above: click.Context | None) -> list[str]:
    context = click.Context(command, info_name=name, parent=above, max_content_width=96)
    context.terminal_width = 96
    path = context.command_path
    lines = [f"## {path}\n", f"```text\n{command.get_help(context).strip()}\n```\n"]
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None, f"{path} lists {below}"
            lines += _sections(found, below, context)
    return lines


if __name__ == "__main__":
    text = page()
    if "--check" in sys.argv:
        if PAGE.read_text("utf-8") != text:
            sys.exit("docs/command-line.md is not up to date; run python scripts/cli_page.py")
    else:
        PAGE.write_text(text, "utf-8")
