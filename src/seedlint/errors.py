"""What can go wrong in a way that the user can mend."""


class SeedlintError(Exception):
    """A fault outside of the program: says where, what, and how to mend it."""

    def __init__(self, message: str, *, place: str = "", mend: str = "") -> None:
        self.place = place
        self.message = message
        self.mend = mend
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        mend = f"; {self.mend}" if self.mend else ""
        return f"{place}{self.message}{mend}"


class ConfigError(SeedlintError):
    """A settings file or a flag says something that it cannot mean."""


class RuleFileError(SeedlintError):
    """A rule file does not follow the format."""


class PackError(SeedlintError):
    """A pack of rules cannot be found, read or trusted."""


class ReadError(SeedlintError):
    """A document cannot be read, decoded or written."""
