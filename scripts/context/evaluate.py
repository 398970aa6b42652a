"""Measure the rules about words in context on texts that neither made nor calibrated them.

    python -m scripts.context.evaluate inject FOLDER [--each N] [--rules ID,…]
    python -m scripts.context.evaluate auxiliaries FOLDER [--each N] [--rules ID,…]
    python -m scripts.context.evaluate commits MINED [--rules ID,…]
    python -m scripts.context.evaluate clean FOLDER [--rules ID,…] [--show]

``inject`` puts one wrong word into each of many segments of clean text, ``auxiliaries`` a wrong
form of an auxiliary verb behind a pronoun, ``commits`` checks
text as it stood before a real correction, ``clean`` counts what is reported in clean text.
"""

import argparse
import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from scripts.context import corpus
from scripts.context.slots import pairs
from scripts.context.train import PAIRS
from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.english.quotations import in_quotation
from seedlint.settings.model import FileSettings
from seedlint.text.casing import keep_case
from seedlint.text.span import Span

_SEED = 5
_LONGEST = 600
_AROUND = 5
"""Code points around a mistake that must be as they were."""
JUDGED = Path(__file__).with_name("judged_report.txt")


class Tally(NamedTuple):
    """What became of one mistake."""

    found: bool
    unsafe: bool
    safe: bool
    wrong: bool


def linter(ids: Sequence[str]) -> Linter:
    """Return a linter with some rules, or with the default ones."""
    settings = FileSettings(select=tuple(ids)) if ids else FileSettings()
    return Linter(settings)


def tally(lint: Linter, text: str, at: int, length: int, meant: str, suffix: str) -> Tally:
    """Return what the rules make of a text that is wrong at one place.

    Args:
        lint: the rules.
        text: with the mistake.
        at: where it begins.
        length: of the mistake.
        meant: what should stand there.
        suffix: of the file.
    """
    source = Source("x" + suffix, text, suffix)
    found = [
        one
        for one in lint.check(source).diagnostics
        if one.span.start < at + length and at < one.span.end
    ]
    if not found:
        return Tally(False, False, False, False)
    low, high = max(0, at - _AROUND), at + length
    text = text.replace("’", "'")
    left = text[low : high + _AROUND]
    right = text[low:at] + meant.replace("’", "'") + text[high : high + _AROUND]
    safe, unsafe = (
        _fixed(lint, source, grade).replace("’", "'")
        for grade in (Applicability.safe, Applicability.unsafe)
    )
    spoilt = any(left not in fixed and right not in fixed for fixed in (safe, unsafe))
    return Tally(True, right in unsafe, right in safe, spoilt)


def _fixed(lint: Linter, source: Source, grade: Applicability) -> str:
    document = lint.fix(source, grade).document
    return document.text if document else source.text


class Mistake(NamedTuple):
    """A wrong word put into a segment."""

    written: str
    meant: str
    text: str
    at: int
    right: str


def mistakes(folder: Path, each: int) -> Iterator[Mistake]:
    """Yield up to so many mistakes of each direction, from segments in a fixed order."""
    segments = [*corpus.read(corpus.files(folder))]
    random.Random(_SEED).shuffle(segments)
    wanted: dict[str, list[str]] = defaultdict(list)
    for pair in filter(attrgetter("common"), pairs(PAIRS)):
        wanted[pair.first].append(pair.second)
        wanted[pair.second].append(pair.first)
    words = re.compile(
        rf"(?<![\w'’-])(?:{'|'.join(sorted(wanted, key=len, reverse=True))})(?![\w'’-])", re.I
    )
    counts: Counter[tuple[str, str]] = Counter()
    for segment in segments:
        if len(segment) > _LONGEST or not segment.endswith((".", "!", "?")) or "\x1a" in segment:
            continue
        whole = Span(0, len(segment))
        places = [
            place
            for place in words.finditer(segment.replace("’", "'"))
            if not in_quotation(segment, place.start(), whole)
        ]
        random.Random(segment).shuffle(places)
        for place in places:
            meant = place[0].lower()
            open_ = [other for other in wanted[meant] if counts[other, meant] < each]
            if open_:
                written = min(open_, key=lambda other: counts[other, meant])
                counts[written, meant] += 1
                word = keep_case(place[0], written)
                text = segment[: place.start()] + word + segment[place.end() :]
                yield Mistake(written, meant, text, place.start(), segment)
                break


_SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
_FORMS = {
    **_SINGULAR,
    **{f"{one}n't": f"{other}n't" for one, other in _SINGULAR.items()},
}
_SUBJECT = re.compile(r"(?<![\w’'-])(he|she|it|we|they|you) ([a-z]+(?:n['’]t)?)(?![\w’'-])", re.I)


def wrong_auxiliaries(folder: Path, each: int) -> Iterator[Mistake]:
    """Yield up to so many mistakes of each auxiliary verb after a pronoun."""
    plural = {other: one for one, other in _FORMS.items()}
    segments = [*corpus.read(corpus.files(folder))]
    random.Random(_SEED).shuffle(segments)
    counts: Counter[str] = Counter()
    for segment in segments:
        if len(segment) > _LONGEST or not segment.endswith((".", "!", "?")) or '"' in segment:
            continue
        for found in _SUBJECT.finditer(segment):
            forms = _FORMS if found[1].lower() in ("he", "she", "it") else plural
            meant = found[2].replace("’", "'")
            before = segment[: found.start()]
            if counts[meant] >= each or meant not in forms or before.count("“") > before.count("”"):
                continue
            counts[meant] += 1
            written = forms[meant]
            if "’" in found[2]:
                written = written.replace("'", "’")
            start, end = found.span(2)
            yield Mistake(written, meant, segment[:start] + written + segment[end:], start, segment)
            break


