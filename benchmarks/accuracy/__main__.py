"""How often seedlint is right: ``python -m benchmarks.accuracy --help``."""

from pathlib import Path

import click

from benchmarks.accuracy import corrupt as corruption
from benchmarks.accuracy.gather import gather

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


if __name__ == "__main__":
    main()
