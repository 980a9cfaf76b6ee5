"""The network is cut at every step; nothing is lost, nothing is twice, nobody sees another's."""

import os
import random
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from audit import RULES
from chapter_learn import right_answers
from conftest import CHROMIUM
from phone import Phone, id_of
from relay import Relay
from village import Village

LESSON = "/courses/how-my-aimak-is-governed/1-who-decides"
SECRET = "муну эч ким окубасын 4471"
CUTS = int(os.environ.get("KURAK_CUTS") or 12)


@pytest.fixture(scope="module")
def village(program, tmp_path_factory):
    with Village(program, tmp_path_factory.mktemp("offline")) as village:
        yield village


@pytest.fixture(scope="module")
def line(village):
    line = Relay(village.house.port)
    yield line
    line.close()


@pytest.fixture(scope="module")
def learner(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.participant, "бурулча")
    yield phone
    phone.close()


@pytest.fixture(scope="module")
def facilitator(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


@pytest.fixture(autouse=True)
def mended(line):
    yield
    line.mend()


def answer(phone, wrong=0):
    """Fills the quiz that is open."""
    for number, places in enumerate(right_answers("1-who-decides"), 1):
        if number <= wrong:
            places = [places[0] % 2 + 1]
        for place in places:
            phone.page.locator(f"[name=q{number}][value='{place}']").check()


def attempts(village):
    return village.count("SELECT count(*) FROM quiz_attempt")


def test_a_lesson_and_its_quiz_open_and_are_answered_in_airplane_mode(learner, village, line, shots):
    before = attempts(village)
    learner.visit(LESSON)
    pages, size = learner.keep()
    assert pages == 2 and 2 < size < 60, f"{pages} pages, {size} kB"
    line.cut()
    learner.context.set_offline(True)
    learner.visit(LESSON)
    assert learner.is_copy() and len(learner.text()) > 2000
    style = learner.page.evaluate("getComputedStyle(document.querySelector('.quilt-edge')).height")
    assert style == "16px", "the stylesheet is not kept"
    learner.visit(f"{LESSON}/quiz")
    answer(learner, wrong=1)
    learner.send("form[action$='/quiz']")
    learner.waits_for(1)
    assert learner.page.locator("[data-notice=waits]").is_visible()
    # From the same copy once more, and the first is not forgotten for it.
    answer(learner)
    learner.send("form[action$='/quiz']")
    learner.waits_for(2)
    learner.visit(LESSON)
    finish = learner.page.locator("form[action$='/finish']")
    expected = 2
    if finish.count():
        learner.send(finish)
        expected = 3
        learner.waits_for(3)
    assert learner.waiting() == expected
    learner.visit("/offline")
    assert learner.is_copy()
    entries = learner.page.locator("[data-entry=waiting]")
    assert entries.count() == expected
    assert entries.first.locator("[data-typed]").count() == 1
    if shots:
        learner.page.screenshot(path=shots / "offline-list.png", full_page=True)
    learner.visit("/decisions")
    assert learner.page.locator("#offline").is_visible(), "a page that is not kept ends in an error"
    assert attempts(village) == before
    line.mend()
    learner.context.set_offline(False)
    learner.visit("/offline")
    learner.waits_for(0)
    assert attempts(village) == before + 2
    assert learner.page.locator("[data-entry=sent]").count() == expected
    axe(learner.page)


def axe(page):
    """Scripts of others are refused by the page itself: its markup is shown to axe elsewhere."""
    html, address = page.content(), page.url
    context = page.context.browser.new_context(bypass_csp=True, viewport=page.viewport_size)
    try:
        other = context.new_page()
        other.route(address.split("#")[0], lambda route: route.fulfill(
            body=html.replace("<script", "<template").replace("</script>", "</template>"),
            content_type="text/html; charset=utf-8"))
        other.goto(address)
        found = Axe().run(other, options=RULES).response["violations"]
        assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
    finally:
        context.close()
