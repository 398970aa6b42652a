"""The documentation as a site: whole, up to date, and at home without a network."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry

ROOT = Path(__file__).parent.parent


def test_the_page_of_commands_is_what_they_say() -> None:
    script = [sys.executable, str(ROOT / "scripts" / "cli_page.py"), "--check"]
    done = subprocess.run(script, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("needs the packages of the group docs")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder


def test_all_rules_have_a_page_that_search_finds(site: Path) -> None:
    pages = {path.stem for path in (site / "rules").glob("*.html")}
    rules = set(RuleRegistry([builtin()]).specs)
    assert rules <= pages
    index = (site / "search" / "search_index.json").read_text("utf-8")
    assert all(f'"location":"rules/{rule}.html' in index for rule in rules)


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    loading = re.compile(
        r"""<(?:script|img|iframe)[^>]+src=["']?(?:https?:)?//|<link[^>]+rel=["']?(?:stylesheet|preload"""
        r"""|preconnect)[^>]+href=["']?(?:https?:)?//"""
    )
    for page in site.rglob("*.html"):
        assert not loading.search(page.read_text("utf-8")), page
