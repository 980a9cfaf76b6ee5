"""Not Chromium alone: a lesson is kept, read and answered without a line in Firefox and in WebKit.

The line is cut for real by the relay. Each browser starts with an empty profile.
"""

import contextlib
import uuid

import pytest

from chapter_learn import right_answers
from engines import ENGINES, engine, until
from phone import PIN

LESSON = "/ky/courses/how-my-aimak-is-governed/1-who-decides"
# Between two pages there is no body for a moment.
READY = "return 'ready' in (document.body?.dataset ?? {})"
WAITING = "return Number(document.body?.dataset.waiting ?? 0)"


def learner_without_a_phone(village):
    """Somebody enrolled who never signed in."""
    found = village.rows("""
        SELECT enrolment.person FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort
        WHERE cohort.course = 'how-my-aimak-is-governed' AND enrolment.ended_on IS NULL
          AND enrolment.person NOT IN (SELECT id FROM credential)
        ORDER BY enrolment.person LIMIT 1""")
    return str(uuid.UUID(bytes=found[0][0]))


def settle(one):
    assert until(lambda: one.ask(READY)), one.ask("return document.documentElement.outerHTML")[:2000]


def submit(one, form, values):
    """Fills a form and presses its button, as a thumb does."""
    one.ask("""
      const form = [...document.querySelectorAll(given[0])].at(-1);
      for (const [name, value] of given[1]) {
        const field = [...form.elements].find((one) => one.name === name
          && (!["radio", "checkbox"].includes(one.type) || one.value === value));
        if (["radio", "checkbox"].includes(field.type)) field.checked = true; else field.value = value;
      }
      setTimeout(() => form.querySelector("button[type=submit]").click(), 50);
    """, form, values)


def waits_for(one, count):
    found = until(lambda: one.ask(READY) and one.ask(WAITING) == count)
    assert found, (one.ask(WAITING), one.ask("return document.querySelector('main').innerText"))


def keep(one):
    """Keeps what is open, and tells the kB that were named before."""
    assert until(lambda: one.ask("return document.querySelector('[data-keep][data-at]') !== null"))
    one.ask("document.querySelector('[data-act=measure]').click()")
    asked = "return document.querySelector('[data-keep]').dataset.at"
    assert until(lambda: one.ask(asked) == "ask"), one.ask(asked)
    size = int(one.ask("return document.querySelector('[data-step=ask] [data-fact=size]').innerText"))
    one.ask("document.querySelector('[data-act=keep]').click()")
    assert until(lambda: one.ask(asked) == "kept"), one.ask(asked)
    return size


@pytest.mark.parametrize("name", ENGINES)
def test_a_lesson_is_read_and_answered_without_a_line(name, tmp_path, village, line):
    line.mend()
    with opened(name, tmp_path, f"{line.address}/ky") as one:
        read_and_answer(one, village, line)


@contextlib.contextmanager
def opened(name, folder, address):
    """A browser that has opened a page. WebKitGTK under its driver stands still at its very first
    one now and then; only there a new browser is begun, and only once."""
    with contextlib.ExitStack() as stack:
        one = stack.enter_context(engine(name, folder / "first"))
        try:
            one.go(address)
        except (AssertionError, OSError) as fault:
            if name != "webkit":
                raise
            print(f"{name} once more: {fault}")
            one = stack.enter_context(engine(name, folder / "second"))
            one.go(address)
        yield one


def read_and_answer(one, village, line):
    code = village.card(learner_without_a_phone(village)).replace("-", "")
    one.go(f"{line.address}/c/{code}")
    submit(one, "main form", [["login", code.lower()], ["pin", PIN]])
    assert until(lambda: one.ask("return document.body?.dataset.person ?? ''"))
    # At once: in WebKit the page that was left kept the store of the next one shut.
    one.go(line.address + LESSON)
    settle(one)
    assert 2 < keep(one) < 60
    before = village.count("SELECT count(*) FROM quiz_attempt")

    line.cut()
    one.go(line.address + LESSON)
    settle(one)
    assert one.ask("return 'kept' in document.body.dataset")
    assert one.ask("return document.querySelector('main').innerText.length") > 2000
    one.go(f"{line.address}{LESSON}/quiz")
    settle(one)
    answers = [[f"q{number}", str(place)]
               for number, places in enumerate(right_answers("1-who-decides"), 1) for place in places]
    submit(one, "main form[action$='/quiz']", answers)
    waits_for(one, 1)
    assert village.count("SELECT count(*) FROM quiz_attempt") == before

    line.mend()
    one.go(f"{line.address}/ky/offline")
    waits_for(one, 0)
    assert until(lambda: village.count("SELECT count(*) FROM quiz_attempt") == before + 1)
    sent = "return document.querySelectorAll('[data-entry=sent]').length"
    assert until(lambda: one.ask(sent) == 1), one.ask("return document.querySelector('main').innerText")
