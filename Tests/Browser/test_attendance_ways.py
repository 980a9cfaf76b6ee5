"""Present by card, by the code on the wall and by hand; what is taken away is read again."""

import datetime
import io
import json
import re
import types

import openpyxl
import pytest
import zxingcpp
from PIL import Image

import paper
import squares
from audit import audit
from conftest import CHROMIUM
from house import House
from story import PASSPHRASE
from walker import LAPTOP, PHONE, Walker

ROOT = squares.__file__.rsplit("/Tests/", 1)[0]
STRANGE = "Ғулноза Ўқтамова ʻңөүҳ"
FORMULA = "=1+1"
PIN = "483920"


@pytest.fixture(scope="module")
def village(program, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("attendance"), more=["--demo"]) as house:
        yield house


@pytest.fixture(scope="module")
def seen():
    return {}


def walker(browser, village, name, device, shots, seen):
    return Walker(browser, village, "ky", name, device, shots, seen)


@pytest.fixture(scope="module")
def laptop(browser, village, shots, seen):
    laptop = walker(browser, village, "facilitator", LAPTOP, shots, seen)
    link = re.search(r"administrator, once: (\S+)", village.said())[1]
    laptop.visit(link)
    laptop.send("", login="айнура", password=PASSPHRASE)
    yield laptop
    laptop.close()


@pytest.fixture(scope="module")
def cohorts(laptop):
    every = [laptop.path(f"/cohorts/{cohort['id']}")
             for cohort in asked(laptop, laptop.path("/cohorts"))["cohorts"]]
    # The latest first, of those that have begun: the one that runs, and the one that is over.
    return [cohort for cohort in every if asked(laptop, f"{cohort}/people")["people"]]


@pytest.fixture(scope="module")
def meeting(laptop, cohorts):
    """A meeting that began five minutes ago."""
    now = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=6, minutes=-5)
    laptop.visit(f"{cohorts[0]}/meetings/new")
    laptop.send(
        "/meetings", day=now.date().isoformat(), time=now.strftime("%H:%M"), place="Айкөл мектеби")
    return laptop.page.url


@pytest.fixture(scope="module")
def cards(laptop, cohorts, tmp_path_factory):
    """The printed sheets of both cohorts, and whose card is where."""
    folder = tmp_path_factory.mktemp("cards")
    sheets = []
    for number, cohort in enumerate(cohorts[:2]):
        pdf = laptop.fetch(f"{cohort}/attendance-cards.pdf")
        people = asked(laptop, f"{cohort}/people")["people"]
        text = paper.flat(paper.raw(pdf))
        for person in people:
            assert person["name"] in text
        sheets.append((squares.page(pdf, folder, f"sheet-{number}"), people))
    return sheets


def asked(walker, address):
    answer = walker.context.request.get(address, headers={"Accept": "application/json"})
    assert answer.ok, f"{address} answered {answer.status}"
    return json.loads(answer.text())


def states(laptop, meeting):
    return {one["name"]: one["state"] for one in asked(laptop, meeting)["people"]}


def test_another_program_reads_the_printed_square_and_it_opens_no_door(laptop, cards, village):
    sheet, people = cards[0]
    (found,) = zxingcpp.read_barcodes(squares.card(sheet, 0))
    assert re.fullmatch(r"KA1:[2-9CDFGHJKMNPQRTVWXY]{10}", found.text), found.text
    answer = laptop.context.request.get(f"{village.address}/ky/card/{found.text[4:]}")
    assert answer.status == 404


def test_our_reader_reads_cards_turned_far_away_in_a_shadow_and_grainy(browser, cards):
    sheet, _ = cards[0]
    page = browser.new_page()
    page.add_script_tag(path=f"{ROOT}/Assets/square.js")
    read = """async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const drawn = canvas.getContext("2d");
        drawn.drawImage(image, 0, 0);
        return readSquare(drawn.getImageData(0, 0, canvas.width, canvas.height));
    }"""
    missed = []
    sights = [{"angle": angle} for angle in range(0, 360, 30)]
    sights += [{"angle": angle, "grain": 20, "blur": 0.6} for angle in (3, 95, 200)]
    sights += [{"shadow": 110, "grain": 10, "angle": 8}, {"part": 0.6}, {"blur": 1.4, "angle": 5}]
    for number in range(4):
        picture = squares.card(sheet, number)
        (right,) = zxingcpp.read_barcodes(picture)
        for sight in sights:
            # A camera shows the hand that holds the card move on; what is sharp is read at once.
            pictures = 3 if {"blur", "grain"} & sight.keys() else 1
            turned = ({**sight, "angle": sight.get("angle", 0) + by} for by in range(pictures))
            if not any(page.evaluate(read, squares.address(squares.seen(picture, **one))) == right.text
                       for one in turned):
                missed.append((number, sight))
    assert not missed, f"{len(missed)} of {4 * len(sights)}: {missed}"
    empty = squares.seen(Image.new("L", (400, 300), 255), grain=60)
    assert page.evaluate(read, squares.address(empty)) is None
    page.close()


