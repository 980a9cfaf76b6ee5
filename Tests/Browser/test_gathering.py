"""A village gathering from the notice to the signed minutes: heads counted by thumb, the clock with the
network cut, a vote by hands and one by phone, on phones and on a laptop, with the keyboard too."""

import re

import pytest

import paper
from phone import Phone, id_of
from test_mentoring import fill, until
from test_offline import axe

LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def people(browser, village, line):
    """The officer who writes, a resident with a phone, and a visitor without an account."""
    phones = {}
    for name, login, role in [
        ("Гүлзат Ңурова", "гүлзат", "officer"), ("Айнагүл Өмүр кызы", "айнагүл", "resident"),
    ]:
        phones[role] = phone = Phone(browser, line.address)
        phone.come_in(village.add(name, role), login)
    phones["visitor"] = Phone(browser, line.address)
    yield phones
    for phone in phones.values():
        phone.close()


def submit(phone, action, button="button[type=submit]", **fields):
    form = phone.page.locator(f"main form[action$='{action}']").first
    for fold in form.locator("xpath=ancestor::details[not(@open)]").all():
        fold.locator("summary").first.click()
    fill(form, **fields)
    return phone.follow(form.locator(button).first)


def photograph(shots, phone, name):
    if shots:
        phone.page.screenshot(path=shots / f"gathering-{name}.png", full_page=True)


def both_widths(phone):
    """axe on the phone and on a laptop."""
    axe(phone.page)
    phone.page.set_viewport_size(LAPTOP)
    axe(phone.page)
    phone.page.set_viewport_size({"width": 360, "height": 740})


def raw(village):
    return bytes.fromhex(village.gathering.replace("-", ""))


def here(village, part=""):
    return f"/gatherings/{village.gathering}{part}"


def present(village):
    return village.rows(
        "SELECT coalesce(sum(women), 0), coalesce(sum(men), 0) FROM gathering_presence"
        " WHERE gathering = ?", raw(village))[0]


def turns(village):
    return dict(village.rows(
        "SELECT sex, sum(seconds) FROM speaking_turn WHERE gathering = ? GROUP BY sex", raw(village)))


def test_it_is_planned_announced_and_hung_on_the_board(people, village, shots):
    officer, visitor = people["officer"], people["visitor"]
    officer.visit("/gatherings/new")
    both_widths(officer)
    submit(officer, "/gatherings/new", **{
        "kind": "village", "title.ky": "Өңүрдүн суусу жөнүндө жыйын", "place.ky": "Маданият үйү",
        "time": "14:30", "invitation.ky": "Балдар үчүн бөлмө бар.", "quorum": "number",
        "quorum_amount": "12", "quorum_source": "Жамааттын уставы"})
    village.gathering = id_of(officer.page.url)
    assert visitor.status(here(village)) == 404, "a draft is seen by a visitor"
    for title, minutes in [("Суу түтүгүн оңдоо", "30"), ("Көчө жарыгы", "15")]:
        submit(officer, "/items", **{"title.ky": title, "minutes": minutes})
    both_widths(officer)
    officer.visit(here(village))
    submit(officer, "/announce")
    visitor.visit(here(village))
    assert "Суу түтүгүн оңдоо" in visitor.text() and "Жыйынды алып баруу" not in visitor.text()
    both_widths(visitor)
    photograph(shots, visitor, "invitation")
    notice = paper.flat(paper.text(
        visitor.context.request.get(visitor.path(here(village, "/notice.pdf"))).body()))
    for words in ["Өңүрдүн суусу жөнүндө жыйын", "14:30", "Көчө жарыгы", "Жамааттын уставы"]:
        assert words in notice, words
    calendar = visitor.context.request.get(visitor.path(here(village, "/gathering.ics"))).text()
    assert "DURATION:PT45M" in calendar


def tap(officer, kind, step, times=1):
    button = officer.page.locator(f"[data-kind='{kind}'] button").nth(["-1", "1", "10"].index(step))
    for _ in range(times):
        button.click()


def counted(officer, kind):
    return officer.page.locator(f"[data-kind='{kind}'] output").inner_text()


def test_heads_are_counted_with_the_network_cut(people, village, line, shots):
    officer = people["officer"]
    officer.visit(here(village, "/attendance"))
    officer.page.wait_for_selector("[data-counter][data-live]")
    officer.keep()
    tap(officer, "women", "10")
    tap(officer, "men", "1", 4)
    assert (counted(officer, "women"), counted(officer, "men")) == ("10", "4")
    assert "14" in officer.page.locator("#quorum").inner_text()
    until(lambda: present(village) == (10, 4), officer.page)
    line.cut()
    tap(officer, "women", "1", 3)
    tap(officer, "women", "-1")
    officer.waits_for(1)
    # The copy that is opened anew knows what waits.
    officer.visit(here(village, "/attendance"))
    assert officer.is_copy()
    officer.page.wait_for_selector("[data-counter][data-live]")
    tap(officer, "men", "1")
    officer.waits_for(2)
    assert present(village) == (10, 4)
    photograph(shots, officer, "counting")
    waits = officer.page.content()
    line.mend()
    officer.visit("/offline")
    officer.waits_for(0)
    axe(officer.page, waits)
    assert present(village) == (12, 5)
    officer.visit(here(village, "/attendance"))
    officer.page.wait_for_selector("[data-counter][data-live]")
    assert (counted(officer, "women"), counted(officer, "men")) == ("12", "5")
    both_widths(officer)


