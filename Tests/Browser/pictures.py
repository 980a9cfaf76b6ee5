"""Pictures for the README: pages of the demonstration village on a phone and on a laptop."""

import pathlib
import re
import sys
import tempfile

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM
from house import House

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}
PASSPHRASE = "алма бадам сары жол 7"
PIN = "274905"


class Photographer:
    def __init__(self, browser, house, folder):
        self.browser = browser
        self.house = house
        self.folder = folder

    def device(self, size, dark=False):
        context = self.browser.new_context(
            viewport=size, locale="ky", java_script_enabled=False,
            color_scheme="dark" if dark else "light", device_scale_factor=1,
        )
        context.set_default_timeout(10_000)
        return context.new_page()

    def visit(self, page, path):
        page.goto(f"{self.house.address}/ky{path}", wait_until="load")

    def take(self, page, name, at=None):
        if at:
            page.locator(at).first.evaluate("e => scrollTo(0, e.getBoundingClientRect().top - 90)")
        page.screenshot(path=self.folder / f"{name}.png")
        print(f"{name}.png: {page.url.removeprefix(self.house.address)}")


def come_in(photographer, page, code, login):
    page.goto(f"{photographer.house.address}/c/{code}")
    page.locator("input[name=login]").fill(login)
    pin = page.locator("input[name=pin]")
    if pin.count():
        pin.fill(PIN)
    else:
        page.locator("input[name=password]").fill(PASSPHRASE)
    page.locator("main form button[type=submit]").last.click()


def first(page, pattern):
    """The first link whose address has that shape."""
    for link in page.locator("main a").all():
        address = link.get_attribute("href") or ""
        if re.fullmatch(pattern, address):
            return re.sub(r"^/ky", "", address)
    raise SystemExit(f"no way like {pattern} on {page.url}")


def asked(photographer, page, path):
    """A page as a program sees it."""
    address = f"{photographer.house.address}/ky{path}"
    return page.context.request.get(address, headers={"Accept": "application/json"}).json()


def running(photographer, page):
    """The latest cohort that women are enrolled in."""
    for cohort in asked(photographer, page, "/cohorts")["cohorts"]:
        if cohort["participants"]:
            return f"/cohorts/{cohort['id']}"
    raise SystemExit("no cohort has anybody in it")


def main(program, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with House(program, pathlib.Path(scratch), more=["--demo"]) as house:
            photographer = Photographer(browser, house, folder)
            codes = re.findall(r"/c/(\w+)", house.said())
            show(photographer, codes)
        browser.close()


def show(photographer, codes):
    laptop, phone = photographer.device(LAPTOP), photographer.device(PHONE)
    photographer.visit(laptop, "/")
    photographer.take(laptop, "home")
    come_in(photographer, laptop, codes[0], "айгүл")
    cohort = running(photographer, laptop)
    photographer.visit(laptop, cohort)
    meeting = first(laptop, r"/ky/meetings/[0-9a-f-]{36}")
    phone.context.add_cookies(laptop.context.cookies())
    photographer.visit(phone, meeting)
    photographer.take(phone, "attendance", at="main input[type=radio]")
    photographer.visit(laptop, f"{cohort}/progress")
    photographer.take(laptop, "progress")
    course = asked(photographer, laptop, "/authoring")["courses"][0]["slug"]
    photographer.visit(laptop, f"/authoring/{course}")
    photographer.visit(laptop, first(laptop, r"/ky/authoring/[^/]+/lessons/[^/]+"))
    photographer.take(laptop, "writing", at="main .sides")
    photographer.visit(laptop, "/decisions")
    for link in reversed(laptop.locator("main a[href*='/decisions/']").all()):
        photographer.visit(phone, link.get_attribute("href").removeprefix("/ky"))
        if phone.locator("main svg").count():
            break
    photographer.take(phone, "result", at="main svg")
    photographer.visit(phone, "/ledger")
    photographer.take(phone, "ledger")
    photographer.visit(phone, "/rights/appeals")
    photographer.take(phone, "rights")
    photographer.visit(phone, "/culture/ashar")
    photographer.take(phone, "culture")
    story = asked(photographer, phone, "/stories")["stories"][0]["id"]
    photographer.visit(phone, f"/stories/{story}")
    photographer.take(phone, "story")
    photographer.visit(phone, "/words?q=кеңеш")
    photographer.take(phone, "words", at="main h1")
    participant = photographer.device(PHONE)
    come_in(photographer, participant, codes[1], "венера")
    photographer.visit(participant, "/mentoring")
    photographer.visit(participant, first(participant, r"/ky/mentoring/pairs/[0-9a-f-]{36}"))
    photographer.take(participant, "mentoring")
    photographer.visit(participant, "/progress")
    photographer.visit(participant, first(participant, r"/ky/cohorts/[^/]+/quilts/[^/]+"))
    photographer.take(participant, "quilt", at="main svg")


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]))
