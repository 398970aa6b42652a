"""``python -m seedlint``: the command line."""

from seedlint.cli.main import main

if __name__ == "__main__":
    main()
