"""HTML from Python, in which text stays text.

A string is escaped wherever it is put, unless ``tag`` has made it: so nothing that a
text, its name or a message holds can become markup.
"""

from html import escape

from seedlint.reports.terminal import printable


class Markup(str):
    """A string that is HTML already."""

    __slots__ = ()


def shown(text: str) -> Markup:
    """Return the text as HTML; control characters become visible, tabs stay."""
    return Markup(escape("\t".join(map(printable, text.split("\t")))))


def together(*parts: str) -> Markup:
    """Several parts, one after the other; those that are no markup are escaped."""
    return Markup("".join(one if isinstance(one, Markup) else shown(one) for one in parts))


def tag(name: str, *inside: str, **attributes: str | int | bool) -> Markup:
    """Return an element that has an end tag.

    Attributes are named as in Python: ``class_`` for ``class``, ``data_rule`` for
    ``data-rule``. True stands for one without a value, False and ``""`` for none at all.
    """
    words = [name]
    for key, value in attributes.items():
        word = key.rstrip("_").replace("_", "-")
        if value is True:
            words.append(word)
        elif value is not False and value != "":
            words.append(f'{word}="{shown(str(value))}"')
    return Markup(f"<{' '.join(words)}>{together(*inside)}</{name}>")
