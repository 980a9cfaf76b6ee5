"""The network is cut at every step; nothing is lost, nothing is twice, nobody sees another's."""

import pytest

import axe as accessibility
from chapter_learn import right_answers
from conftest import CHROMIUM
from phone import Phone

LESSON = "/courses/how-my-aimak-is-governed/1-who-decides"
SECRET = "муну эч ким окубасын 4471"


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


def answer(phone, wrong=0):
    """Fills the quiz that is open."""
    for number, places in enumerate(right_answers("1-who-decides"), 1):
        if number <= wrong:
            places = [places[0] % 2 + 1]
        for place in places:
            phone.page.locator(f"[name=q{number}][value='{place}']").check()


def attempts(village):
    return village.count("SELECT count(*) FROM quiz_attempt")


def test_a_lesson_and_its_quiz_open_and_are_answered_in_airplane_mode(learner, village, line, shots):
    before = attempts(village)
    learner.visit(LESSON)
    pages, size = learner.keep()
    assert pages == 2 and 2 < size < 60, f"{pages} pages, {size} kB"
    line.cut()
    learner.context.set_offline(True)
    learner.visit(LESSON)
    assert learner.is_copy() and len(learner.text()) > 2000
    style = learner.page.evaluate("getComputedStyle(document.querySelector('.quilt-edge')).height")
    assert style == "16px", "the stylesheet is not kept"
    learner.visit(f"{LESSON}/quiz")
    answer(learner, wrong=1)
    learner.send("form[action$='/quiz']")
    learner.waits_for(1)
    assert learner.page.locator("[data-notice=waits]").is_visible()
    # From the same copy once more, and the first is not forgotten for it.
    answer(learner)
    learner.send("form[action$='/quiz']")
    learner.waits_for(2)
    learner.visit(LESSON)
    finish = learner.page.locator("form[action$='/finish']")
    expected = 2
    if finish.count():
        learner.send(finish)
        expected = 3
        learner.waits_for(3)
    assert learner.waiting() == expected
    learner.visit("/offline")
    assert learner.is_copy()
    entries = learner.page.locator("[data-entry=waiting]")
    assert entries.count() == expected
    assert entries.first.locator("[data-typed]").count() == 1
    if shots:
        learner.page.screenshot(path=shots / "offline-list.png", full_page=True)
    learner.visit("/decisions")
    assert learner.page.locator("#offline").is_visible(), "a page that is not kept ends in an error"
    assert attempts(village) == before
    line.mend()
    learner.context.set_offline(False)
    learner.visit("/offline")
    learner.waits_for(0)
    assert attempts(village) == before + 2
    assert learner.page.locator("[data-entry=sent]").count() == expected
    axe(learner.page)


def axe(page, html=None):
    """Scripts of others are refused by the page itself: its markup is shown to axe elsewhere."""
    html, address = html or page.content(), page.url
    context = page.context.browser.new_context(bypass_csp=True, viewport=page.viewport_size)
    try:
        other = context.new_page()
        other.route(address.split("#")[0], lambda route: route.fulfill(
            body=html.replace("<script", "<template").replace("</script>", "</template>"),
            content_type="text/html; charset=utf-8"))
        other.goto(address)
        found = accessibility.faults(other)
        assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]
    finally:
        context.close()


def test_her_calendar_and_a_practice_are_read_in_airplane_mode(learner, line):
    said = {}
    for path in ["/calendar", "/culture/ashar"]:
        learner.visit(path)
        learner.keep()
        said[path] = learner.page.locator("h1").inner_text()
    line.cut()
    learner.context.set_offline(True)
    try:
        for path, title in said.items():
            learner.visit(path)
            assert learner.is_copy() and learner.page.locator("h1").inner_text() == title
            assert len(learner.text()) > 100, path
    finally:
        line.mend()
        learner.context.set_offline(False)


def test_an_attendance_list_is_taken_in_airplane_mode(facilitator, village, line):
    meeting = coming(village)
    facilitator.visit(f"/meetings/{meeting}")
    facilitator.keep()
    line.cut()
    facilitator.visit(f"/meetings/{meeting}")
    assert facilitator.is_copy()
    take(facilitator, ["present", "late", "absent"])
    facilitator.waits_for(1)
    # She sees that one came after all, and corrects it on the same copy.
    facilitator.visit(f"/meetings/{meeting}")
    take(facilitator, ["present", "late", "late"])
    facilitator.waits_for(2)
    line.mend()
    facilitator.visit("/offline")
    facilitator.waits_for(0)
    assert states(facilitator, meeting)[:3] == ["present", "late", "late"]


