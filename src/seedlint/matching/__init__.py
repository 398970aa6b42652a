"""Turns rule files into finders: prefilter words, scanners, and what verifies a candidate."""
