"""Two women and one phone: a tap and a PIN let each in, with a connection and without, and neither sees the other's."""

import pytest

from phone import Phone
from test_cuts import blob, decision_of, tick
from test_offline import LESSON, axe, log_meeting, meetings, pair_of

PINS = {"Айчүрөк": "274905", "Каныкей": "815263"}
SECRET = "муну жалаң мен билем 7719"


@pytest.fixture(scope="module")
def phone(browser, village, line):
    """The one phone; the first of the two has mentoring of her own."""
    phone = Phone(browser, line.address)
    phone.come_in(village.participant, "айчүрөк")
    yield phone
    phone.close()


@pytest.fixture(autouse=True)
def mended(line, phone):
    yield
    line.mend()
    phone.context.set_offline(False)


def cut(phone, line):
    line.cut()
    phone.context.set_offline(True)


def mend(phone, line):
    line.mend()
    phone.context.set_offline(False)


def set_pin(phone, current, pin):
    phone.visit("/me")
    form = phone.page.locator("main form[action$='/me/pin']")
    form.locator("[name=current]").fill(current)
    form.locator("[name=pin]").fill(pin)
    with phone.page.expect_navigation(wait_until="load"):
        form.locator("button[type=submit]").click()
    phone.settle()
    assert phone.page.locator(".notice.door").is_visible()


def name_of(phone):
    return phone.page.locator("header .account a").inner_text().split()[0]


def come_by_pin(phone, name, pin):
    """At the house's own door."""
    phone.visit("/sign-in")
    form = phone.page.locator("form:has([name=pin])")
    form.locator("label.choice", has_text=name).click()
    form.locator("[name=pin]").fill(pin)
    with phone.page.expect_navigation():
        form.locator("button[type=submit]").click()
    phone.settle()


def open_here(phone, name, pin):
    """At the door that lies on the phone; tells what it says, or nothing once it is open."""
    phone.visit("/offline")
    door = phone.page.locator("#door")
    door.locator("label.choice", has_text=name).click()
    door.locator("#door-pin").fill(pin)
    door.locator("button[type=submit]").click()
    phone.page.wait_for_function(
        "() => document.querySelector('#door').hidden || document.querySelector('[data-said]:not([hidden])')"
        " || document.querySelector('[data-if=opened]:not([hidden])')")
    said = phone.page.locator("[data-said]:visible")
    return said.get_attribute("data-said") if said.count() else None


def opened(phone):
    phone.settle()
    phone.page.wait_for_selector("[data-if=opened]:not([hidden])")


def titles(phone):
    phone.visit("/offline")
    return phone.page.locator("[data-list=pages] li [data-text=title]").all_inner_texts()


@pytest.fixture(scope="module")
def two(phone, village, line):
    """Both have a PIN here and something kept; the first has something that waits."""
    first = name_of(phone)
    set_pin(phone, "274905", "274905")
    pair = pair_of(phone)
    phone.visit(f"/mentoring/pairs/{pair}")
    phone.keep()
    cut(phone, line)
    phone.visit(f"/mentoring/pairs/{pair}")
    log_meeting(phone, SECRET)
    phone.waits_for(1)
    phone.sign_out()
    # Without a connection the door of the phone opens in place of the house's.
    phone.page.locator("#door").wait_for()
    mend(phone, line)
    phone.come_in(village.add("Каныкей Бекова", "participant"), "каныкей")
    assert phone.waiting() == 0
    set_pin(phone, "274905", PINS["Каныкей"])
    for page in (LESSON, f"/decisions/{decision_of(village)}/ballot/blank"):
        phone.visit(page)
        phone.keep()
    return first, pair


def ballots(village):
    return village.count(
        "SELECT count(*) FROM ballot_cast WHERE person = (SELECT id FROM person WHERE name = ?)", "Каныкей Бекова")


def test_her_pin_and_what_it_does_are_told_on_her_page(phone, two, shots):
    phone.visit("/me")
    text = phone.text()
    assert "PIN" in text and "Каныкей" in text
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / "shared-me.png", full_page=True)
    form = phone.page.locator("main form[action$='/me/pin']")
    form.locator("[name=current]").fill("000000")
    form.locator("[name=pin]").fill("391746")
    form.locator("button[type=submit]").click()
    assert form.locator("[role=alert]").inner_text().strip()
    assert form.locator("[name=pin]").input_value() == ""


def test_with_a_connection_a_tap_and_a_pin_switch(phone, two, shots):
    first, pair = two
    phone.visit("/calendar")
    phone.visit("/me")
    phone.sign_out()
    assert phone.page.url.endswith("/sign-in")
    door = phone.page.locator("main")
    assert first in door.inner_text() and "Каныкей" in door.inner_text() and "Бекова" not in door.inner_text()
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / "shared-door.png", full_page=True)
    # Back shows nothing of hers who left.
    phone.page.go_back()
    phone.page.wait_for_load_state()
    assert "Бекова" not in phone.page.content() and phone.page.locator("header .account form").count() == 0
    come_by_pin(phone, "Каныкей", PINS["Каныкей"])
    assert name_of(phone) == "Каныкей"
    assert titles(phone) and phone.status(f"/mentoring/pairs/{pair}") == 404


def test_without_scripts_the_house_s_door_opens_as_well(browser, phone, two, line):
    context = browser.new_context(java_script_enabled=False, storage_state=phone.context.storage_state())
    page = context.new_page()
    page.goto(f"{line.address}/ky/sign-in")
    page.locator("label.choice", has_text="Каныкей").click()
    page.locator("[name=pin]").fill(PINS["Каныкей"])
    page.locator("form:has([name=pin]) button[type=submit]").click()
    assert page.locator("header .account a").inner_text().startswith("Каныкей")
    context.close()
    # That ended her session in the other browser, which had the same one.
    come_by_pin(phone, "Каныкей", PINS["Каныкей"])


