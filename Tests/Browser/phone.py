"""A phone with scripts, shared or her own: what the pages do beyond plain forms."""

import re

from playwright.sync_api import Error

PHONE = {"width": 360, "height": 740}
PIN = "274905"


class Phone:
    """One browser of a village; who is signed in on it may change."""

    def __init__(self, browser, address, language="ky", storage=None):
        self.address = address
        self.language = language
        self.context = browser.new_context(
            viewport=PHONE, locale=language, is_mobile=True, has_touch=True)
        self.context.set_default_timeout(45_000)
        self.page = self.context.new_page()
        self.faults = []
        self.context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.taps = 0

    def path(self, path=""):
        return path if path.startswith("http") else f"{self.address}/{self.language}{path}"

    def visit(self, path=""):
        # A page that shows itself anew every few seconds may be doing so at this moment; the browser
        # says so, or only that this visit was given up.
        renews = self.page.locator("meta[name=again]").count() > 0
        try:
            self.page.goto(self.path(path), wait_until="load")
        except Error as fault:
            overtaken = "interrupted by another navigation" in str(fault)
            if not (overtaken or renews and "net::ERR_ABORTED" in str(fault)):
                raise
            self.page.goto(self.path(path), wait_until="load")
        return self.settle()

    def settle(self):
        """The scripts have read what this phone keeps."""
        if self.page.locator("script[src*='offline.js']").count():
            self.page.wait_for_selector("body[data-ready]")
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], f"{self.page.url} is {wide} px wide"
        return self.page

    def come_in(self, code, login):
        self.page.goto(f"{self.address}/c/{code.replace('-', '')}")
        form = self.page.locator("main form").last
        form.locator("[name=login]").fill(login)
        secret = form.locator("[name=pin]")
        if secret.count():
            secret.fill(PIN)
        else:
            form.locator("[name=password]").fill("алма бадам сары жол 7")
        with self.page.expect_navigation():
            form.locator("button[type=submit]").click()
        return self.settle()

    def sign_out(self):
        with self.page.expect_navigation():
            self.page.locator("header form[action$='/sign-out'] button").click()
        self.page.wait_for_load_state("load")

    def come_back_as(self, name):
        """With her PIN, on a phone that knows her."""
        self.visit("/sign-in")
        form = self.page.locator("form:has([name=pin])")
        form.locator("label.choice", has_text=name.split()[0]).click()
        form.locator("[name=pin]").fill(PIN)
        with self.page.expect_navigation():
            form.locator("button[type=submit]").click()
        return self.settle()

    def tap(self, target):
        self.taps += 1
        (self.page.locator(target) if isinstance(target, str) else target).click()

    def follow(self, target):
        with self.page.expect_navigation(wait_until="load"):
            self.tap(target)
        return self.settle()

    def keep(self):
        """Keeps the page and what belongs to it; gives the pages and the kB she was told before."""
        self.page.wait_for_selector("[data-keep][data-at]")
        box = self.page.locator("[data-keep]")
        if box.get_attribute("data-at") == "kept":
            return None
        box.locator("[data-act=measure]").click()
        box.locator("[data-step=ask]").wait_for()
        pages, size = (int(box.locator(f"[data-step=ask] [data-fact={fact}]").inner_text())
                       for fact in ("pages", "size"))
        box.locator("[data-act=keep]").click()
        self.page.wait_for_selector("[data-keep]:not([data-at=ask])", timeout=60_000)
        assert box.get_attribute("data-at") == "kept", box.get_attribute("data-at")
        return pages, size

    def send(self, form):
        """Submits a form and waits until it is sent or kept on the phone."""
        form = self.page.locator(form) if isinstance(form, str) else form
        form.locator("button[type=submit]").first.click()

    def is_copy(self):
        return self.page.locator("body").get_attribute("data-kept") is not None

    def waiting(self):
        """How many entries the page says are not sent."""
        self.settle()
        counter = self.page.locator("[data-phone=waiting]")
        return int(counter.locator("strong").inner_text()) if counter.is_visible() else 0

    def waits_for(self, count):
        self.page.wait_for_selector(f"body[data-waiting='{count}']", timeout=60_000)

    def text(self):
        return self.page.locator("main").inner_text()

    def json(self, path):
        answer = self.context.request.get(self.path(path), headers={"Accept": "application/json"})
        assert answer.ok, f"{path} answered {answer.status}"
        return answer.json()

    def status(self, path):
        return self.context.request.get(self.path(path), max_redirects=0).status

    def stored(self):
        """Everything a curious next person could read of this site in this browser."""
        return self.page.evaluate(
            """async () => {
              const base = await new Promise((resolve, reject) => {
                const asked = indexedDB.open("kurak");
                asked.onsuccess = () => resolve(asked.result);
                asked.onerror = () => reject(asked.error);
              });
              const all = (name) => new Promise((resolve) => {
                if (!base.objectStoreNames.contains(name)) return resolve([]);
                base.transaction([name]).objectStore(name).getAll().onsuccess = (event) =>
                  resolve(event.target.result);
              });
              const text = (one) => JSON.stringify(one, (key, value) =>
                value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                  ? new TextDecoder("utf-8").decode(value) : value instanceof CryptoKey
                  ? `key ${value.extractable}` : value);
              const files = [];
              for (const name of await caches.keys()) {
                const store = await caches.open(name);
                for (const request of await store.keys()) {
                  files.push(await (await store.match(request)).text());
                }
              }
              const stores = {};
              for (const name of ["who", "pages", "outbox"]) stores[name] = (await all(name)).map(text);
              base.close();
              return { ...stores, files, local: JSON.stringify({ ...localStorage, ...sessionStorage }) };
            }"""
        )

    def close(self):
        self.context.close()
        assert not self.faults, self.faults


def id_of(path):
    return re.search(r"[0-9a-f]{8}-[0-9a-f-]{27}", path)[0]