def coming(village, place=0):
    """A meeting of the cohort that runs, that takes place; or one before it."""
    return uuid(village.rows(
        "SELECT id FROM meeting WHERE cancelled IS NULL ORDER BY day DESC, id LIMIT 1 OFFSET ?", place)[0][0])


def uuid(blob):
    text = blob.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def take(phone, chosen):
    for number, state in enumerate(chosen, 1):
        phone.page.locator(f"label:has([name=row-{number}][value={state}])").click()
    phone.send("form[action$='/attendance']")


def states(phone, meeting):
    return [row["state"] for row in phone.json(f"/meetings/{meeting}")["people"]]


def test_one_that_is_refused_comes_back_in_words_and_holds_up_nobody(facilitator, village, line):
    meeting, poisoned = coming(village), coming(village, 1)
    for one in [poisoned, meeting]:
        facilitator.visit(f"/meetings/{one}")
        facilitator.keep()
    line.cut()
    # The first breaks the server whenever it comes.
    facilitator.page.route(
        f"**/{poisoned}/attendance", lambda route: route.fulfill(status=500, body="x"))
    facilitator.visit(f"/meetings/{poisoned}")
    take(facilitator, ["present"])
    facilitator.waits_for(1)
    facilitator.visit(f"/meetings/{meeting}")
    form = facilitator.page.locator("form[action$='/attendance']")
    form.locator("[name=guests]").fill("20000")
    form.locator("[name=guest-names]").fill("Бурул эже")
    take(facilitator, ["absent", "absent", "absent"])
    facilitator.waits_for(2)
    facilitator.visit(f"/meetings/{meeting}")
    take(facilitator, ["present", "present", "late"])
    facilitator.waits_for(3)
    line.mend()
    facilitator.visit("/offline")
    facilitator.page.wait_for_selector("[data-entry=refused]")
    assert states(facilitator, meeting)[:3] == ["present", "present", "late"]
    refused = facilitator.page.locator("[data-entry=refused]")
    words = refused.inner_text()
    assert "Бурул эже" in words and "20000" in words, words
    assert refused.locator("[data-text=words]").inner_text().strip()
    assert facilitator.page.locator("[data-entry=waiting]").count() == 1, "the poison is gone"
    # Back into its form, with all she typed; she mends it, and it goes.
    facilitator.follow(refused.locator("[data-act=again]"))
    form = facilitator.page.locator("form[action$='/attendance']")
    assert form.locator("[name=guest-names]").input_value() == "Бурул эже"
    assert form.locator("[role=alert]").inner_text().strip()
    form.locator("[name=guests]").fill("2")
    with facilitator.page.expect_navigation():
        facilitator.send(form)
    facilitator.settle()
    facilitator.page.unroute(f"**/{poisoned}/attendance")
    facilitator.visit("/offline")
    facilitator.waits_for(0)
    assert states(facilitator, meeting)[:3] == ["absent", "absent", "absent"]
    assert states(facilitator, poisoned)[0] == "present", "what was poisoned does not go any more"


def test_an_answer_of_somebody_else_than_the_house_counts_for_nothing(learner, village):
    """The sign-in page of a hotel's network answers everything with a friendly 200."""
    made = attempts(village)
    learner.visit(f"{LESSON}/quiz")
    learner.page.route("**/quiz", lambda route: route.fulfill(
        status=200, content_type="text/html", body="<h1>Welcome</h1>"))
    answer(learner)
    learner.send("form[action$='/quiz']")
    learner.page.wait_for_selector("[data-notice=waits]:visible")
    assert attempts(village) == made
    learner.page.unroute("**/quiz")
    learner.visit("/offline")
    learner.waits_for(0)
    assert attempts(village) == made + 1


def pair_of(phone):
    return phone.json("/mentoring")["pairs"][0]["id"]


def log_meeting(phone, words):
    form = phone.page.locator("form[action$='/meetings']")
    form.locator("[name=next]").fill(words)
    phone.send(form)


def nothing_is_shown(phone, pair):
    held = phone.stored()
    assert SECRET not in str(held) and "Гүлмира" not in str(held)
    phone.visit(f"/mentoring/pairs/{pair}")
    assert SECRET not in phone.page.content() and "Гүлмира" not in phone.page.content()
    phone.visit("/offline")
    assert SECRET not in phone.page.content()
    assert phone.page.locator("[data-entry]").count() == 0
    assert phone.page.locator("[data-list=pages] li").count() == 0


