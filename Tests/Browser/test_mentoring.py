"""Mentoring from request to kind ending, offline in between; read by the two and by nobody else."""

import sqlite3
import time

import pytest

from phone import Phone, id_of
from test_offline import axe

WORDS = {
    "expectation": "Сессияда сүйлөгөндү үйрөнгүм келет 5571",
    "reply": "Шаршембиде китепканада күтөм 5572",
    "goal": "Айыл өкмөтүнө суроо берүү 5573",
    "next": "Суроону жазып келүү 5574",
    "said": "Үйдөгү кыйынчылыктар жөнүндө сүйлөштүк 5575",
    "farewell": "Жолуңуз ачык болсун, рахмат 5576",
}


@pytest.fixture(scope="module")
def people(browser, village, line):
    """Each on a phone of her own."""
    phones = {}
    for name, login, role in [
        ("Айпери Сулайманова", "айпери", "participant"),
        ("Сабира Кумушалиева", "сабира", "mentor"),
        ("Назира Айтбекова", "назира", "mentor"),
        ("Жазгүл Тренерова", "жазгүл", "facilitator"),
    ]:
        phones[role if login != "назира" else "another"] = phone = Phone(browser, line.address)
        phone.come_in(village.add(name, role), login)
    administrator = phones["administrator"] = Phone(browser, line.address)
    administrator.context.add_cookies([
        {"name": name, "value": value, "url": line.address}
        for name, value in village.desk.cookies.items()])
    yield phones
    for phone in phones.values():
        phone.close()


def fill(form, **fields):
    for name, value in fields.items():
        field = form.locator(f"[name='{name.replace('_', '-')}']")
        for fold in field.first.locator("xpath=ancestor::details[not(@open)]").all():
            fold.locator("summary").first.click()
        if field.first.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        elif field.first.get_attribute("type") in ("radio", "checkbox"):
            form.locator(f"[name='{name}'][value='{value}']").check()
        else:
            field.fill(value)


def submit(phone, action, **fields):
    form = phone.page.locator(f"main form[action$='{action}']").first
    fill(form, **fields)
    return phone.follow(form.locator("button[type=submit]").first)


def photograph(shots, phone, name):
    if shots:
        phone.page.screenshot(path=shots / f"mentoring-{name}.png", full_page=True)


def test_from_request_to_kind_ending(people, village, line, shots):
    asks, mentor, staff = people["participant"], people["mentor"], people["facilitator"]
    she_offers(mentor, "Кеңешке сунуш жазуу", "ky")
    she_offers(people["another"], "Бюджетти окуу", "uz")
    asks.visit("/mentoring/ask")
    submit(asks, "/ask", expectation=WORDS["expectation"], language="ky")

    # The constraints are shown, and a person decides.
    staff.visit("/mentoring/matching")
    card = staff.page.locator("section.card", has_text="Айпери Сулайманова")
    assert WORDS["expectation"] in card.inner_text()
    assert "Назира Айтбекова" not in card.inner_text(), "no language in common, and proposed"
    assert card.locator("p.hint").count() >= 1, "the constraint is not shown"
    photograph(shots, staff, "matching")
    axe(staff.page)
    card.locator("label.choice", has_text="Сабира Кумушалиева").click()
    staff.follow(card.locator("form[action$='/matching'] button[type=submit]"))
    assert staff.page.locator("form[action$='/back']").count() >= 1

    mentor.visit("/mentoring")
    mentor.follow("main .card a[href*='/mentoring/pairs/']")
    pair = id_of(mentor.page.url)
    submit(mentor, "/accept", reply=WORDS["reply"])
    asks.visit(f"/mentoring/pairs/{pair}")
    assert WORDS["reply"] in asks.text()
    submit(asks, "/goals", goal=WORDS["goal"])
    assert WORDS["goal"] in asks.text()
    village.pair = pair


def she_offers(phone, words, language):
    phone.visit("/mentoring/offer")
    form = phone.page.locator("main form[action$='/offer']")
    for box in form.locator("[name=language]").all():
        box.set_checked(box.get_attribute("value") == language)
    submit(phone, "/offer", offers=words, capacity="3", reach="Китепканада, шаршембиде")


def logged(village):
    return village.count(
        "SELECT count(*) FROM mentoring_meeting WHERE mentorship = ?", bytes.fromhex(village.pair.replace("-", "")))


