"""How densely a text is filled with stock phrases."""

from collections.abc import Iterator, Sequence

from seedlint.rule import Document, Finding, Span

_LEAST_WORDS = 150
# Somebody who writes at length uses the others, too.
_TELLING = (
    b"pivotal",
    b"stark reminder",
    b"multifaceted",
    b"evolving",
    b"layer of",
    b"significant shift",
    b"shaping the",
    b"pave the way",
    b"paves the way",
    b"cannot be over",
    b"poised to",
    b"delve",
    b"tapestry",
    b"testament to",
    b"crucial role",
    b"landscape",
)
_PHRASES = (
    "a myriad of",
    "a strong desire",
    "a testament to",
    "actionable insights",
    "adds another layer",
    "amidst",
    "another layer of complexity",
    "best practices",
    "bolster",
    "bolstering",
    "broader implications",
    "cannot be overlooked",
    "cannot be overstated",
    "cannot be understated",
    "collaborative framework",
    "comprehensive understanding",
    "crucial questions",
    "crucial role",
    "cutting-edge",
    "deliberation on",
    "delve into",
    "delves into",
    "delving into",
    "digital landscape",
    "dynamic landscape",
    "embark on a journey",
    "emphasizing the importance",
    "emphasizing the need",
    "ever-changing landscape",
    "ever-evolving",
    "evolving landscape",
    "far-reaching implications",
    "focal point",
    "foster a sense",
    "fostering a culture",
    "fosters collaboration",
    "furthermore",
    "game changer",
    "game-changer",
    "geopolitical landscape",
    "harness the power",
    "highlights the importance",
    "highlights the need",
    "holistic approach",
    "in conclusion",
    "in light of",
    "in today's digital",
    "in today's fast-paced",
    "inclusive and",
    "invites further scrutiny",
    "it is crucial to",
    "it is essential to",
    "it is important to note",
    "key aspects",
    "key factors",
    "landscape of",
    "leverage",
    "leveraging",
    "marks a significant",
    "moreover",
    "multifaceted",
    "mutual understanding",
    "navigate the complexities",
    "navigating the complexities",
    "nuanced approach",
    "nuanced understanding",
    "pave the way for",
    "paves the way",
    "paving the way",
    "pivotal moment",
    "pivotal role",
    "plays a crucial",
    "plays a pivotal",
    "plays a vital",
    "plethora of",
    "poised to",
    "profound implications",
    "raises crucial questions",
    "raising crucial questions",
    "rapidly evolving",
    "rich tapestry",
    "robust framework",
    "seamless integration",
    "seamlessly integrate",
    "serves as a",
    "shape the future",
    "shape the trajectory",
    "shaping the future",
    "significant shift",
    "stands as a",
    "stark reminder",
    "state-of-the-art",
    "strategic framework",
    "tapestry of",
    "testament to",
    "the complexities of",
    "transformative journey",
    "ultimately",
    "underscores the importance",
    "underscores the need",
    "underscoring",
    "unleash the power",
    "unlock the potential",
    "unlocking the potential",
    "valuable insights",
)


def check(
    document: Document, places: Sequence[int], *, rate: int = 40, kinds: int = 5
) -> Iterator[Finding]:
    if len(places) < kinds:
        return
    words = document.word_count
    if words < _LEAST_WORDS or len(places) * 10_000 // words < rate:
        return
    if not any(telling in document.streams.words for telling in _TELLING):
        return
    counts = {phrase: document.count(phrase) for phrase in _PHRASES}
    found = {phrase: count for phrase, count in counts.items() if count}
    total = sum(found.values())
    density = total * 10_000 // words
    if density < rate or len(found) < kinds:
        return
    first = min((place for phrase in found for place in document.find(phrase)), default=None)
    usual = sorted(found, key=lambda phrase: -found[phrase])[:4]
    values = {
        "count": total,
        "different": len(found),
        "rate": density,
        "examples": ", ".join(f"“{phrase}”" for phrase in usual),
    }
    yield Finding(first or Span(0, 0), values)
