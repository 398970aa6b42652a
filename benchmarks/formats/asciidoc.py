"""What Asciidoctor, where it is installed, makes of an AsciiDoc: the elements of DocBook."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

_HIDDEN = frozenset(
    "programlisting screen literallayout literal synopsis userinput computeroutput anchor info"
    " indexterm imagedata equation inlineequation informalequation keycap guimenu guimenuitem"
    " guisubmenu guibutton keycombo co".split()
)
_BREAKS = frozenset("para simpara title term entry".split())
_CONDITION = re.compile(r"(?m)^(?:ifn?def|endif|ifeval)::[^\n]*$|^include::[^\n]*$")


def prose(text: str) -> str:
    """Return all that Asciidoctor takes for prose; both branches of each condition."""
    text = _CONDITION.sub("//", text)
    run = subprocess.run(
        ["asciidoctor", "-b", "docbook5", "-a", "attribute-missing=drop", "-o", "-", "-"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return "".join(_shown(ElementTree.fromstring(run.stdout)))


def _shown(element: ElementTree.Element) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2]
    if tag in _HIDDEN and tag != "info":
        yield " "
    elif tag == "info":
        for child in element:
            if child.tag.endswith("title"):
                yield from _shown(child)
    else:
        yield element.text or ""
        for child in element:
            yield from _shown(child)
    if tag in _BREAKS:
        yield "\n"
    yield element.tail or ""
