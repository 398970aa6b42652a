"""The language server: the one door, with an editor in front of it."""
