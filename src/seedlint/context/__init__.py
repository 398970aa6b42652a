"""A small learned model that tells which of two words a sentence means.

``Place`` looks at the words around a place, ``Table`` has what was learned about them, and
``judge`` brings both together. ``scripts/context`` in a checkout trains the table and sets the
margins; ``docs/accuracy.md`` tells from what, and how well it does.
"""
