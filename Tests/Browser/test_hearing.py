"""A budget hearing from the notice on the board to the bench that stands: five roles, half of the ballots on
paper, phones without a network in between, and two ballots of one woman."""

import sqlite3
import time

import pytest

import paper
from chapter_decide import CODE
from client import Client
from phone import PIN, Phone, id_of
from test_gathering import submit
from test_mentoring import fill, until
from test_offline import axe
from test_proposals import blob, days, photograph, send

HEARING = "Көчө бюджети боюнча угуу"
BENCH, LAMPS, BRIDGE = "Өзөн боюна отургуч 7311", "Мектеп көчөсүнө чырак 7312", "Жөө көпүрө 7313"
NOTES = ["Карыялар отургуч сурашты 7314", "Чыракка мектеп макул 7315"]
DONE = "Отургуч коюлду 7316"
COSTS = {BENCH: 48_000, LAMPS: 60_000, BRIDGE: 130_000}
BUDGET = 140_000
QUESTIONS = ["decides", "benefits", "pays", "heard", "time", "change"]
# What people want, by the number of the idea.
HERS, NEIGHBOURS = [1], [3]
BY_PHONE = [[1, 2], [1, 2], [2], [1, 3]]
ON_PAPER = [[1], [2], [1, 2], [1], [2, 3]]
WIDE = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def people(browser, village, line):
    """Who has a part in it, each on a phone of her own."""
    phones = {}
    for who, name, login, role in [
        ("facilitator", "Жазгүл Тренерова", "жазгүл", "facilitator"),
        ("secretary", "Өмүрбек Депутатов", "өмүрбек", "deputy"),
        ("commission", "Ырыс Санакова", "ырыс", "officer"),
        ("administration", "Талант Башчиев", "талант", "officer"),
        ("author", "Айпери Сулайманова", "айпери", "resident"),
        ("neighbour", "Нуржан Токтобаева", "нуржан", "participant"),
    ]:
        phones[who] = phone = Phone(browser, line.address)
        phone.come_in(village.add(name, role), login)
    yield phones
    for phone in phones.values():
        phone.close()


@pytest.fixture(scope="module")
def voters(village):
    """Four who vote with a browser of which nothing is to be seen, and four who have no phone."""
    clients = []
    for number in range(4):
        client = Client(village.house.port, timeout=60)
        path = f"/ky/card/{village.add(f'Тургун {number} Уулу', 'resident')}"
        client.page(path)
        client.post(path, {"login": f"тургун{number}", "pin": PIN})
        clients.append(client)
    names = [f"Карыя {letter} Кызы" for letter in "АБВГ"]
    for name in names:
        village.add(name, "resident")
    return clients, names


def look(phone, shots, name):
    axe(phone.page)
    if shots:
        phone.page.screenshot(path=shots / f"hearing-{name}-360.png", full_page=True)
    phone.page.set_viewport_size(WIDE)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"]
    if shots:
        phone.page.screenshot(path=shots / f"hearing-{name}-1280.png", full_page=True)
    phone.page.set_viewport_size({"width": 360, "height": 740})


def apart(line, *phones):
    """Off the network, as in a house at the end of the village."""
    line.cut()
    for phone in phones:
        phone.context.set_offline(True)


def back(line, *phones):
    line.mend()
    for phone in phones:
        phone.context.set_offline(False)


def arrives(phone):
    phone.visit("/offline")
    phone.waits_for(0)


def test_the_facilitator_calls_it_and_hangs_up_the_notice(people, village):
    facilitator = people["facilitator"]
    facilitator.visit("/proposals/processes/new?template=budget-hearing")
    form = facilitator.page.locator("main form[action$='/proposals/processes']")
    form.locator("[name='title.ky']").fill(HEARING)
    fill(form, first=days(0), answered_by="Айкөл айыл өкмөтү", passed_to="Айкөл айылдык кеңеши")
    form.locator("[name='days-gather']").fill("0")
    facilitator.follow(form.locator("button[type=submit]"))
    village.process = id_of(facilitator.page.url)
    # A draft of the budget is a draft of the council: six questions come before it.
    facilitator.visit(f"/proposals/processes/{village.process}/equality")
    submit(facilitator, "/equality", **{f"{name}.ky": "Баары" for name in QUESTIONS})
    send(facilitator, "/publication")
    notice = facilitator.context.request.get(
        facilitator.path(f"/proposals/processes/{village.process}/notice.pdf")).body()
    text = paper.flat(paper.text(notice))
    assert HEARING in text and "Айкөл айыл өкмөтү" in text


