"""``seedlint baseline``: findings that a project accepts for now."""

import os
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import click

from seedlint.cli.output import echo, echo_err, print_problems
from seedlint.engine.linter import Linter
from seedlint.errors import ConfigError, ReadError
from seedlint.project_files import lies_in, project_of
from seedlint.runs import baseline as known
from seedlint.runs.atomic_write import create as put
from seedlint.runs.runner import Run
from seedlint.settings.layers import shown, user_file
from seedlint.settings.resolve import Flags, Resolver

_NAME = "seedlint.baseline"
_Command = TypeVar("_Command", bound=Callable[..., Any])


@click.group(short_help="Accept today's findings; fail on new ones.")
def baseline() -> None:
    """Accept today's findings, so that only new findings fail.

    A baseline covers the whole project: the folder of the settings file in use, and all
    folders below it. The setting “baseline” names its file.
    """


class _Project(NamedTuple):
    """A project and its baseline.

    Attributes:
        folder: the settings file's, absolute.
        file: of the baseline, absolute.
        named: whether the settings name it.
    """

    folder: str
    file: str
    named: bool
    resolver: Resolver


def _options(command: _Command) -> _Command:
    for option in (
        click.option(
            "--allow-code", is_flag=True, help="Allow the project's own rules to run Python."
        ),
        click.option(
            "--config",
            metavar="FILE",
            default="",
            help="Use this settings file instead of looking for one.",
        ),
    ):
        command = option(command)
    return command


def _project(config: str, allow_code: bool) -> _Project:
    resolver = Resolver(Flags(config=config, allow_code=allow_code))
    here = os.getcwd().replace(os.sep, "/")
    path = resolver.config(here).path
    folder = os.path.dirname(path) if path and path != user_file() else here
    file = resolver.resolve(here, f"{here}/").baseline
    if file and path and path != user_file() and not lies_in(file, project_of(path)):
        raise ConfigError(
            f"the baseline {shown(file)} lies outside of the project",
            place=shown(path),
            hint="name a file of the project",
        )
    return _Project(folder, file or os.path.join(folder, _NAME), bool(file), resolver)


def _found(project: _Project) -> list[known.Entry]:
    """Return all findings of the project. Raises ReadError when a text could not be checked."""
    found: list[known.Entry] = []
    failed = 0
    for done in Run(project.resolver, Linter).check([shown(project.folder + os.sep) or "."]):
        failed += print_problems(done.result.name, done.result.problems)
        found += (
            known.relative(entry, os.path.dirname(project.file))
            for entry in known.entries(done.result)
        )
    if failed:
        raise ReadError("some texts could not be checked", hint="fix or exclude them first")
    return found


@baseline.command(short_help="Record all current findings.")
@click.option("--force", is_flag=True, help="Replace an existing baseline.")
@_options
def create(force: bool, config: str, allow_code: bool) -> None:
    """Record all current findings of the project as known."""
    project = _project(config, allow_code)
    if os.path.lexists(project.file) and not force:
        raise ConfigError(
            "already exists",
            place=shown(project.file),
            hint="`seedlint baseline update` drops fixed findings; --force records all again",
        )
    found = _found(project)
    put(project.file, known.text(found).encode())
    echo(f"{shown(project.file)}: {_counted(len(found))}")
    if not project.named:
        name = os.path.relpath(project.file, project.folder)
        echo_err(f'seedlint: hint: add baseline = "{name}" to the settings to use it')


@baseline.command(short_help="Drop findings that are gone.")
@_options
def update(config: str, allow_code: bool) -> None:
    """Drop findings that are gone from the baseline. It never grows."""
    project = _project(config, allow_code)
    listed = known.load(project.file)
    left = known.kept(listed, _found(project))
    put(project.file, known.text(left).encode())
    dropped = f", {len(listed) - len(left)} dropped" if len(left) < len(listed) else ""
    echo(f"{shown(project.file)}: {_counted(len(left))}{dropped}")


@baseline.command(short_help="Check whether the baseline is up to date.")
@_options
@click.pass_context
def check(ctx: click.Context, /, config: str, allow_code: bool) -> None:
    """Count known, new and gone findings; exit with 1 if any are new or gone."""
    project = _project(config, allow_code)
    listed = known.load(project.file)
    found = _found(project)
    left = len(known.kept(listed, found))
    new, gone = len(found) - left, len(listed) - left
    echo(f"{left} known, {new} new, {gone} gone.")
    if new:
        echo_err("seedlint: hint: `seedlint check` shows new findings")
    if gone:
        echo_err("seedlint: hint: `seedlint baseline update` drops findings that are gone")
    ctx.exit(1 if new or gone else 0)


def _counted(number: int) -> str:
    return f"{number} finding{'' if number == 1 else 's'}"
