"""Recall: one defect in a real passage, and what seedlint makes of it."""

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy import defects
from benchmarks.accuracy.sentences import passages
from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.lexicon import lexicon
from seedlint.packs.registry import RuleRegistry
from seedlint.settings.model import FileSettings
from seedlint.testing import BUILTIN

STRICT = FileSettings(options=(("unknown-word", "strict", True),))


class Outcome(NamedTuple):
    """What became of one damaged passage."""

    damage: defects.Damage
    fixed: bool
    """Safe fixes give back the clean passage exactly."""
    fixed_unsafely: bool
    found: bool
    """A finding touches the damage."""
    first: bool | None
    """The first suggestion is what stood there; None where there is none."""
    changed: bool
    """Safe fixes made something else of it."""


def kinds() -> dict[str, tuple[defects.Injector, Linter]]:
    """Return what is measured: name → how to damage, and the rules that look."""
    usual, strict = Linter(), Linter(STRICT)
    listed = RuleRegistry([BUILTIN]).specs["common-misspelling"].matches[0].swap
    slip = defects.typos(lexicon().is_word)
    return {
        "missing space after a comma": (defects.comma, usual),
        "missing space after a stop": (defects.stop, usual),
        "doubled word": (defects.doubled, usual),
        "doubled space": (defects.spaces, usual),
        "space before a mark": (defects.before_mark, usual),
        "weekday in lower case": (defects.lowered("weekdays"), usual),
        "month in lower case": (defects.lowered("months"), usual),
        "country in lower case": (defects.lowered("countries"), usual),
        "people in lower case": (defects.lowered("demonyms"), usual),
        "city in lower case": (defects.lowered("cities"), usual),
        "wrong article": (defects.article, usual),
        "contraction without apostrophe": (defects.apostrophe, usual),
        "listed misspelling": (defects.respelled(listed), usual),
        "typical misspelling": (defects.respelled(defects.misspellings()), usual),
        "slip on the keyboard": (slip, usual),
        "slip on the keyboard, strict": (slip, strict),
    }


def measure(
    folders: tuple[Path, ...], limit: int, seed: int, wanted: Iterable[str] = ()
) -> Iterator[tuple[str, list[Outcome]]]:
    """Damages at most ``limit`` passages for each kind."""
    texts = passages(folders, seed)
    clean = _silent(Linter())
    for name, (injector, linter) in kinds().items():
        if any(part in name for part in wanted) or not wanted:
            dice = random.Random(f"{seed} {name}")
            yield name, list(_outcomes(texts, injector, linter, clean, dice, limit))


def _silent(linter: Linter) -> Callable[[str], bool]:
    """Return whether nothing is found in a passage, so that all that is found later is the
    damage."""
    known: dict[str, bool] = {}

    def silent(passage: str) -> bool:
        if passage not in known:
            known[passage] = not linter.check(_source(passage)).diagnostics
        return known[passage]

    return silent


def _outcomes(
    texts: list[str],
    injector: defects.Injector,
    linter: Linter,
    silent: Callable[[str], bool],
    dice: random.Random,
    limit: int,
) -> Iterator[Outcome]:
    done = 0
    for passage in texts:
        damage = injector(passage, dice)
        if damage is not None and silent(passage):
            yield _outcome(passage, damage, linter)
            done += 1
            if done == limit:
                return


def _outcome(passage: str, damage: defects.Damage, linter: Linter) -> Outcome:
    source = _source(damage.text)
    touching = [one for one in linter.check(source).diagnostics if _touches(one, damage)]
    safe = linter.fix(source, Applicability.safe).fixed
    unsafe = linter.fix(source, Applicability.unsafe).fixed
    offers = [offer for one in touching for offer in one.suggestions]
    return Outcome(
        damage,
        _same(safe, passage),
        _same(unsafe, passage),
        bool(touching),
        _same(offers[0], damage.meant) if offers else None,
        safe is not None and not _same(safe, passage),
    )


def _same(one: str | None, other: str) -> bool:
    """Return whether two texts are the same; what the only apostrophe was like cannot be known."""
    return one is not None and one.replace("’", "'") == other.replace("’", "'")


def _source(text: str) -> Source:
    return Source("passage.md", text, ".md")


def _touches(one: Diagnostic, damage: defects.Damage) -> bool:
    return one.span.start <= damage.end and damage.start <= one.span.end


def row(outcomes: list[Outcome]) -> str:
    """Return how many there were, and the shares in percent, as cells of a table."""
    offered = [one.first for one in outcomes if one.first is not None]
    shares = (
        _percent(one.fixed for one in outcomes),
        _percent(one.fixed_unsafely for one in outcomes),
        _percent(one.found for one in outcomes),
        _percent(offered),
        _percent(one.changed for one in outcomes),
    )
    return " | ".join((str(len(outcomes)), *shares))


def _percent(verdicts: Iterable[bool]) -> str:
    counted = list(verdicts)
    return f"{100 * sum(counted) / len(counted):.1f}" if counted else "–"


def shown(one: Outcome) -> str:
    """Return a line for an outcome: what was done of it, and the damage in brackets."""
    text, start, end, meant = one.damage
    state = "spoilt" if one.changed else "found" if one.found else "missed"
    around = f"{text[max(0, start - 50) : start]}⟦{text[start:end]}⟧{text[end : end + 40]}"
    return f"{state}: {around} ({meant})"
