"""Text in XML: escaped, and without the characters that no XML may hold."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LAYOUT = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def attribute(text: str) -> str:
    """Return what may stand between double quotes; forbidden characters are shown by their
    number."""
    return escape(_FORBIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text), _LAYOUT)
