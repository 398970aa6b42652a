"""Brings files to the linter and what it made of them back to their places."""
