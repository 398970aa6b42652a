"""``seedlint vale``: styles of Vale, and what seedlint makes of them."""

import os
import sys
from typing import Any

import click

from seedlint.cli.output import prepared, style_for
from seedlint.errors import ConfigError
from seedlint.reports.terminal import printable
from seedlint.vale.definition import Definition
from seedlint.vale.plan import Plan, Surroundings, UnsupportedError, plan
from seedlint.vale.project import NAMES, Project, definitions_in


@click.group(short_help="Use the styles of Vale.")
def vale() -> None:
    """List the rules of Vale styles, take them over, and compare findings with Vale's."""


def rules_of(place: str) -> list[tuple[Definition, Surroundings]]:
    """The rules of a settings file of Vale, or of a folder of styles.

    Raises:
        SeedlintError: there are none, or one is wrong.
    """
    if os.path.isdir(place):
        found = [os.path.join(place, name) for name in NAMES]
        place = next(filter(os.path.isfile, found), place)
    if os.path.isdir(place):
        rules = [*definitions_in(place)]
        if not rules:
            raise ConfigError(
                "holds neither a .vale.ini nor a style", place=place, hint="name one of them"
            )
        return [(rule, Surroundings()) for rule in rules]
    if not os.path.isfile(place):
        raise ConfigError("no such file or folder", place=place, hint="check the path")
    project = Project(place)
    return [
        (rule, wanted.around)
        for wanted in (project.wanted(range(len(project.sections))),)
        for rule in wanted.rules
    ]


def planned(rule: Definition, around: Surroundings) -> Plan | str:
    """What runs a rule, or why nothing does."""
    try:
        return plan(rule, around)
    except UnsupportedError as error:
        return str(error)


@vale.command("rules", short_help="List the rules of styles, and why some do not run.")
@click.argument("place", default=".", metavar="[FOLDER|FILE]", type=click.Path())
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table, or JSON.",
)
def list_rules(place: str, output_format: str) -> None:
    """List the rules of a .vale.ini, or of a folder of styles; the default is the current folder.

    A rule that cannot run is marked with - and followed by the reason.
    """
    rows = [_row(rule, planned(rule, around)) for rule, around in rules_of(place)]
    rows.sort(key=lambda row: str(row["id"]))
    stream = prepared(sys.stdout)
    if output_format == "json":
        import json

        print(json.dumps(rows, indent=2), file=stream)
        return
    style = style_for(stream, "auto")
    longest = max(len(str(row["id"])) for row in rows) if rows else 0
    for row in rows:
        mark = "-" if row["reason"] else "+"
        more = f"cannot run: {row['reason']}" if row["reason"] else str(row["fix"] or "")
        line = f"{mark} {row['id']:<{longest}}  {row['severity']:<10}  {row['extends']:<14}  {more}"
        print(printable(line).rstrip(), file=stream)
    missing = sum(bool(row["reason"]) for row in rows)
    print(style(f"{len(rows) - missing} of {len(rows)} rules run.", "bold"), file=stream)


def _row(rule: Definition, found: Plan | str) -> dict[str, Any]:
    return {
        "id": rule.id,
        "severity": rule.level.name,
        "extends": rule.extends,
        "fix": None if isinstance(found, str) else found.fix or None,
        "path": rule.path,
        "reason": found if isinstance(found, str) else "",
    }
