"""What stands above a Markdown text for its publisher: YAML, TOML or JSON."""

import re

_YAML = re.compile(
    rb"---[ \t\x04]*+\n(?:#[^\n]*+\n)*+(?=[\w\"'][^\n]*:)"
    rb"(?:(?!(?:---|\.\.\.)[ \t\x04]*+\n)[^\n]*+\n)*+(?:---|\.\.\.)[ \t\x04]*+\n"
)
_EMPTY_YAML = re.compile(rb"---[ \t\x04]*+\n---[ \t\x04]*+\n")
_TOML = re.compile(rb"\+\+\+[ \t\x04]*+\n(?:(?!\+\+\+[ \t\x04]*+\n)[^\n]*+\n)*+\+\+\+[ \t\x04]*+\n")
_JSON = re.compile(rb"\{[ \t\x04]*+\n(?=[ \t]*\")(?:(?!\}[ \t\x04]*+\n)[^\n]*+\n)*+\}[ \t\x04]*+\n")


def end(data: bytes) -> int:
    """Where the front matter ends at the beginning of a text; 0 when there is none."""
    for pattern in (_YAML, _EMPTY_YAML, _TOML, _JSON):
        found = pattern.match(data)
        if found:
            return found.end()
    return 0
