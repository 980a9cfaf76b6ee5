"""A facilitator writes a lesson with a picture in two languages, without a script and without a net."""

import struct
import zlib
from urllib.parse import urlsplit

import pytest

from audit import audit, the_same_in
from chapter_set_up import the_administrator_sets_up
from story import PASSPHRASE, Story
from walker import fill

KYRGYZ = "# Окуя: кургак арык\n\n*Бул окуя ойдон чыгарылган.*\n\nСуу **он күн** келген жок.\n\n- арык\n    - кулак"
RUSSIAN = "# История: сухой арык\n\n*Эта история придумана.*\n\nВоды не было **десять дней**."


def quilt(x, y):
    return 200, (x // 20 + y // 20) % 2 * 160 + 40, 60


def png(width=240, height=160, colour=quilt):
    """A picture that a browser really shows: the colours of a quilt."""
    rows = b"".join(b"\0" + bytes(c for x in range(width) for c in colour(x, y)) for y in range(height))

    def part(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head)
            + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))


@pytest.fixture(scope="module")
def story(browser, house, shots):
    story = Story(browser, house, "ky", shots)
    the_administrator_sets_up(story)
    yield story
    story.close()


@pytest.fixture(scope="module")
def lesson(story, tmp_path_factory):
    """The way to the page on which the lesson is written."""
    she = story.administrator
    she.visit("/courses")
    she.follow("main a[href$='/authoring']")
    she.send("/authoring", expect=422)
    she.send("/authoring", title__ky="Биздин суу", title__ru="Наша вода")
    course = urlsplit(she.page.url).path
    assert course.endswith("/authoring/bizdin-suu")
    she.send("/lessons", title__ky="Арык кимдики?", title__ru="Чей арык?")
    return course, urlsplit(she.page.url).path


def write(walker, lesson, expect=200, **fields):
    walker.visit(f"{walker.house.address}{lesson}?left=ky&right=ru")
    form = walker.page.locator(f"main form[action='{lesson}']")
    for name, value in fields.items():
        fill(form, name, value)
    return walker.follow(form.locator("button[type=submit]").first, expect)


def test_two_languages_stand_side_by_side_on_a_laptop_and_below_one_another_on_a_phone(story, lesson):
    she = story.administrator
    she.visit(f"{story.house.address}{lesson[1]}?left=ky&right=ru")
    left, right = (she.page.locator(f"[id='body.{code}']") for code in ("ky", "ru"))
    assert "# Топ үчүн суроолор" in left.input_value(), "the parts are not offered"
    assert "# Вопросы для группы" in right.input_value()
    assert left.bounding_box()["y"] == right.bounding_box()["y"]
    she.page.set_viewport_size({"width": 360, "height": 740})
    assert left.bounding_box()["x"] == right.bounding_box()["x"]
    she.check()
    she.page.set_viewport_size(she.device)


def test_a_lesson_is_written_looked_at_and_saved(story, lesson):
    she = story.administrator
    form = she.page.locator(f"main form[action='{lesson[1]}']")
    fill(form, "body__ky", KYRGYZ)
    fill(form, "body__ru", RUSSIAN)
    she.follow(form.locator("[name=preview]"))
    assert she.page.locator("article strong").all_inner_texts() == ["он күн", "десять дней"]
    assert she.page.locator("[id='body.ky']").input_value() == KYRGYZ, "the preview ate her spaces"
    form = she.page.locator(f"main form[action='{lesson[1]}']")
    fill(form, "part", "plan")
    she.follow(form.locator("button[type=submit]").first)
    text = she.page.locator("[id='body.ky']").input_value()
    assert text == KYRGYZ + "\n\n# Менин планым"


def test_a_picture_is_laid_beside_it_with_words_in_both_languages(story, lesson, tmp_path):
    she = story.administrator
    picture = tmp_path / "Арыктын картасы.png"
    picture.write_bytes(png())
    script = tmp_path / "picture.png"
    script.write_text("<script>alert(1)</script>")
    files = lesson[1] + "/files"
    she.send(files, expect=422, file=script, words__ky="Арык")
    she.visit(f"{story.house.address}{lesson[1]}?left=ky&right=ru")
    she.send(files, file=picture, words__ky="Арыктын картасы", words__ru="Карта арыка", place=True)
    assert "![Арыктын картасы](media/aryktyn-kartasy.png)" in she.page.locator("[id='body.ky']").input_value()
    assert she.page.locator("#files img").evaluate("e => e.naturalWidth") == 240


def test_the_second_of_two_is_told_and_loses_nothing(story, lesson):
    she = story.administrator
    other = story.laptop("another facilitator")
    other.visit("/sign-in")
    other.send("/sign-in", login="гүлнара", password=PASSPHRASE)
    other.visit(f"{story.house.address}{lesson[1]}?left=ky&right=ru")
    form = other.page.locator(f"main form[action='{lesson[1]}']")
    hers = other.page.locator("[id='body.ky']").input_value() + "\n\nЭкинчисинин сөзү."
    she.visit(f"{story.house.address}{lesson[1]}?left=ky&right=ru")
    first = she.page.locator("[id='body.ky']").input_value() + "\n\nБиринчисинин сөзү."
    write(she, lesson[1], body__ky=first)
    fill(form, "body__ky", hers)
    other.follow(form.locator("button[type=submit]").first, expect=409)
    assert "Биринчисинин сөзү." in other.page.locator("#conflict-ky").inner_text()
    assert other.page.locator("[id='body.ky']").input_value() == hers
    fill(other.page.locator(f"main form[action='{lesson[1]}']"), "body__ky", hers + "\n\nБиринчисинин сөзү.")
    other.follow(
        other.page.locator(f"main form[action='{lesson[1]}'] button[type=submit]").first)
    assert "Экинчисинин сөзү.\n\nБиринчисинин" in other.page.locator("[id='body.ky']").input_value()


