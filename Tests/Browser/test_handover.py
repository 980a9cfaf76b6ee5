"""What waits on a phone goes on a memory stick, is handed in by somebody else, and counts once."""

import json

import pytest

from phone import Phone
from test_offline import LESSON, answer, attempts


@pytest.fixture(scope="module")
def facilitator(browser, village):
    """At the laptop itself: what she does needs no line."""
    phone = Phone(browser, village.house.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


def hand_in(phone, path):
    page = phone.visit("/offline/handover")
    page.locator("#file").set_input_files(path)
    with page.expect_navigation():
        page.locator("main form button").click()
    return phone.settle().locator("main .notice").all_inner_texts()


def test_a_file_from_a_phone_counts_once(browser, village, line, facilitator, tmp_path, shots):
    learner = Phone(browser, line.address)
    learner.come_in(village.participant, "бурулча")
    learner.visit(LESSON)
    learner.keep()
    before = attempts(village)
    line.cut()
    learner.visit(LESSON + "/quiz")
    answer(learner)
    learner.send("form[action$='/quiz']")
    learner.waits_for(1)
    page = learner.visit("/offline")
    with page.expect_download() as told:
        page.locator("[data-act=save]").click()
    path = tmp_path / told.value.suggested_filename
    told.value.save_as(path)
    if shots:
        page.screenshot(path=shots / "handover-phone.png", full_page=True)
    rows = json.loads(path.read_text())["rows"]
    assert len(rows) == 1 and set(rows[0]) == {"person", "command", "iv", "data"}
    assert "quiz" not in path.read_text(), "what she did can be read in the file"

    assert attempts(village) == before
    first = hand_in(facilitator, path)
    if shots:
        facilitator.page.screenshot(path=shots / "handover-laptop.png", full_page=True)
    assert len(first) == 1 and "1" in first[0]
    assert hand_in(facilitator, path) == first
    assert attempts(village) == before + 1

    line.mend()
    learner.visit("/offline")
    learner.waits_for(0)
    assert attempts(village) == before + 1
    learner.close()


def test_a_torn_file_is_refused_in_words(facilitator, tmp_path):
    path = tmp_path / "torn.json"
    path.write_text('{"kurak":1,"rows":[{"person":"AA"')
    facilitator.visit("/offline/handover")
    facilitator.page.locator("#file").set_input_files(path)
    with facilitator.page.expect_navigation():
        facilitator.page.locator("main form button").click()
    assert facilitator.page.locator(".fault").count() > 0
