"""``seedlint check --add-allow``: insert suppression comments for all findings."""

from collections import Counter

from seedlint.cli.output import echo, echo_err, print_error, print_problems
from seedlint.errors import ConfigError, ReadError
from seedlint.readers.decode import encode
from seedlint.runs.atomic_write import replace
from seedlint.runs.discovery import STDIN
from seedlint.runs.runner import Run


def add_allow(run: Run, paths: tuple[str, ...], *, over_baseline: bool) -> int:
    """Insert suppressions into the files under paths; return the exit code.

    Raises:
        ConfigError: a text cannot be written, or a baseline already knows what stands.
    """
    if STDIN in paths:
        raise ConfigError("--add-allow cannot be used with - (standard input)", hint="name files")
    allowed: Counter[str] = Counter()
    files = left = 0
    failed = False
    for done in run.allow(paths):
        if done.baseline and not over_baseline:
            raise ConfigError(
                "the findings here are in a baseline",
                place=done.result.name,
                hint="pass --no-baseline to suppress them in the text",
            )
        result = done.result
        failed = print_problems(result.name, result.problems) or failed
        left += len(result.diagnostics)
        if result.source is None or result.fixed is None or done.before is None:
            continue
        try:
            replace(done.path, encode(result.source, result.fixed), done.before)
        except ReadError as error:
            print_error(error)
            failed = True
            continue
        files += 1
        allowed.update(result.applied)
        counts = ", ".join(
            f"{count} {rule}" for rule, count in Counter(result.applied).most_common()
        )
        echo(f"suppressed in {result.name}: {counts}")
    texts = "1 file" if files == 1 else f"{files} files"
    echo(f"{allowed.total()} suppressed in {texts}, {left} left.")
    if left:
        echo_err(
            "seedlint: hint: --add-allow writes comments in Markdown only; write them yourself"
            " in other texts, or use a baseline"
        )
    return 2 if failed else 1 if left else 0
