"""Firefox and WebKit, each by the protocol it speaks itself.

Playwright drives only builds of its own of these two, and Debian 12 has no geckodriver: what is here is
the least that opens pages and asks them questions.
"""

import contextlib
import glob
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time
import urllib.request

DISPLAY_NUMBERS = range(90, 190)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until(what, seconds=60):
    """Asks again until the answer is something; the last answer otherwise."""
    end = time.monotonic() + seconds
    while not (found := what()) and time.monotonic() < end:
        time.sleep(0.2)
    return found


class Engine:
    """One browser with an empty profile."""

    process = None

    def go(self, address):
        raise NotImplementedError

    def call(self, script, arguments):
        """Runs the body of a function; what it gives is awaited."""
        raise NotImplementedError

    def ask(self, script, *arguments):
        return self.call(script, list(arguments))

    def close(self):
        if self.process:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(10)
            self.process.kill()


class Firefox(Engine):
    """By Marionette: `length:[type,id,name,parameters]` over a socket."""

    def __init__(self, folder):
        port = free_port()
        profile = pathlib.Path(folder) / "firefox"
        profile.mkdir()
        (profile / "user.js").write_text(
            f'user_pref("marionette.port", {port});\n'
            'user_pref("browser.shell.checkDefaultBrowser", false);\n'
            'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n')
        self.process = subprocess.Popen(
            ["firefox-esr", "--marionette", "--headless", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(folder)})
        self.socket = until(lambda: self.connect(port))
        assert self.socket, "firefox does not listen"
        self.left = b""
        self.number = 0
        self.read()
        self.tell("WebDriver:NewSession", {})
        self.tell("WebDriver:SetTimeouts", {"script": 60_000, "pageLoad": 45_000})

    @staticmethod
    def connect(port):
        with contextlib.suppress(OSError):
            return socket.create_connection(("127.0.0.1", port), timeout=90)

    def read(self):
        while b":" not in self.left:
            self.left += self.socket.recv(65536)
        length, self.left = self.left.split(b":", 1)
        while len(self.left) < int(length):
            self.left += self.socket.recv(65536)
        message, self.left = self.left[: int(length)], self.left[int(length):]
        return json.loads(message)

    def tell(self, name, parameters):
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, fault, answer = self.read()
        assert not fault, fault
        return answer

    def go(self, address):
        self.tell("WebDriver:Navigate", {"url": address})

    def call(self, script, arguments):
        return self.tell("WebDriver:ExecuteScript", {
            "script": f"return (async (...given) => {{{script}}})(...arguments)",
            "args": arguments, "newSandbox": False, "sandbox": None})["value"]


class WebKit(Engine):
    """By WebDriver; GTK wants a screen, so it gets one that nobody sees."""

    def __init__(self, folder):
        self.screen = self.begin_screen()
        port = free_port()
        self.process = subprocess.Popen(
            ["WebKitWebDriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "DISPLAY": self.display, "HOME": str(folder),
                 "XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder),
                 "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1"})
        self.base = f"http://127.0.0.1:{port}"
        assert until(lambda: self.is_up()), "WebKitWebDriver does not listen"
        browser = glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[-1]
        self.session = self.tell("/session", {"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}}})["sessionId"]
        self.tell(f"/session/{self.session}/timeouts", {"script": 60_000, "pageLoad": 45_000})

    def begin_screen(self):
        for number in DISPLAY_NUMBERS:
            if os.path.exists(f"/tmp/.X{number}-lock"):
                continue
            screen = subprocess.Popen(
                ["Xvfb", f":{number}", "-screen", "0", "800x900x24", "-nolisten", "tcp"],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if until(lambda: os.path.exists(f"/tmp/.X11-unix/X{number}") or screen.poll() is not None):
                if screen.poll() is None:
                    self.display = f":{number}"
                    return screen
        raise AssertionError("no screen is free")

    def is_up(self):
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(f"{self.base}/status", timeout=5).status == 200

    def tell(self, path, body):
        request = urllib.request.Request(
            self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise AssertionError(fault.read().decode()) from None

    def go(self, address):
        self.tell(f"/session/{self.session}/url", {"url": address})

    def call(self, script, arguments):
        return self.tell(f"/session/{self.session}/execute/sync", {
            "script": f"return (async (...given) => {{{script}}})(...arguments)", "args": arguments})

    def close(self):
        with contextlib.suppress(Exception):
            urllib.request.urlopen(urllib.request.Request(
                f"{self.base}/session/{self.session}", method="DELETE"), timeout=10)
        super().close()
        self.screen.terminate()
        self.screen.wait(10)


ENGINES = {"firefox": ("firefox-esr", Firefox), "webkit": ("WebKitWebDriver", WebKit)}


@contextlib.contextmanager
def engine(name, folder):
    program, kind = ENGINES[name]
    assert shutil.which(program), f"{program} is not installed: scripts/install-packages test"
    folder.mkdir()
    one = kind(folder)
    try:
        yield one
    finally:
        one.close()
