"""From writing with a picture and no connection to a bench that stands; and a refusal that is told."""

import datetime
import re
import struct
import zlib

import pytest

import paper
from conftest import CHROMIUM
from phone import Phone, id_of
from test_mentoring import fill, until
from test_offline import axe

BENCH = "Өзөн боюна төрт отургуч 8841"
PLACE = "Карыялар базардан кайтканда эс алышсын 8842"
REFUSED = "Айылга аэропорт куруу 8843"
REASON = "Жер жайыт болуп саналат 8844"
ON_PAPER = "Арыкка көпүрөчө 8846"
DONE = "Төрт отургуч коюлду, үчөө көлөкөдө 8845"
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def people(browser, village, line):
    """Each on a phone of her own."""
    phones = {}
    for who, name, login, role in [
        ("author", "Айпери Сулайманова", "айпери", "resident"),
        ("neighbour", "Нуржан Токтобаева", "нуржан", "resident"),
        ("deputy", "Жазгүл Депутатова", "жазгүл", "deputy"),
        ("officer", "Өмүрбек Адисов", "өмүрбек", "officer"),
    ]:
        phones[who] = phone = Phone(browser, line.address)
        phone.come_in(village.add(name, role), login)
    yield phones
    for phone in phones.values():
        phone.close()


def photograph(path, width=2400, height=1600):
    """A picture as large as a phone takes it: a PNG with stripes and a note of where it was taken."""
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    row = b"\0" + b"".join(bytes((x % 256, x // 16 % 256, 90)) for x in range(width))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"Comment\0taken at 40.5 72.8") + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b""))
    return path


def look(phone, shots, name):
    """On a phone and on a laptop, by eye and by axe."""
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / f"proposals-{name}-360.png", full_page=True)
    phone.page.set_viewport_size(WIDE)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / f"proposals-{name}-1280.png", full_page=True)
    phone.page.set_viewport_size({"width": 360, "height": 740})


def send(phone, action, button="button[type=submit]", **fields):
    form = phone.page.locator(f"main form[action$='{action}']").first
    fill(form, **fields)
    for fold in form.locator("xpath=ancestor::details[not(@open)]").all():
        fold.locator("summary").first.click()
    with phone.page.expect_navigation():
        form.locator(button).first.click()
    return phone.settle()


def days(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()


def blob(text):
    return bytes.fromhex(text.replace("-", ""))


def test_a_deputy_opens_a_hearing(people, village, shots):
    deputy = people["deputy"]
    deputy.visit("/proposals")
    deputy.follow("main a.button[href$='/processes/new']")
    look(deputy, shots, "templates")
    deputy.follow("main a[href*='template=budget-hearing']")
    form = deputy.page.locator("main form[action$='/proposals/processes']")
    form.locator("[name='title.ky']").fill("Көчөлөрдү жакшыртуу боюнча угуу")
    fill(form, first=days(0), answered_by="Айкөл айыл өкмөтү", passed_to="Айкөл айылдык кеңеши")
    form.locator("[name='days-gather']").fill("0")
    look(deputy, shots, "plan")
    deputy.follow(form.locator("button[type=submit]"))
    village.process = id_of(deputy.page.url)
    assert village.count("SELECT is_public FROM joint_process WHERE id = ?", blob(village.process)) == 0
    # A draft of the budget is a draft of the council: six questions come before it.
    deputy.visit(f"/proposals/processes/{village.process}/equality")
    look(deputy, shots, "equality")
    questions = ["decides", "benefits", "pays", "heard", "time", "change"]
    send(deputy, "/equality", **{f"{name}.ky": "Баары" for name in questions})
    send(deputy, "/publication")
    # What belongs to it lies in this house, and is copied from the browser.
    decision = deputy.page.locator("nav a[href$='/decisions']").get_attribute("href")
    send(deputy, "/links", title="Бюджетти бөлүштүрүү", address=deputy.address + decision)
    assert deputy.page.locator(f"#links a[href='{decision}']").count() == 1
    look(deputy, shots, "process")


def test_its_notice_is_printed_and_its_calendar_read(people, village):
    visitor = people["neighbour"].context.request
    page = people["neighbour"].path(f"/proposals/processes/{village.process}")
    text = paper.flat(paper.text(visitor.get(page + "/notice.pdf").body()))
    assert "Көчөлөрдү жакшыртуу боюнча угуу" in text and "Айкөл айылдык кеңеши" in text
    assert village.process in text.replace(" ", "")
    feed = visitor.get(page + "/calendar.ics").text()
    assert feed.count("BEGIN:VEVENT") == 6 and "DTSTART;VALUE=DATE:" in feed


def written(village):
    return village.count("SELECT count(*) FROM proposal WHERE process = ?", blob(village.process))


def test_a_proposal_with_a_picture_waits_for_the_network(people, village, line, shots, tmp_path):
    author = people["author"]
    write = f"/proposals/processes/{village.process}/write"
    author.visit(write)
    assert author.keep()[0] == 1
    look(author, shots, "write")
    line.cut()
    author.context.set_offline(True)
    author.visit(write)
    assert author.is_copy()
    form = author.page.locator("form[action$='/write']")
    fill(form, title=BENCH, words=PLACE, picture_words="Өзөндүн жээги")
    form.locator("[name=picture]").set_input_files(photograph(tmp_path / "river.png"))
    form.locator("img.small").wait_for()
    size, kind = form.locator("[name=picture]").evaluate("e => [e.files[0].size, e.files[0].type]")
    assert kind == "image/jpeg" and size < 600_000, "a photograph is not made small"
    author.send(form)
    author.waits_for(1)
    if shots:
        author.page.screenshot(path=shots / "proposals-waits-360.png", full_page=True)
    assert written(village) == 0
    assert BENCH not in str(author.stored()), "what waits lies open on the phone"

    # It arrives, and the answer is lost: sent again it is one proposal with one picture.
    def lose_the_answer(route):
        assert route.fetch().ok
        route.abort()

    author.page.route("**/write", lose_the_answer)
    line.mend()
    author.context.set_offline(False)
    author.visit("/offline")
    assert "picture.jpg" in author.page.locator("#outbox").text_content(), "the picture was left behind"
    until(lambda: written(village) == 1, author.page)
    author.page.unroute("**/write")
    author.page.locator("[data-act=send]").click()
    author.waits_for(0)
    assert written(village) == 1
    village.bench = village.count(
        "SELECT lower(hex(id)) FROM proposal WHERE process = ?", blob(village.process))
    village.bench = re.sub(r"(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", village.bench)
    assert village.count("SELECT count(*) FROM proposal_file WHERE proposal = ?", blob(village.bench)) == 1
    author.visit(f"/proposals/{village.bench}")
    picture = author.page.locator("figure img.photo")
    picture.scroll_into_view_if_needed()
    until(lambda: picture.evaluate("e => e.naturalWidth") == 1600, author.page)
    assert PLACE in author.text() and picture.get_attribute("alt") == "Өзөндүн жээги"
    assert b"taken at 40.5" not in village.bytes()
    look(author, shots, "own")


def test_it_is_spoken_into_the_phone(browser, people, village, shots):
    """The microphone of this browser is a tone."""
    another = browser.browser_type.launch(executable_path=CHROMIUM, args=[
        "--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream"])
    try:
        author = Phone(another, people["author"].address)
        author.context.add_cookies(people["author"].context.cookies())
        author.visit(f"/proposals/{village.bench}")
        author.page.locator("#own summary").first.click()
        box = author.page.locator("[data-recorder]")
        box.locator("[data-act=record]").click()
        author.page.wait_for_timeout(1500)
        box.locator("[data-act=stop]").click()
        box.locator("audio").wait_for()
        until(lambda: box.locator("audio").evaluate("e => e.readyState") >= 1, author.page)
        author.follow(author.page.locator("form[action$='/files'] button[type=submit]"))
        sound = author.page.locator("p.sound audio")
        answer = author.context.request.get(author.address + sound.get_attribute("src"))
        assert answer.headers["content-type"].startswith("audio/") and len(answer.body()) > 1000
        sound.evaluate("e => e.load()")
        until(lambda: sound.evaluate("e => e.readyState") >= 1, author.page)
        author.close()
    finally:
        another.close()


def test_neighbours_support_and_amend_it(people, village, shots):
    neighbour, author = people["neighbour"], people["author"]
    neighbour.visit(f"/proposals/{village.bench}")
    send(neighbour, "/support")
    assert neighbour.page.locator("form[action$='/support-removal']").count() == 1
    neighbour.follow("#amendments a.button")
    send(neighbour, "/amendment", words=PLACE + "\nЖанына таштанды челек", why="Таза турсун")
    author.visit("")
    assert author.page.locator("#news a[href*='/proposals/']").filter(has_text=BENCH).count() == 1
    author.follow("#news a[href$='/proposals/" + village.bench + "']")
    look(author, shots, "amended")
    send(author, f"/amendments/{id_of(author.page.locator('form[action*=amendments]').first.get_attribute('action').rsplit('/', 1)[1])}",
         reply="Рахмат")
    author.follow(f"main a[href$='/{village.bench}/versions/2']")
    assert author.page.locator("li.added").filter(has_text="челек").count() == 1
    look(author, shots, "version")


def test_what_came_on_paper_counts_like_what_came_by_phone(people, village, shots):
    officer = people["officer"]
    for name in ("Карыя Апаева", "Ырыскүл Эжеева"):
        village.add(name, "resident")
    place = f"/proposals/processes/{village.process}"
    blank = officer.context.request.get(officer.path(f"{place}/form.pdf")).body()
    assert "Көчөлөрдү жакшыртуу боюнча угуу" in paper.flat(paper.text(blank))
    officer.visit(f"{place}/entry")
    look(officer, shots, "entry")
    send(officer, "/entry", resident="Карыя Апаева", title=ON_PAPER)
    assert ON_PAPER in officer.text() and "Өмүрбек Адисов" in officer.text()
    look(officer, shots, "entered")
    officer.visit(f"/proposals/{village.bench}/sheet")
    send(officer, "/sheet", names="Карыя Апаева\nЫрыскүл Эжеева\nНуржан Токтобаева")
    assert "Нуржан Токтобаева" in officer.page.locator("div.notice.good").text_content(), "she was counted by phone"
    look(officer, shots, "sheet")
    assert village.count("SELECT supporters FROM proposal WHERE id = ?", blob(village.bench)) == 3


def test_the_council_answers_and_everybody_is_told(people, village, shots):
    deputy, officer = people["deputy"], people["officer"]
    officer.visit(f"/proposals/{village.bench}")
    send(officer, "/estimate", som="48 000", estimate_words="Төрт отургуч, темир")
    deputy.visit(f"/proposals/processes/{village.process}")
    send(deputy, "/handing-over")
    officer.visit("/proposals/answers")
    officer.follow(f"main a[href$='/{village.bench}/answer']")
    look(officer, shots, "answer")
    send(officer, "/answer", outcome="accepted", reason="Керек иш", responsible="Айыл башчысы",
         due=days(60), budget_line="Көрктөндүрүү")
    for who in ("author", "neighbour"):
        phone = people[who]
        phone.visit("/proposals/news")
        assert "Керек иш" in phone.text(), who
    look(people["neighbour"], shots, "news")


def test_the_bench_stands(people, village, shots, tmp_path):
    officer = people["officer"]
    officer.visit(f"/proposals/{village.bench}")
    send(officer, "/milestones", step="Жерин тандоо", step_due=days(7))
    send(officer, "/done")
    form = officer.page.locator("form[action$='/reports']")
    fill(form, report=DONE, spent="45 500", ending="done", picture_words="Төрт отургуч")
    form.locator("[name=picture]").set_input_files(photograph(tmp_path / "bench.png", 1200, 900))
    form.locator("img.small").wait_for()
    with officer.page.expect_navigation():
        form.locator("button[type=submit]").click()
    officer.settle()
    people["neighbour"].visit("")
    assert DONE in people["neighbour"].text(), "whoever supported it is not told that it is done"
    author = people["author"]
    author.visit(f"/proposals/{village.bench}")
    assert "45 500" in author.text().replace("\xa0", " ") and author.page.locator("figure img").count() == 2
    look(author, shots, "done")
    sheet = author.context.request.get(author.path(f"/proposals/{village.bench}/board.pdf")).body()
    text = paper.flat(paper.text(sheet))
    assert "Жерин тандоо" in text and "45 500 сом" in text.replace("\xa0", " ")
    assert "Сулайманова" not in text


def test_a_refusal_is_told_to_its_author(people, village, shots):
    author, officer = people["author"], people["officer"]
    author.visit(f"/proposals/processes/{village.process}/write")
    send(author, "/write", title=REFUSED)
    place = id_of(author.page.url)
    officer.visit(f"/proposals/{place}/answer")
    # Without a reason it is no answer, and nothing typed is lost.
    form = officer.page.locator("form[action$='/answer']")
    fill(form, outcome="refused", budget_line="Жол")
    officer.follow(form.locator("button[type=submit]"))
    assert officer.page.locator(".faulty [name=reason], .faulty #reason").count() == 1
    assert officer.page.locator("[name='budget-line']").input_value() == "Жол"
    send(officer, "/answer", reason=REASON)
    author.visit("")
    assert REASON in author.text(), "she has to look for it"
    look(author, shots, "told")
    author.visit(f"/proposals/{place}")
    assert REASON in author.text()
    author.visit("/proposals/news")
    send(author, "/news")
    author.visit("")
    assert author.page.locator("#news").count() == 0


def test_a_visitor_follows_it_without_an_account(browser, village, line, shots):
    visitor = Phone(browser, line.address)
    visitor.visit(f"/proposals/processes/{village.process}")
    look(visitor, shots, "visitor-process")
    visitor.follow("main a[href$='/list']")
    assert BENCH in visitor.text() and REFUSED in visitor.text()
    look(visitor, shots, "visitor-list")
    for link in visitor.page.locator("main a[href*='/list?shelf=']").all():
        assert visitor.status(link.get_attribute("href").removeprefix(f"/{visitor.language}")) == 200
    visitor.visit(f"/proposals/{village.bench}")
    shared = [link.get_attribute("href") for link in visitor.page.locator("a[href^='https://']").all()]
    assert len(shared) == 2 and all(village.bench in one for one in shared)
    # The demonstration's own hearing has one that nobody answered.
    demo = village.count("SELECT lower(hex(id)) FROM proposal WHERE stage = 'open' AND passed_on IS NOT NULL")
    visitor.visit("/proposals/" + re.sub(r"(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", demo))
    assert visitor.page.locator("#answer.notice").count() == 1
    look(visitor, shots, "late")
    visitor.close()
