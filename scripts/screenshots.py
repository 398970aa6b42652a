"""Draws the pictures of the documentation: a terminal, and a report in a browser.

python scripts/screenshots.py        needs the groups docs and browser, and Chromium
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
WIDTH = 76


def terminal() -> str:
    """Return what a terminal shows of a check, as SVG."""
    command = ("check", "seeds/orchard.md", "--isolated")
    shown = _seedlint(*command, "--color", "always")
    with open(os.devnull, "w") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True)
        console.print("$ seedlint check seeds/orchard.md")
        console.print(Text.from_ansi(shown.rstrip()))
    drawn = console.export_svg(title="seedlint", theme=MONOKAI, unique_id="terminal")
    # The picture asks for a font from elsewhere; readers have one of their own.
    drawn = re.sub(r"<!--.*?-->\s*", "", drawn, flags=re.S)
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.S)


def report(path: Path) -> None:
    """A report in a browser, as PNG."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        texts = ("seeds/harbour.txt", "seeds/orchard.md", "seeds/letter.txt")
        _seedlint("check", *texts, "--isolated", "--output-format=html", f"--output-file={page}")
        with sync_playwright() as started:
            chromium = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            tab = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
            tab.goto(page.as_uri())
            tab.screenshot(path=path)
            browser.close()


def _seedlint(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "seedlint", *arguments], capture_output=True, text=True, cwd=ROOT
    )
    if done.returncode == 2:
        sys.exit(done.stderr)
    return done.stdout


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    (IMAGES / "terminal.svg").write_text(terminal(), encoding="utf-8")
    report(IMAGES / "report.png")
