"""The shelf of rights on a phone: found with a connection and without, printed, and left quickly."""

import pathlib
import time

import pytest

from axe import faults
from phone import Phone

SEARCHES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "rights-searches.txt"


def queries(language):
    lines = SEARCHES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(query, card) for spoken, query, card in rows if spoken == language]


@pytest.fixture(scope="module")
def reader(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.participant, "бурулча")
    yield phone
    phone.close()


def shown(page):
    cards = page.locator("[data-shelf-cards] > .card:visible a")
    return [one.get_attribute("href").rsplit("/", 1)[1] for one in cards.all()]


def test_the_phone_finds_what_the_server_finds(reader):
    for language in ["ky", "ru", "uz", "en"]:
        reader.language = language
        page = reader.visit("/search")
        missed = []
        for query, card in queries(language):
            page.locator("#q").fill(query)
            found = shown(page)
            if not found or found[0] != card:
                missed.append((query, card, found[:3]))
        assert not missed, f"{language}: {missed}"
    reader.language = "ky"


def test_a_whole_shelf_is_searched_and_read_in_airplane_mode(reader, line, shots):
    reader.visit("/rights")
    pages, size = reader.keep()
    assert pages > 20 and size < 400, f"{pages} pages, {size} kB"
    line.cut()
    reader.context.set_offline(True)
    try:
        page = reader.visit("/rights")
        assert reader.is_copy()
        page.locator("#q").fill("алимнет")
        with page.expect_navigation():
            page.locator("form[role=search] button").click()
        reader.settle()
        assert page.locator("#q").input_value() == "алимнет"
        assert shown(page)[0] == "alimony"
        if shots:
            page.screenshot(path=shots / "rights-search-offline.png")
        with page.expect_navigation():
            page.locator("[data-shelf-cards] a:visible").first.click()
        assert reader.settle().locator("article").inner_text().strip()
        reader.visit("/safety")
        assert page.locator("#offline").is_visible(), "the page of safety must never be kept"
    finally:
        line.mend()
        reader.context.set_offline(False)


def test_safety_is_left_at_once_and_back_does_not_return(reader):
    page = reader.visit("/rights")
    page.route("https://ky.wikipedia.org/**", lambda route: route.fulfill(body="<p>elsewhere"))
    page.goto(reader.path("/safety"))
    assert page.locator("a[href='tel:117']").count() == 1
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://ky.wikipedia.org/**")
    page.go_back()
    assert "/safety" not in page.url
    page.goto(reader.path("/safety"))
    page.locator("[data-exit]").click()
    page.wait_for_url("https://ky.wikipedia.org/**")
    page.unroute_all()


def test_a_letter_is_printed_and_kept_nowhere(reader, village):
    page = reader.visit("/letters/appeal")
    secret = "Сайма кыштагынын суусу"
    page.locator("[name=what]").fill(secret)
    with page.expect_download() as download:
        page.locator("form.form button").click()
    assert download.value.suggested_filename.endswith(".pdf")
    time.sleep(0.2)
    assert secret.encode() not in village.bytes()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path",
    ["/rights", "/rights/violence", "/rights/violence/pictures", "/search?q=земля", "/laws", "/safety",
     "/letters/appeal"])
def test_nothing_stands_in_anybodys_way(browser, village, width, path, shots):
    context = browser.new_context(viewport={"width": width, "height": 740}, bypass_csp=True)
    page = context.new_page()
    try:
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            page.goto(f"{village.house.address}/ru{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            found = faults(page)
            assert not found, [(one["id"], one["nodes"][0]["html"][:120]) for one in found]
        if shots:
            page.emulate_media(color_scheme="light")
            page.screenshot(path=shots / f"rights-{path.split('/')[1][:6]}-{width}.png")
    finally:
        context.close()