def proposals(village):
    return dict(village.rows("SELECT title, lower(hex(id)) FROM proposal WHERE process = ?", blob(village.process)))


def test_residents_propose_one_of_them_without_a_network(people, village, line):
    author, neighbour = people["author"], people["neighbour"]
    write = f"/proposals/processes/{village.process}/write"
    author.visit(write)
    author.keep()
    apart(line, author)
    author.visit(write)
    form = author.page.locator("form[action$='/write']")
    fill(form, title=BENCH, words="Карыялар эс алышсын")
    author.send(form)
    author.waits_for(1)
    line.mend()
    for title in [LAMPS, BRIDGE]:
        neighbour.visit(write)
        send(neighbour, "/write", title=title)
    assert set(proposals(village)) == {LAMPS, BRIDGE}
    back(line, author)
    arrives(author)
    found = proposals(village)
    assert set(found) == {BENCH, LAMPS, BRIDGE}
    village.bench = id_of("-".join([found[BENCH][a:b] for a, b in [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)]]))
    neighbour.visit(f"/proposals/{village.bench}")
    send(neighbour, "/support")


def test_the_administration_says_what_it_costs(people, village):
    people["administration"].visit(f"/proposals/{village.bench}")
    send(people["administration"], "/estimate", som="48 000", estimate_words="Үч отургуч")
    people["author"].visit(f"/proposals/{village.bench}")
    assert "48 000" in people["author"].text().replace("\xa0", " ")


def test_it_is_spoken_about_and_written_down_without_a_network(people, village, line, shots):
    """The secretary notes what is said while the commission counts heads on another phone."""
    secretary, commission = people["secretary"], people["commission"]
    secretary.visit("/gatherings/new")
    submit(secretary, "/gatherings/new", **{
        "kind": "hearing", "title.ky": HEARING, "place.ky": "Маданият үйү", "time": "14:30",
        "quorum": "none"})
    here = "/gatherings/" + id_of(secretary.page.url)
    submit(secretary, "/items", **{"title.ky": "Сунуштар", "minutes": "30"})
    secretary.visit(here)
    submit(secretary, "/announce")
    commission.visit(f"{here}/attendance")
    commission.page.wait_for_selector("[data-counter][data-live]")
    commission.page.locator("[data-kind=women] button").nth(2).click()
    commission.page.locator("[data-kind=men] button").nth(2).click()
    raw = blob(id_of(here))
    until(lambda: village.count("SELECT count(*) FROM gathering_presence WHERE gathering = ?", raw), commission.page)
    secretary.visit(here)
    submit(secretary, "/open", chair="Төлөгөн Өмүров", secretary="Өмүрбек Депутатов")
    secretary.visit(f"{here}/notes")
    secretary.keep()
    look(secretary, shots, "notes")
    apart(line, secretary, commission)
    secretary.visit(f"{here}/notes")
    assert secretary.is_copy()
    for number, note in enumerate(NOTES, 1):
        fill(secretary.page.locator("main form[action$='/notes']"), words=note)
        secretary.send("main form[action$='/notes']")
        secretary.waits_for(number)
    commission.page.locator("[data-kind=women] button").nth(1).click()
    commission.waits_for(1)
    back(line, secretary, commission)
    arrives(commission)
    arrives(secretary)
    assert village.count("SELECT count(*) FROM gathering_note WHERE gathering = ?", raw) == 2
    assert village.rows("SELECT sum(women), sum(men) FROM gathering_presence WHERE gathering = ?", raw) == [(11, 10)]
    secretary.visit(here)
    submit(secretary, "/close")
    secretary.visit(f"{here}/desk")
    drafted = secretary.page.locator("[name=body]").input_value()
    assert drafted.index(NOTES[0]) < drafted.index(NOTES[1])
    submit(secretary, "/desk", number="3")
    submit(secretary, "/approve")
    people["author"].visit(f"{here}/minutes")
    assert NOTES[0] in people["author"].text()


