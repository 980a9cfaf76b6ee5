"""What is on her phone as soon as she is signed in, and what that costs on the line."""

import pytest

from phone import Phone

# A learner's home the first time, with all that comes along, in kB (bench/hand).
FIRST, AGAIN = 60, 5


@pytest.fixture
def fresh(browser, village, line, request):
    """A phone with the session of somebody who has just signed in, and nothing else in its browser."""
    phone = Phone(browser, line.address)
    login = f"биринчи{len(request.node.name)}"
    phone.come_in(village.add("Биринчи Келди", "participant"), login)
    assert phone.page.locator("header form").count() == 1
    other = Phone(browser, line.address)
    other.context.add_cookies(phone.context.cookies())
    phone.close()
    yield other
    other.close()
    line.mend()


def ready(phone):
    phone.page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    phone.page.wait_for_load_state("networkidle")


def test_home_and_the_worker_come_within_the_budget(fresh, line):
    before = line.fetched
    fresh.visit("")
    ready(fresh)
    first = (line.fetched - before) / 1000
    assert 10 < first <= FIRST, f"{first:.1f} kB the first time"
    held = fresh.stored()
    assert held["pages"] == [], "a page was kept that she did not ask for"
    assert len(held["files"]) < 6, "more came than every page needs"
    fresh.visit("/progress")
    fresh.page.wait_for_load_state("networkidle")
    before = line.fetched
    fresh.visit("")
    fresh.page.wait_for_timeout(2500)
    again = (line.fetched - before) / 1000
    print(f"home with the worker: {first:.1f} kB the first time, {again:.1f} kB again")
    assert again <= AGAIN, f"{again:.1f} kB again"


def test_a_form_sent_without_a_connection_waits_though_no_page_was_ever_kept(fresh, village, line):
    page = fresh.visit("")
    ready(fresh)
    fresh.visit("/recognition")
    form = page.locator("main form:has([name=to])")
    form.locator("[name=to]").fill("Жамал эже 8812")
    form.locator("[name=words]").fill("Арыкты чогуу тазалаганыбыз үчүн рахмат.")
    line.cut()
    fresh.send(form)
    fresh.waits_for(1)
    assert page.locator("[data-notice=waits]").is_visible()
    fresh.visit("/decisions")
    assert page.locator("#offline").is_visible(), "the browser's own error stands there"
    assert page.locator("[data-entry=waiting]").count() == 1
    assert "Жамал эже 8812" in page.locator("[data-entry=waiting]").text_content()
    line.mend()
    fresh.visit("/offline")
    fresh.waits_for(0)
    assert village.count("SELECT count(*) FROM story_thanks WHERE name LIKE '%8812%'") == 1


def test_one_button_keeps_all_that_is_hers(browser, village, line, shots):
    phone = Phone(browser, line.address)
    phone.come_in(village.participant, "бурулча")
    page = phone.visit("")
    phone.follow("main a[href$='/offline/mine']")
    asked = page.evaluate(
        """() => { navigator.storage.persist = () => { window.asked = true; return Promise.resolve(true); }; }""")
    assert asked is None
    pages, size = phone.keep()
    assert pages > 30 and 100 < size < 20_000, f"{pages} pages, {size} kB"
    assert page.evaluate("window.asked === true"), "the browser was not asked to keep it for good"
    if shots:
        page.screenshot(path=shots / "keep-mine.png", full_page=True)
    line.cut()
    phone.context.set_offline(True)
    try:
        for path in ["/calendar", "/rights/appeals", "/courses/how-my-aimak-is-governed/1-who-decides"]:
            phone.visit(path)
            assert phone.is_copy() and len(phone.text()) > 40, path
            assert not page.locator("#offline").count(), path
    finally:
        line.mend()
        phone.context.set_offline(False)
    phone.close()
