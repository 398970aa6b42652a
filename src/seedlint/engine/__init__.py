"""Finds, plans, guards and repeats. ``engine.linter.Linter`` is the one door."""