def test_a_resident_is_ticked_by_name_and_it_is_opened(people, village):
    officer = people["officer"]
    officer.visit(here(village, "/register?query=%D0%BE%D0%BC%D1%83%D1%80"))
    row = officer.page.locator("main li", has_text="Айнагүл Өмүр кызы")
    officer.follow(row.locator("button[value=woman]"))
    assert present(village) == (13, 5)
    both_widths(officer)
    officer.visit(here(village))
    submit(officer, "/open", chair="Өмүрбек Түгөлбаев", secretary="Гүлзат Ңурова")
    assert village.count("SELECT state FROM gathering WHERE id = ?", raw(village)) == "open"


def speaks(officer, sex, seconds):
    officer.page.locator(f"[data-speak={sex}]").click()
    assert officer.page.locator("[data-clock]").get_attribute("data-runs") == sex
    officer.page.wait_for_timeout(seconds * 1000)


def test_the_clock_runs_with_the_network_cut(people, village, line, shots):
    officer = people["officer"]
    officer.visit(here(village, "/clock"))
    officer.page.wait_for_selector("[data-clock][data-live]")
    officer.keep()
    speaks(officer, "woman", 2)
    officer.page.locator("[data-pause]").click()
    until(lambda: turns(village).get("woman", 0) >= 2, officer.page)
    line.cut()
    speaks(officer, "man", 2)
    speaks(officer, "woman", 2)
    photograph(shots, officer, "clock")
    officer.page.locator("[data-pause]").click()
    officer.waits_for(2)
    # Closed and opened without a network, in the middle of a turn: the turn goes on.
    speaks(officer, "man", 2)
    officer.visit(here(village, "/clock"))
    assert officer.is_copy()
    officer.page.wait_for_selector("[data-clock][data-live]")
    assert officer.page.locator("[data-clock]").get_attribute("data-runs") == "man"
    officer.page.locator("[data-pause]").click()
    officer.waits_for(3)
    shown = officer.page.locator("tfoot td[data-sex=man]").get_attribute("data-seconds")
    assert int(shown) >= 4, "what waits is not in the sums of the copy"
    waits = officer.page.content()
    line.mend()
    officer.visit("/offline")
    officer.waits_for(0)
    axe(officer.page, waits)
    sums = turns(village)
    assert village.count("SELECT count(*) FROM speaking_turn WHERE gathering = ?", raw(village)) == 4
    assert sums["woman"] >= 4 and sums["man"] >= 4 and max(sums.values()) < 60
    officer.visit(here(village, "/clock"))
    officer.page.wait_for_selector("[data-clock][data-live]")
    both_widths(officer)


def test_the_clock_is_worked_with_the_keyboard(people, village):
    page = people["officer"].page
    page.locator("#clock-item").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("[data-clock]").get_attribute("data-runs") == "woman"
    assert page.locator("[data-speak=woman]").get_attribute("aria-pressed") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("[data-clock]").get_attribute("data-runs") == ""


def test_minutes_are_written_by_hand_without_a_script(people, village, browser, line):
    officer = people["officer"]
    context = browser.new_context(java_script_enabled=False, locale="ky", viewport=LAPTOP)
    context.add_cookies(officer.context.cookies())
    page = context.new_page()
    page.goto(officer.path(here(village, "/clock")))
    assert page.locator("[data-clock]").is_hidden()
    page.locator("summary").first.click()
    form = page.locator("form[action$='/turns']").last
    form.locator("[name=sex]").select_option("woman")
    form.locator("[name=minutes]").fill("3")
    form.locator("button").click()
    page.goto(officer.path(here(village, "/attendance")))
    page.locator("[data-kind=women] button").nth(1).click()
    assert page.locator("[data-kind=women] output").inner_text() == "14"
    context.close()
    assert turns(village)["woman"] >= 180


