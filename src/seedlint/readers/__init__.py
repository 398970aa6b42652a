"""Readers turn bytes into a Source and a Source into a Document; they know no rules."""
