"""Compare what a reader shows with what the format's own parser takes for prose, word by word.

    python -m benchmarks.formats.agreement rst FOLDER … [--show]

Words are compared as a multiset, file by file; the shares are of the words of the parser.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping

from benchmarks.formats import asciidoc, html, rst
from benchmarks.formats.measure import files
from seedlint.document import Source
from seedlint.readers.registry import read

_WORD = re.compile(r"\w+")
_UNSEEN = str.maketrans({"\x1a": " ", "\x03": " ", "\x05": ""})
JUDGES: Mapping[str, Callable[[str], str]] = {
    "asciidoc": asciidoc.prose,
    "html": html.prose,
    "rst": rst.prose,
}
"""By the name of the format: what the parser takes for prose."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=JUDGES)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--show", action="store_true", help="print the words that differ")
    chosen = parser.parse_args()
    judge = JUDGES[chosen.format]
    total = more = fewer = count = equal = failed = 0
    for file in files(chosen.format, chosen.folders):
        text = file.read_text("utf-8", errors="replace")
        try:
            expected = Counter(_WORD.findall(judge(text)))
        except Exception as error:
            failed += 1
            print(f"{file}: {type(error).__name__}: {error}")
            continue
        view = read(Source(str(file), text, "", format=chosen.format)).view
        shown = Counter(_WORD.findall(view.translate(_UNSEEN)))
        wrongly, missed = shown - expected, expected - shown
        total += expected.total()
        more += wrongly.total()
        fewer += missed.total()
        count += 1
        equal += shown == expected
        if chosen.show and shown != expected:
            print(f"{file}: shown {[*wrongly.elements()][:12]}, hidden {[*missed.elements()][:12]}")
    print(
        f"{count} files ({failed} not judged), {total} words: {100 * more / total:.2f} % wrongly "
        f"shown, {100 * fewer / total:.2f} % wrongly hidden, {equal} files equal"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
