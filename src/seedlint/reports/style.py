"""Colours, or none."""

_CODES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "suggestion": "1;36",
    "fix": "32",
    "added": "32",
    "removed": "31",
    "place": "36",
}


class Style:
    """Paints text for a terminal, or leaves it as it is."""

    def __init__(self, colors: bool = False) -> None:
        self.colors = colors

    def __call__(self, text: str, name: str) -> str:
        """Return the text in the colour that has this name (a severity, ``fix``, ``bold`` …)."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.colors and text else text


PLAIN = Style()