@pytest.fixture
def door(browser, laptop, cards, tmp_path):
    """A phone at the door whose camera sees first a card of the cohort, then one of another."""
    known = squares.seen(squares.card(cards[0][0], 1), angle=11, grain=8)
    other = squares.seen(squares.card(cards[1][0], 0), angle=-7)
    nothing = squares.seen(Image.new("L", (400, 300), 230))
    film = squares.film(
        tmp_path / "door.mjpeg", (nothing, 30), (known, 90), (nothing, 60), (other, 90), (nothing, 30))
    camera = browser.browser_type.launch(
        executable_path=CHROMIUM, args=[
            "--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={film}"])
    context = camera.new_context(viewport=PHONE, locale="ky", is_mobile=True, has_touch=True)
    context.add_cookies(laptop.context.cookies())
    yield context
    camera.close()


def test_a_card_before_the_camera_marks_her_even_without_a_line(
    door, laptop, meeting, cards, shots
):
    name, stranger = cards[0][1][1]["name"], cards[1][1][0]["name"]
    before = states(laptop, meeting)
    assert before[name] is None
    page = door.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{meeting}/scan")
    door.set_offline(True)
    page.locator("[data-start]").click()
    # Her name stands there at once, and what was scanned is kept.
    page.locator("[data-name]").get_by_text(name).wait_for()
    page.wait_for_selector("[data-waiting]:not([hidden])")
    kept = page.evaluate("Object.entries(localStorage).flat().join(' ')")
    assert "command" in kept and name not in kept
    assert states(laptop, meeting)[name] is None
    door.set_offline(False)
    page.wait_for_selector("#scan[data-last]", timeout=60_000)
    assert page.locator("#scan").get_attribute("data-last") == name
    assert states(laptop, meeting)[name] == "present"
    if shots:
        page.screenshot(path=shots / "scan-present.png", full_page=True)
    # The other card is refused with her name and her cohort.
    page.wait_for_selector("#scan[data-refused]", timeout=60_000)
    words = page.locator("[data-words]").inner_text()
    assert stranger in words and "Биринчи агым" in words
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"], f"{wide} px"
    if shots:
        page.screenshot(path=shots / "scan-other-cohort.png", full_page=True)
    page.locator("[data-stop]").click()
    # By hand through the same queue, and taken back with one tap.
    code = page.locator("#roster [data-code]").nth(2).get_attribute("data-code")
    page.locator("input[name=code]").fill(code.lower())
    page.locator("main form[action$='/scan'] button").click()
    page.wait_for_selector("[data-back]:not([hidden])")
    third = cards[0][1][2]["name"]
    assert states(laptop, meeting)[third] == "present"
    page.locator("[data-back]").click()
    page.locator("#roster [data-state]").nth(2).get_by_text("–").wait_for()
    assert states(laptop, meeting)[third] is None
    assert page.evaluate("localStorage.length === 0 || localStorage.getItem(localStorage.key(0)) === '[]'")
    assert not faults, faults


def test_without_a_script_the_code_is_typed_and_taken_back(laptop, meeting, cards):
    laptop.visit(f"{meeting}/scan")
    code = laptop.page.locator("#roster [data-code]").nth(3).get_attribute("data-code")
    laptop.send("/scan", expect=422, code="23456789CD")
    laptop.send("/scan", code=f"{code[:4]}-{code[4:8]}-{code[8:]}")
    name = cards[0][1][3]["name"]
    assert laptop.page.locator(".big-name").first.inner_text() == name
    assert states(laptop, meeting)[name] == "present"
    laptop.send("/scan/undo")
    assert states(laptop, meeting)[name] is None


