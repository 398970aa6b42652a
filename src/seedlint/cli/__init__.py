"""The command line: takes flags, calls, prints, and leaves with a code."""
