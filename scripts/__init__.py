"""Scripts that build what seedlint ships; see the modules."""
