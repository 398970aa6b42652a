"""Whether work grows with a text and not with its square.

    python -m benchmarks.linear [--length 200000] [--rules] [NAME…]

Each hostile text is fixed with all rules at one length and at twice that length. CPU seconds
of each, the least of three, and their ratio: 2 is linear, 4 is quadratic. Exits with 1 when a
ratio is above 3. With ``--rules``, the texts are the bad examples of the rules, repeated.
"""

import sys
import time
from argparse import ArgumentParser

from benchmarks.hostile import HOSTILE, Hostile, repeated
from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.settings.model import FileSettings
from seedlint.testing import BUILTIN, examples

WORST = 3.0
SHORT = 0.02
"""Less CPU than this, in seconds, tells nothing."""


def work(linter: Linter, case: Hostile, length: int) -> float:
    """Seconds of CPU for all fixes of a text, the least of three."""
    source = Source("hostile.md", repeated(case, length), ".md")
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        linter.fix(source, Applicability.unsafe)
        best = min(best, time.process_time() - start)
    return best


def bad_examples() -> dict[str, Hostile]:
    """Return the first bad example of each rule, with a space after it."""
    found: dict[str, Hostile] = {}
    for case in examples(BUILTIN):
        if case.example.bad:
            found.setdefault(case.spec.id, f"{case.example.bad} ")
    return found


def main() -> int:
    """Print a line for each text."""
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--rules", action="store_true", help="repeat the rules' bad examples")
    parser.add_argument("--length", type=int, default=200_000, help="code points")
    chosen = parser.parse_args()
    linter = Linter(FileSettings(select=("all",)), cache_dir="")
    failed = False
    cases = bad_examples() if chosen.rules else HOSTILE
    for name in chosen.names or cases:
        once, twice = (work(linter, cases[name], chosen.length * n) for n in (1, 2))
        ratio = twice / max(once, SHORT)
        failed = failed or ratio > WORST
        print(f"{name:24} {once:8.3f} s {twice:8.3f} s {ratio:6.2f}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
