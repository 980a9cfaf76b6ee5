"""A thing done in the world: told, confirmed, sewn into a quilt; and where graduates are now."""

import re

import pytest

from audit import audit
from house import House
from story import PASSPHRASE, Story

PIN = "274905"


@pytest.fixture(scope="module")
def story(program, browser, shots, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("practice"), more=["--demo"]) as house:
        story = Story(browser, house, "ky", shots)
        story.codes = dict(zip(["administrator", "participant"], re.findall(r"/c/(\w+)", house.said())))
        story.administrator = come_in(story.laptop("the administrator"), story.codes["administrator"])
        story.participants["Венера"] = come_in(story.walker("Венера"), story.codes["participant"])
        yield story
        story.close()


def come_in(walker, code):
    walker.visit(f"{walker.house.address}/c/{code}")
    page = walker.page
    page.locator("input[name=login]").fill(walker.name.split()[-1])
    pin = page.locator("input[name=pin]")
    (pin if pin.count() else page.locator("input[name=password]")).fill(
        PIN if pin.count() else PASSPHRASE)
    walker.follow(page.locator("main form button[type=submit]").last)
    return walker


def stars(walker):
    """Patches of practice in the quilt that is seen."""
    return walker.page.locator("svg.sewn use[href^='#p']").count()


def patches(walker):
    return walker.page.locator("svg.sewn use").count()


def her_quilt(phone):
    phone.visit("/progress")
    phone.follow("main a[href*='/quilts/']")


def test_she_tells_what_she_did(story):
    phone = story.participants["Венера"]
    her_quilt(phone)
    story.before = (patches(phone), stars(phone))
    phone.visit("/progress")
    phone.follow("main a[href$='/practice']")
    story.practice = phone.page.url
    phone.follow("main a[href$='/report']")
    phone.send("/report", expect=422, place="Айкөл", outcome="")
    assert phone.page.locator("#outcome-fault").count() == 1
    assert phone.page.locator("[name=place]").input_value() == "Айкөл"
    phone.send("/report", outcome="Күн тартибине мектептин жолу кирди.")
    assert "тренерди күтүүдө" in phone.text()
    story.report = re.search(r"/practice/reports/[0-9a-f-]{36}", phone.page.url)[0]
    her_quilt(phone)
    assert (patches(phone), stars(phone)) == story.before, "nobody confirmed it yet"


def test_a_facilitator_sees_it_today_and_confirms_it(story):
    laptop = story.administrator
    laptop.visit(story.practice)
    story.cohort = re.search(r"/cohorts/[0-9a-f-]{36}", laptop.page.url)[0]
    laptop.visit(story.cohort)
    laptop.follow("main a[href$='/today']")
    laptop.follow("main a[href*='/practice/reports']")
    assert "Венера" in laptop.page.locator(f"main li a[href$='{story.report}']").inner_text()
    laptop.follow(f"main li a[href$='{story.report}']")
    form = laptop.form("/answer")
    form.locator("[name=word]").fill("Азаматсыз!")
    laptop.follow(form.locator("button[value=yes]"))
    assert "ырасталды" in laptop.text()


def test_her_quilt_and_the_cohorts_have_one_patch_more(story):
    phone = story.participants["Венера"]
    her_quilt(phone)
    assert (patches(phone), stars(phone)) == (story.before[0] + 1, story.before[1] + 1)
    total = int(re.sub(r"\D", "", phone.page.locator("main tfoot td").inner_text()))
    assert total == patches(phone), "the table says what the drawing shows"
    paper = phone.page.locator("main a[href*='size=a3']").get_attribute("href")
    answer = phone.context.request.get(story.house.address + paper)
    assert answer.status == 200 and answer.body().startswith(b"%PDF")
    phone.follow("main a[href$='/quilt']")
    assert "Венера" not in phone.text()
    assert patches(phone) > story.before[0]


def test_the_rule_is_changed_with_open_eyes(story):
    laptop = story.administrator
    laptop.visit(f"{story.cohort}/rule")
    laptop.page.locator("[name=practice]").fill("0")
    laptop.follow(laptop.page.locator("main form[method=get] button"))
    assert laptop.page.locator("main .card h2").count() == 1
    laptop.visit(f"{story.cohort}/practice/tasks")
    laptop.visit(f"{story.cohort}/alumnae")


def test_she_tells_where_she_is_now(story):
    phone = story.participants["Венера"]
    phone.visit("/alumnae/mine")
    phone.send("/mine", role="candidate", level="village", openness="named")
    phone.visit("/alumnae")
    assert "Венера" in phone.text()
    phone.visit("/figures/of/" + re.search(
        r"/figures/of/([0-9a-f-]{36})", phone.visit("/progress").content())[1])
    story.administrator.visit("/figures")
    assert "Венера" not in story.administrator.text()


def test_all_these_pages_are_light_and_accessible(story):
    for walker in story.walkers:
        for path, weight in walker.weights:
            assert weight < 60_000, f"{path} weighs {weight}"
    audit(story, set())
