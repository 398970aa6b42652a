"""How often seedlint is right: ``python -m benchmarks.accuracy --help``."""

from pathlib import Path
from typing import TextIO

import click

from benchmarks.accuracy import clean as cleanness
from benchmarks.accuracy import corrupt as corruption
from benchmarks.accuracy import judgments
from benchmarks.accuracy.gather import gather
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings

_CACHE = Path.home() / ".cache" / "seedlint-accuracy"


@click.group()
@click.option("--cache", type=Path, default=_CACHE, help="Where gathered texts lie.")
@click.option("--also", type=Path, multiple=True, help="A folder of further clean texts.")
@click.pass_context
def main(ctx: click.Context, cache: Path, also: tuple[Path, ...]) -> None:
    """Measures false alarms on clean texts, and what is found of seeded defects.

    The clean texts are gathered once, from Debian packages.
    """
    gather(cache)
    ctx.obj = (cache, *also)


@main.command()
@click.option("--limit", default=400, show_default=True, help="Passages for each kind.")
@click.option("--seed", default=1, show_default=True)
@click.option("--kind", multiple=True, help="Only kinds with this in their name.")
@click.option("--show", default=0, help="Show so many misses of each kind.")
@click.pass_obj
def corrupt(
    folders: tuple[Path, ...], limit: int, seed: int, kind: tuple[str, ...], show: int
) -> None:
    """Put one defect into each of many real passages, and see what becomes of it."""
    print("| Defect | passages | safe fix | unsafe fix | found | first suggestion | spoilt |")
    print("| --- |" + " ---: |" * 6)
    for name, outcomes in corruption.measure(folders, limit, seed, kind):
        print(f"| {name} | {corruption.row(outcomes)} |", flush=True)
        missed = [one for one in outcomes if not one.fixed]
        for one in missed[:show]:
            print(f"    {corruption.shown(one)}")


_RULES = click.option("--rule", multiple=True, help="Only these rules; all default ones without.")
_SAFE = click.option("--safe", is_flag=True, help="Only findings with a safe fix.")


def _swept(
    folders: tuple[Path, ...], rules: tuple[str, ...], safe: bool
) -> tuple[cleanness.Sweep, dict[judgments.Key, judgments.Verdict]]:
    settings = FileSettings(select=rules) if rules else FileSettings()
    words, found = cleanness.sweep(folders, Linter(settings))
    found = [one for one in found if one.safe] if safe else found
    return cleanness.Sweep(words, found), judgments.load()


@main.command()
@_RULES
@_SAFE
@click.option("--write", is_flag=True, help="Write the result for the rules' pages.")
@click.pass_obj
def clean(folders: tuple[Path, ...], rule: tuple[str, ...], safe: bool, write: bool) -> None:
    """Check clean texts, and count what is found there by rule and verdict."""
    if write and (rule or safe):
        raise click.UsageError("--write wants all rules")
    (words, found), verdicts = _swept(folders, rule, safe)
    if write:
        cleanness.write(words, cleanness.counts(found, verdicts))
    print(f"{words} words")
    for line in cleanness.rows(words, cleanness.counts(found, verdicts)):
        print(line)


@main.command()
@_RULES
@_SAFE
@click.option("--most", default=40, show_default=True, help="Findings of each rule to judge.")
@click.option("--enter", type=click.File(encoding="utf-8"), help="A filled-in sheet to store.")
@click.pass_obj
def verify(
    folders: tuple[Path, ...],
    rule: tuple[str, ...],
    safe: bool,
    most: int,
    enter: TextIO | None,
) -> None:
    """Print a sheet of findings that nobody has judged, or store a filled-in one.

    On each line, put + before a finding that is right and - before a wrong one.
    """
    if enter:
        judgments.save(judgments.load() | judgments.read_sheet(enter))
        return
    (_, found), verdicts = _swept(folders, rule, safe)
    for line in cleanness.sheet(found, verdicts, most):
        print(line)


if __name__ == "__main__":
    main()