def until(holds, page, seconds=20):
    """The browser goes on while this waits."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to be"
        page.wait_for_timeout(100)


def test_a_meeting_is_three_taps_and_waits_for_the_network(people, village, line, shots):
    asks = people["participant"]
    asks.visit(f"/mentoring/pairs/{village.pair}")
    pages, size = asks.keep()
    assert pages == 1 and size < 20
    line.cut()
    asks.context.set_offline(True)
    asks.visit(f"/mentoring/pairs/{village.pair}")
    assert asks.is_copy()
    asks.taps = 0
    form = asks.page.locator("form[action$='/meetings']")
    asks.tap(form.locator("label:has([name=minutes][value='45'])"))
    asks.tap(form.locator("[name=next]"))
    asks.page.keyboard.type(WORDS["next"])
    asks.tap(form.locator("button[type=submit]"))
    assert asks.taps == 3
    asks.waits_for(1)
    photograph(shots, asks, "waits")
    waits = asks.page.content()
    assert logged(village) == 0

    # It arrives, and the answer is lost on the way back: she sends it again, and it is one meeting.
    def lose_the_answer(route):
        assert route.fetch().ok
        route.abort()

    asks.page.route("**/meetings", lose_the_answer)
    line.mend()
    asks.context.set_offline(False)
    asks.visit("/offline")
    until(lambda: logged(village) == 1, asks.page)
    assert asks.waiting() == 1, "it counts as sent though no answer came"
    asks.page.unroute("**/meetings")
    asks.page.locator("[data-act=send]").click()
    asks.waits_for(0)
    assert logged(village) == 1
    asks.visit(f"/mentoring/pairs/{village.pair}")
    assert asks.text().count(WORDS["next"]) == 1 and "45" in asks.text()
    submit_kept(asks, minutes="60", said=WORDS["said"])
    assert logged(village) == 2
    photograph(shots, asks, "pair")
    axe(asks.page)
    axe(asks.page, waits)


def submit_kept(phone, **fields):
    """Where there is a network a form that may wait is sent at once."""
    form = phone.page.locator("main form[action$='/meetings']").first
    fill(form, **fields)
    with phone.page.expect_navigation():
        form.locator("button[type=submit]").click()
    phone.settle()


def test_nobody_else_reads_the_log(people, village, browser):
    path = f"/mentoring/pairs/{village.pair}"
    for who in ("another", "facilitator", "administrator"):
        phone = people[who]
        assert phone.status(path) == 404, who
        phone.page.goto(phone.path(path))
        seen = phone.page.content()
        assert not any(words in seen for words in WORDS.values()), who
    stranger = browser.new_context()
    assert "/sign-in" in stranger.request.get(people["mentor"].path(path)).url
    stranger.close()
    staff = people["facilitator"]
    staff.visit("/mentoring/overview")
    row = staff.page.locator("tr", has_text="Айпери Сулайманова")
    assert "2" in row.inner_text(), "the school does not see that they meet"
    assert not any(words in staff.page.content() for words in WORDS.values())


def test_the_bytes_of_the_house_do_not_hold_the_words(village):
    held = village.bytes()
    assert "Айпери Сулайманова".encode() in held, "this looks at the wrong bytes"
    for name, words in WORDS.items():
        assert words.encode() not in held, name


def test_three_quiet_weeks_remind_both(people, village, line):
    """The clock of the house cannot be turned: the meetings are moved a month back."""
    pair = bytes.fromhex(village.pair.replace("-", ""))
    base = sqlite3.connect(village.house.data / "kurak.sqlite", timeout=30)
    with base:
        base.execute(
            "UPDATE mentoring_meeting SET day = date(day, '-30 days') WHERE mentorship = ?", [pair])
    base.close()
    for who in ("participant", "mentor"):
        phone = people[who]
        for page in ("", "/calendar", "/mentoring"):
            phone.visit(page)
            assert phone.page.locator(f"main a[href$='/pairs/{village.pair}']").count(), f"{who} at {page}"
            assert phone.page.locator("main .notice").filter(has_text="4").count(), f"{who} at {page}"
    people["another"].visit("")
    assert people["another"].page.locator("main a[href*='/pairs/']").count() == 0
    staff = people["facilitator"]
    staff.visit("/mentoring/overview")
    assert staff.page.locator("tbody tr").first.filter(has_text="Айпери Сулайманова").count()


def test_it_ends_kindly_and_what_is_too_late_comes_back_in_words(people, village, line, shots):
    asks, mentor = people["participant"], people["mentor"]
    asks.visit(f"/mentoring/pairs/{village.pair}")
    mentor.visit(f"/mentoring/pairs/{village.pair}")
    line.cut()
    asks.visit(f"/mentoring/pairs/{village.pair}")
    form = asks.page.locator("form[action$='/meetings']")
    fill(form, next=WORDS["next"])
    asks.send(form)
    asks.waits_for(1)
    line.mend()
    submit(mentor, "/end", reason="goals-reached", farewell=WORDS["farewell"])
    asks.visit("/offline")
    refused = asks.page.locator("[data-entry=refused]")
    refused.wait_for()
    assert WORDS["next"] in refused.inner_text(), "what she typed is lost"
    assert refused.locator("[data-text=words]").inner_text().strip()
    photograph(shots, asks, "refused")
    refused.locator("[data-act=drop]").click()
    asks.waits_for(0)
    asks.visit(f"/mentoring/pairs/{village.pair}")
    assert WORDS["farewell"] in asks.text()
    assert asks.page.locator("form[action$='/meetings']").count() == 0
    assert asks.page.locator("a[href$='/concern']").count() == 1
    assert logged(village) == 2
    photograph(shots, asks, "ended")
    axe(asks.page)
    assert WORDS["farewell"].encode() not in village.bytes()
