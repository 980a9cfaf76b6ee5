"""Practices and stories: one is written, one is told, looked at, ended; both rooms by eye and by axe."""

import pytest

from aikol import dashed
from axe import faults
from phone import Phone

WORDS = "Кошуналарды чогултуп, кеңешке бардым 7731."


@pytest.fixture(scope="module")
def woman(browser, village):
    phone = Phone(browser, village.house.address)
    phone.come_in(village.participant, "бурулча")
    yield phone
    phone.close()


def submit(phone, form):
    with phone.page.expect_navigation():
        form.locator("button[type=submit]").last.click()
    return phone.settle()


def test_a_practice_is_written_in_one_language_and_waits(woman, village):
    woman.visit("/culture")
    page = woman.follow("main a.button[href$='/village/new']")
    form = page.locator("main form.form")
    form.locator("[name='title.ky']").fill("Нан бөлүшүү 7730")
    submit(woman, form)
    assert page.locator("#about\\.ky-fault").is_visible(), "what is missing is said beside its field"
    assert form.locator("[name='title.ky']").input_value() == "Нан бөлүшүү 7730"
    form.locator("[name='about.ky']").fill("Биринчи нанды коңшуга беребиз.")
    submit(woman, form)
    assert "Нан бөлүшүү 7730" in woman.text() and "Русский" in woman.text()
    path = page.url.split("/ky", 1)[1]
    village.desk.page("/ky" + path)
    village.desk.post(f"/ky{path}/showing")
    assert "Нан бөлүшүү 7730" in village.desk.page("/ky/culture")


def test_a_story_is_told_looked_at_and_taken_out_of_every_use(woman, village, browser):
    woman.visit("/stories")
    page = woman.follow("main a.button[href$='/stories/new']")
    form = page.locator("main form.form")
    form.locator("[name=title]").fill("Кудук 7731")
    form.locator("[name=words]").fill(WORDS)
    form.locator("[name=others][value=none]").check()
    for use in ["school", "public", "print"]:
        form.locator(f"[name=use][value={use}]").check()
    submit(woman, form)
    path = page.url.split("/ky", 1)[1]
    visitor = browser.new_context()
    try:
        def status(part=""):
            return visitor.request.get(f"{woman.address}/ky{path}{part}").status

        assert status() == 404, "nobody has looked at it"
        village.desk.page("/ky" + path)
        village.desk.post(f"/ky{path}/showing")
        assert status() == 200 and status("/story.pdf") == 200
        woman.visit(path)
        submit(woman, page.locator("form[action$='/consents/end']:not(.inline)"))
        assert status() == 404 and status("/story.pdf") == 404
        assert WORDS in woman.text(), "it stays hers"
        assert WORDS.encode() not in visitor.request.get(f"{woman.address}/ky/stories").body()
    finally:
        visitor.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_stands_in_anybodys_way(woman, village, browser, width, shots):
    practice = village.rows("SELECT hex(id) FROM culture_practice WHERE is_endorsed = 1")[0][0]
    story = village.rows("SELECT hex(id) FROM story WHERE is_public = 1")[0][0]
    paths = {
        "culture": "/culture", "ashar": "/culture/ashar", "own": f"/culture/village/{dashed(practice)}",
        "write": "/culture/village/new", "stories": "/stories", "story": f"/stories/{dashed(story)}",
        "tell": "/stories/new", "wall": "/recognition",
    }
    state = woman.context.storage_state()
    context = browser.new_context(
        viewport={"width": width, "height": 740}, bypass_csp=True, storage_state=state,
        locale="ky")
    page = context.new_page()
    try:
        for name, path in paths.items():
            page.goto(f"{woman.address}/ky{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            for fold in page.locator("main details:not([open])").all():
                fold.evaluate("one => one.open = true")
            if shots:
                page.screenshot(path=shots / f"stories-{name}-{width}.png", full_page=True)
            found = faults(page)
            assert not found, [(path, one["id"], one["nodes"][0]["html"][:160]) for one in found]
    finally:
        context.close()
