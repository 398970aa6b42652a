"""``seedlint vale``: styles of Vale, and what seedlint makes of them."""

import os
import sys
import warnings
from typing import Any

import click

from seedlint.cli.output import echo, echo_err, prepared, print_problems, style_for
from seedlint.errors import ConfigError
from seedlint.packs.style_import import NotImportedError, name_of, rule_file
from seedlint.reports.terminal import printable
from seedlint.runs.atomic_write import create
from seedlint.vale.definition import Definition
from seedlint.vale.plan import Plan, Surroundings, UnsupportedError, plan
from seedlint.vale.project import NAMES, Project, definitions_in


@click.group(short_help="Use the styles of Vale.")
def vale() -> None:
    """List the rules of Vale styles, take them over, and compare findings with Vale's."""


def rules_of(place: str) -> list[tuple[Definition, Surroundings]]:
    """Return the rules of a settings file of Vale, or of a folder of styles.

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
    """Return what runs a rule, or why nothing does."""
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


@vale.command("import", short_help="Write the rules of a style as rule files.")
@click.argument("place", metavar="FOLDER|FILE", type=click.Path())
@click.option(
    "--folder",
    metavar="FOLDER",
    default="house-rules",
    show_default=True,
    help="Write the rule files here.",
)
def import_rules(place: str, folder: str) -> None:
    """Write the rules of a .vale.ini, or of a folder of styles, as rule files with examples.

    Rules that no rule file can express are named with the reason; they can go on as a style of
    Vale. Existing files are never overwritten.
    """
    written = 0
    for rule, _ in rules_of(place):
        path = os.path.join(folder, f"{name_of(rule)}.toml")
        try:
            if os.path.lexists(path):
                raise NotImportedError(f"{path} already exists")
            text = rule_file(rule)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            create(path, text.encode())
            reason = _fails(path)
            if reason:
                os.unlink(path)
                raise NotImportedError(reason)
        except NotImportedError as error:
            echo_err(f"seedlint: {rule.id} is not taken over: {error}")
        else:
            written += 1
            echo(path)
    if written:
        echo_err(f'seedlint: hint: add rules = ["{folder}"] to the settings to use them')


def _fails(path: str) -> str:
    """Why the examples of a rule file do not hold; nothing when they do."""
    from seedlint.errors import SeedlintError
    from seedlint.testing import examples

    try:
        for case in examples(path):
            case.check()
    except SeedlintError as error:
        return error.message
    except AssertionError:
        return "the examples that were made for it do not hold"
    return ""


@vale.command(short_help="Compare findings with those of Vale.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--vale", "program", default="vale", show_default=True, help="How to start Vale.")
@click.option(
    "--ini",
    metavar="FILE",
    default=".vale.ini",
    show_default=True,
    type=click.Path(),
    help="The settings file of Vale.",
)
@click.pass_context
def compare(ctx: click.Context, /, paths: tuple[str, ...], program: str, ini: str) -> None:
    """Run Vale on PATH and list what only one of the two finds, for the rules that both run.

    Needs Vale itself.

    Exit codes: 0 no difference, 1 differences, 2 an error.
    """
    from seedlint.engine.linter import Linter
    from seedlint.runs.compare_vale import compare as compared
    from seedlint.runs.compare_vale import findings_of_ours, findings_of_vale
    from seedlint.runs.runner import Run
    from seedlint.settings.resolve import Flags, Resolver

    if not os.path.isfile(ini):
        raise ConfigError("no such settings file", place=ini, hint="pass --ini FILE")
    warnings.simplefilter("ignore", FutureWarning)  # what cannot run is left out of both
    run = Run(Resolver(Flags(isolated=True, vale=os.path.abspath(ini))), Linter)
    ours, failed = {}, False
    for done in run.check(paths or (".",)):
        failed = print_problems(done.result.name, done.result.problems) or failed
        if done.result.document:
            ours[done.result.name] = findings_of_ours(done.result)
    if failed or not ours:
        ctx.exit(2 if failed else 0)
    both = {rule.id for rule, around in rules_of(ini) if not isinstance(planned(rule, around), str)}
    found = compared(findings_of_vale(program, ini, [*ours]), ours, both)
    for name, (rule, line, column, text), is_ours in found.differences:
        who = "only seedlint" if is_ours else "only Vale"
        echo(f"{name}:{line}:{column}: {who}: [{rule}] {text}")
    echo_err(
        f"seedlint: of {found.total} findings of Vale, {found.same} are at the same place and "
        f"{found.moved} at another place in the file"
    )
    ctx.exit(1 if found.differences else 0)
