"""On a phone in the room: keeps a lesson, goes out of reach, answers, comes back and is counted."""

import pathlib
import shutil
import subprocess
import sys

for folder in ["Tests/Browser", "scripts/crash", "scripts/village-box"]:
    sys.path.append(folder)

from playwright.sync_api import sync_playwright  # noqa: E402

from phone import Phone  # noqa: E402
from test_offline import LESSON, answer  # noqa: E402


def main(address, code):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        phone = Phone(browser, address)
        phone.come_in(code, "бурулча")
        assert phone.page.evaluate("isSecureContext"), "the browser does not believe the certificate"
        phone.visit(LESSON)
        phone.keep()
        device = next(path.name for path in pathlib.Path("/sys/class/net").iterdir()
                      if path.name.startswith("k-"))
        subprocess.run(["ip", "link", "set", device, "down"], check=True)
        phone.visit(LESSON)
        assert phone.is_copy() and len(phone.text()) > 2000
        phone.visit(LESSON + "/quiz")
        answer(phone)
        phone.send("form[action$='/quiz']")
        phone.waits_for(1)
        subprocess.run(["ip", "link", "set", device, "up"], check=True)
        phone.visit("/offline")
        phone.waits_for(0)
        assert phone.page.locator("[data-entry=sent]").count() == 1
        phone.close()
        browser.close()


main(*sys.argv[1:3])
