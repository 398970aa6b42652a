"""Train the context model.

    python -m scripts.context.train FOLDER TARGET

``FOLDER`` holds the gathered training texts. The same texts give the same bytes on the same
machine: seeds are fixed, and arrays are worked through in order by one thread.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.context import corpus
from scripts.context.classes import Classes, cluster
from scripts.context.slots import Context, Index, Pair, Places, Unsigned, pairs
from seedlint.context.classes import fallback
from seedlint.context.features import GOLDEN, pair_number, word_number
from seedlint.context.table import HEADER, MAGIC

PAIRS = Path(__file__).with_name("pairs.txt")
SLOTS = 1_350_000
"""Places for weights in the table that ships."""
WORD_PLACES = 1 << 16
BITS = 26
"""The table that is trained has 2 ** BITS places."""
SHIFT = 24
"""Lower bits of a key are of no account."""
RATE = 0.1
LEAST = 3
"""Times that a feature must have been seen with a pair to get a weight."""
RATIO = 12
"""At most so many slots of the more frequent word for one of the other."""
MOST = 300_000
"""At most so many slots of a word for one pair."""
BATCH = 2048
_SEED = 11


class Weights(NamedTuple):
    """What was learned.

    Attributes:
        keys: the upper 40 bits of each key.
        values: its weight.
        counts: how often it was seen.
        slots: how many slots its pair has.
    """

    keys: Unsigned
    values: NDArray[np.float32]
    counts: NDArray[np.uint32]
    slots: NDArray[np.int64]


class Slots(NamedTuple):
    """Places to learn from, the pair that each belongs to, and whether its first word stands."""

    places: Places
    pairs: NDArray[np.int32]
    first: NDArray[np.bool_]


def class_array(types: list[str], classes: Classes) -> NDArray[np.uint8]:
    """Return the class of each token type."""
    learned = dict(zip(classes.words, classes.clusters.tolist(), strict=True))
    return np.array([learned.get(token, fallback(token)) for token in types], np.uint8)


def slots(tokens: corpus.Tokens, known: list[Pair]) -> Slots:
    """Return the places to learn from, in an order that looks random and never changes."""
    random = np.random.default_rng(_SEED)
    places, numbers, firsts = [], [], []
    index = Index(tokens)
    for number, pair in enumerate(known):
        both = [index.places(word) for word in (pair.first, pair.second)]
        most = min(MOST, RATIO * max(200, min(map(len, both))))
        for found, first in zip(both, (True, False), strict=True):
            if len(found) > most:
                found = np.sort(random.choice(found, most, replace=False))
            places.append(found)
            numbers.append(np.full(len(found), number, np.int32))
            firsts.append(np.full(len(found), first))
    order = random.permutation(sum(map(len, places)))
    return Slots(
        np.concatenate(places)[order], np.concatenate(numbers)[order], np.concatenate(firsts)[order]
    )


def learn(context: Context, data: Slots, known: list[Pair]) -> Weights:
    """Return the weights of logistic regression with AdaGrad, in one pass over the slots."""
    factors = np.array([pair_number(pair.first, pair.second) for pair in known], np.uint64)
    batches = range(0, len(data.places), BATCH)
    counts = np.zeros(1 << BITS, np.uint32)
    rest = np.zeros(1 << BITS, np.uint16)
    owners = np.zeros(1 << BITS, np.int16)

    def keys(start: int) -> Unsigned:
        part = slice(start, start + BATCH)
        features = context.features(data.places[part])
        return (np.stack(features, axis=1) + factors[data.pairs[part]][:, None]) * np.uint64(GOLDEN)

    for start in batches:
        full = keys(start)
        index = (full >> np.uint64(64 - BITS)).astype(np.int64).ravel()
        np.add.at(counts, index, np.uint32(1))
        rest[index] = (full >> np.uint64(SHIFT)).astype(np.uint16).ravel()
        pair = data.pairs[start : start + BATCH]
        owners[index] = np.repeat(pair, len(index) // len(pair))
    weights = np.zeros(1 << BITS, np.float32)
    squares = np.full(1 << BITS, 1e-4, np.float32)
    gradients = np.zeros(1 << BITS, np.float32)
    seen = counts >= LEAST
    for start in batches:
        index = (keys(start) >> np.uint64(64 - BITS)).astype(np.int64)
        wanted = data.first[start : start + BATCH]
        total = weights[index].sum(axis=1)
        error = 1 / (1 + np.exp(-total)) - wanted
        flat = index.ravel()
        slopes = np.repeat(error.astype(np.float32), len(flat) // len(wanted))
        kept = seen[flat]
        flat, slopes = flat[kept], slopes[kept]
        np.add.at(gradients, flat, slopes)
        slope = gradients[flat]
        # A key that a batch has twice is written twice, with the same value.
        grown = squares[flat] + slope * slope
        squares[flat] = grown
        weights[flat] = weights[flat] - RATE * slope / np.sqrt(grown)
        gradients[flat] = 0
    used = np.flatnonzero(seen & (weights != 0))
    # The index has the upper bits of a key, `rest` the 16 above SHIFT, some of which are in both.
    low = rest[used].astype(np.uint64) & np.uint64((1 << (64 - BITS - SHIFT)) - 1)
    full = used.astype(np.uint64) << np.uint64(64 - BITS - SHIFT) | low
    sizes = np.bincount(data.pairs, minlength=len(known))
    return Weights(full, weights[used], counts[used], sizes[owners[used]])


def packed(classes: Classes, learned: Weights, slots: int) -> bytes:
    """Return the table as it ships: of the weights that share a place the heaviest is kept."""
    words = np.zeros(WORD_PLACES, np.uint32)
    for word, group in zip(classes.words, classes.clusters.tolist(), strict=True):
        number = word_number(word)
        at = number & (WORD_PLACES - 1)
        while words[at]:
            at = (at + 1) & (WORD_PLACES - 1)
        words[at] = (number >> 16) << 8 | group + 1
    place = ((learned.keys >> np.uint64(8)) * np.uint64(slots)) >> np.uint64(32)
    check = (learned.keys & np.uint64(0xFF)).astype(np.uint8)
    # A pair with few slots has few weights, and they are as needful as those of others.
    heavy = np.abs(learned.values) * np.sqrt(learned.counts / np.maximum(learned.slots, 1))
    order = np.lexsort((learned.keys, heavy))
    unit = float(np.quantile(np.abs(learned.values), 0.999)) / 127
    units = np.clip(np.rint(learned.values / unit), -127, 127).astype(np.int8)
    weights, checks = np.zeros(slots, np.int8), np.zeros(slots, np.uint8)
    weights[place[order]] = units[order]  # the last one, which is the heaviest, stays
    checks[place[order]] = check[order]
    header = HEADER.pack(MAGIC, WORD_PLACES, slots, unit, 0.0)
    return bytes(header + words.tobytes() + weights.tobytes() + checks.tobytes())


def build(folder: Path, known: list[Pair], slots_kept: int = SLOTS, least: int = 25) -> bytes:
    """Return the table that the texts in a folder teach."""
    tokens = corpus.tokenize(corpus.read(corpus.files(folder)))
    print(len(tokens.ids), "tokens", len(tokens.types), "types", flush=True)
    classes = cluster(tokens, least=least)
    context = Context(tokens, class_array(tokens.types, classes))
    data = slots(tokens, known)
    print(len(data.places), "slots", flush=True)
    learned = learn(context, data, known)
    print(len(learned.keys), "weights", flush=True)
    return packed(classes, learned, slots_kept)


def main() -> None:
    """Train on a folder, and write the table."""
    Path(sys.argv[2]).write_bytes(build(Path(sys.argv[1]), pairs(PAIRS)))


if __name__ == "__main__":
    main()
