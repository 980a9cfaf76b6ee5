"""Every kind of decision from its form to its result on phones, and the table with a device and with help."""

import datetime
import json
import os
import pathlib
import sqlite3
import time

import pytest
from jsonschema import Draft3Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from aikol import Village
from phone import Phone, id_of
from test_mentoring import fill
from test_offline import axe

SCHEMAS = pathlib.Path(
    os.environ.get("KURAK_DATA") or pathlib.Path(__file__).resolve().parents[3] / "shared/data"
) / "interop/popolo/schemas"
LAPTOP = {"width": 1280, "height": 800}
QUESTIONS = ["decides", "benefits", "pays", "heard", "time", "change"]
THINGS = [{"title.ky": name} for name in ("Суу түтүгү", "Көчө жарыгы", "Көпүрө")]
PEOPLE = [{"title.ky": name, "sex": sex} for name, sex in (
    ("Айгүл Осмонова", "woman"), ("Бакыт Усенов", "man"), ("Сонун Акматова", "woman"))]
COSTLY = [thing | {"cost": cost} for thing, cost in zip(THINGS, ("60000", "30000", "20000"))]

# What is stated, what stands on the ballot, how she votes, and what the result must say.
KINDS = {
    "budget": ({"budget": "100000"}, COSTLY, [("idea", "1")], "Суу түтүгү"),
    "majority": ({"quorum": "0"}, [], [("answer", "1")], "Кабыл алынды"),
    "consent": ({"quorum": "0"}, [], [("answer", "1")], "1"),
    "approval": ({}, THINGS, [("idea", "2"), ("idea", "3")], "Көпүрө"),
    "score": ({}, THINGS, [("score-1", "5"), ("score-2", "0"), ("score-3", "3")], "Суу түтүгү"),
    "ranked": ({}, THINGS, [("place-1", "2"), ("place-2", "1"), ("place-3", "3")], "Көчө жарыгы"),
    "committee": ({"seats": "2", "quota": "50"}, PEOPLE, [("idea", "1"), ("idea", "2")], "Бакыт Усенов"),
}


@pytest.fixture(scope="module")
def village(program, tmp_path_factory):
    with Village(program, tmp_path_factory.mktemp("kinds")) as village:
        village.open = {}
        yield village


@pytest.fixture(scope="module")
def people(browser, village):
    """Who opens, who helps, who votes alone, and whoever comes to the table without a phone."""
    phones = {}
    for who, name, login, role in [
        ("deputy", "Жазгүл Депутатова", "жазгүл", "deputy"),
        ("officer", "Өмүрбек Адисов", "өмүрбек", "officer"),
        ("voter", "Айнагүл Өмүр кызы", "айнагүл", "resident"),
    ]:
        phones[who] = phone = Phone(browser, village.house.address)
        phone.come_in(village.add(name, role), login)
    for name in ("Үмүт Жолдошева", "Гүлсүн Ажыкулова"):
        village.add(name, "resident")
    phones["device"] = Phone(browser, village.house.address)
    yield phones
    for phone in phones.values():
        phone.close()


def submit(phone, action, **fields):
    form = phone.page.locator(f"main form[action$='{action}']").first
    fill(form, **fields)
    return phone.follow(form.locator("button[type=submit]").first)


def look(phone, shots, name):
    """By axe on the phone and, for whoever asks, by eye on both."""
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / f"kinds-{name}-360.png", full_page=True)
        phone.page.set_viewport_size(LAPTOP)
        phone.page.screenshot(path=shots / f"kinds-{name}-1280.png", full_page=True)
        phone.page.set_viewport_size({"width": 360, "height": 740})


def mark(form, marks):
    """As a thumb does it: a tap on the row, or a place out of the list."""
    for name, value in marks:
        if name.startswith("place"):
            form.locator(f"[name='{name}']").select_option(value)
        else:
            form.locator(f"label:has([name='{name}'][value='{value}'])").click()


