"""CPU time, memory and start-up of seedlint beside other tools, in one run.

    python benchmarks/speed.py FOLDER [--runs 5] [--peers FOLDER] [--markdown docs/performance.md]

FOLDER holds the texts (benchmarks/corpus.py fills one). --peers is the bin folder
of an environment in which the other tools are installed; what is missing is left
out. Runs are interleaved, one of each tool after the other, and the least CPU time of
each counts: it is the one that other work on the machine disturbed least. Slow
tools get a sample of the texts, and the ratio is per megabyte.
"""

import argparse
import compileall
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
ONE_LINE = "Apples, pears and plums ripen in September.\n"


class Tool(NamedTuple):
    """A command, and the share of the corpus that it can finish."""

    name: str
    command: list[str]
    share: float = 1.0


class Figures(NamedTuple):
    """CPU seconds, peak resident megabytes, and lines of output."""

    cpu: float
    memory: float
    lines: int


def tools(peers: Path | None) -> list[Tool]:
    found = [
        Tool(
            "seedlint",
            [sys.executable, "-m", "seedlint", "check", "--isolated", "--output-format", "concise"],
        )
    ]
    wanted = [
        Tool("typos", ["typos", "-j1", "--format", "brief"]),
        Tool("codespell", ["codespell"]),
        Tool("rumdl", ["rumdl", "check", "--no-cache"]),
        Tool("proselint", ["proselint", "check"], 0.05),
        Tool("harper", ["harper-cli", "lint"], 0.01),
        Tool("vale", ["vale"], 0.05),
    ]
    for tool in wanted:
        path = shutil.which(tool.command[0], path=str(peers) if peers else None)
        if path:
            found.append(tool._replace(command=[path, *tool.command[1:]]))
        else:
            print(f"left out: {tool.name}", file=sys.stderr)
    return found


def measure(command: list[str], paths: list[str]) -> Figures:
    """Runs a command on paths and reads the kernel's account of it."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(
            [*command, *paths], stdout=output, stderr=subprocess.DEVNULL, env=environment
        )
        _, _, usage = os.wait4(child.pid, 0)
        child.returncode = 0
        output.seek(0)
        lines = sum(1 for _ in output)
    return Figures(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, lines)


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
    parser.add_argument("--markdown", type=Path)
    arguments = parser.parse_args()
    import seedlint

    compileall.compile_dir(os.path.dirname(seedlint.__file__), quiet=2)
    files = sorted(path for path in arguments.folder.iterdir() if path.is_file())
    chosen = tools(arguments.peers)
    with tempfile.TemporaryDirectory() as scratch:
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
        best: dict[tuple[str, str], Figures] = {}
        for _ in range(arguments.runs):
            for tool in chosen:
                paths, _size = corpora[tool.name]
                for what, given in (("corpus", paths), ("one line", [str(one)])):
                    figures = measure(tool.command, given)
                    old = best.get((tool.name, what))
                    if old is None or figures.cpu < old.cpu:
                        best[tool.name, what] = figures
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
    if arguments.markdown:
        arguments.markdown.write_text(table + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
