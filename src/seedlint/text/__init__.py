"""The ground floor: spans, lines, edits and letters. Standard library only."""
