"""Gather the texts that the context model is made from into one folder.

    python -m scripts.context.gather REPOSITORIES PACKAGES FOLDER

``REPOSITORIES`` holds bare clones in ``owner+name/repo``, ``PACKAGES`` unpacked Debian packages.
The folder gets one file for each source, with one segment of prose a line.
"""

import random
import sys
from pathlib import Path

from scripts.context.segments import digest, segments
from scripts.context.sources import described, texts

MOST = 1_500_000
"""Words of one source; of a longer one, so many are taken at random."""
_SOURCES = Path(__file__).with_name("sources.toml")


def main() -> None:
    """Gather all sources; those that are there already are not read again."""
    repositories, packages, folder = map(Path, sys.argv[1:])
    seen: set[bytes] = set()
    for source in described(_SOURCES):
        target = folder / source.split / f"{source.kind}__{source.name.replace('/', '+')}.txt"
        if target.exists():
            seen.update(map(digest, target.read_text("utf-8").splitlines()))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        found = [
            segment
            for text in texts(source.name, repositories, packages)
            for segment in segments(text, seen)
        ]
        words = [segment.count(" ") + 1 for segment in found]
        if sum(words) > MOST:
            order = [*range(len(found))]
            random.Random(source.name).shuffle(order)
            kept, total = [], 0
            for index in order:
                total += words[index]
                if total > MOST:
                    break
                kept.append(index)
            found = [found[index] for index in sorted(kept)]
        target.write_text("".join(f"{segment}\n" for segment in found), "utf-8", "replace")
        print(source.split, source.kind, source.name, min(sum(words), MOST), flush=True)


if __name__ == "__main__":
    main()