def test_motions_are_decided_by_hands_and_by_phone(people, village, shots):
    officer, resident = people["officer"], people["resident"]
    officer.visit(here(village, "/motions"))
    submit(officer, "/motions", words="Суу түтүгү тартылсын", mover="Айнагүл Өмүр кызы",
           mover_sex="woman", majority="present", ballot="hands")
    submit(officer, "/count", **{"for": "25", "against": "2"})
    assert officer.page.locator(".fault").count(), "more hands than people"
    assert officer.page.locator("[name=for]").input_value() == "25"
    submit(officer, "/count", **{"for": "15", "against": "2", "abstained": "1"})
    assert "Кабыл алынды" in officer.text()
    both_widths(officer)

    officer.visit(here(village, "/motions"))
    submit(officer, "/motions", words="Жарык коюлсун", majority="simple", ballot="secret")
    motion = officer.page.url.rsplit("/", 1)[-1]
    submit(officer, "/open", minutes="5")
    resident.visit(here(village, f"/motions/{motion}"))
    both_widths(resident)
    photograph(shots, resident, "vote")
    resident.follow("button[value=for]")
    # She thinks again, and has one vote.
    resident.follow("button[value=against]")
    resident.follow("button[value=for]")
    people["visitor"].visit(here(village, f"/motions/{motion}"))
    assert people["visitor"].page.locator("button[name=choice]").count() == 0
    officer.visit(here(village, f"/motions/{motion}"))
    # One phone among papers: the tellers would know what she wanted. She votes on paper, too.
    submit(officer, "/count", **{"for": "9", "against": "3", "abstained": "0"})
    assert officer.page.locator(".fault-summary").count(), "a secret of one phone is opened"
    both_widths(officer)
    photograph(shots, officer, "few-phones")
    officer.page.locator("[name=without-phones]").check()
    submit(officer, "/count", **{"for": "10", "against": "3", "abstained": "0"})
    people["visitor"].visit(here(village, f"/motions/{motion}"))
    seen = people["visitor"].text()
    assert "Макул: 10, каршы: 3" in seen and "окулбай калтырылган добуштар: 1" in seen


def test_the_minutes_are_drafted_approved_amended_and_signed(people, village, shots):
    officer, visitor = people["officer"], people["visitor"]
    officer.visit(here(village))
    submit(officer, "/close")
    officer.visit(here(village, "/desk"))
    drafted = officer.page.locator("[name=body]").input_value()
    for words in ["Катышты: 19 тургун, анын ичинде аялдар 14, эркектер 5.", "Төрага: Өмүрбек Түгөлбаев",
                  "«Суу түтүгү тартылсын»", "Макул: 15, каршы: 2, калыс: 1. Кабыл алынды."]:
        assert words in drafted, words
    both_widths(officer)
    submit(officer, "/desk", number="7", body=drafted + "\nЧЕЧИЛДИ: ашар өткөрүлсүн.")
    assert visitor.status(here(village, "/minutes")) == 404
    submit(officer, "/approve")
    submit(officer, "/amendments", body="Экинчи маселе кийинки жыйынга калтырылды.")
    for _ in range(2):
        submit(officer, "/signatures")
    both_widths(officer)
    visitor.visit(here(village, "/minutes"))
    assert "ашар өткөрүлсүн" in visitor.text() and "калтырылды" in visitor.text()
    assert visitor.page.locator(".tag.good").count() == 2
    both_widths(visitor)
    photograph(shots, visitor, "minutes")
    minutes = paper.flat(paper.text(
        visitor.context.request.get(visitor.path(here(village, "/minutes.pdf"))).body()))
    for words in ["№ 7 протокол", "Өмүрбек Түгөлбаев", "Гүлзат Ңурова", "ашар өткөрүлсүн"]:
        assert words in minutes, words
    seal = village.count(
        "SELECT lower(hex(hash)) FROM gathering_minutes WHERE gathering = ? AND kind = 'approved'",
        raw(village))
    assert seal in re.sub(r"\s", "", minutes)


def test_a_resolution_answers_an_item(people, village, shots):
    officer, visitor = people["officer"], people["visitor"]
    officer.visit(here(village, "/resolutions"))
    both_widths(officer)
    submit(officer, "/resolutions", number="14", issuer="Айкөл айылдык кеңеши",
           title="Суу түтүгүн тартуу жөнүндө", points="Түтүк тартылсын.\nСмета бекитилсин.",
           signer="Төлөгөн Өмүров")
    resolution = officer.page.url.rsplit("/", 1)[-1]
    visitor.visit(here(village, f"/resolutions/{resolution}"))
    assert "1. Суу түтүгүн оңдоо" in visitor.text() and "2. Смета бекитилсин." in visitor.text()
    assert "Алты суроо берилген эмес." in visitor.text()
    both_widths(visitor)
    officer.follow("main a[href$='/equality']")
    form = officer.page.locator("main form[action$='/equality']")
    for question in ["decides", "benefits", "pays", "heard", "time", "change"]:
        form.locator(f"[name='{question}.ky']").fill(f"Жооп {question}")
    both_widths(officer)
    officer.follow(form.locator("button[type=submit]"))
    visitor.visit(here(village, f"/resolutions/{resolution}"))
    assert "Жооп change" in visitor.text() and "берилген эмес" not in visitor.text()
    both_widths(visitor)
    photograph(shots, visitor, "resolution")
    printed = paper.flat(paper.text(visitor.context.request.get(
        visitor.path(here(village, f"/resolutions/{resolution}/resolution.pdf"))).body()))
    assert "№ 14 токтом" in printed and "Төлөгөн Өмүров" in printed
    visitor.visit(here(village))
    # Who was there is drawn; of so few turns and movers no share is told.
    assert visitor.page.locator("[data-pair]").count() == 1
    assert visitor.text().count("көрсөтүлбөйт") == 2
    both_widths(visitor)
    photograph(shots, visitor, "after")