def marked(form, name, value):
    field = form.locator(f"[name='{name}']")
    if name.startswith("place"):
        return field.input_value() == value
    return form.locator(f"[name='{name}'][value='{value}']").is_checked()


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_opened_and_voted_on(kind, people, village, shots):
    deputy, voter = people["deputy"], people["voter"]
    terms, options, marks, _ = KINDS[kind]
    deputy.visit(f"/decisions/new?kind={kind}")
    look(deputy, shots, f"{kind}-form")
    submit(deputy, "/decisions/new", **{"title.ky": f"Чечим: {kind}", **terms})
    place = village.open[kind] = f"/decisions/{id_of(deputy.page.url)}"
    for option in options:
        deputy.visit(f"{place}/ideas")
        submit(deputy, "/ideas", **option)
    deputy.visit(f"{place}/equality")
    submit(deputy, "/equality", **{f"{question}.ky": "Баары" for question in QUESTIONS})
    submit(deputy, "/open")
    assert voter.status(place) == 200, "it is not open"

    voter.visit(place)
    voter.follow("main a[href$='/ballot']")
    form = voter.page.locator("main form[action$='/ballot']")
    assert form.locator(":checked:not(option)").count() == 0, "something is marked for her"
    mark(form, marks)
    look(voter, shots, f"{kind}-ballot")
    voter.follow(form.locator("button[type=submit]"))
    assert len(voter.page.locator(".receipt").inner_text().split("-")) == 5
    for name, value in marks:
        assert marked(voter.page.locator("main form[action$='/ballot']"), name, value), name


def row(phone, name):
    return phone.page.locator("main li", has_text=name)


def test_whoever_has_no_phone_votes_on_the_device_with_a_code(people, village, shots):
    officer, device = people["officer"], people["device"]
    place = village.open["ranked"]
    officer.visit(place)
    officer.follow("main a[href$='/voters']")
    officer.visit(f"{place}/voters?q=Үмүт")
    look(officer, shots, "voters")
    officer.follow(row(officer, "Үмүт Жолдошева").locator("form[action$='/voters'] button"))
    look(officer, shots, "code")
    code = officer.page.locator(".big-code").inner_text()

    device.visit(f"{place}/kiosk")
    assert device.page.locator("header, nav").count() == 0, "a way leads from the device into the house"
    look(device, shots, "kiosk")
    submit(device, "/kiosk", code="ZZZZ ZZZZ")
    assert device.page.locator(".faulty [name=code]").count(), "a code that nobody gave is taken"
    submit(device, "/kiosk", code=code.lower())
    assert "Үмүт" not in device.text(), "her name stands on a device that others look at"
    form = device.page.locator("main form[action$='/kiosk']")
    mark(form, [("place-1", "1"), ("place-2", "2")])
    look(device, shots, "kiosk-ballot")
    device.follow(form.locator("button[type=submit]"))
    look(device, shots, "kiosk-done")
    receipt = device.page.locator(".receipt").inner_text()
    device.follow("main a.button")
    assert receipt not in device.page.content()
    submit(device, "/kiosk", code=code)
    assert device.page.locator(".faulty [name=code]").count(), "a code votes twice"


def test_whoever_asks_is_helped_and_may_change_it_alone(people, village, shots):
    officer, voter = people["officer"], people["voter"]
    place = village.open["approval"]
    officer.visit(f"{place}/voters?q=Гүлсүн")
    officer.follow(row(officer, "Гүлсүн Ажыкулова").locator("a[href*='/help']"))
    form = officer.page.locator("main form[action$='/help']")
    mark(form, [("idea", "1")])
    look(officer, shots, "help")
    officer.follow(form.locator("button[type=submit]"))
    words = officer.page.locator(".big-receipt")
    assert not words.is_visible(), "the helper sees the words before she hands the device over"
    officer.page.locator("main summary").click()
    look(officer, shots, "help-done")
    receipt = words.inner_text()
    assert len(receipt.split("-")) == 5
    officer.follow("main a.button")
    assert receipt not in officer.page.content()
    # What somebody cast alone nobody may touch.
    officer.visit(f"{place}/voters?q=Айнагүл")
    officer.follow(row(officer, "Айнагүл Өмүр кызы").locator("a[href*='/help']"))
    form = officer.page.locator("main form[action$='/help']")
    mark(form, [("idea", "1")])
    officer.follow(form.locator("button[type=submit]"))
    assert officer.page.locator(".fault-summary").count(), "a ballot cast alone is changed"
    voter.visit(f"{place}/ballot")
    assert not marked(voter.page.locator("main form[action$='/ballot']"), "idea", "1")


