"""Bytes and seconds of a learner's pages in Chromium, ours and Kolibri's."""

import os
import re
import shutil
import sys
import time

sys.path.append("Tests/Browser")
sys.path.append("scripts/crash")

from playwright.sync_api import sync_playwright  # noqa: E402

from aikol import Village  # noqa: E402
from peers import SCRATCH, kolibri, kolibri_session  # noqa: E402
from phone import PHONE, Phone  # noqa: E402
from server import free_port, running  # noqa: E402
from test_rights import queries  # noqa: E402

LESSON = "/courses/how-my-aimak-is-governed/1-who-decides"
# A line of one bar: 64 kbit/s, and 400 ms until anything comes back.
LINE = {"offline": False, "latency": 400, "downloadThroughput": 8000, "uploadThroughput": 8000}
# What lies between this machine and a cheap phone, as Lighthouse reckons it for mid-range ones: four;
# six is more than that.
SLOWER = 6
# Kolibri's start on such a line takes minutes; a figure beyond this says no more.
LONGEST = 600


class Watched:
    """One tab whose every byte on the line is counted."""

    def __init__(self, context, is_slow):
        self.page = context.new_page()
        self.page.set_default_timeout(LONGEST * 1000)
        self.bytes = 0
        tools = context.new_cdp_session(self.page)
        tools.send("Network.enable")
        if is_slow:
            tools.send("Network.emulateNetworkConditions", LINE)
        tools.on("Network.loadingFinished", self._finished)

    def _finished(self, event):
        self.bytes += event["encodedDataLength"]

    def visit(self, address, readable):
        """The kB that came, and the seconds until what is to be read stands there."""
        self.bytes, since = 0, time.monotonic()
        self.page.goto(address, wait_until="commit")
        self.page.locator(readable).first.wait_for()
        seconds = time.monotonic() - since
        self.page.wait_for_load_state("networkidle")
        return self.bytes / 1000, seconds


def pages(context, home, readable, lesson=None):
    """The home page in an empty browser, then again; then a lesson."""
    shown = {}
    for name, is_slow in [("", False), (" slow", True)]:
        fresh = context()
        tab = Watched(fresh, is_slow)
        shown["first" + name] = tab.visit(home, readable)
        shown["again" + name] = tab.visit(home, readable)
        fresh.close()
    if lesson:
        fresh = context()
        shown["lesson slow"] = Watched(fresh, True).visit(lesson, "main p:nth-of-type(3)")
        fresh.close()
    return shown


def ours(browser, program):
    folder = SCRATCH / "hand"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with Village(program, folder) as village:
        phone = Phone(browser, village.house.address)
        phone.come_in(village.participant, "бурулча")
        # What signing in kept is left behind; only who she is goes along.
        state = {"cookies": phone.context.cookies(), "origins": []}
        phone.close()

        def context():
            return browser.new_context(
                viewport=PHONE, is_mobile=True, has_touch=True, storage_state=state)

        address = village.house.address
        shown = pages(context, f"{address}/ky", "main h1", f"{address}/ky{LESSON}")
        return shown, searching(browser, address)


def searching(browser, address):
    """Milliseconds of each query of the tests, letter by letter, on a processor six times slower."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = []
    for language in ["ky", "ru", "uz", "en"]:
        page.goto(f"{address}/{language}/search")
        took += page.evaluate(
            """(queries) => {
              const field = document.getElementById("q"), took = [];
              for (const query of queries) {
                for (let end = 1; end <= query.length; end += 1) {
                  const since = performance.now();
                  field.value = query.slice(0, end);
                  field.dispatchEvent(new Event("input", { bubbles: true }));
                  document.body.offsetHeight;
                  took.push(performance.now() - since);
                }
              }
              return took;
            }""", [query for query, _ in queries(language)])
    context.close()
    return sorted(took)


def theirs(browser):
    peer = kolibri(free_port(), free_port())
    log = SCRATCH / "kolibri.log"
    with running(peer.command, peer.port, peer.ready, log, peer.environment):
        address = f"http://127.0.0.1:{peer.port}"
        headers = kolibri_session(peer.port, "learner1", "learner1")
        cookies = [
            {"name": name, "value": value, "url": address}
            for name, value in re.findall(r"([^=; ]+)=([^;]*)", headers["Cookie"])
        ]

        def context():
            fresh = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
            fresh.add_cookies(cookies)
            return fresh

        return pages(context, f"{address}/en/learn/", "main, [role=main], h1")


def show(results):
    print(f"{'page':<14}{'Kurak kB':>10}{'s':>8}{'Kolibri kB':>12}{'s':>8}{'kB ratio':>10}")
    for name in results["Kurak"]:
        kilobytes, seconds = results["Kurak"][name]
        line = f"{name:<14}{kilobytes:>10.1f}{seconds:>8.2f}"
        if name in results["Kolibri"]:
            more, longer = results["Kolibri"][name]
            line += f"{more:>12.1f}{longer:>8.2f}{more / kilobytes:>10.1f}"
        print(line)


def compare(of, took):
    print(f"\nsearch, {len(took)} times a letter was typed, at a {SLOWER}th of the speed: "
          f"median {took[len(took) // 2]:.1f} ms, slowest {took[-1]:.1f} ms")
    goals = [
        ("home the first time, kB", of["first"][0], 60), ("home again, kB", of["again"][0], 5),
        ("a lesson can be read at 64 kbit/s, s", of["lesson slow"][1], 5),
        ("search, slowest letter, ms", took[-1], 50),
    ]
    for what, value, goal in goals:
        print(f"{what:<40}{value:>8.2f}  goal {goal:<6}{'met' if value <= goal else 'MISSED'}")


def main():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    program = os.environ.get("KURAK", ".build/release/kurak")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        own, took = ours(browser, os.path.abspath(program))
        results = {"Kurak": own, "Kolibri": theirs(browser)}
        browser.close()
    show(results)
    compare(results["Kurak"], took)


main()
