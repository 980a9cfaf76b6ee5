"""A small phone in Kyrgyz without a script, and no finger: everything in reach of the Tab key, seen
where it stands, and every form sent by the keyboard alone."""

import struct
import zlib

import pytest

from aikol import dashed

SMALL = {"width": 360, "height": 640}
PASSPHRASE = "алма бадам сары жол 7"

# What can be reached on this page; of radio buttons of one name one is in the round.
REACHABLE = """() => {
  const round = new Set(), found = [];
  const all = document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls]");
  for (const one of all) {
    if (one.disabled || !one.checkVisibility({ visibilityProperty: true })) continue;
    const name = `${one.form?.action} ${one.name}`;
    if (one.type === "radio" && round.has(name)) continue;
    if (one.type === "radio") round.add(name);
    found.push([one.type === "radio" ? name : null, one.outerHTML.slice(0, 120)]);
  }
  return found;
}"""

# Where the Tab key stands now: what it is, and whether anybody could see that.
HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const marked = (node) => {
    const style = node && getComputedStyle(node);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const box = one.getBoundingClientRect(), words = one.closest("label")?.getBoundingClientRect() ?? box;
  return {
    html: one.outerHTML.slice(0, 120), kind: one.type ?? one.tagName,
    name: `${one.form?.action} ${one.name}`,
    // What the browser draws by itself, it marks by itself: the parts of a date, the keys of a player.
    marked: marked(one) || marked(one.nextElementSibling) || one.tagName === "AUDIO" || one.type === "date",
    seen: words.width > 2 && words.height > 2 && words.bottom > 0 && words.top < innerHeight,
  };
}"""


def png():
    """A picture of one dot, as any program writes it."""
    def part(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + part(b"IDAT", zlib.compress(b"\0\x80\x40\x20")) + part(b"IEND", b""))


def small_phone(browser, village, code, login):
    context = browser.new_context(
        viewport=SMALL, java_script_enabled=False, locale="ky", is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(f"{village.house.address}/c/{code.replace('-', '')}")
    form = page.locator("main form").last
    form.locator("[name=login]").fill(login)
    form.locator("[name=password]").fill(PASSPHRASE)
    form.locator("button[type=submit]").press("Enter")
    page.wait_for_load_state("load")
    assert page.locator("header form[action$='/sign-out']").count() == 1, page.url
    return page


@pytest.fixture(scope="module")
def everybody(browser, village):
    """Gülmira of the demonstration, who has nearly every role: so pages open, her mentorings too."""
    deputy, name = village.rows("SELECT hex(id), name FROM person WHERE name LIKE 'Гүлмира%'")[0]
    roles = ["administrator", "facilitator", "mentor", "deputy", "officer", "participant", "resident",
             "womens-council"]
    village.look()
    village.desk.post(
        f"/ky/people/{dashed(deputy)}", [("name", name), *(("role", role) for role in roles)])
    page = small_phone(browser, village, village.card(dashed(deputy)), "гүлмира")
    yield page
    page.context.close()


def paths(village):
    """Every page that came since the practices, and those beside it."""
    def one(sql):
        rows = village.rows(sql)
        assert rows, sql
        return [dashed(cell) if isinstance(cell, str) and len(cell) == 32 else cell for cell in rows[0]]

    cohort, = one("SELECT hex(cohort) FROM cohort_host")
    mover, running = one(
        "SELECT hex(person), hex(cohort) FROM enrolment WHERE cohort IN (SELECT cohort FROM cohort_host)")
    gathering, resolution = one("SELECT hex(gathering), hex(id) FROM gathering_resolution")
    process, number = one("SELECT hex(process), number FROM process_draft ORDER BY number DESC")
    proposal, = one("SELECT hex(id) FROM proposal")
    pair, meeting = one(
        "SELECT hex(mentorship), hex(id) FROM mentoring_meeting WHERE written_by ="
        " (SELECT id FROM person WHERE name LIKE 'Гүлмира%')")
    request, = one("SELECT hex(id) FROM mentoring_request WHERE state = 'open'")
    phone, = one("SELECT hex(id) FROM rights_referral ORDER BY made_at")
    story, = one("SELECT hex(id) FROM story WHERE is_public = 1")
    practice, = one("SELECT hex(id) FROM culture_practice WHERE stage = 'shown'")
    return [
        "/phones", "/phones/new", f"/phones/{phone}", "/safety", "/rights", "/search",
        "/stories", "/stories/new", f"/stories/{story}", "/culture", f"/culture/village/{practice}",
        f"/cohorts/{cohort}/hosts", f"/cohorts/{running}/people/{mover}/move", "/figures", "/leaving",
        "/schools", "/mentoring/matching/group",
        f"/mentoring/matching/requests/{request}", f"/mentoring/pairs/{pair}/meetings/{meeting}",
        f"/gatherings/{gathering}/resolutions/{resolution}/equality", "/proposals/open-data",
        f"/proposals/processes/{process}/draft", f"/proposals/processes/{process}/draft/edit",
        f"/proposals/processes/{process}/draft/{number}",
        f"/proposals/processes/{process}/draft/{number}/changes",
        f"/proposals/processes/{process}/entry", f"/proposals/{proposal}/sheet",
    ]


def looked(page):
    here = page.evaluate(HERE)
    for _ in range(25):
        if here is None or here["seen"]:
            break
        # The browser scrolls there with its next frame.
        page.wait_for_timeout(20)
        here = page.evaluate(HERE)
    return here


def tabbed(page, first):
    """Where the Tab key stops, from the first of the page until it leaves it or comes round."""
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        here = looked(page)
        if here is None or here["html"] == first:
            return stops
        stops.append(here)
    raise AssertionError("the Tab key does not come round")


def walk(page, village, path, shots):
    """What is wrong with a page for whoever has only keys."""
    answer = page.goto(f"{village.house.address}/ky{path}")
    if answer.status != 200:
        return [(path, answer.status)]
    wrong = []
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > SMALL["width"]:
        wrong.append((path, f"{wide} px wide"))
    # What is folded away is opened by the keyboard, as she would.
    folded = page.locator("main details:not([open]) > summary:visible")
    while folded.count():
        folded.first.press("Enter")
    if shots:
        page.screenshot(path=shots / f"keyboard{path.replace('/', '-')[:60]}.png", full_page=True)
    # From the first of the page, as if it had just been opened.
    page.locator("a[href], button").first.focus()
    first = looked(page)
    stops = [first, *tabbed(page, first["html"])]
    reached = {stop["html"] for stop in stops}
    rounds = {stop["name"] for stop in stops if stop["kind"] == "radio"}
    for name, html in page.evaluate(REACHABLE):
        if html not in reached and name not in rounds:
            wrong.append((path, "not reached", html))
    wrong += [(path, "no mark", stop["html"]) for stop in stops if not stop["marked"]]
    return wrong + [(path, "out of sight", stop["html"]) for stop in stops if not stop["seen"]]


def test_every_page_is_walked_with_the_tab_key(everybody, village, shots):
    wrong = [fault for path in paths(village) for fault in walk(everybody, village, path, shots)]
    assert not wrong, "\n".join(map(str, wrong))


def test_what_only_the_womens_council_reads_is_walked_too(browser, village, shots):
    page = small_phone(browser, village, village.add("Кеңеш Аялы", "womens-council"), "кеңеш")
    try:
        wrong = [fault for path in ["/mentoring/concerns", "/phones"]
                 for fault in walk(page, village, path, shots)]
        assert not wrong, "\n".join(map(str, wrong))
    finally:
        page.context.close()


def opened(page, village, path):
    assert page.goto(f"{village.house.address}/ky{path}").status == 200, path


def press(page, form, last=True):
    """The button of a form, by the keyboard."""
    button = form.locator("button[type=submit]")
    with page.expect_navigation() as answer:
        (button.last if last else button.first).press("Enter")
    return answer.value.status


def test_somebody_nearby_is_written_down_called_and_taken_off(everybody, village):
    page = everybody
    opened(page, village, "/phones")
    with page.expect_navigation():
        page.locator("main a[href$='/phones/new']").press("Enter")
    form = page.locator("main form.form")
    form.locator("[name=kind]").select_option("legal-aid")
    form.locator("[name=phones]").fill("жок")
    form.locator("[name=hours]").fill("9–17 7733")
    assert press(page, form) == 422
    assert page.locator("#phones-fault").is_visible()
    assert form.locator("[name=hours]").input_value() == "9–17 7733", "what was typed is lost"
    form.locator("[name=phones]").fill("0 000 77 33 00")
    form.locator("[name=language][value=ky]").press("Space")
    assert press(page, form) == 200
    card = page.locator("section.card", has=page.locator("a[href='tel:0000773300']"))
    assert card.locator(".tag.warn").count() == 1, "nobody has called it yet"
    assert press(page, card.locator("form[action$='/check']")) == 200
    assert card.locator(".tag.warn").count() == 0
    opened(page, village, "/safety")
    assert page.locator("a[href='tel:0000773300']").is_visible()
    opened(page, village, "/phones")
    with page.expect_navigation():
        card.locator("a.button.quiet").last.press("Enter")
    page.locator("main summary").press("Enter")
    assert press(page, page.locator("form[action$='/removal']")) == 200
    assert page.locator("a[href='tel:0000773300']").count() == 0


def test_a_story_is_told_by_a_picture(everybody, village):
    page = everybody
    opened(page, village, "/stories/new")
    form = page.locator("main form.form")
    form.locator("[name=title]").fill("Көпүрө 7734")
    form.locator("[name=telling][value=picture]").press("Space")
    form.locator("[name=others][value=none]").press("Space")
    form.locator("[name=use][value=school]").press("Space")
    form.locator("[name=words]").fill("Биз салган көпүрөнүн сүрөтү.")
    assert press(page, form) == 422
    assert page.locator("#picture-fault").is_visible(), "the picture that tells it is missing"
    assert form.locator("[name=telling][value=picture]").is_checked()
    form.locator("[name=picture]").set_input_files(
        {"name": "bridge.png", "mimeType": "image/png", "buffer": png()})
    form.locator("[name=picture-words]").fill("Көпүрө")
    assert press(page, form) == 200
    main = page.locator("main")
    assert main.locator("img.photo").count() == 1
    assert "Биз салган көпүрөнүн сүрөтү." in main.inner_text()


def test_paper_is_typed_in_and_a_draft_is_written(everybody, village):
    page = everybody
    places = paths(village)
    # Empty forms come back in words, beside their fields; nothing stands in the way of sending them.
    for path in places:
        if not path.endswith(("/entry", "/sheet", "/draft/edit", "/equality")):
            continue
        opened(page, village, path)
        form = page.locator("main form.form").first
        for field in form.locator("textarea:visible").all():
            field.fill("")
        status = press(page, form)
        assert status in (200, 422, 409), f"{path}: {status}"
        if status != 200:
            assert page.locator(".fault-summary").is_visible(), path
