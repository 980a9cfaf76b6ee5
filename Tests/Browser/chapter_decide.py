"""A budget decided by phone and on paper, and counted again by anybody."""

import datetime
import json
import time
from zoneinfo import ZoneInfo

import paper
from chapter_invite import CODE, PIN, a_participant_scans_her_card
from people import WOMEN
from story import PASSPHRASE
from walker import fill

IDEAS = [
    ("Балдар аянтчасы", "Детская площадка", 60_000, [1, 2, 3, 5, 8]),
    ("Көчө жарыгы", "Уличное освещение", 45_000, [1, 2, 4, 6, 7, 9]),
    ("Тигүү цехи", "Швейный цех", 80_000, [3, 4, 5, 6]),
    ("Китепкана", "Библиотека", 25_000, [7, 8, 9, 10, 11]),
]
BUDGET = 150_000
NEIGHBOURS = WOMEN[2:8]
ON_PAPER = WOMEN[20:23]


def a_deputy_comes_in(story):
    """Somebody who sees what others do needs a passphrase, and another person for the repeat."""
    laptop = story.administrator
    laptop.visit("/people/new")
    laptop.send("/people/new", name="Бурул Кадырова", role=["deputy"])
    laptop.visit("/people?search=Бурул")
    laptop.follow(laptop.page.get_by_role("link", name="Бурул Кадырова"))
    card = laptop.download("main form[action$='/people/cards'] button[type=submit]")
    deputy = story.laptop("deputy")
    deputy.visit(f"/card/{CODE.search(paper.raw(card))[0].replace('-', '')}")
    assert deputy.page.locator("[name=pin]").count() == 0, "a deputy is offered a PIN"
    deputy.send("", expect=422, login="бурул", password="кыска сөз")
    deputy.send("", password=PASSPHRASE)
    story.deputy = deputy


def neighbours_come_in(story):
    for number, name in enumerate(NEIGHBOURS, 3):
        story.neighbours[number] = a_neighbour(story, name, f"конок{number}")


def a_neighbour(story, name, login):
    """As a_participant_scans_her_card, for those whose pages were seen already."""
    phone = story.client()
    path = f"/{story.language}/card/{story.codes[name].replace('-', '')}"
    phone.page(path)
    phone.post(path, {"login": login, "pin": PIN})
    return phone


def the_deputy_opens_a_decision(story):
    deputy = story.deputy
    deputy.visit("/decisions")
    deputy.follow("main a[href$='/decisions/new']")
    story.closing = closing = minutes_ahead(20)
    deputy.send(
        "/decisions/new", title__ky="Айкөлдүн бюджети", title__ru="Бюджет Айкёля",
        budget=BUDGET, day=closing.strftime("%Y-%m-%d"), time=closing.strftime("%H:%M"),
        paper=True,
    )
    story.decision = deputy.page.url
    for ky, ru, cost, _ in IDEAS:
        deputy.visit(f"{story.decision}/ideas")
        deputy.send("/ideas", title__ky=ky, title__ru=ru, cost=cost)
    deputy.visit(story.decision)
    deputy.send("/open", expect=409)
    deputy.follow("main a[href$='/equality']")
    questions = ["decides", "benefits", "pays", "heard", "time", "change"]
    deputy.send("/equality", **{f"{name}__{story.language}": "Баары" for name in questions})
    deputy.send("/open")


def minutes_ahead(count):
    """A full minute on the clock of the village that leaves time enough to vote."""
    now = datetime.datetime.now(ZoneInfo("Asia/Bishkek"))
    return (now + datetime.timedelta(minutes=count)).replace(second=0, microsecond=0)


def papers_are_printed_and_given(story):
    deputy = story.deputy
    deputy.visit(f"{story.decision}/paper")
    deputy.send("/paper/print", count=5)
    sheets = deputy.fetch(deputy.href("main a[href*='/paper/ballots']"))
    text = paper.raw(sheets)
    story.papers = sorted(set(CODE.findall(text)))
    assert len(story.papers) == 5, story.papers
    title = IDEAS[0][0 if story.language == "ky" else 1]
    assert title in paper.flat(text), f"{title} is not on the ballot"
    for name in ON_PAPER:
        deputy.visit(f"{story.decision}/paper/register?q={name.split()[0]}")
        entry = deputy.page.locator("main li", has_text=name)
        assert not entry.locator(".tag.good").count(), f"{name} has a paper before it is given"
        deputy.follow(entry.locator("form[action$='/give'] button[type=submit]"))
        assert entry.locator(".tag.good").count(), f"nothing says that {name} has a paper"


def approved(number):
    return [str(place) for place, idea in enumerate(IDEAS, 1) if number in idea[3]]


