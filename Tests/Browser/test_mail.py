"""News by mail: an address is given and proved, a refusal arrives there, and a press ends it."""

import datetime
import re

import pytest

from aikol import Village
from phone import PIN, Phone, id_of
from post_office import PostOffice
from test_mentoring import fill
from test_proposals import look, send

ADDRESS = "aiperi.8848@example.org"
FROM = "kurak@aikol.example.kg"
TITLE = "Айылга аэропорт куруу 8849"
REASON = "Жер жайыт болуп саналат 8850"
LINK = re.compile(r"https?://\S+/mail/stop/[a-z2-7]+")


@pytest.fixture(scope="module")
def office():
    office = PostOffice()
    yield office
    office.close()


@pytest.fixture(scope="module")
def village(program, tmp_path_factory, office):
    village = Village(program, tmp_path_factory.mktemp("village"))
    village.house.more += [
        "--mail", f"smtp://127.0.0.1:{office.port}", "--mail-from", FROM,
        "--public-url", village.house.address]
    with village:
        yield village


@pytest.fixture(scope="module")
def people(browser, village):
    phones = {}
    for who, name, login, role in [
        ("author", "Айпери Сулайманова", "айпери", "resident"),
        ("deputy", "Жазгүл Депутатова", "жазгүл", "deputy"),
    ]:
        phones[who] = phone = Phone(browser, village.house.address)
        phone.come_in(village.add(name, role), login)
    yield phones
    for phone in phones.values():
        phone.close()


def said(letter):
    return letter.get_content().replace("\r\n", "\n")


def write(phone, process, title):
    phone.visit(f"/proposals/processes/{process}/write")
    send(phone, "/write", title=title, words="Алыс жакка тез барабыз")
    return id_of(phone.page.url)


def refuse(deputy, proposal):
    deputy.visit(f"/proposals/{proposal}/answer")
    send(deputy, "/answer", outcome="refused", reason=REASON)


def test_an_address_is_proved_before_anything_goes_there(people, village, office, shots):
    author = people["author"]
    author.visit("/me")
    author.follow("main a[href$='/me/mail']")
    look(author, shots, "mail-give")
    send(author, "/me/mail", address="айпери", current=PIN)
    assert author.page.locator(".faulty [name=address]").input_value() == "айпери"
    send(author, "/me/mail", address=ADDRESS, current=PIN)
    readers, letter = office.wait(1)
    assert readers == [ADDRESS] and letter["To"].addresses[0].addr_spec == ADDRESS
    assert letter["From"].addresses[0].addr_spec == FROM and "Айкөл" in letter["Subject"]
    look(author, shots, "mail-code")
    code = re.search(r"^\d{6}$", said(letter), re.M)[0]
    wrong = "000001" if code == "000000" else "000000"
    send(author, "/me/mail/code", code=wrong)
    assert author.page.locator(".faulty [name=code]").count() == 1
    send(author, "/me/mail/code", code=code)
    assert author.page.locator("form[action$='/me/mail/wishes'] [name=news]").is_checked()
    look(author, shots, "mail-wishes")


def test_a_refusal_arrives_with_its_reason_and_a_link(people, village, office):
    deputy, author = people["deputy"], people["author"]
    deputy.visit("/proposals/processes/new?template=local-initiative")
    form = deputy.page.locator("main form[action$='/proposals/processes']")
    form.locator("[name='title.ky']").fill("Демилгелер")
    fill(form, first=datetime.date.today().isoformat(), answered_by="Айыл өкмөтү",
         passed_to="Айылдык кеңеш")
    deputy.follow(form.locator("button[type=submit]"))
    village.process = id_of(deputy.page.url)
    send(deputy, "/publication")
    proposal = write(author, village.process, TITLE)
    refuse(deputy, proposal)
    readers, letter = office.wait(2)
    text = said(letter)
    assert readers == [ADDRESS] and TITLE in text and REASON in text
    assert f"{village.house.address}/ky/proposals/{proposal}\n" in text
    assert "Сулайманова" not in text and letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"].endswith("@aikol.example.kg>") and letter["Date"].datetime
    village.stop = LINK.search(text)[0]
    assert letter["List-Unsubscribe"] == f"<{village.stop}>"


def test_one_press_without_a_sign_in_ends_it(browser, people, village, office, shots):
    reader = Phone(browser, village.house.address)
    reader.visit(village.stop)
    assert ADDRESS not in reader.page.content() and "Айпери" not in reader.page.content()
    look(reader, shots, "mail-stop")
    assert village.count("SELECT wants_news FROM person_mail") == 1, "looking ended it"
    send(reader, village.stop.rsplit("/", 1)[1])
    assert reader.page.locator("main form").count() == 0
    assert reader.status("/mail/stop/aaaa") == 404
    reader.close()
    refuse(people["deputy"], write(people["author"], village.process, TITLE + "1"))
    people["author"].visit("/proposals/news")
    assert TITLE + "1" in people["author"].text(), "in the house she still reads it"
    assert village.count("SELECT count(*) FROM mail_waiting") == 0
    assert len(office.letters) == 2
    people["author"].visit("/me/mail")
    assert not people["author"].page.locator("[name=news]").is_checked()


def test_nobody_else_reads_the_address(people, village):
    assert ADDRESS in people["author"].visit("/me/mail").content()
    assert ADDRESS.encode() not in village.bytes(), "it lies open in the folder of the house"
    assert "8848" not in village.house.said()
    person = village.count("SELECT lower(hex(id)) FROM person_mail")
    dashed = re.sub(r"(.{8})(.{4})(.{4})(.{4})(.{12})", r"\1-\2-\3-\4-\5", person)
    village.look()
    assert "8848" not in village.desk.page(f"/ky/people/{dashed}")
    send(people["author"], "/me/mail/away")
    assert village.count("SELECT count(*) FROM person_mail WHERE address IS NOT NULL") == 0
