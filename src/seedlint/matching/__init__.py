"""Turns rule files into finders: triggers, scanners, and what verifies a candidate."""
