"""Build what seedlint knows about words from public text: see ``README.md`` in this folder."""
