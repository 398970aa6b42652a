"""What rules of Vale styles find and fix, beside Vale itself.

    python benchmarks/vale.py agree INI FILE… [--vale vale]
    python benchmarks/vale.py fixes STYLE… -- FILE…

agree runs both on the same files, for the rules that both have: how many of Vale's findings are
at the same place, which rules differ most, and the CPU seconds of each.

fixes applies all unsafe fixes of styles: whether a second run changes nothing, and whether
another Markdown parser sees the same structure, code, links and HTML before and after.
"""

import argparse
import os
import resource
import sys
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seedlint.diagnostic import Applicability
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.runs.compare_vale import compare, findings_of_ours, findings_of_vale
from seedlint.runs.runner import Run
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolver
from seedlint.vale.project import Project

_SHOWN = 30
"""How many rules are listed."""
_CODE = frozenset({"code_inline", "code_block", "fence", "html_block", "html_inline"})


def agree(ini: str, files: Sequence[str], program: str) -> None:
    """Print how the findings of both compare."""
    run = Run(Resolver(Flags(isolated=True, vale=os.path.abspath(ini))), Linter)
    ours = {}
    rules: set[str] = set()
    for done in run.check(files):
        ours[done.result.name] = findings_of_ours(done.result)
        if not rules:
            linter = Linter(done.settings)
            rules = {row.id for row in linter.rules.matcher.rows()}
    mine = _cpu(resource.RUSAGE_SELF)
    found = compare(findings_of_vale(program, ini, [*ours]), ours, rules)
    theirs = _cpu(resource.RUSAGE_CHILDREN)
    share = found.same / max(1, found.total)
    with_moved = (found.same + found.moved) / max(1, found.total)
    print(f"{len(ours)} files, {len(rules)} rules, {found.total} findings of Vale")
    print(f"{share:.1%} at the same place, {with_moved:.1%} with those elsewhere in the file")
    print(f"CPU seconds: seedlint {mine:.1f}, Vale {theirs:.1f}, {theirs / mine:.1f} times as much")
    counts = Counter((one.place.rule, one.ours) for one in found.differences)
    for (rule, is_ours), count in counts.most_common(_SHOWN):
        print(f"{count:5}  only {'seedlint' if is_ours else 'Vale'}  {rule}")


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def fixes(styles: Sequence[str], files: Sequence[str]) -> None:
    """Print whether fixes are idempotent and leave everything but words alone."""
    names = tuple(os.path.basename(os.path.normpath(style)) for style in styles)
    paths = tuple(map(os.path.abspath, styles))
    linter = Linter(FileSettings(rules=paths, select=names))
    applied = changed = again = different = 0
    for name in files:
        text = Path(name).read_bytes().decode(errors="replace")
        result = linter.fix(Source(name, text), Applicability.unsafe)
        if result.fixed is None:
            continue
        changed += 1
        applied += sum(result.applied.values())
        if linter.fix(Source(name, result.fixed), Applicability.unsafe).fixed is not None:
            again += 1
            print(f"{name}: a second run changes it again")
        if _skeleton(text) != _skeleton(result.fixed):
            different += 1
            print(f"{name}: another structure")
    print(f"{len(files)} files, {changed} changed, {applied} fixes")
    print(f"{again} changed again by a second run, {different} with another structure")


def _skeleton(text: str) -> list[tuple[str, str]]:
    """Return all that is no text of a Markdown document, in order."""
    found: list[tuple[str, str]] = []

    def walk(tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type in _CODE:
                found.append((token.type, token.content + token.info))
            elif token.type not in ("text", "softbreak", "inline"):
                target = token.attrGet("href") or token.attrGet("src") or ""
                found.append((token.type, str(target)))
            walk(token.children or ())

    walk(MarkdownIt("commonmark").enable("table").parse(text))
    return found


def main() -> None:
    """Run one of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_subparsers(dest="what", required=True)
    agreeing = what.add_parser("agree")
    agreeing.add_argument("ini")
    agreeing.add_argument("files", nargs="+")
    agreeing.add_argument("--vale", default="vale")
    fixing = what.add_parser("fixes")
    fixing.add_argument("styles", nargs="+")
    warnings.simplefilter("ignore", FutureWarning)  # rules that cannot run are left out
    at = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    if sys.argv[1:2] == ["fixes"]:
        given = parser.parse_args(sys.argv[1:at])
        fixes(given.styles, sys.argv[at + 1 :])
        return
    given = parser.parse_args()
    Project(given.ini)  # so that a mistake in it is told at once
    agree(given.ini, given.files, given.vale)


if __name__ == "__main__":
    main()
