"""A person with a device of her own, who walks through pages that are watched."""

import re
from collections import namedtuple
from urllib.parse import urlsplit

Sight = namedtuple("Sight", "url status html walker")

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}


class Walker:
    """Every page she sees is checked for its status, its width and its weight."""

    def __init__(self, browser, house, language, name, device=PHONE, shots=None, seen=None):
        self.house = house
        self.language = language
        self.name = name
        self.device = device
        self.shots = shots
        self.seen = seen if seen is not None else {}
        self.weights = []
        self.taps = 0
        self.context = browser.new_context(
            viewport=device, java_script_enabled=False, locale=language,
            is_mobile=device is PHONE, has_touch=device is PHONE, accept_downloads=True,
        )
        self.context.set_default_timeout(45_000)
        self.page = self.context.new_page()
        self.cdp = self.context.new_cdp_session(self.page)
        self.bytes = 0
        self.status = 200
        self.cdp.send("Network.enable")
        # Every page weighs what it weighs on a first visit, stylesheet included.
        self.cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.cdp.on("Network.loadingFinished", self._finished)
        self.page.on("response", self._answered)

    def _finished(self, event):
        self.bytes += event["encodedDataLength"]

    def _answered(self, response):
        if response.request.is_navigation_request() and not 300 <= response.status < 400:
            self.status = response.status

    def path(self, path=""):
        return f"{self.house.address}/{self.language}{path}"

    def visit(self, path, expect=200):
        self.bytes = 0
        self.page.goto(path if path.startswith("http") else self.path(path), wait_until="load")
        return self.check(expect)

    def check(self, expect=200):
        """What must hold on every page whatsoever."""
        page = self.page
        here = urlsplit(page.url).path
        assert self.status == expect, f"{self.name}: {here} answered {self.status}\n{self.text()}"
        wide, room = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        self.photograph(here)
        assert wide <= room, f"{self.name}: {here} is {wide} px wide on {room}: {self.widest()}"
        assert page.locator("h1").count() == 1, f"{here} has not one h1"
        assert page.locator("html").get_attribute("lang"), f"{here} says no language"
        self.weights.append((here, int(self.bytes)))
        self.remember(here, expect)
        return page

    def remember(self, here, status):
        """Keeps each kind of page once, as she saw it: an answer to a form has no address."""
        ways = {shape(urlsplit(form.get_attribute("action") or "").path)
                for form in self.page.locator("form").all()}
        kind = (shape(here), status, tuple(sorted(ways)))
        if kind not in self.seen:
            self.seen[kind] = Sight(self.page.url, status, self.page.content(), self)

    def widest(self):
        return self.page.evaluate(
            """[...document.querySelectorAll('main *, header *, footer *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5
              && !e.closest('.scroll'))
            .slice(0, 5).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 30))"""
        )

    def photograph(self, here):
        if self.shots is None:
            return
        place = re.sub(r"\W+", "-", shape(here)).strip("-") or "start"
        device = "phone" if self.device is PHONE else "laptop"
        number = len(list(self.shots.iterdir()))
        name = f"{number:03}-{self.language}-{device}-{place}.png"
        self.page.screenshot(path=self.shots / name, full_page=True)

    def text(self):
        return self.page.locator("main").inner_text()

    def tap(self, target):
        self.taps += 1
        (self.page.locator(target) if isinstance(target, str) else target).click()

    def follow(self, link, expect=200):
        """Taps something that leads to another page."""
        self.bytes = 0
        target = self.page.locator(link).first if isinstance(link, str) else link
        self.taps += 1
        with self.page.expect_navigation(wait_until="load"):
            target.click()
        return self.check(expect)

    def form(self, action):
        """The form that is sent to a path; the end of the path is enough, none is the first."""
        return self.page.locator(f"main form[action$='{action}']" if action else "main form").first

    def send(self, action, expect=200, **fields):
        """Fills the form of that action and sends it by its own button."""
        form = self.form(action)
        for name, value in fields.items():
            fill(form, name, value)
        return self.follow(form.locator("button[type=submit]").first, expect)

    def download(self, link):
        """Follows a link to a file, or sends the form of a button, and reads the file."""
        target = self.page.locator(link).first if isinstance(link, str) else link
        with self.page.expect_download() as waiting:
            target.click()
        with open(waiting.value.path(), "rb") as file:
            return file.read()

    def fetch(self, path):
        """A file with the cookies of this person."""
        answer = self.context.request.get(path if path.startswith("http") else self.path(path))
        assert answer.ok, f"{path} answered {answer.status}"
        return answer.body()

    def href(self, link):
        return self.house.address + self.page.locator(link).first.get_attribute("href")

    def close(self):
        self.context.close()


def fill(form, name, value):
    name = name.replace("__", ".").replace("_", "-")
    field = form.locator(f"[name='{name}']")
    unfold(field.first)
    kind = field.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type || ''")
    if kind == "radio" or (kind == "checkbox" and value is not True):
        for one in value if isinstance(value, (list, set, tuple)) else [value]:
            form.locator(f"[name='{name}'][value='{one}']").check()
    elif kind == "checkbox":
        field.first.check()
    elif kind == "select":
        field.first.select_option(value)
    elif kind == "file":
        field.first.set_input_files(value)
    else:
        field.first.fill(str(value))


def unfold(field):
    """What is folded away is opened by its summary, as she would."""
    for details in field.locator("xpath=ancestor::details[not(@open)]").all():
        details.locator("summary").first.click()


def shape(path):
    """A path without the names of things: what a reader calls the same page."""
    path = re.sub(r"^/(ky|ru|uz|en)\b", "", path)
    path = re.sub(r"/[0-9a-f]{8}-[0-9a-f-]{27}", "/ID", path)
    return re.sub(r"/(v|card|c|set-up|application|join)/\w+", r"/\1/CODE", path)
