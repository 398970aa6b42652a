"""Findings one by one before an editor's eyes: in a browser, or in the terminal."""
