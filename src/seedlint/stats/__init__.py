"""Figures of a text: how long, how hard to read."""
