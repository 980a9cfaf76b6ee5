"""The shelf of rights on a phone: found with a connection and without, printed, and left quickly."""

import pathlib
import re
import time

import pytest

from aikol import dashed
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
    return [re.split("[/#]", one.get_attribute("href"))[-1] for one in cards.all()]


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
        # A law by its number, of the second search and not of the first.
        reader.visit("/search")
        for number, law in [("№ 184", "law-184"), ("148-мыйзам", "law-148")]:
            page.locator("#q").fill(number)
            assert shown(page)[0] == law
        assert "law-184" not in shown(page)
        with page.expect_navigation():
            page.locator("[data-shelf-cards] a:visible").first.click()
        assert page.url.endswith("/laws#law-148") and reader.is_copy()
        assert page.locator("#law-148").is_visible()
        # A letter is read, and there is nothing to press that needs the house.
        reader.visit("/letters/appeal")
        assert reader.is_copy() and page.locator("article").inner_text().strip()
        assert not page.locator("form.form").is_visible()
        whom_to_call_is_here(reader)
    finally:
        line.mend()
        reader.context.set_offline(False)


def whom_to_call_is_here(phone):
    """Without a connection: on the shelf if it is kept, and in place of the page of safety."""
    page = phone.visit("/safety")
    assert page.locator("#offline").is_visible(), "the page of safety must never be kept"
    for number in ["102", "103", "117", "111"]:
        assert page.locator(f"a[href='tel:{number}']").is_visible(), number
    assert "зомбулук" not in str(phone.stored()["pages"])


