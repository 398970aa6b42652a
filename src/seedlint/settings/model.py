"""What settings come to for one file."""

from typing import NamedTuple


class FileSettings(NamedTuple):
    """All that decides what is found in a file; hashable, so that equal ones share a Linter.

    Attributes:
        select: rules, groups or packs that are on, instead of the default ones.
        add: what is on in addition.
        ignore: what is off after all.
        severity: pairs of a rule's id and ``error``, ``warning`` or ``suggestion``, sorted.
        safe_fixes: rules, groups or packs whose unsafe fixes count as safe.
        unsafe_fixes: rules, groups or packs whose safe fixes count as unsafe; they win.
        options: a rule's id, the name of an option and its value, sorted.
        words: the project's vocabulary, sorted.
        silent_words: words of files outside of the project, sorted: accepted, but never
            suggested, for a stranger may have named the file.
        locale: the English that spelling follows (``en``, ``en-GB`` …).
        languages: the codes of the languages that texts may be in; empty for any. One alone is
            taken without a look at the text.
        front_matter: the keys above a Markdown text whose values are prose.
        format: the name of a format, of one of its settings, and the value, sorted.
        fail_on: the least severity that makes a check fail.
        packs: the installed packs that are wanted.
        rules: absolute paths of the project's own rule folders and rule files.
        outside: those of them that lie outside of the project.
        allow_code: whether the Python of those may run.
        vale: absolute path of a settings file of Vale whose styles are used; ``""`` for none.
        vale_sections: the numbers of its sections that apply to the file.
    """

    select: tuple[str, ...] = ("default",)
    add: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    safe_fixes: tuple[str, ...] = ()
    unsafe_fixes: tuple[str, ...] = ()
    options: tuple[tuple[str, str, object], ...] = ()
    words: tuple[str, ...] = ()
    silent_words: tuple[str, ...] = ()
    locale: str = "en"
    languages: tuple[str, ...] = ()
    front_matter: tuple[str, ...] = ()
    format: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    fail_on: str = "warning"
    packs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    allow_code: bool = False
    vale: str = ""
    vale_sections: tuple[int, ...] = ()
