"""The page in a real browser: filters, keys, themes, access, and what a hostile text tries.

Needs the packages of the group ``browser`` and Chromium on the path; skipped without.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seedlint.diagnostic import Severity
from tests.reports.made import COMMA, THERE, finding, result, written

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_core_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("there is no Chromium", allow_module_level=True)

PATIENCE = 120_000
"""Milliseconds: a busy machine is no defect."""
ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], timeout=PATIENCE
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("browser") / "report.html"
    first = result(
        finding(COMMA, COMMA + 1, rule="missing-comma-space"),
        finding(THERE, THERE + 5, fix=None, severity=Severity.error, suggestions=("here",)),
        name="first.md",
    )
    # The third and fourth findings; nobody may obey them.
    attack = result(
        finding(0, 5, ATTACK, severity=Severity.suggestion),
        finding(0, len(ATTACK), "Elsewhere."),
        name=ATTACK,
        text=ATTACK,
    )
    path.write_text(written("html", first, attack), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Any, report: Path) -> Iterator[Any]:
    context = browser.new_context(color_scheme="light", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    trouble: list[str] = []
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("console", lambda message: trouble.append(message.text))

    def dismiss(dialog: Any) -> None:
        trouble.append(dialog.message)
        dialog.dismiss()

    opened.on("dialog", dismiss)
    asked: list[str] = []  # of the network, or of files
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(report.as_uri())
    yield opened
    assert trouble == []
    assert {url.partition("#")[0] for url in asked if not url.startswith("data:")} == {
        report.as_uri()
    }
    context.close()


def _seen(page: Any) -> list[str]:
    return [
        one.get_attribute("id") for one in page.query_selector_all(".finding") if one.is_visible()
    ]


def test_filters(page: Any) -> None:
    assert _seen(page) == ["finding-1", "finding-2", "finding-3", "finding-4"]
    page.click('[data-value="error"]')
    assert _seen(page) == ["finding-2"]
    assert page.inner_text("#status") == "1 of 4 findings shown"
    page.click('[data-value="warning"]')
    assert _seen(page) == ["finding-1", "finding-2", "finding-4"]
    page.click('[data-value="missing-comma-space"]')
    assert _seen(page) == ["finding-1"]
    page.click("#clear")
    assert len(_seen(page)) == 4
    page.fill("#search", "elsewhere")
    assert _seen(page) == ["finding-4"]
    page.fill("#search", "FIRST.md")
    assert _seen(page) == ["finding-1", "finding-2"]
    page.fill("#search", "nowhere at all")
    assert _seen(page) == []
    assert page.is_visible("#none")


def test_keys(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    focused = "document.activeElement.id"
    for expected in ("finding-1", "finding-2", "finding-3"):
        page.keyboard.press("j")
        assert page.evaluate(focused) == expected
    page.keyboard.press("k")
    assert page.evaluate(focused) == "finding-2"
    assert page.query_selector("mark.on").get_attribute("data-of") == "2"
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.evaluate(focused) == "search"
    assert page.input_value("#search") == "jk"
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""


def test_folding(page: Any) -> None:
    page.click("#fold")
    assert _seen(page) == []
    page.click("#fold")
    page.click("#file-1 > summary")
    assert _seen(page) == ["finding-3", "finding-4"]
    page.evaluate("location.hash = '#file-1'")
    page.wait_for_selector("#finding-1", state="visible")


def test_a_chosen_theme_is_kept(page: Any) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("#theme")
    assert (page.inner_text("#theme"), page.evaluate(paper)) == ("Theme: light", light)
    page.click("#theme")
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1300, 380])
def test_it_is_accessible_and_fits(page: Any, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    found = axe.Axe().run(page)["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_can_be_read_without_scripts(browser: Any, report: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(report.as_uri())
    assert len(_seen(page)) == 4
    assert not page.is_visible("#search")
    context.close()