def meetings(village):
    return village.count("SELECT count(*) FROM mentoring_meeting")


def test_the_quota_is_kept(learner):
    learner.visit("/offline")
    learner.page.locator("[data-act=forget]").click()
    learner.page.wait_for_selector("[data-if=none-kept]:visible")
    learner.visit("/calendar")
    learner.page.evaluate(
        """() => new Promise((resolve) => {
          const asked = indexedDB.open("kurak");
          asked.onsuccess = () => {
            const tx = asked.result.transaction(["pages"], "readwrite");
            const person = document.body.dataset.person;
            tx.objectStore("pages").put({ place: "large", person, at: 0, size: 19_999_000 });
            tx.oncomplete = () => { asked.result.close(); resolve(); };
          };
        })""")
    box = learner.page.locator("[data-keep]")
    box.locator("[data-act=measure]").click()
    box.locator("[data-step=ask]").wait_for()
    assert box.locator("[data-step=ask] [data-fact=used]").inner_text() == "19999"
    box.locator("[data-act=keep]").click()
    learner.page.wait_for_selector("[data-keep][data-at=full]")
    learner.visit("/offline")
    learner.page.locator("[data-if=none-kept]").wait_for(state="visible")


def test_without_a_secure_connection_the_page_says_so(browser, village):
    other = browser.browser_type.launch(
        executable_path=CHROMIUM,
        args=["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP aikol.test 127.0.0.1"])
    phone = Phone(other, f"http://aikol.test:{village.house.port}")
    phone.come_in(village.add("Ачык Байланыш", "participant"), "ачык")
    phone.visit("/offline")
    assert not phone.page.locator("#offline").is_visible()
    assert "https" in phone.page.locator("#offline-without").inner_text()
    phone.visit("/courses/how-my-aimak-is-governed")
    assert not phone.page.locator("[data-keep]").is_visible()
    phone.close()
    other.close()


def test_the_next_person_on_a_shared_phone_sees_nothing(browser, village, line, learner):
    learner.visit("")
    name = learner.page.locator("header .account a").inner_text()
    made, pair = meetings(village), pair_of(learner)
    shared = Phone(browser, line.address)
    shared.context.add_cookies(learner.context.cookies())
    shared.visit(f"/mentoring/pairs/{pair}")
    shared.keep()
    line.cut()
    shared.visit(f"/mentoring/pairs/{pair}")
    log_meeting(shared, SECRET)
    shared.waits_for(1)
    held = shared.stored()
    assert len(held["outbox"]) == 1 and len(held["pages"]) == 1
    assert SECRET not in str(held) and "Гүлмира" not in str(held), "it lies open on the phone"
    assert "key false" in str(held["who"]), "the key can be read out"
    # She signs out where there is no connection; who comes next has the phone to herself.
    shared.sign_out()
    nothing_is_shown(shared, pair)
    assert shared.stored()["who"] and "key" not in str(shared.stored()["who"])
    line.mend()
    shared.visit("")
    assert shared.page.locator("header form").count() == 0, "the house was not told that she left"
    shared.visit(f"/mentoring/pairs/{pair}")
    assert "/sign-in" in shared.page.url
    shared.come_in(village.add("Кийинки Кызы", "participant"), "кийинки")
    assert shared.waiting() == 0
    assert shared.status(f"/mentoring/pairs/{pair}") == 404
    line.cut()
    nothing_is_shown(shared, pair)
    assert len(shared.stored()["outbox"]) == 1, "what she wrote is gone"
    line.mend()
    assert meetings(village) == made
    # She comes back, and what she wrote opens and goes.
    shared.visit("")
    shared.sign_out()
    shared.come_back_as(name)
    shared.waits_for(0)
    assert meetings(village) == made + 1
    shared.visit(f"/mentoring/pairs/{pair}")
    assert SECRET in shared.text()
    # The phone is handed on without signing out: the next one signs in over her.
    shared.keep()
    line.cut()
    shared.visit(f"/mentoring/pairs/{pair}")
    log_meeting(shared, SECRET)
    shared.waits_for(1)
    line.mend()
    shared.page.route("**/meetings", lambda route: route.abort())
    shared.come_back_as("Кийинки Кызы")
    assert shared.waiting() == 0
    line.cut()
    nothing_is_shown(shared, pair)
    assert len(shared.stored()["pages"]) == 0 and made + 1 == meetings(village)
    line.mend()
    shared.close()
