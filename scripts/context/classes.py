"""Word classes: words that stand in the same places, found in the text itself."""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scripts.context.corpus import Tokens

CLASSES = 160
"""Clusters of words that are common enough."""
_LEAST = 25
"""Occurrences that a word needs to get into a cluster."""
_MOST = 40_000
"""Words in clusters."""
_CONTEXTS = 600
"""Of the most frequent tokens, how often they stand near a word places it."""
_OFFSETS = (-2, -1, 1, 2)
_DIMENSIONS = 50
_ROUNDS = 25
_SEED = 7

Floats: TypeAlias = NDArray[np.float64]


class Classes(NamedTuple):
    """The words in clusters, and the cluster of each, from 0."""

    words: list[str]
    clusters: NDArray[np.int64]


def cluster(tokens: Tokens, classes: int = CLASSES, least: int = _LEAST) -> Classes:
    """Return clusters of the words that occur ``least`` times or more.

    The words are placed by the square roots of the shares of frequent tokens around them
    (Hellinger distance), reduced to a few dimensions, and grouped by k-means.
    """
    counts = np.bincount(tokens.ids, minlength=len(tokens.types))
    counts[0] = 0  # edges
    order = sorted(range(1, len(counts)), key=lambda i: (-int(counts[i]), tokens.types[i]))
    chosen = np.array([i for i in order[:_MOST] if counts[i] >= least], np.int64)
    vectors = _vectors(tokens, chosen)
    clusters = _grouped(vectors, np.sqrt(counts[chosen]), min(classes, len(chosen)))
    return Classes([tokens.types[i] for i in chosen], clusters)


def _vectors(tokens: Tokens, chosen: NDArray[np.int64]) -> Floats:
    rank = np.full(len(tokens.types), -1, np.int64)
    rank[chosen] = np.arange(len(chosen))
    places = rank[tokens.ids]
    contexts = min(_CONTEXTS, len(chosen))
    wide = contexts * len(_OFFSETS)
    table = np.zeros(len(chosen) * wide, np.float32)
    for number, offset in enumerate(_OFFSETS):
        words = places[2:-2]
        near = places[2 + offset : len(places) - 2 + offset]
        both = (words >= 0) & (near >= 0) & (near < contexts)
        np.add.at(table, words[both] * wide + near[both] + number * contexts, np.float32(1))
    matrix = table.reshape(len(chosen), wide)
    matrix /= np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    np.sqrt(matrix, out=matrix)
    values, bases = np.linalg.eigh((matrix.T @ matrix).astype(np.float64))
    strongest = bases[:, np.argsort(-values)[:_DIMENSIONS]]
    vectors = matrix @ strongest.astype(np.float32)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    found: Floats = (vectors / np.maximum(norms, 1e-9)).astype(np.float64)
    return found


def _grouped(vectors: Floats, weights: Floats, classes: int) -> NDArray[np.int64]:
    """Return the group of each vector by weighted k-means on the unit sphere."""
    random = np.random.default_rng(_SEED)
    # The most frequent words are good first centers; half of them are taken at random.
    first = np.arange(classes // 2)
    others = random.choice(np.arange(len(first), len(vectors)), classes - len(first), replace=False)
    centers = vectors[np.concatenate([first, np.sort(others)])]
    groups = np.zeros(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        groups = np.argmax(vectors @ centers.T, axis=1)
        sums = np.zeros_like(centers)
        np.add.at(sums, groups, vectors * weights[:, None])
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centers = np.where(norms > 0, sums / np.maximum(norms, 1e-12), centers)
    return groups
