"""What seedlint keeps between runs, in the user's cache folder."""
