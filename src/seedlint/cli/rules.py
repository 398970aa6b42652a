"""``seedlint rules``: list, explain, create, test and document rules."""

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from seedlint.cli.click_options import settings_options
from seedlint.cli.cost import cost
from seedlint.cli.flags import settings_flags
from seedlint.cli.output import echo, echo_err, prepared, printable_lines, style_for
from seedlint.errors import ReadError
from seedlint.reports.terminal import printable
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Resolver

if TYPE_CHECKING:
    from seedlint.packs.registry import RuleRegistry
    from seedlint.packs.rule_spec import RuleSpec


@click.group(short_help="List, explain, create and test rules.")
def rules() -> None:
    """List, explain, create and test rules."""


def _settings(chosen: dict[str, Any]) -> FileSettings:
    """Return the settings for the current folder."""
    here = os.getcwd().replace(os.sep, "/")
    return Resolver(settings_flags(chosen)).resolve(here, f"{here}/").settings


def _book(settings: FileSettings) -> "RuleRegistry":
    """Load all rules. None of their Python is run."""
    from seedlint.packs.pack import wanted
    from seedlint.packs.registry import RuleRegistry

    packs = wanted(settings.packs, settings.rules, allow_code=True)
    return RuleRegistry(packs, settings.vale, settings.vale_sections)


@rules.command("list", short_help="List all rules.")
@settings_options
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="A table, or JSON.",
)
def list_rules(output_format: str, **chosen: Any) -> None:
    """List all rules by group; + marks the rules that are enabled in this folder."""
    settings = _settings(chosen)
    book = _book(settings)
    on = book.select(settings.select, settings.add, settings.ignore)
    stream = prepared(sys.stdout)
    specs = sorted(book.specs.values(), key=lambda spec: (spec.pack, spec.group, spec.id))
    if output_format == "json":
        import json

        print(json.dumps([_row(spec, spec.id in on) for spec in specs], indent=2), file=stream)
        return
    style = style_for(stream, "auto")
    longest = max((len(spec.id) for spec in specs), default=0)
    group = ""
    for spec in specs:
        if spec.group != group:
            group = spec.group
            print(f"{style(group, 'bold')}", file=stream)
        grade = spec.file.fix.applicability if spec.file.fix else ""
        mark = "+" if spec.id in on else " "
        severity = f"{spec.file.severity:<10}"
        name = f"{mark} {spec.id:<{longest}}"
        print(f"{name}  {severity}  {grade:<7}  {printable(spec.file.summary)}", file=stream)


def _row(spec: "RuleSpec", on: bool) -> dict[str, object]:
    return {
        "id": spec.id,
        "group": spec.group,
        "pack": spec.pack,
        "summary": spec.file.summary,
        "severity": spec.file.severity,
        "fix": spec.file.fix.applicability if spec.file.fix else None,
        "default": spec.file.default,
        "on": on,
        "since": spec.file.since,
        "aliases": list(spec.file.aliases),
        "path": spec.path,
    }


@rules.command(short_help="Explain a rule.")
@click.argument("id")
@settings_options
def explain(id: str, **chosen: Any) -> None:
    """Show what a rule reports, why, and its examples."""
    from seedlint.packs.rule_pages import page

    book = _book(_settings(chosen))
    book.require([id], "")
    text = page(book.specs[book.aliases.get(id, id)])
    print(printable_lines(text), end="", file=prepared(sys.stdout))


@rules.command(short_help="Create a rule.")
@click.argument("name", metavar="GROUP/ID")
@click.option("--folder", metavar="FOLDER", help="The folder of your rules.")
@settings_options
def new(name: str, folder: str | None, **chosen: Any) -> None:
    """Create a rule file to start from, with one bad example and one near miss."""
    from seedlint.packs.scaffold import new_rule
    from seedlint.settings.layers import shown

    have = [path for path in _settings(chosen).rules if not path.endswith(".toml")]
    target = folder or (shown(have[0]) if have else "house-rules")
    path = new_rule(name, target)
    echo(path)
    if os.path.abspath(target) not in have:
        echo_err(f'seedlint: hint: add rules = ["{target}"] to seedlint.toml to use it')
    echo_err(f"seedlint: hint: `seedlint rules test {path}` tests its examples")


@rules.command(short_help="Test the examples of rules.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@settings_options
@click.pass_context
def test(ctx: click.Context, /, paths: tuple[str, ...], **chosen: Any) -> None:
    """Test the examples of the rules in PATH: folders, or single rule files.

    The default is the project's own rules or, if it has none, the built-in ones.

    Exit codes: 0 all examples pass, 1 an example fails.
    """
    from seedlint.packs.pack import Pack
    from seedlint.testing import BUILTIN, examples

    for path in paths:
        if not os.path.exists(path):
            raise ReadError(
                "no such file or folder", place=path, hint="name a folder of rules, or a rule file"
            )
    settings = _settings(chosen)
    packs: tuple[str | Pack, ...] = paths or settings.rules or (BUILTIN,)
    stream = prepared(sys.stdout)
    cases = [case for pack in packs for case in examples(pack, allow_code=settings.allow_code)]
    broken = 0
    for case in cases:
        try:
            case.check()
        except AssertionError as error:
            broken += 1
            print(printable_lines(str(error)), end="\n\n", file=stream)
    count = len({case.spec.id for case in cases})
    verdict = (
        f"{broken} of {len(cases)} examples fail." if broken else f"{len(cases)} examples pass."
    )
    print(f"{count} rules, {verdict}" if count != 1 else f"1 rule, {verdict}", file=stream)
    ctx.exit(1 if broken else 0)


@rules.command(short_help="Write a page for each rule.")
@click.argument("folder")
@click.option("--check", is_flag=True, help="Compare only; exit with 1 if a page differs.")
@click.option("--index-only", is_flag=True, help="Write only the index.")
@click.pass_context
def pages(ctx: click.Context, /, folder: str, check: bool, index_only: bool) -> None:
    """Write a Markdown page for every built-in rule, and an index, to FOLDER."""
    from seedlint.packs.rule_pages import MADE
    from seedlint.packs.rule_pages import pages as made_pages
    from seedlint.runs.atomic_write import create

    wanted = made_pages(_book(FileSettings()).specs.values())
    if index_only:
        wanted = {"index.md": wanted["index.md"]}
    have = _pages_in(folder)
    stale = [name for name, text in have.items() if name not in wanted and text.startswith(MADE)]
    changed = [name for name, text in wanted.items() if have.get(name) != text]
    for name in sorted([*changed, *stale]):
        path = os.path.join(folder, name)
        echo(path)
        if check:
            continue
        if name in stale:
            os.unlink(path)
        else:
            create(path, wanted[name].encode())
    if check and (changed or stale):
        echo_err(
            f"seedlint: these pages are out of date; hint: run `seedlint rules pages {folder}`"
        )
        ctx.exit(1)


def _pages_in(folder: str) -> dict[str, str]:
    """Return the Markdown files of a folder and what they say; none when it is not there."""
    if not os.path.isdir(folder):
        return {}
    found = {}
    for name in os.listdir(folder):
        if name.endswith(".md"):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as stream:
                found[name] = stream.read()
    return found


rules.add_command(cost)
