"""Takes one of two negatives out."""

from seedlint.rule import Document, Edit, Finding, Match, Span, keep_case

_POSITIVE = {
    "nothing": "anything",
    "nobody": "anybody",
    "nowhere": "anywhere",
    "none": "any",
    "never": "ever",
    "no": "any",
}
_STEMS = {"ca": "can", "wo": "will", "ai": "is"}


def verify(document: Document, match: Match) -> Finding | None:
    if match.groups["hardly"]:
        return _before_hardly(document, match)
    group = "second" if match.groups["second"] else None
    span = match.group_span(group) if group else Span(match.span.end - 5, match.span.end)
    old = document[span].lower()
    right = "anyone" if old.startswith("no") and old.endswith("one") and " " in old else None
    return Finding(
        match.span, edits=[Edit(span, keep_case(document[span], right or _POSITIVE[old]))]
    )


def _before_hardly(document: Document, match: Match) -> Finding | None:
    first = match.group_span("hard")
    old = document[first].lower().replace("’", "'")
    if old in ("without", "not"):
        return None if old == "not" else Finding(match.span, edits=[Edit(first, "with")])
    stem = old.removesuffix("n't").removesuffix("not").strip()
    right = keep_case(document[first], _STEMS.get(stem, stem))
    return Finding(match.span, edits=[Edit(first, right)])
