"""Directives and roles: which of their parts are prose.

What is not listed here is hidden. The settings ``prose-directives``, ``hidden-directives``,
``prose-roles`` and ``hidden-roles`` of the format add to the lists.
"""

from collections.abc import Mapping
from enum import IntEnum


class Sort(IntEnum):
    """What of a directive is prose."""

    nothing = 0
    content = 1
    """All of it: the text may begin on the line of the directive."""
    body = 2
    """What comes after the argument and the options."""
    title_and_body = 3
    """The argument, too."""
    version = 4
    """All but the first word, which is a version."""


_CONTENT = (
    "note warning attention caution danger error hint important tip seealso epigraph highlights"
    " pull-quote compound parsed-note todo replace"
)
_BODY = (
    "figure container class only ifconfig hlist glossary option cmdoption describe object"
    " program envvar confval setting directive role function method classmethod staticmethod"
    " attribute property data exception decorator decoratormethod module type macro struct union"
    " enum enumerator member var variable concept namespace tabs tab-set grid code-tabs"
    " grid-item table-wrapper autoclass autofunction automodule automethod autoattribute"
    " autodata autoexception autoproperty opcode pdbcommand availability impl-detail django-admin"
    " django-admin-option templatetag templatefilter fieldlookup signal cfunction ctype cmember"
    " cmacro cvar audit-event list-table-body"
)
_TITLE_AND_BODY = (
    "admonition topic sidebar rubric centered list-table table tab tab-item group-tab dropdown card"
    " grid-item-card details collapse collapsible title"
)
_VERSION = (
    "versionadded versionchanged deprecated versionremoved deprecated-removed versionextended"
)

DIRECTIVES: Mapping[str, Sort] = {
    **dict.fromkeys(_CONTENT.split(), Sort.content),
    **dict.fromkeys(_BODY.split(), Sort.body),
    **dict.fromkeys(_TITLE_AND_BODY.split(), Sort.title_and_body),
    **dict.fromkeys(_VERSION.split(), Sort.version),
}
DOMAINS = frozenset(
    {"py", "c", "cpp", "js", "rst", "std", "http", "php", "rb", "ruby", "go", "java"}
)
"""The directives of these describe objects: what they say of them is prose."""

TEXT_ROLES = frozenset(
    "emphasis strong abbr abbreviation ac acronym dfn guilabel menuselection title t"
    " title-reference term sub sup subscript superscript".split()
)
"""Roles whose text is prose."""
LINK_ROLES = frozenset(
    "ref doc term numref download any pep rfc external std:ref std:doc std:term ticket".split()
)
"""Roles whose title is prose where they have a target as well: ``title <target>``."""
TERM_ROLES = frozenset({"term", "std:term"})
"""Roles whose text is found by its wording."""
