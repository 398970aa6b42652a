"""Two forms of one word that differ in nothing but habit."""

from collections.abc import Iterator

from seedlint.rule import Document, Finding

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
            for place in document.find(less)[:1]:
                yield Finding(place, {"other": more})
