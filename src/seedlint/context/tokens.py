"""Split prose into the tokens that the context model reads.

The same code serves training and checking, so that both see the same tokens.
"""

from seedlint.text.lazy_regex import pattern

EDGE = "\x03"
"""Beyond the beginning or the end of a segment."""
CODE = "\x1a"
"""Text that is not prose: code, an address, a tag."""
NUMBER = "0"

TOKEN = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|\x1a+|[^\w\s\x04\x05]")


def normalize(token: str) -> str:
    """Return the form under which the model knows a token.

    Args:
        token: a match of ``TOKEN``.

    Returns:
        A word in lower case with straight apostrophes, ``NUMBER``, ``CODE`` or a mark.
    """
    if token[0].isalpha():
        return token.lower().replace("’", "'")
    if token[0].isdigit():
        return NUMBER
    return token[0]
