"""Pipe tables: rows and whole tables."""
