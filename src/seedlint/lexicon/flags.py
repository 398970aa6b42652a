"""What the lexicon says of a form, as bits."""

LOWER = 1
"""An ordinary word in lower case."""
RARE = 2
"""A word in lower case that few people use."""
NAME = 4
"""Known with a capital first letter."""
ACRONYM = 8
"""Known in capitals."""
US = 16
"""American only."""
GB = 32
"""British only."""
TWIN = 64
"""Spelled otherwise in a region, be it the other one or this."""
ATTESTED = 128
"""No word of the general lists, but one that many independent sources use."""