def test_without_a_connection_her_pin_alone_opens_what_is_hers(phone, two, village, line, shots):
    first, pair = two
    made = meetings(village)
    phone.visit("")
    cut(phone, line)
    phone.visit(LESSON)
    assert phone.is_copy()
    phone.sign_out()
    phone.page.locator("#door").wait_for()
    # Nobody is let in: nothing of either can be opened, listed or read.
    phone.visit(LESSON)
    assert not phone.page.locator("article").count() and phone.page.locator("#offline").is_visible()
    phone.page.go_back()
    phone.page.wait_for_selector("body[data-ready]")
    assert not phone.page.locator("article").count()
    nothing_lies_open(phone, pair)
    names = phone.visit("/offline").locator("#door").inner_text()
    assert first in names and "Каныкей" in names and "Бекова" not in names
    if shots:
        phone.page.screenshot(path=shots / "shared-offline-door.png", full_page=True)
    assert open_here(phone, first, PINS["Каныкей"]) == "wrong"
    assert open_here(phone, first, "274905") is None
    opened(phone)
    assert len(titles(phone)) == 1 and phone.page.locator("[data-entry=waiting]").count() == 1
    assert SECRET in phone.page.content(), "the form that waits is hers to see"
    phone.visit(f"/mentoring/pairs/{pair}")
    assert phone.is_copy()
    assert phone.waiting() == 1
    phone.visit(LESSON)
    assert not phone.page.locator("article").count(), "she opens what the other keeps"
    # She hands the phone on, and the other opens hers.
    phone.visit("/offline")
    phone.page.locator("[data-act=leave]").click()
    phone.page.locator("#door").wait_for()
    nothing_lies_open(phone, pair)
    assert open_here(phone, "Каныкей", PINS["Каныкей"]) is None
    opened(phone)
    assert len(titles(phone)) == 3 and phone.page.locator("[data-entry]").count() == 0
    assert SECRET not in phone.page.content()
    phone.visit(f"/decisions/{decision_of(village)}/ballot/blank")
    assert phone.is_copy()
    tick(phone, [1])
    phone.waits_for(1)
    nothing_lies_open(phone, pair)
    phone.visit("/offline")
    phone.page.locator("[data-act=leave]").click()
    phone.page.locator("#door").wait_for()
    # The house hears of the first sign-out before anything; each form goes under its writer's session.
    mend(phone, line)
    phone.visit("")
    assert phone.page.locator("header .account form").count() == 0
    assert meetings(village) == made and ballots(village) == 0
    come_by_pin(phone, first, "274905")
    phone.waits_for(0)
    assert meetings(village) == made + 1 and ballots(village) == 0
    assert phone.page.locator("[data-entry=refused]").count() == 0
    come_by_pin(phone, "Каныкей", PINS["Каныкей"])
    phone.waits_for(0)
    assert ballots(village) == 1


def nothing_lies_open(phone, pair):
    """Whoever searches everything that this site keeps in the browser finds names at the door, and no more."""
    held = str(phone.stored())
    for word in (SECRET, pair, "Гүлмира", "Бекова", "who-decides", "/mentoring", PINS["Каныкей"], "274905"):
        assert word not in held, f"{word} lies open on the phone"
    assert "key true" not in held, "a key can be read out"


def test_another_tab_shows_nothing_of_hers_who_left(phone, two):
    tab = phone.context.new_page()
    tab.goto(phone.path("/me"))
    assert "Каныкей" in tab.content()
    phone.visit("")
    phone.sign_out()
    tab.wait_for_url("**/sign-in**")
    assert "Бекова" not in tab.content()
    tab.close()
    come_by_pin(phone, "Каныкей", PINS["Каныкей"])


def test_five_wrong_pins_close_the_door_and_take_the_pages_with_them(phone, two, village, line):
    first, pair = two
    phone.visit("")
    phone.sign_out()
    cut(phone, line)
    before = len(phone.visit("/offline") and phone.stored()["pages"])
    said = [open_here(phone, first, f"13579{digit}") for digit in range(5)]
    assert said == ["wrong"] * 4 + ["gone"]
    assert len(phone.stored()["pages"]) < before
    phone.visit("/offline")
    names = phone.page.locator("#door").inner_text()
    assert first not in names and "Каныкей" in names
    # Her neighbour's door stands as it stood.
    assert open_here(phone, "Каныкей", PINS["Каныкей"]) is None
    opened(phone)
    assert len(titles(phone)) == 3
    mend(phone, line)
    # The house counts for itself.
    phone.visit("/sign-in")
    for digit in range(5):
        come_by_pin(phone, first, f"24680{digit}")
    phone.page.wait_for_timeout(1500)
    come_by_pin(phone, first, "274905")
    assert phone.page.locator("header .account form").count() == 0
    come_by_pin(phone, "Каныкей", PINS["Каныкей"])
    assert name_of(phone) == "Каныкей"


def test_she_leaves_the_phone_and_nothing_of_hers_stays(phone, two):
    phone.visit("/me")
    phone.page.locator("main details", has=phone.page.locator(".leave-phone")).locator("summary").click()
    with phone.page.expect_navigation():
        phone.page.locator(".leave-phone button").click()
    phone.settle()
    assert phone.page.locator(".notice.door").count() == 0
    assert phone.stored()["pages"] == [] and "Каныкей" not in str(phone.stored()["who"])
    phone.sign_out()
    assert "Каныкей" not in phone.visit("/sign-in").content()
