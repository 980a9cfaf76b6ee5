"""Every kind of question in the bank: written, seen as it is asked, taken in and put into a quiz."""

import pathlib
import re

import pytest

from audit import audit
from house import House
from story import PASSPHRASE, Story
from walker import PHONE

GIFT = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "questions" / "village.gift"
SAID = "\n  > Түшүндүрмө."
KINDS = {
    "single": f"Ким чечет?\n- (x) Айылдык кеңеш{SAID}\n- ( ) Аба ырайы{SAID}",
    "several": f"Ким келе алат?\n- [x] Аялдар{SAID}\n- [x] Эркектер{SAID}\n- [ ] Уйлар{SAID}",
    "true-or-false": f"Жыйын ачык.\n- (x) Туура{SAID}\n- ( ) Туура эмес{SAID}",
    "number": f"Канча депутат бар?\n- (x) 21 ± 2{SAID}\n- ( ) *{SAID}",
    "short-text": f"Ким аткарат?\n- (x) айыл өкмөтү | АО{SAID}\n- ( ) *{SAID}",
    "order": "Иретке келтириңиз\n- (2) Долбоорун жазуу\n- (3) Добуш берүү\n- (1) Сурап билүү",
    "pairs": "Ким эмне кылат?\n- (2) Айылдык кеңеш -> чечим кабыл алат\n"
             "- (1) Айыл өкмөтү -> чечимди аткарат\n- (3) -> ушул айылдын бардык тургундарын чогултат",
    "free-text": "Эмне кыласыз?\n> Жакшы планда күнү бар.",
    "survey": "Сабак кандай болду?\n- ( ) Пайдалуу\n- ( ) Кыйын",
}


@pytest.fixture(scope="module")
def story(program, browser, shots, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("questions"), more=["--demo"]) as house:
        story = Story(browser, house, "ky", shots)
        code = re.search(r"administrator, once: \S+/c/(\w+)", house.said())[1]
        story.administrator = story.walker("the administrator")
        story.administrator.visit(f"{house.address}/c/{code}")
        story.administrator.send("", login="айнура", password=PASSPHRASE)
        yield story
        story.close()


def test_every_kind_is_written_and_seen_as_it_is_asked_on_a_phone(story):
    walker = story.administrator
    assert walker.device is PHONE
    for kind, text in KINDS.items():
        walker.visit("/questions/new")
        walker.send("/questions", kind=kind, text__ky=text)
        walker.visit("/questions?words=" + text.split("\n")[0].split()[0].strip("?."))
        walker.follow("ul.plain-list li p a")
        asked = walker.page.locator("fieldset#q1")
        assert text.split("\n")[0].split()[-1] in asked.inner_text()
        # Each kind is a page of its own to axe, though their addresses look alike.
        walker.remember(f"/questions/{kind}", 200)


def test_what_is_wrong_is_said_and_what_was_typed_stays(story):
    walker = story.administrator
    walker.visit("/questions/new")
    walker.send("/questions", 422, kind="single", text__ky="Ким?\n- жок")
    assert walker.page.locator("[id='text.ky-fault']").inner_text().strip()
    assert walker.page.locator("[name='text.ky']").input_value() == "Ким?\n- жок"


def test_a_file_is_taken_and_what_was_not_is_said_line_by_line(story):
    walker = story.administrator
    walker.visit("/questions/import")
    walker.send("/questions/import", file=GIFT)
    assert "village.gift, 24-сап" in walker.text()
    assert walker.page.locator("main li").count() == 5


def test_ticked_ones_become_the_text_of_a_quiz(story):
    walker = story.administrator
    walker.visit("/questions")
    for box in walker.page.locator("[name=q]").all():
        box.check()
    walker.follow(walker.form("/quiz").locator("button[type=submit]"))
    text = walker.page.locator("#quiz").input_value()
    assert all(re.search(rf"^## q\d+ {kind}$", text, re.MULTILINE) for kind in KINDS)


def test_axe_finds_nothing(story):
    assert len(story.seen) >= len(KINDS) + 4
    audit(story, set())
