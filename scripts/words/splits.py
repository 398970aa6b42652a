"""Which source serves for what, decided by its name alone so that nobody can choose.

``train`` fits models and counts words, ``calibrate`` sets thresholds, ``report`` is looked at
for figures only. A repository and its history always fall into one set.
"""

import zlib

TWENTIETHS = {"report": 4, "calibrate": 3}


def split_of(source: str) -> str:
    """Return ``train``, ``calibrate`` or ``report`` for the name of a package or repository."""
    part = zlib.crc32(source.encode()) % 20
    if part < TWENTIETHS["report"]:
        return "report"
    return "calibrate" if part < sum(TWENTIETHS.values()) else "train"