def test_the_secretary_opens_the_vote(people, village):
    secretary = people["secretary"]
    secretary.visit("/decisions/new")
    form = secretary.page.locator("main form[action$='/decisions/new']")
    form.locator("[name='title.ky']").fill(HEARING)
    fill(form, budget=str(BUDGET), day=days(3), time="18:00")
    form.locator("[name=paper]").check()
    secretary.follow(form.locator("button[type=submit]"))
    village.decision = "/decisions/" + id_of(secretary.page.url)
    for title, cost in COSTS.items():
        secretary.visit(f"{village.decision}/ideas")
        submit(secretary, "/ideas", **{"title.ky": title, "cost": str(cost)})
    secretary.visit(f"{village.decision}/equality")
    submit(secretary, "/equality", **{f"{name}.ky": "Баары" for name in QUESTIONS})
    submit(secretary, "/open")
    secretary.visit(f"/proposals/processes/{village.process}")
    address = secretary.path(village.decision)
    send(secretary, "/links", title="Добуш берүү", address=address)


def test_papers_are_printed_and_handed_out(people, village, voters):
    commission = people["commission"]
    commission.visit(f"{village.decision}/paper")
    submit(commission, "/paper/print", count="7")
    sheets = commission.page.locator("main a[href*='/paper/ballots']").get_attribute("href")
    text = paper.raw(commission.context.request.get(commission.address + sheets).body())
    village.papers = sorted(set(CODE.findall(text)))
    assert len(village.papers) == 7 and BENCH in paper.flat(text)
    for name in voters[1]:
        give(commission, village, name)


def give(commission, village, name):
    commission.visit(f"{village.decision}/paper/register?q={name.split()[1]}")
    row = commission.page.locator("main li", has_text=name)
    commission.follow(row.locator("form[action$='/give'] button[type=submit]"))
    assert commission.page.locator("main li", has_text=name).locator(".tag.good").count() == 1


def test_ballots_wait_on_phones_and_tell_nothing(people, village, line, voters, shots):
    author, neighbour, commission = people["author"], people["neighbour"], people["commission"]
    path = f"/ky{village.decision}/ballot"
    for client, wanted in zip(voters[0], BY_PHONE):
        client.page(path)
        client.post(path, [("idea", str(number)) for number in wanted])
    blank = f"{village.decision}/ballot/blank"
    for phone in (author, neighbour):
        phone.visit(f"{village.decision}/ballot")
        phone.follow("main a[href$='/ballot/blank']")
        assert phone.keep()[0] == 1
    look(author, shots, "blank")
    for phone in (author, neighbour):
        phone.context.set_offline(True)
    line.cut()
    # She changes her mind on the same phone: the second comes in place of the first.
    for number, wanted in enumerate([[3], HERS], 1):
        author.visit(blank)
        assert author.is_copy()
        vote(author, wanted)
        author.waits_for(number)
    author.visit("/offline")
    entry = author.page.locator("[data-entry=waiting]").first
    assert entry.locator("[data-typed]").count() == 0, "the list shows how she votes"
    assert BENCH not in str(author.stored())
    neighbour.visit(blank)
    vote(neighbour, NEIGHBOURS)
    neighbour.waits_for(1)
    assert ballots(village) == 4
    line.mend()
    # Meanwhile she walked to the hall and was handed a paper.
    give(commission, village, "Нуржан Токтобаева")
    author.context.set_offline(False)
    arrives(author)
    assert ballots(village) == 5
    author.visit(f"{village.decision}/ballot")
    checked = author.page.locator("[name=idea]:checked")
    assert [one.get_attribute("value") for one in checked.all()] == ["1"]
    neighbour.context.set_offline(False)
    arrives(neighbour)
    assert ballots(village) == 5, "a ballot against a paper is in the box"


def vote(phone, wanted):
    for number in wanted:
        phone.page.locator(f"[name=idea][value='{number}']").check()
    phone.send("main form[action$='/ballot']")


def ballots(village):
    return village.count("SELECT count(*) FROM ballot WHERE decision = ?", blob(id_of(village.decision)))


def time_passes(village):
    """The three days until closing: the house wakes up and they are over."""
    village.house.stop()
    base = sqlite3.connect(f"{village.house.data}/kurak.sqlite")
    base.execute("UPDATE decision SET closes_at = ? WHERE id = ?",
                 (int(time.time() * 1000) - 1000, blob(id_of(village.decision))))
    base.commit()
    base.close()
    village.house.start()


