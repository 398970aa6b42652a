"""Takes one of two negatives out."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case

_POSITIVE = {
    "nothing": "anything",
    "nobody": "anybody",
    "nowhere": "anywhere",
    "none": "any",
    "never": "ever",
    "no": "any",
}
_STEMS = {"ca": "can", "wo": "will", "ai": "is"}


def judge(document: Document, hit: Hit) -> Finding | None:
    if hit.groups["hardly"]:
        return _before_hardly(document, hit)
    group = "second" if hit.groups["second"] else None
    span = Span(*hit.found.span(group)) if group else Span(hit.span.end - 5, hit.span.end)
    old = document[span].lower()
    right = "anyone" if old.startswith("no") and old.endswith("one") and " " in old else None
    return Finding(hit.span, edits=[Edit(span, keep_case(document[span], right or _POSITIVE[old]))])


def _before_hardly(document: Document, hit: Hit) -> Finding | None:
    first = Span(*hit.found.span("hard"))
    old = document[first].lower().replace("’", "'")
    if old in ("without", "not"):
        return None if old == "not" else Finding(hit.span, edits=[Edit(first, "with")])
    stem = old.removesuffix("n't").removesuffix("not").strip()
    right = keep_case(document[first], _STEMS.get(stem, stem))
    return Finding(hit.span, edits=[Edit(first, right)])