def close(village):
    """A form knows whole minutes only; the clock of the house counts within seconds."""
    base = sqlite3.connect(village.house.data / "kurak.sqlite", timeout=30)
    for place in village.open.values():
        base.execute(
            "UPDATE decision SET closes_at = opened_at + 1 WHERE id = ?",
            [bytes.fromhex(id_of(place).replace("-", ""))])
    base.commit()
    base.close()
    until = time.monotonic() + 30
    while village.count("SELECT count(*) FROM decision WHERE state = 'open' AND closes_at <= opened_at + 1"
                        " OR state = 'closed' AND uses_paper = 0"):
        assert time.monotonic() < until, "it does not close"
        time.sleep(0.2)


def test_they_are_closed_and_counted(village):
    close(village)


@pytest.mark.parametrize("kind", KINDS)
def test_the_result_is_shown(kind, people, village, shots):
    voter, place = people["voter"], village.open[kind]
    voter.visit(place)
    assert KINDS[kind][3] in voter.text()
    assert voter.page.locator("main svg").count() >= 1
    look(voter, shots, f"{kind}-result")
    assert voter.context.request.get(voter.path(f"{place}/protocol")).body().startswith(b"%PDF")
    ballots = {"ranked": 2, "approval": 2}.get(kind, 1)
    told = voter.json("/decisions/popolo.json")["vote_events"]
    assert any(event["motion_id"] == id_of(place) for event in told)
    assert village.count(
        "SELECT count(*) FROM ballot_cast WHERE decision = ?",
        bytes.fromhex(id_of(place).replace("-", ""))) == ballots


@pytest.fixture(scope="module")
def popolo():
    """The schema of each class, as the project publishes it, and how each names the others."""
    if not SCHEMAS.is_dir():
        pytest.skip("no schemas of Popolo: set KURAK_DATA")
    schemas = {path.stem: json.loads(path.read_text()) for path in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (schema["id"], Resource.from_contents(schema, default_specification=DRAFT3))
        for schema in schemas.values())
    return {name: Draft3Validator(schema, registry=registry) for name, schema in schemas.items()}


def faults(popolo, told):
    """What the schemas say of each thing, and of times, which no library here reads."""
    found = []
    for kind, key in [("organization", "organizations"), ("motion", "motions"), ("vote_event", "vote_events")]:
        for one in told[key]:
            found += [f"{kind}: {fault.message}" for fault in popolo[kind].iter_errors(one)]
            found += [f"{kind}: {name} is not in the schema" for name in one
                      if name not in popolo[kind].schema["properties"]]
            for name in ("date", "start_date", "end_date"):
                if one.get(name) and datetime.datetime.fromisoformat(one[name]).tzinfo is None:
                    found.append(f"{kind}: {name} has no zone")
    return found


def test_the_open_data_keep_to_the_schemas_of_popolo(people, popolo):
    told = people["voter"].json("/decisions/popolo.json")
    assert len(told["vote_events"]) >= len(KINDS) and not faults(popolo, told)
    told["vote_events"][0]["counts"][0]["value"] = "many"
    del told["vote_events"][1]["counts"][0]["option"]
    assert len(faults(popolo, told)) == 2, "the schemas find nothing"