def test_the_code_on_the_wall_is_scanned_by_a_participant(
    browser, village, laptop, meeting, tmp_path, shots, seen
):
    laptop.visit(f"{meeting}/wall")
    laptop.page.locator(".square").screenshot(path=tmp_path / "wall.png")
    (found,) = zxingcpp.read_barcodes(Image.open(tmp_path / "wall.png"))
    digits = laptop.page.locator(".wall-code").inner_text().replace(" ", "")
    assert found.text == f"{village.address}/h/{digits}"
    phone = walker(browser, village, "participant", PHONE, shots, seen)
    phone.visit(re.search(r"participant, once: (\S+)", village.said())[1])
    phone.send("", login="келин", pin=PIN)
    phone.visit(f"{village.address}/ky/here")
    phone.send("/here", expect=422, code="000000" if digits != "000000" else "111111")
    phone.visit(found.text)
    phone.send("/here")
    assert "✓" in phone.page.locator(".big-name").inner_text()
    assert "present" in states(laptop, meeting).values()
    for page in ["/progress", "/attendance-card"]:
        phone.visit(page)
    phone.visit("/progress")
    phone.follow("main a[href$='/agenda']")
    phone.close()


def test_an_agenda_is_written_and_read(laptop, meeting):
    laptop.visit(f"{meeting}/agenda/edit")
    laptop.send(
        "/agenda", minutes="100", item_1_title="Саламдашуу", item_1_minutes="10",
        item_2_title="Сабак", item_2_minutes="40", item_2_leader="Айнура эже",
        speaker_1_name="Асел", speaker_1_office="депутат", transport="Маршрутка", tea="Чай")
    assert "50" in laptop.text() and "Саламдашуу" in laptop.text()


def test_the_table_is_read_again_with_every_letter_and_no_formula(laptop, cohorts, meeting):
    for name in [STRANGE, FORMULA]:
        laptop.visit(cohorts[0])
        laptop.send("/people", name=name)
    laptop.visit(f"{meeting}/scan")
    laptop.send("/rest-absent")
    people = asked(laptop, f"{cohorts[0]}/register")["people"]
    names = [one["name"] for one in people]
    assert STRANGE in names and FORMULA in names
    book = openpyxl.load_workbook(io.BytesIO(laptop.fetch(f"{cohorts[0]}/attendance.xlsx")))
    sheet = book.worksheets[0]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == names
    assert {row[1].data_type for row in sheet.iter_rows(min_row=2)} == {"s"}
    width = sheet.max_column
    for row, one in zip(sheet.iter_rows(min_row=2), people):
        assert row[width - 4].value == one["attended"] and row[width - 3].value == one["held"]
        assert abs(row[width - 2].value * 60 - one["minutes"]) < 1e-6
    assert book.worksheets[1].max_row - 1 == width - 6, "a line a meeting"
    csv = laptop.fetch(f"{cohorts[0]}/attendance.csv")
    assert csv.startswith(b"\xef\xbb\xbf")
    assert STRANGE in csv.decode("utf-8-sig") and f"'{FORMULA}" in csv.decode()


def test_who_missed_catches_up_and_is_spoken_with(laptop, cohorts, meeting):
    laptop.visit(f"{meeting}/catch-up")
    laptop.send("/catch-up", task="Үчүнчү сабакты окуп, коңшусуна айтып берсин")
    laptop.follow(laptop.form("/catch-up/done").locator("button"))
    laptop.visit(cohorts[0])
    laptop.visit(f"{cohorts[0]}/register")
    laptop.visit(f"{cohorts[0]}/slipping")
    laptop.follow("main a[href$='/outreach']")
    laptop.send("/outreach", way="visit", note="Балдарын ала келет")
    assert "Балдарын ала келет" in laptop.text()
    laptop.visit(meeting)


def test_all_of_it_fits_a_phone_and_is_accessible(browser, village, laptop, cohorts, meeting, shots, seen):
    phone = walker(browser, village, "facilitator's phone", PHONE, shots, seen)
    phone.context.add_cookies(laptop.context.cookies())
    for page in ["", "/agenda", "/agenda/edit", "/scan", "/wall", "/catch-up"]:
        phone.visit(meeting + page)
    for page in ["", "/register", "/slipping"]:
        phone.visit(cohorts[0] + page)
    heaviest = max(weight for _, weight in phone.weights)
    assert heaviest <= 60_000, heaviest
    audit(types.SimpleNamespace(browser=browser, seen=seen), set())
    phone.close()
