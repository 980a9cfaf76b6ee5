"""What an audit asks of an application on a phone: it can be put on the home screen, it opens without
a connection, whoever cannot see hears a name for everything, and one thumb reaches it at 360 x 640.
"""

import json

import pytest

from conftest import CHROMIUM
from phone import Phone

LESSON = "/courses/how-my-aimak-is-governed/1-who-decides"
HERS = ["", LESSON, f"{LESSON}/quiz", "/decisions", "/proposals", "/rights", "/rights/alimony", "/calendar",
        "/deliberations", "/gatherings", "/mentoring", "/culture", "/stories", "/offline", "/me", "/shares"]
STAFF = ["", "/people", "/cohorts", "/backup", "/clock", "/words"]
NAMED = {"button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "listbox", "spinbutton", "slider",
         "image", "img", "heading", "form", "navigation", "region", "dialog", "table"}
MAY_BE_NAMELESS = {"form", "table", "navigation"}
THUMB = 44


@pytest.fixture(scope="module")
def learner(browser, village):
    phone = Phone(browser, village.house.address)
    phone.come_in(village.participant, "бурулча")
    yield phone
    phone.close()


@pytest.fixture(scope="module")
def facilitator(browser, village):
    phone = Phone(browser, village.house.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator", "administrator"), "жазгүл")
    yield phone
    phone.close()


@pytest.fixture
def installed(playwright_of, tmp_path):
    """A browser with a profile: what is incognito cannot be put on a home screen."""
    context = playwright_of.chromium.launch_persistent_context(
        str(tmp_path), executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"],
        viewport={"width": 360, "height": 640})
    yield context
    context.close()


@pytest.mark.parametrize("language", ["ky", "ru", "uz", "en"])
def test_it_can_be_put_on_the_home_screen(installed, village, language):
    page = installed.pages[0]
    page.goto(f"{village.house.address}/{language}")
    ask = installed.new_cdp_session(page)
    told = ask.send("Page.getAppManifest")
    assert told["url"].endswith(f"/{language}/app.webmanifest") and told["errors"] == []
    assert json.loads(told["data"])["start_url"] == f"/{language}"
    assert ask.send("Page.getInstallabilityErrors")["installabilityErrors"] == []


def test_its_first_page_answers_without_a_connection(learner):
    learner.visit(LESSON)
    learner.keep()
    learner.context.set_offline(True)
    try:
        answer = learner.page.goto(learner.path(""))
        assert answer.status == 200 and len(learner.text()) > 100
        learner.visit(LESSON)
        assert len(learner.text()) > 2000
    finally:
        learner.context.set_offline(False)


def nameless(page):
    """What a screen reader would come to and say nothing of, and headings that skip a step."""
    ask = page.context.new_cdp_session(page)
    nodes = ask.send("Accessibility.getFullAXTree")["nodes"]
    ask.detach()
    faults, level = [], 0
    for node in nodes:
        role = node.get("role", {}).get("value")
        if node.get("ignored") or role not in NAMED:
            continue
        name = node.get("name", {}).get("value", "").strip()
        if not name and role not in MAY_BE_NAMELESS:
            faults.append(f"{role} without a name")
        if role == "heading":
            found = next(one["value"]["value"] for one in node["properties"] if one["name"] == "level")
            if found > level + 1:
                faults.append(f"heading {name!r} jumps from {level} to {found}")
            level = found
    assert len(nodes) > 20
    return faults


def out_of_reach(page):
    """What is pressed and is too low for a thumb, or beyond the screen; links within a sentence may be low."""
    return page.evaluate(
        """least => [...document.querySelectorAll(
             "button, a.button, select, summary, textarea, label.choice, label.tick, .check, nav.rooms a, input:not([type=hidden])")]
           .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
             && !(one.matches("input[type=radio], input[type=checkbox]") && one.closest("label")))
           .map(one => [one, one.getBoundingClientRect()])
           .filter(([one, box]) => box.height > 0 && (box.height < least - 0.5
             || !one.closest("nav.rooms, .scroll, table") && (box.left < 0 || box.right > innerWidth)))
           .map(([one, box]) => `${one.outerHTML.slice(0, 120)} ${Math.round(box.width)} x ${Math.round(box.height)}`)""",
        THUMB)


def check(phone, paths):
    phone.page.set_viewport_size({"width": 360, "height": 640})
    faults = []
    for path in paths:
        phone.visit(path)
        faults += [f"{path}: {fault}" for fault in nameless(phone.page) + out_of_reach(phone.page)]
    assert not faults, "\n".join(faults)


def test_her_pages_have_names_and_are_in_reach_of_a_thumb(learner):
    check(learner, HERS)


def test_the_desk_has_names_and_is_in_reach_of_a_thumb(facilitator):
    check(facilitator, STAFF)
