"""Rule files, the packs that hold them, and the book of all rules."""
