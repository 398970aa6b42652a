"""What stands above a Markdown text for its publisher: YAML, TOML or JSON."""

from seedlint.text.pattern import pattern

_YAML = pattern(
    rb"---[ \t\x04]*+\n(?:#[^\n]*+\n)*(?=[\w\"'][^\n]*:)"
    rb"(?:(?!(?:---|\.\.\.)[ \t\x04]*+\n)[^\n]*+\n)*(?:---|\.\.\.)[ \t\x04]*+\n"
)
_EMPTY_YAML = pattern(rb"---[ \t\x04]*+\n---[ \t\x04]*+\n")
_TOML = pattern(rb"\+\+\+[ \t\x04]*+\n(?:(?!\+\+\+[ \t\x04]*+\n)[^\n]*+\n)*\+\+\+[ \t\x04]*+\n")
_JSON = pattern(rb"\{[ \t\x04]*+\n(?=[ \t]*\")(?:(?!\}[ \t\x04]*+\n)[^\n]*+\n)*\}[ \t\x04]*+\n")


def end(data: bytes) -> int:
    """Where the front matter ends at the beginning of a text; 0 when there is none."""
    if data[:1] not in (b"-", b"+", b"{"):
        return 0
    for form in (_YAML, _EMPTY_YAML, _TOML, _JSON):
        found = form.match(data)
        if found:
            return found.end()
    return 0
