"""CPU time, memory and start-up of seedlint beside other tools, in one run.

    python benchmarks/speed.py FOLDER [--runs 5] [--peers FOLDER] [--page docs/performance.md]

FOLDER holds the texts (benchmarks/corpus.py fills one). --peers is the bin folder
of an environment in which the other tools are installed; what is missing is left
out. Runs are interleaved, one of each tool after the other, and the least CPU time of
each counts: it is the one that other work on the machine disturbed least. Slow
tools get a sample of the texts, and the ratio is per megabyte.

--page puts the table between two marks of a page, and a plot into images/ beside it.
"""

import argparse
import compileall
import math
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HEADER = [
    "Tool",
    "MB",
    "CPU s",
    "MB per CPU s",
    "seedlint needs",
    "lines",
    "peak MB",
    "one line, ms",
]
BEGIN, END = "<!-- speed: begin -->", "<!-- speed: end -->"
ONE_LINE = "Apples, pears and plums ripen in September.\n"


class Tool(NamedTuple):
    """A command, and the share of the corpus that it can finish."""

    name: str
    command: list[str]
    share: float = 1.0


class TextStatistics(NamedTuple):
    """CPU seconds, peak resident megabytes, and lines of output."""

    cpu: float
    memory: float
    lines: int


def tools(peers: Path | None, scratch: Path) -> list[Tool]:
    style = scratch / "vale.ini"  # it does nothing without one; this is its own style
    style.write_text("MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n", encoding="utf-8")
    found = [
        Tool(
            "seedlint",
            [
                *(sys.executable, "-m", "seedlint", "check", "--isolated", "--no-cache"),
                *("--jobs=1", "--output-format", "concise"),
            ],
        )
    ]
    wanted = [
        Tool("typos", ["typos", "-j1", "--format", "brief"]),
        Tool("codespell", ["codespell"]),
        Tool("rumdl", ["rumdl", "check", "--no-cache"]),
        Tool("proselint", ["proselint", "check"], 0.05),
        Tool("harper", ["harper", "lint"], 0.01),
        Tool("harper", ["harper-cli", "lint"], 0.01),
        Tool("vale", ["vale", "--config", str(style), "--output", "line"], 0.05),
    ]
    for tool in wanted:
        path = shutil.which(tool.command[0], path=str(peers) if peers else None)
        if path and tool.name not in (other.name for other in found):
            found.append(tool._replace(command=[path, *tool.command[1:]]))
    for name in {tool.name for tool in wanted} - {tool.name for tool in found}:
        print(f"left out: {name}", file=sys.stderr)
    return found


def measure(command: list[str], paths: list[str]) -> TextStatistics:
    """Run a command on paths and reads the kernel's account of it."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(
            [*command, *paths], stdout=output, stderr=subprocess.DEVNULL, env=environment
        )
        _, _, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        output.seek(0)
        lines = sum(1 for _ in output)
    return TextStatistics(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines)


def sample(files: list[Path], share: float) -> list[Path]:
    """About a share of the bytes, spread over the corpus."""
    if share >= 1:
        return files
    step = max(1, round(1 / share))
    return files[::step]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--page", type=Path)
    arguments = parser.parse_args()
    import seedlint

    compileall.compile_dir(os.path.dirname(seedlint.__file__), quiet=2)
    files = sorted(path for path in arguments.folder.iterdir() if path.is_file())
    with tempfile.TemporaryDirectory() as scratch:
        chosen = tools(arguments.peers, Path(scratch))
        one = Path(scratch, "one-line.md")
        one.write_text(ONE_LINE)
        corpora: dict[str, tuple[list[str], float]] = {}
        for tool in chosen:
            part = sample(files, tool.share)
            target = Path(scratch, tool.name)
            target.mkdir()
            for path in part:
                os.symlink(path.resolve(), target / path.name)
            size = sum(path.stat().st_size for path in part) / 1e6
            corpora[tool.name] = ([str(path) for path in part], size)
        best: dict[tuple[str, str], TextStatistics] = {}
        for _ in range(arguments.runs):
            for tool in chosen:
                paths, _size = corpora[tool.name]
                for what, given in (("corpus", paths), ("one line", [str(one)])):
                    figures = measure(tool.command, given)
                    old = best.get((tool.name, what))
                    if old is None or figures.cpu < old.cpu:
                        best[tool.name, what] = figures
    silent = {tool.name for tool in chosen if not best[tool.name, "corpus"].lines}
    for name in silent:
        print(f"left out: {name} said nothing, so it does not work here", file=sys.stderr)
    chosen = [tool for tool in chosen if tool.name not in silent]
    rows = []
    base = best["seedlint", "corpus"].cpu / corpora["seedlint"][1]
    for tool in chosen:
        figures, size = best[tool.name, "corpus"], corpora[tool.name][1]
        each = figures.cpu / size
        start = best[tool.name, "one line"].cpu * 1e3
        cells = [tool.name, f"{size:.1f}", f"{figures.cpu:.2f}", f"{1 / each:.2f}"]
        cells += [f"{base / each:.3f}", f"{figures.lines}", f"{figures.memory:.0f}", f"{start:.0f}"]
        rows.append(f"| {' | '.join(cells)} |")
    table = "\n".join([f"| {' | '.join(HEADER)} |", f"| --- |{' ---: |' * 7}", *rows])
    print(table)
    if arguments.page:
        text = arguments.page.read_text(encoding="utf-8")
        before, after = text.partition(BEGIN)[0], text.partition(END)[2]
        filled = f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
        arguments.page.write_text(filled, encoding="utf-8")
        speeds = {
            tool.name: corpora[tool.name][1] / best[tool.name, "corpus"].cpu for tool in chosen
        }
        plot = arguments.page.parent / "images" / "speed.svg"
        plot.write_text(drawn(speeds), encoding="utf-8")


def drawn(speeds: dict[str, float]) -> str:
    """Bars of megabytes per CPU second on a logarithmic scale, as SVG."""
    ordered = sorted(speeds.items(), key=lambda item: -item[1])
    least = min(speeds.values()) / 2
    longest = math.log(max(speeds.values()) / least)
    rows = []
    for index, (name, speed) in enumerate(ordered):
        y, width = 8 + 30 * index, 420 * math.log(speed / least) / longest
        color = "#348557" if name == "seedlint" else "#8a8f98"
        rows.append(
            f'<text x="92" y="{y + 15}" text-anchor="end">{name}</text>'
            f'<rect x="100" y="{y}" width="{width:.0f}" height="20" rx="3" fill="{color}"/>'
            f'<text x="{108 + width:.0f}" y="{y + 15}">{speed:.2g}</text>'
        )
    height = 16 + 30 * len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 {height}" '
        'font-family="sans-serif" font-size="14" fill="#8a8f98">\n' + "\n".join(rows) + "\n</svg>\n"
    )


if __name__ == "__main__":
    main()
