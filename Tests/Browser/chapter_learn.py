"""Three lessons read and answered, and what the facilitator sees of it."""

import pathlib
import re

from people import WOMEN

COURSE = "how-my-aimak-is-governed"
LESSONS = ["1-who-decides", "2-council-administration-gathering", "3-budget-and-hearing"]
CONTENT = pathlib.Path(__file__).resolve().parents[2] / "Content" / "courses" / COURSE


def right_answers(lesson):
    """For each question, the places of the options that are right, read from the course itself."""
    text = (CONTENT / lesson / "quiz.en.md").read_text()
    questions = re.split(r"^## q", text, flags=re.M)[1:]
    return [
        [place for place, mark in enumerate(re.findall(r"^- [(\[](.)[)\]]", question, re.M), 1)
         if mark == "x"]
        for question in questions
    ]


def a_participant_reads_and_answers(story):
    phone = story.participants[WOMEN[0]]
    phone.visit("/courses")
    phone.follow(f"main a[href*='/courses/{COURSE}']")
    for number, lesson in enumerate(LESSONS):
        phone.visit(f"/courses/{COURSE}")
        start = phone.form(f"/{lesson}/start")
        assert start.count(), f"{lesson} cannot be started"
        phone.follow(start.locator("button[type=submit]"))
        assert len(phone.text()) > 2000, f"{lesson} is too short to be a lesson"
        phone.follow(phone.form(f"/{lesson}/finish").locator("button[type=submit]"))
        if number == 0:
            nothing_answered_is_refused(phone)
        answer(phone, lesson, wrong=1 if number == 1 else 0)


def nothing_answered_is_refused(phone):
    phone.send("/quiz", expect=422)
    assert phone.page.locator(".fault").count() == 5


def answer(phone, lesson, wrong=0):
    form = phone.form("/quiz")
    answers = right_answers(lesson)
    assert len(answers) == 5
    for number, places in enumerate(answers, 1):
        if number <= wrong:
            places = [1 if places != [1] else 2]
        for place in places:
            form.locator(f"[name=q{number}][value='{place}']").check()
    phone.follow(form.locator("button[type=submit]"))
    right = phone.page.locator("main .card .tag.good").count()
    assert phone.page.locator("main .card").count() == 5
    assert right >= 5 - wrong
    assert phone.page.locator("main .card .tag.bad").count() >= wrong


def she_sees_her_progress(story):
    phone = story.participants[WOMEN[0]]
    phone.visit("/progress")
    assert phone.page.locator("main").inner_text().strip()


def the_facilitator_sees_who_is_stuck(story):
    laptop = story.administrator
    laptop.visit(f"{story.cohort}/progress")
    for name in WOMEN[:3]:
        assert name in laptop.text()
