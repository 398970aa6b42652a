"""Two forms of one word that differ in nothing but habit."""

from collections.abc import Iterator

from seedlint.rule import Document, Finding, Span, in_quotation, word_before

_PAIRS = [
    ("toward", "towards"), ("afterward", "afterwards"), ("amid", "amidst"), ("among", "amongst"),
    ("while", "whilst"), ("learned", "learnt"), ("burned", "burnt"), ("dreamed", "dreamt"),
    ("spelled", "spelt"), ("spoiled", "spoilt"), ("adviser", "advisor"), ("advisers", "advisors"),
    ("adviser", "advisors"), ("email", "e-mail"), ("emails", "e-mails"), ("email", "e-mails"),
    ("judgment", "judgement"), ("judgments", "judgements"), ("acknowledgment", "acknowledgement"),
    ("focused", "focussed"), ("focusing", "focussing"), ("benefited", "benefitted"),
    ("orient", "orientate"), ("oriented", "orientated"), ("preventive", "preventative"),
]  # fmt: skip


def check(document: Document) -> Iterator[Finding]:
    for one, other in _PAIRS:
        if document.has(one) and document.has(other):
            less, more = sorted((one, other), key=document.count)
            for place in _own_words(document, less)[:1]:
                yield Finding(place, {"other": more})


def _own_words(document: Document, word: str) -> list[Span]:
    """Where the writer uses a word: not in quotations, titles and names."""
    view = document.view
    return [
        place
        for place in document.find(word)
        if (view[place.start].islower() or not word_before(view, place.start))
        and not in_quotation(view, place.start, document.segment_at(place.start))
    ]
