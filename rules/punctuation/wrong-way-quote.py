"""Find curly quotation marks that should be their own mirror image."""

from collections.abc import Iterator

from seedlint.rule import Document, Edit, Finding, Span, pattern

# The bytes of “ and ”, for most texts have none that look odd.
_OPENER = pattern(rb"\x93(?<=[0-9A-Za-z.,!?)\x85\xc0-\xff]\x93)(?=[\s.,;:!?)\x03]|$)")
_CLOSER = pattern(rb"\x94(?<=[\s(]\x94)(?=[A-Za-z])")
_REACH = 400


def check(document: Document) -> Iterator[Finding]:
    for found in _OPENER.finditer(document.stream):
        before, behind = _around(document, found.start())
        if "„" not in before + behind and before.rfind("“") > before.rfind("”"):
            yield _finding(found.start(), "”")
    for found in _CLOSER.finditer(document.stream):
        before, behind = _around(document, found.start())
        # It opens if it is closed again, in a text that knows the other mark.
        closes, again = behind.find("”"), behind.find("“")
        pairs = closes >= 0 and (again < 0 or closes < again)
        opened = before.rfind("“") > before.rfind("”")
        if pairs and not opened and "“" in before + behind and "„" not in before + behind:
            yield _finding(found.start(), "“")


def _around(document: Document, at: int) -> tuple[str, str]:
    segment = document.segment_at(at)
    view = document.view
    low, high = max(segment.start, at - _REACH), min(segment.end, at + 1 + _REACH)
    return view[low:at], view[at + 1 : high]


def _finding(at: int, mark: str) -> Finding:
    span = Span(at, at + 1)
    return Finding(span, {"fix": mark}, [Edit(span, mark)])
