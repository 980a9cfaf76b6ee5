"""A question to the village: a guest by the wall's code, a phone without a connection, the wall, the report."""

import pytest

from phone import Phone, id_of
from test_offline import axe

QUESTION = "Мектеп жолун кантип коопсуз кылабыз?"
SAID = ["Көчө жарыгы керек 6601", "Жолго тосмо коюлсун 6602", "Унаалар жай жүрсүн 6603"]
OWN = "Ата-энелер кезек менен турсун 6604"
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def staff(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


@pytest.fixture(scope="module")
def resident(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Нурбек Осмонов", "resident"), "нурбек")
    yield phone
    phone.close()


@pytest.fixture(scope="module")
def topic(staff):
    """Put by a facilitator, with three statements."""
    staff.visit("/deliberations/new")
    form = staff.page.locator("main form[action$='/deliberations/new']")
    form.locator("[name='question.ky']").fill(QUESTION)
    form.locator("[name=voters][value=code]").check()
    staff.follow(form.locator("button[type=submit]"))
    topic = id_of(staff.page.url)
    form = staff.page.locator("main form[action$='/statements']")
    form.locator("[name=words]").fill("\n".join(SAID))
    staff.follow(form.locator("button[type=submit]"))
    assert all(said in staff.text() for said in SAID)
    axe(staff.page)
    return topic


@pytest.fixture(autouse=True)
def mended(line):
    yield
    line.mend()


def answers(village, topic):
    return village.count(
        "SELECT count(*) FROM deliberation_answer WHERE topic = ?", bytes.fromhex(topic.replace("-", "")))


def photograph(shots, phone, name, whole=True):
    if shots:
        phone.page.screenshot(path=shots / f"deliberation-{name}.png", full_page=whole)


def both_widths(phone):
    """What axe finds on a phone and on a wide screen: nothing."""
    axe(phone.page)
    size = phone.page.viewport_size
    phone.page.set_viewport_size(WIDE)
    axe(phone.page)
    phone.page.set_viewport_size(size)


def test_a_guest_takes_part_by_the_code_and_without_scripts(browser, village, line, staff, topic, shots):
    staff.visit(f"/deliberations/{topic}/wall")
    code = staff.page.locator(".wall-word").inner_text().replace(" ", "")
    before = answers(village, topic)
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{line.address}/d/{code}")
    page.locator("main form button[type=submit]").click()
    assert id_of(page.url) == topic
    for _ in SAID:
        # One card, and its buttons are where a thumb is.
        assert page.locator(".opinion-card form").count() == 1
        box = page.locator(".answer-agree").bounding_box()
        assert box["height"] >= 60 and box["width"] >= 120
        page.locator(".answer-agree").click()
    assert page.locator(".opinion-card").count() == 0
    assert answers(village, topic) == before + len(SAID)
    context.close()


def test_answers_given_without_a_connection_are_sent_later_and_once(village, line, resident, topic, shots):
    resident.visit(f"/deliberations/{topic}")
    photograph(shots, resident, "card", whole=False)
    both_widths(resident)
    before = answers(village, topic)
    resident.visit(f"/deliberations/{topic}/cards")
    pages, size = resident.keep()
    assert pages == 1 and size < 20
    line.cut()
    resident.context.set_offline(True)
    resident.visit(f"/deliberations/{topic}/cards")
    assert resident.is_copy()
    for place in range(2):
        resident.page.locator("main .answer-form").nth(place).locator(".answer-disagree").click()
        resident.waits_for(place + 1)
    photograph(shots, resident, "waits")
    # Whoever takes the phone now reads nowhere how she answered.
    shown = resident.stored()
    assert "disagree" not in str(shown["outbox"]) + str(shown["local"])
    resident.visit("/offline")
    assert "Макул эмесмин" not in resident.text()
    assert answers(village, topic) == before

    # The answer of the house is lost on the way back; sent again it is one answer.
    def lose_the_answer(route):
        assert route.fetch().ok
        route.abort()

    resident.page.route("**/answers", lose_the_answer)
    line.mend()
    resident.context.set_offline(False)
    resident.visit("/offline")
    for _ in range(200):
        if answers(village, topic) == before + 2:
            break
        resident.page.wait_for_timeout(100)
    resident.page.unroute("**/answers")
    resident.page.locator("[data-act=send]").click()
    resident.waits_for(0)
    assert answers(village, topic) == before + 2
    assert "Макул эмесмин" not in resident.text()


def joined(browser, line, staff, topic):
    """A guest, who has no account, on a phone of her own."""
    staff.visit(f"/deliberations/{topic}/wall")
    code = staff.page.locator(".wall-word").inner_text().replace(" ", "")
    guest = Phone(browser, line.address)
    guest.page.goto(f"{line.address}/d/{code}")
    guest.follow("main form button[type=submit]")
    return guest


def disagree(guest, place):
    guest.page.locator("main .answer-form").nth(place).locator(".answer-disagree").click()


def test_a_guest_answers_without_a_connection_and_is_heard_once(browser, village, line, staff, topic, shots):
    guest = joined(browser, line, staff, topic)
    before = answers(village, topic)
    guest.visit(f"/deliberations/{topic}/cards")
    axe(guest.page)
    line.cut()
    guest.context.set_offline(True)
    for place in range(2):
        disagree(guest, place)
        guest.waits_for(place + 1)
    photograph(shots, guest, "guest-waits")
    shown = guest.stored()
    assert "disagree" not in str(shown["outbox"]) + str(shown["local"])
    assert answers(village, topic) == before

    def lose_the_answer(route):
        assert route.fetch().ok
        route.abort()

    guest.page.route("**/answers", lose_the_answer)
    line.mend()
    guest.context.set_offline(False)
    guest.visit("/offline")
    for _ in range(200):
        if answers(village, topic) == before + 2:
            break
        guest.page.wait_for_timeout(100)
    guest.page.unroute("**/answers")
    guest.page.locator("[data-act=send]").click()
    guest.waits_for(0)
    assert answers(village, topic) == before + 2
    assert "Макул эмесмин" not in guest.text()
    axe(guest.page)
    # A page of hers on which nothing may wait does not shut her out.
    guest.visit("/deliberations")
    guest.visit(f"/deliberations/{topic}/cards")
    assert guest.page.locator("main .answer-form").count() == len(SAID) - 2
    guest.close()


def test_what_a_guest_wrote_waits_sealed_while_another_uses_the_phone(browser, village, line, staff, topic):
    guest = joined(browser, line, staff, topic)
    before = answers(village, topic)
    guest.visit(f"/deliberations/{topic}/cards")
    line.cut()
    guest.context.set_offline(True)
    disagree(guest, 0)
    guest.waits_for(1)
    # The connection is back where she does not see the page any more, and her sister signs in.
    guest.page.goto("about:blank")
    line.mend()
    guest.context.set_offline(False)
    guest.come_in(village.add("Айчүрөк Ысакова", "resident"), "айчүрөк")
    guest.visit("/offline")
    assert guest.waiting() == 0 and guest.page.locator("[data-entry]").count() == 0
    assert guest.page.locator("[data-act=save]").is_hidden(), "nobody but she could open it"
    guest.visit(f"/deliberations/{topic}")
    assert answers(village, topic) == before, "sent in the name of another"
    guest.sign_out()
    # The same browser is the same guest, and what she said is counted as hers.
    guest.visit(f"/deliberations/{topic}/cards")
    guest.waits_for(0)
    assert answers(village, topic) == before + 1
    guest.close()


def test_she_answers_with_the_keyboard_and_changes_her_mind(village, resident, topic):
    resident.visit(f"/deliberations/{topic}")
    button = resident.page.locator(".answer-pass")
    button.focus()
    outline = button.evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline != "none", "who uses a keyboard sees where she is"
    with resident.page.expect_navigation():
        resident.page.keyboard.press("Enter")
    resident.settle()
    before = answers(village, topic)
    resident.visit(f"/deliberations/{topic}/answers")
    assert resident.page.locator("[aria-pressed=true]").count() == 3
    both_widths(resident)
    resident.page.locator(".answer-agree").first.focus()
    with resident.page.expect_navigation():
        resident.page.keyboard.press("Enter")
    resident.settle()
    assert resident.page.locator(".answer-agree[aria-pressed=true]").count() == 1
    assert answers(village, topic) == before


def test_what_she_writes_is_read_first_and_the_reason_told(staff, resident, topic):
    resident.visit(f"/deliberations/{topic}")
    form = resident.page.locator("main form[action$='/own']")
    form.locator("[name=words]").fill(OWN)
    resident.follow(form.locator("button[type=submit]"))
    assert OWN in resident.text()
    staff.visit(f"/deliberations/{topic}/statements")
    item = staff.page.locator("li", has_text=OWN)
    item.locator("details", has=staff.page.locator("[name=reason]")).locator("summary").click()
    item.locator("[name=reason]").fill("Муну мектеп чечет 6605")
    staff.follow(item.locator("form:has([name=reason]) button"))
    resident.visit(f"/deliberations/{topic}")
    assert "Муну мектеп чечет 6605" in resident.text()


def test_the_wall_is_read_from_the_last_row(staff, topic, shots):
    for look in ("light", "dark"):
        staff.page.set_viewport_size(WIDE)
        staff.page.goto(staff.path(f"/deliberations/{topic}/wall?look={look}"))
        code = staff.page.locator(".wall-word")
        assert code.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 60
        assert staff.page.locator("meta[name=again]").get_attribute("content") == "5"
        photograph(shots, staff, f"wall-{look}", whole=False)
        axe(staff.page)
    # It loads itself anew, without anybody touching it.
    with staff.page.expect_navigation(timeout=60_000):
        pass
    staff.page.set_viewport_size({"width": 360, "height": 740})
    staff.visit(f"/deliberations/{topic}/wall")
    axe(staff.page)


def test_groups_are_shown_of_many_and_of_few_not(resident, shots):
    resident.visit("/deliberations")
    both_widths(resident)
    photograph(shots, resident, "list")
    many = id_of(resident.page.locator("main a", has_text="Суу жана жайыт").get_attribute("href"))
    few = id_of(resident.page.locator("main a", has_text="Кыш алдында").get_attribute("href"))
    resident.visit(f"/deliberations/{many}/results")
    assert resident.page.locator(".opinion-map").count() == 1
    assert "2-топ" in resident.text() and "3-топ" not in resident.text()
    photograph(shots, resident, "groups")
    both_widths(resident)
    resident.page.set_viewport_size(WIDE)
    photograph(shots, resident, "groups-wide")
    resident.page.set_viewport_size({"width": 360, "height": 740})
    resident.visit(f"/deliberations/{many}/report")
    photograph(shots, resident, "report")
    both_widths(resident)
    resident.visit(f"/deliberations/{few}/results")
    assert resident.page.locator(".opinion-map").count() == 0
    assert "50 керек" in resident.text()
    both_widths(resident)
    photograph(shots, resident, "few")
