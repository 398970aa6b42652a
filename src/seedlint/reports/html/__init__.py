"""The report as one page for a browser, which needs no network and no other file."""