def test_safety_is_left_at_once_and_back_does_not_return(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Шашкан Келин", "participant"), "шашкан")
    for way in ["keys", "button"]:
        page = phone.visit("/rights")
        page.goto(phone.path("/safety"))
        assert page.locator("a[href='tel:117']").count() == 1
        assert page.title().startswith("Телефон номерлери"), "the list of opened pages tells"
        if way == "keys":
            for _ in range(3):
                page.keyboard.press("Shift")
        else:
            page.locator("[data-exit] a, [data-exit] button").click()
        # A page of the house itself: a village box knows no other site.
        page.wait_for_url("**/ky/culture")
        assert page.locator("header form").count() == 0, "she is still signed in"
        assert phone.status("/calendar") == 303
        page.go_back()
        assert "/safety" not in page.url
    phone.close()


def test_safety_is_left_where_the_line_is_gone(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Үзүлгөн Байланыш", "participant"), "үзүлгөн")
    page = phone.page
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    page.goto(phone.path("/safety"))
    line.cut()
    page.locator("[data-exit] button").click()
    page.wait_for_url("**/ky/culture")
    phone.settle()
    assert page.locator("#offline").is_visible() and phone.is_copy()
    assert "key" not in str(phone.stored()["who"]), "the phone still knows her"
    line.mend()
    page = phone.visit("")
    assert page.locator("header form").count() == 0, "the house was not told that she left"
    phone.close()


def test_safety_is_left_without_a_script(browser, village):
    context = browser.new_context(java_script_enabled=False, locale="ky")
    page = context.new_page()
    try:
        page.goto(f"{village.house.address}/ky/safety")
        page.locator("[data-exit] a").click()
        page.wait_for_url("**/ky/culture")
    finally:
        context.close()


def test_a_visitor_keeps_the_shelf_reads_searches_and_removes_it(browser, village, line, shots):
    """Whoever has no account; what lies on the phone is nobody's, and tells of nobody."""
    phone = Phone(browser, line.address)
    page = phone.visit("/rights")
    assert "data-person" not in page.content()
    pages, size = phone.keep()
    assert pages > 25 and size < 400, f"{pages} pages, {size} kB"
    if shots:
        page.screenshot(path=shots / "rights-nobodys.png", full_page=True)
    line.cut()
    phone.context.set_offline(True)
    try:
        page = phone.visit("/rights/violence")
        assert phone.is_copy() and len(phone.text()) > 800
        assert page.locator("a[href='tel:102']").is_visible()
        page = phone.visit("/search")
        page.locator("#q").fill("алимнет")
        assert shown(page)[0] == "alimony"
        page.locator("#q").fill("№ 184")
        assert shown(page)[0] == "law-184"
        whom_to_call_is_here(phone)
        assert page.locator("#public [data-list=public] li").count() == pages
        assert page.locator("[data-list=pages] li").count() == 0
        if shots:
            page.screenshot(path=shots / "offline-nobodys.png", full_page=True)
        phone.visit("/calendar")
        assert page.locator("#offline").is_visible()
    finally:
        line.mend()
        phone.context.set_offline(False)
    # Somebody signs in on the same phone, keeps a page of hers, and leaves: the shelf stays, hers goes.
    phone.come_in(village.add("Ортоктош Кызы", "participant"), "ортоктош")
    phone.visit("/calendar")
    phone.keep()
    kept = phone.stored()["pages"]
    assert sum("nobody" in one for one in kept) == pages and len(kept) == pages + 1
    phone.sign_out()
    kept = phone.stored()["pages"]
    assert len(kept) == pages and all("nobody" in one for one in kept)
    page = phone.visit("/rights")
    page.locator("[data-keep] [data-act=forget-public]").click()
    page.wait_for_selector("[data-keep][data-at=offer]")
    assert phone.stored()["pages"] == []
    line.cut()
    phone.visit("/rights/violence")
    assert page.locator("#offline").is_visible() and not page.locator("#public").is_visible()
    line.mend()
    phone.close()


def test_what_the_village_laid_is_found_and_goes_when_it_is_taken_back(browser, village, line, shots):
    """A practice, a story and a number of the village, on the phone of somebody without an account."""
    practice = dashed(village.rows("SELECT hex(id) FROM culture_practice WHERE stage = 'shown'")[0][0])
    story = dashed(village.rows("SELECT hex(id) FROM story WHERE is_public = 1")[0][0])
    phone = Phone(browser, line.address)
    phone.visit("/rights")
    pages, _ = phone.keep()
    line.cut()
    phone.context.set_offline(True)
    try:
        page = phone.visit("/search")
        page.locator("#q").fill("сугарат")
        assert practice in shown(page), "a word from the midst of it"
        page.locator("#q").fill("суунун кезеги")
        assert shown(page)[0] == practice
        with page.expect_navigation():
            page.locator("[data-shelf-cards] a:visible").first.click()
        phone.settle()
        assert phone.is_copy() and "Суунун кезеги" in phone.text()
        phone.visit(f"/stories/{story}")
        assert phone.is_copy() and "төрт чырак" in phone.text()
        page = phone.visit("/phones")
        assert phone.is_copy() and page.locator("#local ~ section a[href^='tel:']").first.is_visible()
        if shots:
            page.screenshot(path=shots / "phones-copy.png", full_page=True)
    finally:
        line.mend()
        phone.context.set_offline(False)
    # Its teller takes it back; the phone only comes by, and does not open it.
    village.look()
    village.desk.page(f"/ky/stories/{story}")
    village.desk.post(f"/ky/stories/{story}/consents/end", {"use": "public"})
    village.desk.page(f"/ky/culture/village/{practice}")
    village.desk.post(f"/ky/culture/village/{practice}/hiding", {"reason": "Кайра жазылсын"})
    page = phone.visit("/phones")
    until = time.monotonic() + 30
    while len(phone.stored()["pages"]) > pages - 2 and time.monotonic() < until:
        time.sleep(0.2)
    assert len(phone.stored()["pages"]) == pages - 2
    line.cut()
    for path in [f"/stories/{story}", f"/culture/village/{practice}"]:
        page = phone.visit(path)
        assert page.locator("#offline").is_visible(), path
    phone.visit("/rights/violence")
    assert phone.is_copy()
    line.mend()
    phone.close()


def test_a_visitors_shelf_says_when_there_is_no_room(browser, line):
    phone = Phone(browser, line.address)
    page = phone.visit("/laws")
    page.evaluate(
        """() => new Promise((resolve) => {
          const asked = indexedDB.open("kurak");
          asked.onsuccess = () => {
            const tx = asked.result.transaction(["pages"], "readwrite");
            tx.objectStore("pages").put({ place: "large", person: "nobody", at: 0, size: 19_999_000 });
            tx.oncomplete = () => { asked.result.close(); resolve(); };
          };
        })""")
    box = page.locator("[data-keep]")
    box.locator("[data-act=measure]").click()
    box.locator("[data-step=ask]").wait_for()
    assert box.locator("[data-step=ask] [data-fact=used]").inner_text() == "19999"
    assert "ким" in box.locator("[data-step=ask] .hint").inner_text()
    box.locator("[data-act=keep]").click()
    page.wait_for_selector("[data-keep][data-at=full]")
    phone.close()


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
     "/letters/appeal", "/phones"])
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
