"""The line breaks at a random byte of a lesson, a quiz, an attendance list, a ballot, an answer to a
statement: each is there once, as she last said it."""

import os
import random
import time

import pytest
from playwright.sync_api import Error

from phone import Phone, id_of
from test_offline import LESSON, answer, attempts, coming, states, take

CUTS = int(os.environ.get("KURAK_CUTS") or 15)
COURSE = "/courses/how-my-aimak-is-governed"
LESSONS = ["1-who-decides", "2-council-administration-gathering", "3-budget-and-hearing"]
TITLE = "Кыштан мурунку жакшыртуулар"


@pytest.fixture(scope="module")
def learner(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.participant, "бурулча")
    yield phone
    phone.close()


@pytest.fixture(scope="module")
def facilitator(browser, village, line):
    phone = Phone(browser, line.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


@pytest.fixture(autouse=True)
def mended(line):
    yield
    line.mend()


def blob(id):
    return bytes.fromhex(id.replace("-", ""))


class Lesson:
    """Begun on the page of the course, finished on its own: each once for each learner, so they are many."""

    def __init__(self, browser, village, line, facilitator):
        self.browser, self.village, self.line, self.facilitator = browser, village, line, facilitator
        self.cohort, self.people, self.phone, self.steps = running(village), 0, None, []
        self.told = self.state()

    def state(self):
        """How many lessons were begun and finished, and by how many commands."""
        begun, finished = self.village.rows("SELECT count(*), count(finished_at) FROM lesson_progress")[0]
        lines = self.village.count("SELECT count(*) FROM journal WHERE table_name = 'lesson_progress'")
        return begun, finished, lines

    def somebody_new(self):
        self.people += 1
        if self.phone:
            self.phone.close()
        name = f"Окуучу Кезекова{'абвгдежзиклмн'[self.people % 13]}{'а' * (self.people // 13)}"
        self.facilitator.visit(f"/cohorts/{uuid(self.cohort)}/people/new")
        form = self.facilitator.page.locator("main form[action$='/people']")
        form.locator("[name=name]").fill(name)
        self.facilitator.follow(form.locator("button[type=submit]"))
        person = uuid(self.village.rows("SELECT id FROM person WHERE name = ?", name)[0][0])
        self.phone = Phone(self.browser, self.line.address)
        self.phone.come_in(self.village.card(person), f"кезек{self.people}")
        self.steps = [(lesson, step) for lesson in LESSONS for step in ("start", "finish")]

    def open(self, chance):
        if not self.steps:
            self.somebody_new()
        lesson, step = self.steps[0]
        self.phone.visit(COURSE if step == "start" else f"{COURSE}/{lesson}")
        return self.phone

    def send(self, chance):
        lesson, step = self.steps.pop(0)
        self.phone.send(f"form[action$='/{lesson}/{step}']")
        begun, finished, lines = self.told
        self.told = (begun + (step == "start"), finished + (step == "finish"), lines + 1)

    def check(self):
        assert self.state() == self.told

    def close(self):
        if self.phone:
            self.phone.close()


class Quiz:
    def __init__(self, phone, village):
        self.phone, self.village = phone, village
        self.made = attempts(village)

    def open(self, chance):
        self.phone.visit(f"{LESSON}/quiz")
        answer(self.phone, wrong=chance.randrange(3))
        return self.phone

    def send(self, chance):
        self.phone.send("form[action$='/quiz']")
        self.made += 1

    def check(self):
        assert attempts(self.village) == self.made


class Attendance:
    def __init__(self, phone, village):
        self.phone, self.meeting, self.told = phone, coming(village), None

    def open(self, chance):
        self.phone.visit(f"/meetings/{self.meeting}")
        return self.phone

    def send(self, chance):
        self.told = [chance.choice(["present", "late", "excused", "absent"]) for _ in range(3)]
        take(self.phone, self.told)

    def check(self):
        if self.told:
            assert states(self.phone, self.meeting)[:3] == self.told


class Ballot:
    """She votes, and thinks better of it, on the page itself and on the blank one that a phone may keep."""

    def __init__(self, phone, village):
        self.phone, self.village = phone, village
        self.decision = decision_of(village)
        self.ideas = village.count("SELECT count(*) FROM idea WHERE decision = ?", blob(self.decision))
        self.told, self.claims = None, self.cast()

    def cast(self):
        return self.village.count(
            "SELECT count(*) FROM ballot_claim WHERE decision = ?", blob(self.decision))

    def open(self, chance):
        self.phone.visit(f"/decisions/{self.decision}/ballot" + chance.choice(["", "/blank"]))
        return self.phone

    def send(self, chance):
        self.told = sorted(chance.sample(range(1, self.ideas + 1), 2))
        tick(self.phone, self.told)
        self.claims += 1

    def check(self):
        assert self.cast() == self.claims
        if self.told:
            own = self.phone.json(f"/decisions/{self.decision}/ballot")
            assert sorted(own["approved"]) == self.told
        conflicts = self.village.count(
            "SELECT count(*) FROM ballot_conflict WHERE decision = ?", blob(self.decision))
        assert conflicts == 0, "two ballots of hers stand against each other"


class Statements:
    """What others said, answered card by card; and now and then something of her own."""

    # So many may one person say on one topic.
    MOST_OF_ONE = 10

    def __init__(self, phone, facilitator, village):
        self.phone, self.facilitator, self.village = phone, facilitator, village
        self.begin()

    def begin(self):
        facilitator, self.said, self.own = self.facilitator, {}, 0
        form = facilitator.visit("/deliberations/new").locator("main form[action$='/deliberations/new']")
        form.locator("[name='question.ky']").fill("Мектеп жолун кантип коопсуз кылабыз?")
        facilitator.follow(form.locator("button[type=submit]"))
        self.topic = id_of(facilitator.page.url)
        form = facilitator.page.locator("main form[action$='/statements']")
        words = [f"{number}-сөз: {place} жарык болсун" for number, place in enumerate(PLACES, 1)]
        form.locator("[name=words]").fill("\n".join(words))
        facilitator.follow(form.locator("button[type=submit]"))

    def open(self, chance):
        if self.own == self.MOST_OF_ONE:
            self.begin()
        self.phone.visit(f"/deliberations/{self.topic}/cards")
        if not self.phone.page.locator("main .answer-form").count() or chance.randrange(4) == 0:
            self.phone.visit(f"/deliberations/{self.topic}")
            self.card = None
        else:
            self.card = self.phone.page.locator("main .answer-form").first
        return self.phone

    def send(self, chance):
        if self.card:
            said = chance.choice(["agree", "disagree", "pass"])
            self.said[int(self.card.locator("[name=number]").input_value())] = said
            self.card.locator(f".answer-{said}").click()
            return
        self.own += 1
        form = self.phone.page.locator("main form[action$='/own']")
        form.locator("[name=words]").fill(f"Менин {self.own}-сөзүм: {PLACES[-self.own]}")
        form.locator("button[type=submit]").click()

    def check(self):
        found = self.village.rows(
            "SELECT number, answer FROM deliberation_answer WHERE topic = ?", blob(self.topic))
        values = {"agree": 1, "disagree": -1, "pass": 0}
        assert dict(found) == {number: values[said] for number, said in self.said.items()}
        own = self.village.count(
            "SELECT count(*) FROM deliberation_opinion WHERE topic = ? AND is_seed = 0", blob(self.topic))
        assert own == self.own


PLACES = [f"{side} {house}" for side in ("түндүк көчө", "түштүк көчө", "суу боюнда", "мектеп алдында")
          for house in ("биринчи үй", "экинчи үй", "үчүнчү үй", "төртүнчү үй", "бешинчи үй", "алтынчы үй",
                        "жетинчи үй", "сегизинчи үй", "тогузунчу үй", "онунчу үй", "акыркы үй", "бурч")]


def running(village):
    """The cohort of the course that women learn in now."""
    return village.rows(
        "SELECT id FROM cohort WHERE course = ? AND EXISTS"
        " (SELECT 1 FROM lesson_progress WHERE lesson_progress.cohort = cohort.id)"
        " ORDER BY last_day DESC", COURSE.split("/")[-1])[0][0]


def uuid(blob):
    text = blob.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def decision_of(village):
    """The decision that takes ballots by ticks now."""
    return uuid(village.rows("SELECT id FROM decision WHERE title LIKE ?", f"%{TITLE}%")[0][0])


def tick(phone, ideas):
    form = phone.page.locator("form[data-secret]")
    for box in form.locator("[name=idea]").all():
        box.set_checked(int(box.get_attribute("value")) in ideas)
    phone.send(form)


def test_the_line_breaks_at_any_byte_and_each_is_there_once(browser, learner, facilitator, village, line):
    seed = int(os.environ.get("KURAK_SEED") or time.time())
    print(f"KURAK_SEED={seed}")
    chance = random.Random(seed)
    acts = [
        Lesson(browser, village, line, facilitator), Quiz(learner, village), Attendance(facilitator, village),
        Ballot(learner, village), Statements(learner, facilitator, village),
    ]
    for cut in range(CUTS):
        act = acts[cut % len(acts)]
        phone = act.open(chance)
        # Some break the question for a token, more the form itself or the answer to it.
        line.cut_after(chance.choice([1, 400, chance.randrange(1, 6000)] + [chance.randrange(1500, 3600)] * 3))
        page = phone.page.url
        act.send(chance)
        settle(phone, line, page)
        line.mend()
        look(phone)
        phone.waits_for(0)
        try:
            for one in acts:
                one.check()
        except AssertionError as fault:
            raise AssertionError(f"cut {cut} of seed {seed}, at {type(act).__name__}") from fault
    assert line.broken > CUTS // 2, f"only {line.broken} lines broke"
    acts[0].close()


def look(phone):
    """At what waits; where the line broke a form may just be leading her to an error of the browser."""
    for _ in range(5):
        try:
            return phone.visit("/offline")
        except Error as interrupted:
            fault = interrupted
            phone.page.wait_for_timeout(300)
    raise fault


def settle(phone, line, page, seconds=12):
    """Until the form is sent, or is kept and says so; a line that was not used up is cut."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if phone.page.locator("[data-notice]:visible").count() or phone.page.url != page:
            break
        phone.page.wait_for_timeout(100)
        if not line.open:
            line.cut()


def test_a_ballot_is_cast_in_airplane_mode_and_nothing_tells_how(browser, village, line):
    voter = Phone(browser, line.address)
    voter.come_in(village.add("Добуш Берерова", "resident"), "добуш")
    decision = decision_of(village)
    page = f"/decisions/{decision}/ballot"
    mine = "SELECT count(*) FROM ballot_claim WHERE decision = ? AND person = (SELECT id FROM person WHERE name = ?)"
    cast = lambda: village.count(mine, blob(decision), "Добуш Берерова")
    voter.visit(page)
    tick(voter, [1, 2])
    voter.page.wait_for_selector(".receipt")
    # Of the two pages only the blank one may be kept, and nothing is ticked on it.
    assert not voter.page.locator("[data-keep]").count()
    voter.visit(f"{page}/blank")
    assert voter.page.locator("[name=idea]:checked").count() == 0 and not voter.page.locator(".receipt").count()
    voter.keep()
    voter.visit("/offline")
    kept = voter.page.locator("[data-list=pages] a").all()
    assert [one.get_attribute("href") for one in kept] == [f"/ky{page}/blank"]
    line.cut()
    voter.context.set_offline(True)
    voter.visit(f"{page}/blank")
    assert voter.is_copy()
    tick(voter, [3])
    voter.waits_for(1)
    assert voter.page.locator("[name=idea]:checked").count() == 0, "her ticks stand there for the next"
    # An empty one is no vote: it waits, and comes back in words.
    voter.send("form[data-secret]")
    voter.waits_for(2)
    voter.visit("/offline")
    assert voter.page.locator("[data-entry] [data-typed]").count() == 0, "the list tells how she voted"
    assert cast() == 1
    line.mend()
    voter.context.set_offline(False)
    voter.visit("/offline")
    voter.page.wait_for_selector("[data-entry=refused] [data-text=words]:visible")
    assert cast() == 2 and voter.json(page)["approved"] == [3]
    voter.page.locator("[data-entry=refused] [data-act=drop]").click()
    voter.waits_for(0)
    voter.visit(f"{page}/blank")
    assert voter.page.locator("[name=idea]:checked").count() == 0
    voter.close()
