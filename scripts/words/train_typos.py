"""Train the model of misspellings: see ``seedlint.lexicon.typo_model``.

    python -m scripts.words.train_typos COUNTS.tsv FIXES.jsonl LANGUAGES

Right are the corrections that people made in the repositories of the set ``train``; wrong are all
other candidates for the same word, and all candidates for unknown words that sources use again and
again. Needs numpy; writes ``src/seedlint/lexicon/typo_weights.py``.
"""

import argparse
import random
from pathlib import Path

import numpy as np

from scripts.words.select_words import DICTIONARY, ROOT, foreign_words, read_counts, read_fixes
from seedlint.lexicon.lexicon import Lexicon, lexicon
from seedlint.lexicon.morphology import built_from_known_parts
from seedlint.lexicon.typo_model import features, pairs
from seedlint.lexicon.vocabulary import Vocabulary

PENALTY = 0.4
STEPS = 60
TERMS = 9_000
"""Unknown words that are none of the misspellings."""
TERM_WEIGHT = 1.0


def frequency_of(known: Lexicon, word: str) -> float:
    """Return the frequency of a word that may be offered."""
    return known.frequency(word) if known.is_word(word) else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=Path)
    parser.add_argument("fixes", type=Path)
    parser.add_argument("languages", type=Path)
    options = parser.parse_args()
    known, vocabulary = lexicon(), Vocabulary()
    counts, _ = read_counts(options.counts)
    listed = {line.partition("->")[0] for line in DICTIONARY.read_text("utf-8").splitlines()}
    foreign = foreign_words(options.languages)
    fixes = {
        wrong: set(right)
        for wrong, right in read_fixes(options.fixes).items()
        if not known._entry(wrong)[0] and any(map(known.is_word, right))
    }
    terms = [
        form
        for form, count in counts.items()
        if 4 <= len(form) <= 24 and form.isascii() and form.isalpha()
        and not known.is_word(form) and known._entry(form)[0] in (0, 128)
        and form not in listed and form not in fixes and form not in foreign
        and count.uses >= 3 * count.sources
    ]  # fmt: skip
    random.Random(1).shuffle(terms)
    names: dict[str, int] = {}
    rows: list[tuple[list[tuple[int, float]], int, float]] = []

    def add(word: str, right: set[str], weight: float) -> None:
        derived = built_from_known_parts(vocabulary, word)
        for pair in pairs(word, lambda one: frequency_of(known, one), derived=derived):
            found = [
                (names.setdefault(name, len(names)), value)
                for name, value in features(pair).items()
            ]
            rows.append((found, int(pair.right in right), weight))

    for wrong, right in fixes.items():
        add(wrong, right, 1.0)
    for term in terms[:TERMS]:
        add(term, set(), TERM_WEIGHT)
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, -1] = 1.0
    for place, (found, _, _) in enumerate(rows):
        for index, value in found:
            matrix[place, index] = value
    labels = np.array([label for _, label, _ in rows], float)
    weights = np.array([weight for _, _, weight in rows])
    solution = fit(matrix, labels, weights)
    lines = [f'    "{name}": {solution[index]:.3f},' for name, index in sorted(names.items())]
    text = '"""Weights of ``typo_model``; written by ``scripts/words/train_typos.py``."""\n\n'
    text += (
        f"BIAS = {solution[-1]:.3f}\nWEIGHTS: dict[str, float] = {{\n" + "\n".join(lines) + "\n}\n"
    )
    (ROOT / "src/seedlint/lexicon/typo_weights.py").write_text(text, encoding="utf-8")
    print(f"{len(fixes)} misspellings, {min(TERMS, len(terms))} terms, {len(rows)} pairs")


def fit(matrix: "np.ndarray", labels: "np.ndarray", weights: "np.ndarray") -> "np.ndarray":
    """Return the weights of a logistic regression, by Newton's method."""
    solution = np.zeros(matrix.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ solution))
        gradient = matrix.T @ (weights * (chance - labels)) + PENALTY * solution
        bend = weights * chance * (1 - chance)
        hessian = (matrix.T * bend) @ matrix + PENALTY * np.eye(len(solution))
        step = np.linalg.solve(hessian, gradient)
        solution -= step
        if np.abs(step).max() < 1e-6:
            break
    return solution


if __name__ == "__main__":
    main()