def _report(groups: dict[str, list[Tally]], rates: Mapping[str, int] = {}) -> None:
    everything = [one for group in groups.values() for one in group]
    for name, group in [*sorted(groups.items()), ("all", everything)]:
        _line(name, len(group), [sum(column) / len(group) for column in zip(*group, strict=True)])
    if rates:
        known = {name: rates[name] for name in groups if name in rates}
        weights = [known[name] / sum(known.values()) for name in known]
        columns = [[*zip(*groups[name], strict=True)] for name in known]
        shares = [
            sum(w * sum(c[i]) / len(c[i]) for w, c in zip(weights, columns, strict=True))
            for i in range(len(Tally._fields))
        ]
        _line("weighted by commits", len(everything), shares)


def _line(name: str, count: int, shares: Sequence[float]) -> None:
    cells = "\t".join(f"{100 * share:.1f}" for share in shares)
    print(f"{name}\t{count}\t{cells}")


def inject(made: Iterable[Mistake], lint: Linter, rates: Mapping[str, int]) -> None:
    """Print found, repaired by unsafe and by safe fixes, and wrongly repaired, in percent.

    Args:
        made: the mistakes.
        lint: the rules.
        rates: how often commits corrected each kind of mistake, to weight them by.
    """
    groups: defaultdict[str, list[Tally]] = defaultdict(list)
    for one in made:
        meant = one.right[one.at : one.at + len(one.meant)]  # in its case, with its apostrophe
        result = tally(lint, one.text, one.at, len(one.written), meant, ".txt")
        groups[f"{one.written}>{one.meant}"].append(result)
    _report(groups, rates)


def commits(mined: Path, lint: Linter) -> None:
    """Print the same of mistakes that commits corrected."""
    groups: defaultdict[str, list[Tally]] = defaultdict(list)
    for line in mined.read_text("utf-8").splitlines():
        record = json.loads(line)
        at, text = int(record["at"]), record["text"]
        written = text[at : at + len(record["was"])]
        new = keep_case(written, record["is"])
        suffix = Path(record["path"]).suffix
        suffix = suffix if suffix in {".md", ".mdx", ".markdown"} else ".txt"
        result = tally(lint, text, at, len(written), new, suffix)
        groups[f"{record['was']}>{record['is']}"].append(result)
    _report(groups)


def clean(folder: Path, lint: Linter, *, show: bool) -> None:
    """Print what is reported in clean text, for each kind, without what was judged right."""
    real = set(JUDGED.read_text("utf-8").split()) if JUDGED.exists() else set[str]()
    words: Counter[str] = Counter()
    alarms: Counter[tuple[str, str]] = Counter()
    for path in corpus.files(folder):
        kind = path.name.partition("__")[0]
        text = path.read_text("utf-8")
        segments = text.splitlines()
        words[kind] += text.count(" ")
        for start in range(0, len(segments), 200):
            part = "\n\n".join(segments[start : start + 200])
            source = Source(path.name, part, ".txt")
            for one in lint.check(source).diagnostics:
                around, mark = _around(part, one)
                judged = mark in real
                alarms[kind, "real" if judged else "open"] += 1
                if show and not judged:
                    print(f"{mark}\t{kind}\t{one.rule}\t{_grade(one)}\t{around}")
    for kind, total in sorted(words.items()):
        found = alarms[kind, "open"]
        print(
            f"{kind}\t{total}\t{found}\t{found / total * 10_000:.3f}\treal {alarms[kind, 'real']}"
        )
    found = sum(count for (_, how), count in alarms.items() if how == "open")
    total = sum(words.values())
    print(f"all\t{total}\t{found}\t{found / total * 10_000:.3f}")


def _grade(one: Diagnostic) -> str:
    return one.fix.applicability.name if one.fix else "-"


def _around(text: str, one: Diagnostic) -> tuple[str, str]:
    start, end = one.span
    low, high = max(0, start - 60), end + 50
    new = one.fix.edits[0].text if one.fix else "?"
    around = f"{text[low:start]}[{text[start:end]}>{new}]{text[end:high]}".replace("\n", "¶")
    return around, hashlib.blake2b(f"{one.rule} {around}".encode(), digest_size=6).hexdigest()


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", choices=("inject", "auxiliaries", "commits", "clean"))
    parser.add_argument("path", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--rules", default="")
    parser.add_argument("--mined", type=Path)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    lint = linter([id for id in chosen.rules.split(",") if id])
    lines = chosen.mined.read_text("utf-8").splitlines() if chosen.mined else []
    rates = Counter("{was}>{is}".format(**json.loads(line)) for line in lines)
    if chosen.what == "inject":
        inject(mistakes(chosen.path, chosen.each), lint, rates)
    elif chosen.what == "auxiliaries":
        inject(wrong_auxiliaries(chosen.path, chosen.each), lint, {})
    elif chosen.what == "commits":
        commits(chosen.path, lint)
    else:
        clean(chosen.path, lint, show=chosen.show)


if __name__ == "__main__":
    main()
