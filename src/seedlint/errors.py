"""Errors that the user can fix: what is wrong, where, and a hint."""


class SeedlintError(Exception):
    """An error outside of the program.

    Attributes:
        message: what is wrong.
        place: where, such as a path or ``path:line``; may be empty.
        hint: the way out; may be empty.
    """

    def __init__(self, message: str, *, place: str = "", hint: str = "") -> None:
        self.place = place
        self.message = message
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the error as one line."""
        place = f"{self.place}: " if self.place else ""
        hint = f"; hint: {self.hint}" if self.hint else ""
        return f"{place}{self.message}{hint}"


class ConfigError(SeedlintError):
    """A settings file or an option has an invalid value."""


class RuleFileError(SeedlintError):
    """A rule file does not follow the format."""


class PackError(SeedlintError):
    """A rule pack cannot be found, read or trusted."""


class ReadError(SeedlintError):
    """A document cannot be read, decoded or written."""
