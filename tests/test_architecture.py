"""The house keeps its own rules: floors, sizes, manners, a quick start."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from seedlint.formats import FORMATS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
MODULES = sorted(SOURCE.rglob("*.py"))
RULE_MODULES = sorted((ROOT / "rules").rglob("*.py"))
LONGEST = 400
READ = ("markdown", "text")
"""The formats whose readers are there from the start."""

TOO_SLOW_TO_START = {
    "asyncio",
    "click",
    "concurrent.futures",
    "dataclasses",
    "difflib",
    "hashlib",
    "importlib.metadata",
    "inspect",
    "json",
    "logging",
    "msgspec",
    "multiprocessing",
    "pathlib",
    "rapidfuzz",
    "regex",
    "spellchecker",
    "subprocess",
    "tempfile",
    "tomllib",
}
"""What a check with compiled rules does without: together they cost more than a whole run."""


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter on the package in ``folder/src``, with the contracts of this project."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-logo",
            "--no-cache",
            f"--config={ROOT / 'pyproject.toml'}",
        ],
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_only_go_down() -> None:
    run = lint_imports(ROOT)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        pytest.param("text/span.py", "seedlint.document", id="upwards"),
        pytest.param("readers/plain.py", "seedlint.packs.pack", id="to a stranger"),
        pytest.param("errors.py", "click", id="to a third party"),
    ],
)
def test_the_fence_stands(tmp_path: Path, module: str, imported: str) -> None:
    shutil.copytree(SOURCE, tmp_path / "src")
    with (tmp_path / "src" / "seedlint" / module).open("a") as planted:
        planted.write(f"\nimport {imported}\n")
    run = lint_imports(tmp_path)
    assert run.returncode == 1, run.stdout
    assert imported in run.stdout


@pytest.mark.parametrize("path", MODULES + RULE_MODULES, ids=relative)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text)), "a module begins with a docstring"


@pytest.mark.parametrize("path", RULE_MODULES, ids=relative)
def test_a_rule_imports_only_what_rules_may(path: Path) -> None:
    allowed = sys.stdlib_module_names | {"seedlint.rule"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import():
                imported = [name.name for name in node.names]
            case ast.ImportFrom(level=0, module=str(module)):
                imported = [module]
            case ast.ImportFrom():
                imported = ["a relative module"]
            case _:
                continue
        for module in imported:
            assert {module, module.split(".")[0]} & allowed, f"imports {module}"


@pytest.mark.parametrize("path", RULE_MODULES, ids=relative)
def test_a_rule_only_looks(path: Path) -> None:
    deeds = {"__import__", "compile", "eval", "exec", "input", "open", "print"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in deeds, f"line {node.lineno} calls {node.func.id}"


SEE_IMPORTS = """
import sys
before = set(sys.modules)
from seedlint.cli.entry import main
try:
    main()
finally:
    print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [["check", "text.md"], ["fix", "text.md"]], ids=" ".join)
def test_a_start_loads_nothing_slow(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "text.md").write_text("# Apples\n\nThe harvest was good.\n")
    environment = {**os.environ, "SEEDLINT_CACHE_DIR": str(tmp_path), "PYTHONPATH": str(SOURCE)}
    for _ in range(2):  # the first run compiles the rules, the second is the one that counts
        run = subprocess.run(
            [sys.executable, "-c", SEE_IMPORTS, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout + run.stderr
    loaded = run.stderr.splitlines()[-1].split()
    assert TOO_SLOW_TO_START.isdisjoint(loaded)
    others = [one.reader.partition(":")[0] for one in FORMATS.values() if one.name not in READ]
    assert others
    assert not [one for one in loaded if one.startswith((*others, "seedlint.readers.lifted"))]


def test_no_pattern_has_a_possessive_group() -> None:
    """The first releases of 3.11 match such groups wrongly when they hold a choice."""
    possessive = re.compile(r"\)[*+?]\+")
    for folder in ("src", "rules"):
        for path in (ROOT / folder).rglob("*.*"):
            if path.suffix in (".py", ".toml"):
                assert not possessive.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("path", RULE_MODULES, ids=lambda path: path.stem)
def test_rules_put_their_patterns_off(path: Path) -> None:
    """What ``re.compile`` makes when a rule is loaded takes longer than a small text."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(statement, ast.FunctionDef):
            assert "re.compile(" not in ast.unparse(statement)


def test_the_layers_that_are_drawn_are_those_that_are_enforced() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    enforced = [set(re.findall(r"\w+", layer)) for layer in settings["contracts"][0]["layers"]]
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    drawing = page.partition("## Layers")[2].partition("```")[2].partition("```")[0]
    rows = [set(re.findall(r"[a-z_]+", line[4:38])) for line in drawing.splitlines()[1:]]
    drawn = [row for row in rows if row]
    assert drawn == enforced
