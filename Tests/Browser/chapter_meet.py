"""A session: planned, its sheet printed, attendance taken and typed back."""

import paper
from people import WOMEN

MOST_TAPS = 60


def she_plans_a_session(story):
    laptop = story.administrator
    laptop.visit(story.cohort)
    laptop.follow("main a[href$='/meetings/new']")
    laptop.send(
        "/meetings", place="Айкөл мектеби, 2-бөлмө", lesson="1-who-decides",
        guest="Чолпон эже", childcare=True, childcare_note="Гүлжан", note="Дептер, калем",
    )
    assert "Айкөл мектеби" in laptop.text()
    story.meeting = laptop.page.url


def the_sheet_bears_every_name(story):
    laptop = story.administrator
    laptop.visit(story.meeting)
    sheet = laptop.fetch(laptop.href("main a[href$='/sheet.pdf']"))
    text = paper.flat(paper.text(sheet))
    for name in WOMEN:
        assert name in text, f"{name} is not on the sheet"


def thirty_women_in_sixty_taps(story):
    """On the phone of the facilitator, from the cohort to the saved sheet."""
    phone = story.walker("facilitator's phone")
    phone.context.add_cookies(story.administrator.context.cookies())
    phone.visit(story.meeting)
    phone.taps = 0
    phone.follow(phone.form("/all-present").locator("button[type=submit]"))
    exceptions = {2: "late", 5: "excused", 9: "absent", 17: "absent", 30: "late"}
    for row, state in exceptions.items():
        phone.tap(f"label:has(input[name=row-{row}][value={state}])")
    phone.follow(phone.form("/attendance").locator("button[type=submit]"))
    assert phone.taps <= MOST_TAPS, f"{phone.taps} taps"
    for row in range(1, len(WOMEN) + 1):
        state = exceptions.get(row, "present")
        chosen = phone.page.locator(f"input[name=row-{row}]:checked").get_attribute("value")
        assert chosen == state, f"row {row} is {chosen}, not {state}"
    story.taps = phone.taps


def the_sheet_is_typed_back(story):
    laptop = story.administrator
    laptop.visit(story.meeting)
    laptop.follow("main a[href$='/paper']")
    laptop.send("/paper", expect=422, absent="3, 99")
    # Where the list says otherwise she is asked: the paper stands where it names her, the list where
    # it does not, and one of these she decides the other way.
    laptop.send("/paper", expect=422, absent="3, 8-9", late="12", excused="20", guests=4)
    asked = laptop.page.locator("main fieldset")
    assert [one.get_attribute("id") for one in asked.all()] == [
        f"row-{row}" for row in (2, 3, 5, 8, 12, 17, 20, 30)]
    laptop.send("/paper", row_2="present")
    states = {3: "absent", 8: "absent", 9: "absent", 12: "late", 20: "excused", 1: "present",
              2: "present", 5: "excused", 17: "absent", 30: "late"}
    for row, state in states.items():
        chosen = laptop.page.locator(f"input[name=row-{row}]:checked").get_attribute("value")
        assert chosen == state, f"row {row} is {chosen}, not {state}"
    assert laptop.page.locator("[name=guests]").input_value() == "4"
