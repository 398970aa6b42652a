"""Which characters a text has, besides those that nearly every text consists of."""

_PLAIN = b"\t\n " + bytes(code for code in range(128) if chr(code).isalnum())
_USUAL = b".,'\"-()/:_*`"
"""Symbols that nearly every text has: to find one is quicker than to see them all."""


def symbols_of(text: bytes) -> str:
    """Each character of a text in UTF-8, once and in order, that is no ASCII letter or digit,
    blank, tab or line feed."""
    rare = text.translate(None, _PLAIN + _USUAL).decode("utf-8", "surrogatepass")
    usual = (chr(symbol) for symbol in _USUAL if symbol in text)
    return "".join(sorted({*rare, *usual}))
