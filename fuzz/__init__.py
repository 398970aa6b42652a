"""Searches for texts that seedlint damages."""
