"""Pictures and sounds on the phone: their sizes are told first, they can be left out, and text comes before them."""

import random

import pytest

from phone import Phone
from test_authoring import png
from walker import fill


@pytest.fixture
def learner(browser, village, line, request):
    """A phone of her own: nothing lies on it."""
    phone = Phone(browser, line.address)
    name = f"Сурма {request.node.originalname[-20:]}"
    phone.come_in(village.add(name, "participant"), request.node.originalname[-20:])
    yield phone
    line.mend()
    phone.close()


def sent(phone, page, action, **fields):
    """Fills a form of a page and sends it."""
    phone.visit(page)
    form = phone.page.locator(f"main form[action$='{action}']").first
    for name, value in fields.items():
        fill(form, name, value)
    with phone.page.expect_navigation():
        form.locator("button[type=submit]").first.click()
    return phone.settle()


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    path = tmp_path_factory.mktemp("files") / "булак.png"
    # As if the colours were a photograph's: what repeats itself would shrink to nothing.
    chance = random.Random(4)
    path.write_bytes(png(320, 200, lambda x, y: (chance.randrange(256), chance.randrange(256), y % 256)))
    return path


@pytest.fixture(scope="module")
def lesson(browser, village, line, picture):
    """A lesson with a picture, and a sound that is too large to be kept."""
    facilitator = Phone(browser, line.address)
    facilitator.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    large = picture.parent / "обон.mp3"
    large.write_bytes(b"ID3" + bytes(2_100_000))
    draft = "/authoring/water-school"
    sent(facilitator, "/authoring", "/authoring", title__ky="Суу мектеби", title__en="Water school")
    sent(facilitator, draft, "/lessons", title__ky="Булак", title__en="Spring")
    lesson = facilitator.page.url.rsplit("/", 1)[-1]
    write = f"{draft}/lessons/{lesson}"
    both = f"{write}?left=ky&right=en"
    sent(facilitator, both, write, body__ky="Суу келди.", body__en="Water came.")
    for file, words in [(picture, "Булак"), (large, "Обон")]:
        sent(facilitator, both, "/files", file=file, words__ky=words, words__en=words, place=True)
    sent(facilitator, draft, "/publication")
    facilitator.close()
    return f"/courses/water-school/{lesson}"


def measured(phone, act="measure"):
    """What she is told before anything is kept."""
    box = phone.page.locator("[data-keep]")
    phone.page.wait_for_selector("[data-keep][data-at]")
    box.locator(f"[data-act={act}]").click()
    box.locator("[data-step=ask]").wait_for()
    facts = box.locator("[data-step=ask] [data-fact]").all()
    return box, {one.get_attribute("data-fact"): one.inner_text() for one in facts}


def kept_at(phone, act, step):
    phone.page.locator(f"[data-keep] [data-act={act}]").click()
    phone.page.wait_for_selector(f"[data-keep][data-at={step}]", timeout=60_000)


def width_of_picture(phone):
    return phone.page.locator("article img").evaluate(
        "e => e.decode().then(() => e.naturalWidth, () => 0)")


def files_on(phone):
    return [row for row in phone.stored()["pages"] if '"type":"image' in row]


def test_the_pictures_of_a_lesson_open_in_airplane_mode_and_go_with_it(learner, lesson, line, picture, shots):
    learner.visit(lesson)
    box, facts = measured(learner)
    if shots:
        learner.page.screenshot(path=shots / "offline-sizes.png", full_page=True)
    kilobytes = -(-picture.stat().st_size // 1000)
    assert facts["files"] == f"1 ({kilobytes} kB)" and facts["left"] == "1", facts
    assert int(facts["size"]) >= int(facts["text"]) + kilobytes - 1 and int(facts["text"]) > 1, facts
    kept_at(learner, "keep", "kept")
    # As a PNG begins; three letters alone may stand in anything sealed.
    assert "PNG\\r\\n" not in str(learner.stored()["pages"]).replace("\\\\", "\\"), "it lies open on the phone"
    line.cut()
    learner.context.set_offline(True)
    learner.visit(lesson)
    assert learner.is_copy() and width_of_picture(learner) == 320
    learner.context.set_offline(False)
    line.mend()
    learner.visit("/offline")
    learner.page.locator("[data-list=pages] li", has_text="Булак").first.locator("[data-act=forget-one]").click()
    # Its quiz is a page of its own, and stays.
    learner.page.wait_for_function(
        "() => !document.querySelector('[data-list=pages]').innerText.startsWith('Булак\\n')")
    assert not files_on(learner), "its picture stayed"


def test_she_keeps_the_text_alone_and_it_stays_so(learner, lesson, line, shots):
    learner.visit(lesson)
    _, facts = measured(learner)
    kept_at(learner, "keep-text", "kept-text")
    assert not files_on(learner)
    used = sum(int(row.split('"size":')[1].split(",")[0]) for row in learner.stored()["pages"])
    # It lies unpacked on the phone; over the line came less.
    assert used < 60_000 and int(facts["text"]) * 1000 <= used + 1000, (used, facts)
    # Opened with a connection it is renewed, and still has no picture.
    learner.visit(lesson)
    learner.page.wait_for_selector("[data-keep][data-at=kept-text]")
    line.cut()
    learner.context.set_offline(True)
    learner.visit(lesson)
    assert learner.is_copy() and "Суу келди." in learner.text()
    # What stands in place of the picture, unless the browser has it still in its own cache.
    assert learner.page.locator("article img").get_attribute("alt") == "Булак"
    learner.context.set_offline(False)
    line.mend()
    # She thinks better of it, and better again.
    learner.visit(lesson)
    measured(learner, "measure-again")
    kept_at(learner, "keep", "kept")
    assert len(files_on(learner)) == 1
    learner.visit("/offline")
    assert int(learner.page.locator("#kept [data-fact=media]").inner_text()) > 0
    if shots:
        learner.page.screenshot(path=shots / "offline-text-only.png", full_page=True)
    learner.page.locator("[data-act=text-only]").click()
    learner.page.locator("[data-if=some-media]").wait_for(state="hidden")
    assert not files_on(learner) and len(learner.stored()["pages"]) > 0
    assert learner.page.locator("#kept [data-fact=media]").inner_text() == "0"


def test_where_room_runs_short_the_text_comes_before_the_pictures(learner, lesson, picture):
    learner.visit(lesson)
    measured(learner)
    # Room for the text, and for no picture of such a size.
    learner.page.evaluate(
        """(left) => new Promise((resolve) => {
          const asked = indexedDB.open("kurak");
          asked.onsuccess = () => {
            const tx = asked.result.transaction(["pages"], "readwrite");
            const person = document.body.dataset.person;
            tx.objectStore("pages").put({ place: "large", person, at: 0, size: 20_000_000 - left });
            tx.oncomplete = () => { asked.result.close(); resolve(); };
          };
        })""", picture.stat().st_size)
    kept_at(learner, "keep", "kept")
    assert learner.page.locator("[data-keep] [data-if=missing]").is_visible()
    rows = learner.stored()["pages"]
    assert len(rows) == 3 and not files_on(learner), [row[:80] for row in rows]
