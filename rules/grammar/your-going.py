"""Turns “your” into “you’re”."""

from seedlint.rule import Document, Edit, Finding, Hit, Span, keep_case, starts_sentence


def judge(document: Document, hit: Hit) -> Finding | None:
    your = Span(*hit.found.span("your"))
    opens = starts_sentence(document.view, your.start)
    if not hit.groups["lead"] and not opens:
        return None
    if (hit.groups["ing"] or "") in ("feeling", "going", "being", "coming") and opens:
        return None  # “Your going there was a help”
    if hit.groups["ing"] == "being" and hit.groups["lead"] not in ("if", "when", "because"):
        return None
    if hit.groups["lead"] in ("and", "but", "so", "see", "how") and hit.groups["ing"]:
        return None  # “your coming and your going”
    fixed = keep_case(document[your], f"you{document.apostrophe}re")
    return Finding(your, edits=[Edit(your, fixed)])
