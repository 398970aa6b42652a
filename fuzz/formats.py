"""Cut and mix the samples of every format for as long as wanted: no reader may fail on any text.

    python -m fuzz.formats --seconds 600 [--format rst]

Each text is read, checked and fixed. Prints a text that breaks something, and stops.
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / part) for part in ("src", "")]

from seedlint.diagnostic import Applicability  # noqa: E402
from seedlint.document import Source  # noqa: E402
from seedlint.engine.linter import Linter  # noqa: E402
from tests.formats.samples import SAMPLES  # noqa: E402
from tests.formats.test_total import cut, looked_at  # noqa: E402

EXPECTED = {"fix-refused"}
"""Problems that are an answer: the guard did its work."""


def run(format: str, text: str, linter: Linter) -> None:
    """Read, check and fix one text."""
    before = looked_at(format, text)
    source = Source("text", text, "", format=format)
    result = linter.fix(source, Applicability.unsafe)
    assert not [one for one in result.problems if one.kind not in EXPECTED], result.problems
    if result.fixed is None:
        return
    after = linter.read(source._replace(text=result.fixed))
    assert after.hidden() == before.hidden(), "hidden text changed"
    again = linter.fix(source._replace(text=result.fixed), Applicability.unsafe)
    assert again.fixed is None, "a second fix changed more"


def main() -> int:
    """Run until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--format", choices=SAMPLES)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    linter = Linter()
    names = [chosen.format] if chosen.format else [*SAMPLES]
    end = time.monotonic() + chosen.seconds
    count = 0
    while time.monotonic() < end:
        format = chance.choice(names)
        text = SAMPLES[format]
        if chance.random() < 0.2:
            text += SAMPLES[chance.choice([*SAMPLES])]
        text = cut(text, chance)
        try:
            run(format, text, linter)
        except Exception as error:
            print(f"{format}: {type(error).__name__}: {error}\n{text!r}")
            return 1
        count += 1
    print(f"{count} texts in {len(names)} formats: nothing broke")
    return 0


if __name__ == "__main__":
    sys.exit(main())
