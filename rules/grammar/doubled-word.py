"""A capital in the middle begins a title: “on the The Gardener page”."""

from seedlint.rule import Document, Hit


def judge(document: Document, hit: Hit) -> bool:
    second = hit.text.split()[-1]
    return second.islower() or hit.text.isupper()
