"""``python -m seedlint``: the command line."""

from seedlint.cli.entry import main

if __name__ == "__main__":
    main()
