"""Formats of texts: one table for walks, hooks, editors, watches, rules and the docs.

What a file is read as is settled by the settings (``[formats]``) or ``--format``, else by its
whole name, its suffix, or its first line, in this order. Readers live in ``seedlint.readers`` and
are imported when the first such file is read. Formats of other packages are entry points of the
group ``seedlint.readers``; only who names one in the settings or on the command line waits for
them to be looked up.
"""

import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

ENTRY_POINTS = "seedlint.readers"
"""The group of entry points; each loads a ``Format``."""


class Format(NamedTuple):
    """A format that has a reader.

    Attributes:
        name: in settings, flags and reports.
        title: what people call it.
        reader: ``module:function``; called with a Source and the settings of its format.
        suffixes: of files, in lower case with the dot.
        names: whole names of files, in lower case.
        first_line: a pattern for the first line of files whose names do not tell.
        languages: what editors call it (LSP language ids).
        comments: the openers and closers of comments, in which suppressions stand; a comment
            without a closer ends with its line.
        insertion: how a suppression is written, with ``{}`` for what it says; ``""`` when
            ``--add-allow`` does not write any.
        edges: characters that the host puts around each line of prose.
        default: whether a walk reads it without being asked to.
        facts: what rules may rely on: ``markdown`` (Markdown's structure), ``layout`` (white
            space and line ends are the author's), ``sentences`` (paragraphs are whole sentences).
        options: the names of its settings (``[format.NAME]``) and what each lists.
        version: of the package that brings it; ``""`` for what ships.
    """

    name: str
    title: str
    reader: str
    suffixes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    first_line: str = ""
    languages: tuple[str, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()
    insertion: str = ""
    edges: str = ""
    default: bool = True
    facts: frozenset[str] = frozenset()
    options: tuple[tuple[str, str], ...] = ()
    version: str = ""


_HTML_COMMENT = (("<!--", "-->"),)
_ALL = frozenset({"markdown", "layout", "sentences"})

MARKDOWN = Format(
    "markdown",
    "Markdown",
    "seedlint.readers.markdown:read",
    (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"),
    languages=("markdown", "mdx", "quarto", "rmd"),
    comments=_HTML_COMMENT,
    insertion="<!-- {} -->",
    facts=_ALL,
)
TEXT = Format(
    "text",
    "plain text",
    "seedlint.readers.plain:read",
    (".txt", ".text"),
    languages=("plaintext", "text"),
    comments=_HTML_COMMENT,
    facts=_ALL,
)
NOTEBOOK = Format(
    "notebook",
    "Jupyter notebook",
    "seedlint.readers.notebook:read",
    (".ipynb",),
    comments=_HTML_COMMENT,
    edges='"[],\\n',
    facts=frozenset({"sentences"}),
)
RST = Format(
    "rst",
    "reStructuredText",
    "seedlint.readers.rst:read",
    (".rst", ".rest"),
    languages=("restructuredtext", "rst"),
    comments=((".. ", ""),),
    facts=frozenset({"layout", "sentences"}),
    options=(
        ("prose-directives", "Directives whose body is prose, in addition to those known."),
        ("hidden-directives", "Directives that are hidden with all that they hold."),
        ("prose-roles", "Roles whose text is prose."),
        ("hidden-roles", "Roles whose text is hidden."),
    ),
)
HTML = Format(
    "html",
    "HTML",
    "seedlint.readers.html:read",
    (".html", ".htm", ".xhtml"),
    first_line=r"(?i)\s*<(?:!doctype\s+html|html)\b",
    languages=("html", "django-html", "jinja-html", "erb", "handlebars"),
    comments=_HTML_COMMENT,
    default=False,  # 5 wrong findings per 10,000 words in pages that are samples
    facts=frozenset({"sentences"}),
)
COMMIT = Format(
    "commit-message",
    "commit message",
    "seedlint.readers.commit:read",
    names=("commit_editmsg", "merge_msg", "squash_msg", "tag_editmsg"),
    languages=("git-commit",),
)
GETTEXT = Format(
    "gettext",
    "gettext",
    "seedlint.readers.gettext:read",
    (".po", ".pot"),
    languages=("po",),
    comments=(("#", ""),),
    default=False,
)
ASCIIDOC = Format(
    "asciidoc",
    "AsciiDoc",
    "seedlint.readers.asciidoc:read",
    (".adoc", ".asciidoc", ".asc"),
    languages=("asciidoc",),
    comments=(("//", ""),),
    facts=frozenset({"layout", "sentences"}),
)
_PROSE = (("prose", "docs (the default), or also comments."),)


def _code(
    name: str,
    title: str,
    family: str,
    suffixes: str,
    comments: tuple[tuple[str, str], ...],
    first_line: str = "",
    names: str = "",
) -> Format:
    """Return a programming language, of whose files settings or the command line have to tell."""
    return Format(
        name,
        title,
        f"seedlint.readers.code.reader:{family}",
        tuple(suffixes.split()),
        names=tuple(names.split()),
        first_line=first_line,
        languages=(name,),
        comments=comments,
        default=False,
        options=() if family in ("HASH", "DASH") else _PROSE,
    )


_SLASH = (("//", ""), ("/*", "*/"))
_SHARP = (("#", ""),)
_DASHES = (("--", ""),)
_CODE = (
    _code("python", "Python", "read_python", ".py .pyi", _SHARP, r"#!.*\bpython"),
    _code("c", "C", "C", ".c .h", _SLASH),
    _code("cpp", "C++", "C", ".cc .cpp .cxx .hh .hpp .hxx", _SLASH),
    _code("csharp", "C#", "C", ".cs", _SLASH),
    _code("objective-c", "Objective-C", "C", ".m .mm", _SLASH),
    _code("java", "Java", "JAVA", ".java", _SLASH),
    _code("kotlin", "Kotlin", "JAVA", ".kt .kts", _SLASH),
    _code("scala", "Scala", "JAVA", ".scala", _SLASH),
    _code("swift", "Swift", "JAVA", ".swift", _SLASH),
    _code("dart", "Dart", "C", ".dart", _SLASH),
    _code("go", "Go", "GO", ".go", _SLASH),
    _code("rust", "Rust", "RUST", ".rs", _SLASH),
    _code("javascript", "JavaScript", "JAVASCRIPT", ".js .cjs .mjs .jsx", _SLASH),
    _code("typescript", "TypeScript", "JAVASCRIPT", ".ts .tsx .mts .cts", _SLASH),
    _code("php", "PHP", "C", ".php", _SLASH),
    _code("css", "CSS", "CSS", ".css .scss .less", (("/*", "*/"),)),
    _code("shell", "shell", "HASH", ".sh .bash .zsh", _SHARP, r"#!.*\b(?:ba|z|da|k)?sh\b"),
    _code("ruby", "Ruby", "HASH", ".rb", _SHARP, r"#!.*\bruby", "rakefile gemfile"),
    _code("r", "R", "HASH", ".r", _SHARP, r"#!.*\bRscript"),
    _code("julia", "Julia", "HASH", ".jl", _SHARP),
    _code("make", "Make", "HASH", ".mk", _SHARP, names="makefile gnumakefile"),
    _code("docker", "Docker", "HASH", ".dockerfile", _SHARP, names="dockerfile containerfile"),
    _code("sql", "SQL", "DASH", ".sql", _DASHES),
    _code("lua", "Lua", "DASH", ".lua", _DASHES),
)
FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (MARKDOWN, TEXT, RST, ASCIIDOC, HTML, NOTEBOOK, COMMIT, GETTEXT, *_CODE)
}
"""What ships, by name."""

_BY_SUFFIX = {suffix: one.name for one in FORMATS.values() for suffix in one.suffixes}
_BY_NAME = {name: one.name for one in FORMATS.values() for name in one.names}
_BY_LANGUAGE = {language: one.name for one in FORMATS.values() for language in one.languages}
_BY_FIRST_LINE = {one.first_line: one.name for one in FORMATS.values() if one.first_line}
NO_PROSE = r"(?:requirements|constraints)[\w.-]*|cmakelists|robots|manifest|sources|top_level"
"""Names before ``.txt`` of files that programs read; they have no format."""
_NO_PROSE = re.compile(rf"(?:{NO_PROSE})\.txt", re.IGNORECASE)
UNREAD: Mapping[str, str] = {
    ".tex": "LaTeX",
    ".org": "Org", ".typ": "Typst",
    ".docx": "Word", ".odt": "OpenDocument", ".rtf": "RTF", ".textile": "Textile",
    ".wiki": "wiki", ".mediawiki": "wiki", ".pod": "Pod", ".epub": "EPUB", ".srt": "subtitles",
    ".vtt": "subtitles",
}  # fmt: skip
"""Formats that people write prose in and that have no reader: a walk counts what it passes by."""
_WALKED = {suffix for suffix, name in _BY_SUFFIX.items() if FORMATS[name].default}
HOOK_FILES = rf"(?i)^[^-].*({'|'.join(map(re.escape, sorted(_WALKED)))})$"
HOOK_EXCLUDE = rf"(?i)(^|/)({NO_PROSE.replace('(?:', '(')})\.txt$"
"""Patterns for pre-commit, which knows other types of files than we do."""


def format_of(name: str) -> str:
    """Return the format that a file's name tells; ``""`` when it tells none."""
    base = os.path.basename(name)
    found = _BY_NAME.get(base.lower()) or _BY_SUFFIX.get(os.path.splitext(base)[1].lower(), "")
    return "" if found == TEXT.name and _NO_PROSE.fullmatch(base) else found


def walked(name: str) -> str:
    """Return the format that a file's name tells, if a walk reads it without being asked to."""
    found = format_of(name)
    return found if found and FORMATS[found].default else ""


def format_of_first_line(line: str) -> str:
    """Return the format that a file's first line tells; ``""`` when it tells none."""
    return next((name for look, name in _BY_FIRST_LINE.items() if re.match(look, line)), "")


def passed_by(name: str) -> str:
    """Return the suffix of a file that holds prose and that a walk does not read; else ``""``."""
    suffix = os.path.splitext(name)[1].lower()
    format = _BY_SUFFIX.get(suffix)
    is_prose = suffix in UNREAD or (format is not None and "sentences" in FORMATS[format].facts)
    return suffix if is_prose and not walked(name) else ""


def how_to_read(suffixes: Iterable[str]) -> str:
    """Return how to have files of some suffixes read, of which some have a reader that is off."""
    off = {suffix: _BY_SUFFIX[suffix] for suffix in sorted(suffixes) if suffix in _BY_SUFFIX}
    if not off:
        return ""
    pairs = ", ".join(f'"*{suffix}" = "{name}"' for suffix, name in off.items())
    return f"formats = {{{pairs}}} in the settings reads them"


def suffix_for(name: str, language: str) -> str:
    """Return the suffix that says how an editor's text is read; ``""`` when nothing does.

    Args:
        name: of its file.
        language: what the editor takes it for.
    """
    suffix = os.path.splitext(name)[1].lower()
    if walked(name):
        return suffix or next(iter(FORMATS[format_of(name)].suffixes), "")
    if language == "mdx":
        return ".mdx"
    found = _BY_LANGUAGE.get(language)
    if not found or _NO_PROSE.fullmatch(name) or not FORMATS[found].default:
        return ""
    return FORMATS[found].suffixes[0]


def known(name: str) -> Format | None:
    """Return the format of a name, of those that ship or that another package brings."""
    return FORMATS.get(name) or _plugins().get(name)


def names() -> list[str]:
    """Return the names of all formats, those of other packages after those that ship."""
    return [*FORMATS, *_plugins()]


@lru_cache(maxsize=1)
def _plugins() -> Mapping[str, Format]:
    """Return the formats of other packages; what does not load is left out, for it cannot be
    named."""
    from importlib.metadata import entry_points  # 20 ms, and few people need it

    found: dict[str, Format] = {}
    for entry in entry_points(group=ENTRY_POINTS):
        if entry.name in FORMATS:
            continue
        try:
            format = entry.load()
        except (ImportError, AttributeError):
            continue
        if isinstance(format, Format):
            version = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "?"
            found[entry.name] = format._replace(name=entry.name, version=version)
    return found
