"""A text as bytes of equal length, and searches in them."""