def participants_vote_and_change_their_mind(story):
    for number, name in enumerate([WOMEN[0], WOMEN[13]], 1):
        phone = story.participants[name]
        phone.visit(story.decision)
        phone.follow("main a[href$='/ballot']")
        if number == 1:
            phone.send("/ballot", expect=422)
            phone.send("/ballot", idea=["3"])
            for box in phone.page.locator("[name=idea]:checked").all():
                box.uncheck()
        phone.send("/ballot", idea=approved(number))
        checked = phone.page.locator("[name=idea]:checked")
        values = [box.get_attribute("value") for box in checked.all()]
        assert values == approved(number), f"{values} is kept, not {approved(number)}"


def neighbours_vote(story):
    path = "/" + story.decision.split("/", 3)[3]
    for number, phone in story.neighbours.items():
        phone.page(f"{path}/ballot")
        phone.post(f"{path}/ballot", [("idea", idea) for idea in approved(number)])


def who_holds_a_paper_cannot_vote_by_phone(story):
    phone = a_participant_scans_her_card(story, ON_PAPER[0], "наталья")
    phone.visit(f"{story.decision}/ballot")
    assert phone.page.locator("[name=idea]").count() == 0


def nothing_is_told_before_closing(story):
    visitor = story.walker("a neighbour")
    visitor.visit(story.decision)
    for part in ["protocol", "ballots"]:
        answer = visitor.context.request.get(f"{story.decision}/{part}")
        assert answer.status == 404, f"{part} before closing: {answer.status}"
    told = visitor.context.request.get(story.decision, headers={"Accept": "application/json"})
    assert "winners" not in json.dumps(told.json()).lower() or not told.json().get("result")


def it_closes_by_itself(story):
    """The hour is read off a phone and set on the box, as where a clock went wrong; then it is time."""
    staff = story.administrator
    staff.visit("/clock")
    by_hand = staff.page.locator("main form:has([name=day])")
    fill(by_hand, "day", story.closing.strftime("%Y-%m-%d"))
    fill(by_hand, "time", story.closing.strftime("%H:%M"))
    staff.follow(by_hand.locator("button[type=submit]"))
    assert story.closing.strftime("%d.%m.%Y, %H:%M") in staff.text()
    phone = story.participants[WOMEN[0]]
    for _ in range(60):
        phone.visit(f"{story.decision}/ballot")
        if phone.page.locator("[name=idea]").count() == 0:
            return
        time.sleep(0.5)
    raise AssertionError("a ballot can still be changed after closing")


def papers_are_typed_and_repeated(story):
    clerk, second = story.administrator, story.deputy
    for number, code in enumerate(story.papers[:3], 9):
        clerk.visit(f"{story.decision}/paper/type")
        clerk.send("/paper/type", code=code, numbers=" ".join(approved(number)))
    clerk.visit(f"{story.decision}/paper")
    clerk.send("/paper/confirm", expect=409)
    second.visit(f"{story.decision}/paper/repeat")
    for number, code in enumerate(story.papers[:3], 9):
        numbers = " ".join(approved(number)) if number > 9 else "3"
        second.send("/paper/repeat", code=code, numbers=numbers)
    assert second.form("/paper/settle").count(), "two readings differ, and nobody is asked"
    second.follow(second.form("/paper/settle").locator("button[type=submit]").first)
    clerk.visit(f"{story.decision}/paper")
    clerk.send("/paper/confirm")


def it_is_counted(story):
    visitor = story.walker("a reader of the result")
    for _ in range(40):
        visitor.visit(story.decision)
        if visitor.page.locator("main a[href$='/protocol']").count():
            break
        time.sleep(0.5)
    else:
        raise AssertionError(f"it is not counted: {visitor.text()}")
    cards = visitor.page.locator("main .cards section.card")
    assert cards.count() == len(IDEAS)
    for card in cards.all():
        assert len(card.inner_text()) > 40, "an idea without a sentence on why"
    story.winners = sorted(
        heading.split(".")[0]
        for heading in visitor.page.locator(".cards .card:has(.tag.good) h3").all_inner_texts()
    )
    assert story.winners, "nothing won"
    story.reader = visitor


def the_protocol_bears_the_ideas(story):
    protocol = story.reader.fetch(f"{story.decision}/protocol")
    text = paper.flat(paper.text(protocol))
    for ky, ru, _, _ in IDEAS:
        assert (ky if story.language == "ky" else ru) in text


def anybody_counts_it_again(story, folder):
    file = folder / "ballots.pb"
    file.write_bytes(story.reader.fetch(f"{story.decision}/ballots"))
    told = json.loads(story.house.run("count", file, "--format", "json").stdout)
    assert sorted(told["winners"]) == story.winners
    assert told["voters"] == 11
