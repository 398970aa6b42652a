"""``seedlint init``: inspect a project and write its first settings."""

import os
import sys

import click

from seedlint.cli.output import echo, echo_err, echo_lines_err, prepared
from seedlint.errors import ConfigError
from seedlint.reports.counters import RunCounters
from seedlint.reports.summary import number, of_check
from seedlint.runs.atomic_write import create
from seedlint.runs.inspect_project import ProjectProfile, inspect_project
from seedlint.settings.layers import shown
from seedlint.settings.migrate import TOOLS, Migration, migrate
from seedlint.settings.presets import PREFIX, names
from seedlint.settings.show import toml

_HOOK = """\
  - repo: …  # the address of seedlint's repository
    rev: v0.1.0
    hooks:
      - id: seedlint"""
_MANY = 100
"""From so many findings on, nobody repairs them all before the first commit."""
_FEW = 4


@click.command(short_help="Create a settings file.")
@click.argument("folder", default=".", metavar="[FOLDER]", type=click.Path())
@click.option(
    "--preset", type=click.Choice(names()), help="Start from built-in settings.", default=None
)
@click.option(
    "--from",
    "origin",
    type=click.Choice(sorted(TOOLS)),
    default=None,
    help="Take over the settings of another spell checker.",
)
@click.option(
    "--print", "only_print", is_flag=True, help="Print the settings instead of writing a file."
)
def init(folder: str, preset: str | None, origin: str | None, only_print: bool) -> None:
    """Inspect the texts in FOLDER (default: the current folder) and write seedlint.toml there.

    The file has a comment for each key. An existing file is never overwritten.
    """
    if not os.path.isdir(folder):
        raise ConfigError("no such folder", place=folder, hint="create it first")
    path = os.path.join(folder, "seedlint.toml")
    if not only_print:
        _refuse_to_overwrite(folder, path)
    found = inspect_project(folder)
    taken = _taken_over(origin, folder) if origin else Migration()
    text = "\n".join(_lines(found, preset, taken)) + "\n"
    if taken.ignored:
        echo_err(f"seedlint: no counterpart for {', '.join(taken.ignored)} in {taken.source}")
    if only_print:
        print(text, end="", file=prepared(sys.stdout))
        return
    create(path, text.encode())
    echo(shown(os.path.abspath(path)))
    if found.counters.findings:
        echo_err(f"seedlint: {of_check(found.counters)}")
    if found.counters.findings >= _MANY:
        echo_err("seedlint: `seedlint baseline create` accepts what is there and reports the new")
    if found.pre_commit and "seedlint" not in found.pre_commit:
        echo_lines_err(f"seedlint: to check each commit, add to .pre-commit-config.yaml:\n{_HOOK}")


def _taken_over(tool: str, folder: str) -> Migration:
    """Return what the settings of another tool come to. Raises ConfigError when there are none."""
    try:
        taken = migrate(tool, folder)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"the settings of {tool} cannot be read ({error})", place=folder, hint="fix them first"
        ) from error
    if not taken.source:
        raise ConfigError(
            f"no settings of {tool}",
            place=folder,
            hint=f"seedlint looks for {', '.join(TOOLS[tool])}",
        )
    return taken


def _refuse_to_overwrite(folder: str, path: str) -> None:
    """Raises ConfigError when the folder has settings."""
    from seedlint.settings.parse import parse

    project = os.path.abspath(os.path.join(folder, "pyproject.toml"))
    if os.path.lexists(path):
        raise ConfigError("already exists", place=path, hint="`seedlint config show` prints it")
    if os.path.isfile(project) and parse(project, os.path.dirname(project)):
        raise ConfigError(
            "already has a table [tool.seedlint]",
            place=shown(project),
            hint="`seedlint config show` prints it",
        )


def _lines(found: ProjectProfile, preset: str | None, taken: Migration) -> list[str]:
    """Return the settings file, line by line."""
    lines = [
        "# Settings of seedlint. All keys: docs/configuring.md. Active rules: seedlint rules list."
    ]
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in found.suffixes.items())
    lines.append(f"# Found here: {kinds or 'no texts yet'}.")
    places = [f"{name or '.'} ({count})" for name, count in found.folders.items()]
    if places:
        lines.append(f"# Folders: {', '.join(places[:8])}{', …' if places[8:] else ''}.")
    lines += [
        "",
        "# Built-in settings to start from: " + ", ".join(PREFIX + name for name in names()) + ".",
    ]
    lines.append(_key("extends", (f"{PREFIX}{preset}",) if preset else ()))
    locale = taken.locale if taken.locale != "en" else found.locale
    lines += ["", f"# {_why(found)}", _key("locale", locale)]
    lines += ["", "# Words that spelling accepts. A word in lower case is accepted in any case."]
    lines.append(_key("words", ()))
    vocabularies = tuple(dict.fromkeys((*found.vocabularies, *taken.word_files)))
    if vocabularies:
        lines += ["", "# Word lists of other spell checkers, used as they are."]
        lines.append(_key("word-files", vocabularies))
    if taken.vale:
        lines += ["", "# The styles and vocabularies of Vale, used as they are."]
        lines.append(_key("vale", taken.vale))
    lines += ["", "# Rules to enable in addition, and rules to disable: groups or ids."]
    lines += [*_noisiest(found.counters), '# add    = ["wording"]', _ignored(found.counters)]
    lines += ["", "# The lowest severity that fails a check: error, warning or suggestion."]
    lines.append(_key("fail-on", taken.fail_on or "warning"))
    lines += ["", "# Files to skip, in addition to those in .gitignore."]
    excludes = (*taken.exclude, *found.excludes)
    lines.append(_key("exclude", excludes) if excludes else '# exclude = ["vendor/"]')
    lines += ["", "# Different settings for some files.", "# [[overrides]]"]
    lines += ['# files  = ["CHANGELOG.md"]', '# ignore = ["wording"]']
    return lines


def _noisiest(counters: RunCounters) -> list[str]:
    """Return what the default rules find now, rule by rule."""
    if not counters.findings:
        return []
    rules = [f"{rule} ({count})" for rule, count in counters.rules.most_common(_FEW)]
    return [f"# Found here: {of_check(counters)}", f"# Most of them: {', '.join(rules)}."]


def _ignored(counters: RunCounters) -> str:
    """Return the key that disables the noisiest rules, ready to be used."""
    noisy = tuple(rule for rule, _ in counters.rules.most_common(_FEW))
    return f"# ignore = {toml(noisy or ('doubled-space',))}"


def _key(name: str, value: str | tuple[str, ...]) -> str:
    """Return a key and its value, commented out when that says nothing."""
    if value in ((), "en", "warning"):
        return f"# {name} = {toml(value)}"
    return f"{name} = {toml(value)}"


def _why(found: ProjectProfile) -> str:
    regions = (f"{number(count, 'word')} of {locale}" for locale, count in found.words.items())
    counts = ", ".join(regions)
    return f"The regional spelling; en accepts all. Found here: {counts or 'no regional words'}."
