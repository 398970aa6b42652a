"""A review in a real browser: decisions, typing, saving, and what a hostile text tries.

Needs the packages of the group ``browser`` and Chromium on the path; skipped without.
"""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seedlint.review.handlers import Handlers
from seedlint.review.server import Server
from seedlint.review.session import ReviewSession
from seedlint.settings.resolve import Flags
from tests.review.conftest import FIXED, TEXT

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_core_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("there is no Chromium", allow_module_level=True)

PATIENCE = 120_000
"""Milliseconds: a busy machine is no defect."""
ATTACK = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> On monday.\n"
NAME = "<img src=x onerror=alert(1)>.md"


@pytest.fixture
def page(file: Path) -> Iterator[Any]:
    (file.parent / NAME).write_text(ATTACK)
    (file.parent / "clean.md").write_text("All is well.\n")  # nobody need look at it first
    with Server(Handlers(ReviewSession(Flags(), ["clean.md", "quay.md", NAME]))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with playwright.sync_playwright() as started:
            browser = started.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"], timeout=PATIENCE
            )
            page = browser.new_page(color_scheme="light", reduced_motion="reduce")
            page.set_default_timeout(PATIENCE)
            playwright.expect.set_options(timeout=PATIENCE)
            trouble: list[str] = []
            page.on("pageerror", lambda error: trouble.append(str(error)))
            page.on("console", lambda message: trouble.append(message.text))
            asked: list[str] = []
            page.on("request", lambda request: asked.append(request.url))
            page.goto(server.url)
            yield page
            browser.close()
        server.shutdown()
        thread.join()
    expected = ["the server responded with a status of 409 (Conflict)"]
    assert [one for one in trouble if not one.endswith(expected[0])] == []
    home = f"http://{server.authority}/"
    assert {url for url in asked if not url.startswith(("data:", home))} == set()


def test_a_review(page: Any, file: Path) -> None:
    """One story: a browser takes its time to start."""
    see = playwright.expect
    count, field, state = page.locator("#count"), page.locator("#field"), page.locator("#state")
    see(count).to_have_text("4 findings")
    assert "#" not in page.url  # the token is not for the history
    assert page.locator("#mirror mark").all_inner_texts() == ["The the", ",", "russia", "monday"]

    # The letters and their marks lie upon each other.
    boxes = page.evaluate(
        "['mirror', 'field'].map((id) => {"
        " const { x, y, width, height } = document.getElementById(id).getBoundingClientRect();"
        " const { font, padding, letterSpacing } = getComputedStyle(document.getElementById(id));"
        " return [x, y, width, height, font, padding, letterSpacing].join(); })"
    )
    assert boxes[0] == boxes[1]

    # Keys, faster than the server.
    for key in "nyy":
        page.keyboard.press(key)
    see(count).to_have_text("1 finding")
    see(page.locator("#again")).to_have_text("Show 1 that was left")
    decided = FIXED.replace("The quay", "The the quay").replace("Monday", "monday")
    see(field).to_have_value(decided.replace("\r\n", "\n"))
    see(state).to_have_text("Not saved")
    assert file.read_bytes() == TEXT.encode()

    # What is left stays left while the text around it changes.
    field.evaluate("(field) => { field.focus(); field.setSelectionRange(0, 0); }")
    page.keyboard.type("On sunday: ")
    see(count).to_have_text("2 findings")
    see(page.locator(".card").first).to_contain_text("Sunday")
    page.keyboard.press("Escape")
    page.keyboard.press("y")
    see(count).to_have_text("1 finding")
    page.click("#all")
    see(count).to_have_text("0 findings")
    see(page.locator("#done")).to_have_text("All is decided.")
    page.keyboard.press("y")  # goes nowhere, and not into the text
    wanted = "On Sunday: " + FIXED.replace("The quay", "The the quay")
    see(field).to_have_value(wanted.replace("\r\n", "\n"))

    # An accepted change can be undone like a typed one.
    field.focus()
    page.keyboard.press("Control+z")
    see(count).to_have_text("1 finding")
    page.keyboard.press("Control+Shift+z")
    see(count).to_have_text("0 findings")
    page.keyboard.press("Control+s")
    see(state).to_have_text("Saved")
    assert file.read_bytes() == wanted.encode()

    # Somebody else writes the file.
    page.keyboard.type("x")
    file.write_text("He waited untill dawn.\n")
    page.click("#save")
    see(page.locator("#told")).to_contain_text("has changed since it was read")
    assert file.read_text() == "He waited untill dawn.\n"
    page.click("#reload")
    see(field).to_have_value("He waited untill dawn.\n")

    # A word for the vocabulary.
    page.click("text=Add “untill”")
    see(count).to_have_text("0 findings")
    assert (file.parent / "seedlint.words").read_text() == "untill\n"

    # A text that would like to be a page, in both themes.
    page.locator("#names button").last.click()
    see(field).to_have_value(ATTACK)
    see(count).to_have_text("1 finding")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page)["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    page.set_viewport_size({"width": 380, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 380

    # The end.
    page.click("#finish")
    see(page.locator("body")).to_have_text("The review is finished. You can close this page.")
