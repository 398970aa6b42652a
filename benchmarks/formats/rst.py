"""What docutils makes of a reStructuredText, with directives and roles of any name.

Which directives and roles are prose is our own table: the judge is asked about everything else.
"""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles

from seedlint.readers.rst.names import DIRECTIVES, DOMAINS, LINK_ROLES, TEXT_ROLES, Sort

_HIDDEN = (
    nodes.literal,
    nodes.literal_block,
    nodes.doctest_block,
    nodes.comment,
    nodes.target,
    nodes.substitution_reference,
    nodes.footnote_reference,
    nodes.citation_reference,
    nodes.label,
    nodes.field_name,
    nodes.option_group,
    nodes.classifier,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.system_message,
    nodes.problematic,
    nodes.title_reference,
)
_SETTINGS = {
    "report_level": 5,
    "halt_level": 5,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "doctitle_xform": False,
    "docinfo_xform": False,
    "smart_quotes": False,
}


class _Anything(dict[str, Any]):
    """Options of any name."""

    def __missing__(self, key: str) -> Any:
        return lambda text: text


class _Generic(Directive):  # type: ignore[misc]
    """A directive whose parts are prose as our table says."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = _Anything(_=str)

    def run(self) -> list[nodes.Node]:
        sort = _sort(self.name)
        node = nodes.container(classes=[self.name])
        argument = " ".join(self.arguments)
        if sort == Sort.version:
            argument = argument.partition(" ")[2]
        if sort in (Sort.content, Sort.title_and_body, Sort.version) and argument:
            inner, _ = self.state.inline_text(argument, self.lineno)
            node += nodes.paragraph("", "", *inner)
        elif argument:
            node += nodes.literal(argument, argument)
        if sort == Sort.nothing:
            node += nodes.literal_block("", "\n".join(self.content))
        else:
            self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


def _sort(name: str) -> Sort:
    domain, colon, _ = name.lower().partition(":")
    return DIRECTIVES.get(name.lower(), Sort.body if colon and domain in DOMAINS else Sort.nothing)


def _role(name: str, rawtext: str, text: str, *_: Any, **__: Any) -> Any:
    text = nodes.unescape(text)
    title, angle, target = text.rpartition("<")
    lower = name.lower()
    if angle and target.endswith(">") and title.strip():
        is_prose = lower in LINK_ROLES or " " in title.strip()
        shown = nodes.inline("", title.strip()) if is_prose else nodes.literal("", title)
        return [shown, nodes.literal("", target)], []
    return [nodes.inline("", text) if lower in TEXT_ROLES else nodes.literal("", text)], []


def tree(text: str) -> nodes.document:
    """Return the tree that docutils makes of a text."""
    known = directives.directive, roles.role
    directives.directive = lambda *_: (_Generic, [])
    roles.role = lambda name, *_: (_named(name), [])
    try:
        document: nodes.document = publish_doctree(text, settings_overrides=_SETTINGS)
    finally:
        directives.directive, roles.role = known
    return document


def _named(name: str) -> Any:
    def role(_: str, *arguments: Any, **options: Any) -> Any:
        return _role(name, *arguments, **options)

    return role


def prose(text: str) -> str:
    """Return all that docutils takes for prose, a paragraph a line."""
    lines: list[str] = []
    document = tree(text)
    for node in [*document.findall(nodes.system_message), *document.findall(nodes.problematic)]:
        if isinstance(node, nodes.system_message):
            node.parent.remove(node)
        else:
            hidden = node.astext().startswith("|")
            shown = nodes.literal if hidden else nodes.inline
            node.replace_self(shown("", node.astext()))
    for node in document.findall(nodes.TextElement):
        inside = node.parent
        if isinstance(node, (*_HIDDEN, nodes.Inline)) or isinstance(inside, nodes.TextElement):
            continue
        if isinstance(inside.parent, nodes.option_group):
            continue
        lines.append(" ".join(_shown(node).split()))
    return "\n".join(lines)


def _shown(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return str(nodes.unescape(str(node)))
    if isinstance(node, _HIDDEN) or _is_address(node):
        return " \x1a "
    return "".join(map(_shown, node.children))


def _is_address(node: nodes.Node) -> bool:
    """Return whether a link is an address that stands bare in the text."""
    if not isinstance(node, nodes.reference):
        return False
    return node.get("refuri", "") in (node.astext(), f"mailto:{node.astext()}")


def structure(text: str) -> list[Any]:
    """Return the elements of a text, and what stands in those that are no prose."""
    return [*_elements(tree(text))]


def _elements(node: nodes.Node) -> Iterator[Any]:
    if isinstance(node, nodes.system_message):
        return
    if isinstance(node, nodes.Text):
        return
    uri = node.get("refuri", "") if isinstance(node, nodes.Element) else ""
    yield node.tagname, uri
    if isinstance(node, _HIDDEN):
        yield node.astext()
        return
    for child in node.children:
        yield from _elements(child)
