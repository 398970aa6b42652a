"""Judge whether a curly quotation mark should be its own mirror image."""

from seedlint.rule import Document, Edit, Finding, Hit

_REACH = 400


def judge(document: Document, hit: Hit) -> Finding | None:
    view, (start, end) = document.view, hit.span
    segment = document.segment_at(start)
    before = view[max(segment.start, start - _REACH) : start]
    behind = view[end : min(segment.end, end + _REACH)]
    if "„" in before + behind:
        return None
    opened = before.rfind("“") > before.rfind("”")
    if hit.text == "“":
        return Finding(hit.span, edits=[Edit(hit.span, "”")]) if opened else None
    # ” before a word opens if it is closed again, in a text that knows the other mark.
    closes = behind.find("”")
    again = behind.find("“")
    pairs = closes >= 0 and (again < 0 or closes < again)
    if opened or not pairs or "“" not in before + behind:
        return None
    return Finding(hit.span, edits=[Edit(hit.span, "“")])