def test_the_papers_are_typed_and_the_conflict_is_settled(people, village, shots):
    commission, facilitator, neighbour = people["commission"], people["facilitator"], people["neighbour"]
    neighbour.visit(f"{village.decision}/ballot")
    assert neighbour.page.locator("[name=idea]").count() == 0
    time_passes(village)
    codes = dict(zip(village.papers, ON_PAPER))
    for code, wanted in codes.items():
        commission.visit(f"{village.decision}/paper/type")
        submit(commission, "/paper/type", code=code, numbers=" ".join(map(str, wanted)))
    facilitator.visit(f"{village.decision}/paper/repeat")
    again = [one.inner_text() for one in facilitator.page.locator("main > ul li").all()]
    assert len(again) == len(codes), "not every paper is asked for a second time"
    for code in again:
        # A ballot is read by its sign, not by who reads it.
        wanted = codes[code.replace(" ", "").replace("-", "")] if code not in codes else codes[code]
        submit(facilitator, "/paper/repeat", code=code, numbers=" ".join(map(str, wanted)))
    commission.visit(f"{village.decision}/paper")
    submit(commission, "/paper/confirm")
    assert commission.page.locator(".fault, .fault-summary").count(), "it is counted over a conflict"
    commission.visit(village.decision)
    commission.follow("main a[href$='/conflicts']")
    assert "Нуржан Токтобаева" in commission.text() and BENCH not in commission.text()
    look(commission, shots, "conflicts")
    form = commission.page.locator("main form[action$='/conflicts']")
    on_paper = commission.page.locator("main ol li").all_inner_texts()
    place = next(number for number, text in enumerate(on_paper) if "Кагаз" in text)
    form.locator("input[type=text]").fill("Кагазды кутуга салганын өзү айтты")
    commission.follow(form.locator("button[name=chosen]").nth(place))
    assert commission.page.locator("main form[action$='/conflicts']").count() == 0
    look(commission, shots, "settled")
    commission.visit(f"{village.decision}/paper")
    submit(commission, "/paper/confirm")


def test_it_is_counted_and_counted_again(people, village, tmp_path, shots):
    author = people["author"]

    def is_counted():
        author.visit(village.decision)
        return author.page.locator("main a[href$='/protocol']").count()

    until(is_counted, author.page)
    won = author.page.locator(".cards .card:has(.tag.good) h3").all_inner_texts()
    assert sorted(one.split(". ")[1] for one in won) == sorted([BENCH, LAMPS])
    look(author, shots, "result")
    protocol = author.context.request.get(author.path(f"{village.decision}/protocol")).body()
    assert BENCH in paper.flat(paper.text(protocol))
    row = village.rows("SELECT ballots, on_paper FROM decision_outcome WHERE decision = ?",
                       blob(id_of(village.decision)))
    assert row == [(10, 5)], row
    village.house.run("export", "decisions", "--to", tmp_path / "files", "--data", village.house.data)
    folder = next((tmp_path / "files").rglob(f"*{id_of(village.decision)}*"))
    village.house.run("recount", folder)


def test_the_administration_answers_and_the_bench_stands(people, village, shots, tmp_path):
    secretary, administration = people["secretary"], people["administration"]
    secretary.visit(f"/proposals/processes/{village.process}")
    send(secretary, "/handing-over")
    administration.visit(f"/proposals/{village.bench}/answer")
    send(administration, "/answer", outcome="accepted", reason="Элдин добушу боюнча",
         responsible="Айыл башчысы", due=days(30), budget_line="Көрктөндүрүү")
    administration.visit(f"/proposals/{village.bench}")
    send(administration, "/milestones", step="Жерин тандоо", step_due=days(7))
    send(administration, "/done")
    form = administration.page.locator("form[action$='/reports']")
    fill(form, report=DONE, spent="47 200", ending="done", picture_words="Отургуч")
    form.locator("[name=picture]").set_input_files(photograph(tmp_path / "bench.png", 900, 600))
    form.locator("img.small").wait_for()
    administration.follow(form.locator("button[type=submit]"))
    for who in ("author", "neighbour"):
        people[who].visit("")
        assert DONE in people[who].text(), f"{who} is not told that the bench stands"
    author = people["author"]
    author.visit(f"/proposals/{village.bench}")
    look(author, shots, "bench")
    board = author.context.request.get(author.path(f"/proposals/{village.bench}/board.pdf")).body()
    assert "47 200 сом" in paper.flat(paper.text(board)).replace("\xa0", " ")