def ask(she, lesson, kind, **fields):
    """Adds a question of a kind by its form."""
    she.visit(f"{story_address(she)}{lesson}/questions?left=ky&right=ru")
    she.page.locator("#kind").select_option(kind)
    she.follow(she.page.locator(f"form[action='{lesson}/questions/new'] button"))
    she.send(f"{lesson}/questions/new", **fields)


def story_address(walker):
    return walker.page.url.split("/", 3)[0] + "//" + walker.page.url.split("/", 3)[2]


def test_questions_are_asked_by_a_form(story, lesson):
    she = story.administrator
    she.visit(f"{story.house.address}{lesson[1]}/questions/new?kind=single&left=ky&right=ru")
    question = lesson[1] + "/questions/new"
    fields = {"question__ky": "Суу кимдики?", "question__ru": "Чья вода?", "correct": "1"}
    she.send(question, expect=422, **fields)
    for number, ky, ru in [(1, "Баарыбыздыкы", "Наша общая"), (2, "Эч кимдики", "Ничья")]:
        fields |= {f"option__{number}__ky": ky, f"option__{number}__ru": ru,
                   f"feedback__{number}__ky": f"{ky}.", f"feedback__{number}__ru": f"{ru}."}
    she.send(question, **fields)
    assert "## q1 single" in she.page.locator("[id='body.ru']").input_value()


def test_other_kinds_and_the_test_before_are_written_by_form_too(story, lesson):
    she = story.administrator
    ask(she, lesson[1], "order", question__ky="Иретке келтириңиз", question__ru="Расставьте",
        option__1__ky="Жазуу", option__1__ru="Написать", option__2__ky="Окуу", option__2__ru="Прочесть")
    ask(she, lesson[1], "survey", question__ky="Кандай болду?", option__1__ky="Жакшы", option__2__ky="Орто")
    assert "Русский" in she.text(), "what is missing in Russian must be shown"
    she.follow(she.page.locator("ol.steps h2 a").last)
    she.send("/questions/3", question__ru="Как прошло?", option__1__ru="Хорошо", option__2__ru="Так себе")
    assert "Русский" not in she.page.locator("ol.steps").inner_text()
    test = lesson[1].rsplit("/", 1)[0] + "/pre-test"
    ask(she, test, "number", question__ky="Канча депутат?", option__1="21", correct__1=True, feedback__1__ky="Ооба.")
    assert "## q1 number" in she.page.locator("[id='body.ky']").input_value()
    she.visit(f"{story.house.address}{lesson[1]}/questions?left=ky&right=ru")
    she.follow(she.page.locator("main a[href*='/questions?into=']"))
    assert she.page.locator("form[action$='/questions/placement'], .notice.plain").count()


def test_it_is_published_and_read_by_anybody_in_both_languages(story, lesson):
    she = story.administrator
    course, name = lesson[0], lesson[1].rsplit("/", 1)[-1]
    she.visit(f"{story.house.address}{course}")
    cells = she.page.locator("tbody td").all_inner_texts()
    assert cells[0].strip() == cells[1].strip() == "толук"
    assert "тексти жок" in cells[2]
    she.send("/publication")
    assert she.page.locator(".tag.good", has_text="1-чыгарылыш").count() == 1
    visitor = story.walker("a visitor")
    slug = course.rsplit("/", 1)[-1]
    for language, words in [("ky", "Арыктын картасы"), ("ru", "Карта арыка"), ("uz", "Арыктын картасы")]:
        visitor.visit(f"{story.house.address}/{language}/courses/{slug}/{name}")
        picture = visitor.page.locator("article img")
        assert picture.get_attribute("alt") == words
        assert picture.evaluate("e => e.complete && e.naturalWidth") == 240
    visitor.visit(f"{story.house.address}/ky/courses")
    assert "Биздин суу" in visitor.text()


def test_a_cohort_keeps_its_version_until_it_is_moved(story, lesson):
    she = story.administrator
    she.visit("/cohorts/new")
    slug = lesson[0].rsplit("/", 1)[-1]
    she.send("/cohorts", title__ky="Суу агымы", course=slug)
    cohort = urlsplit(she.page.url).path
    she.visit(f"{story.house.address}{lesson[1]}?left=ky&right=ru")
    text = she.page.locator("[id='body.ky']").input_value()
    write(she, lesson[1], body__ky=text.replace("он күн", "он беш күн"))
    she.visit(f"{story.house.address}{lesson[0]}")
    she.send("/publication")
    she.visit(f"{story.house.address}{cohort}")
    she.follow(f"main a[href$='{cohort}/course']")
    for summary in she.page.locator("main summary").all():
        summary.click()
    assert "он беш күн" in she.page.locator("ins").first.inner_text()
    assert "он күн" in she.page.locator("del").first.inner_text()
    she.check()
    she.send("/course")
    assert "2-чыгарылыш" in she.text()


def test_every_page_of_it_is_for_everybody_on_a_phone_and_in_every_language(story, lesson):
    audit(story)
    for language in ["ru", "uz", "en"]:
        the_same_in(language, story)
