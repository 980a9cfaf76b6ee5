"""The peer: OpenSlides 3.3 with its own server and its SQLite as both are shipped."""

import contextlib
import json
import sqlite3
import subprocess
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

from server import free_port, running

ROOT = Path(__file__).resolve().parent.parent
LIST = WRITE = "/rest/motions/motion/"


class OpenSlides:
    """Its own client does not ask for the list: it takes everything there is over one WebSocket when it
    begins. The list that REST answers passes the same cache and the same permissions."""

    name = "OpenSlides 3.3"

    def __init__(self):
        said = subprocess.check_output([ROOT / "bench" / "openslides-setup"], text=True)
        self.folder = ROOT / said.strip()
        self.port = free_port()
        self.jar = CookieJar()
        self.client = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar))

    def running(self):
        """Daphne alone, as its documentation serves it; without a line of log for each request."""
        command = [self.folder / "env" / "bin" / "daphne", "-b", "127.0.0.1", "-p", str(self.port),
                   "-v", "0", "openslides.asgi:application"]
        surroundings = {
            "DJANGO_SETTINGS_MODULE": "settings", "PYTHONPATH": self.folder / "personal_data" / "var",
            "DJANGO_LOG_LEVEL": "ERROR", "OPENSLIDES_LOG_LEVEL": "ERROR",
        }
        return running(command, self.port, "/apps/core/servertime/", self.folder / "log", surroundings)

    def begin(self, proposals):
        self.client.open(f"http://127.0.0.1:{self.port}/apps/users/login/").read()
        self.send("/apps/users/login/", {"username": "admin", "password": "admin"})
        for title, words in proposals:
            self.send(WRITE, motion(title, words))

    def send(self, path, what):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", json.dumps(what).encode(),
            {"Content-Type": "application/json", "X-CSRFToken": self.token})
        return json.load(self.client.open(request))

    @property
    def token(self):
        return next((cookie.value for cookie in self.jar if "Csrf" in cookie.name), "")

    @property
    def headers(self):
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)
        return {"Cookie": cookies}

    @property
    def reads(self):
        return [("JSON", [LIST], self.headers)]

    def listed(self, body):
        return len(json.loads(body))

    def writing(self, title, words):
        """The script of wrk and its words."""
        what = json.dumps(motion(title, words))
        return WRITE, "motions.lua", [self.headers["Cookie"], self.token, what]

    def written(self):
        with contextlib.closing(sqlite3.connect(self.folder / "personal_data" / "var" / "db.sqlite3")) as base:
            return base.execute("SELECT count(*) FROM motions_motion").fetchone()[0]


def motion(title, words):
    return {"title": title, "text": f"<p>{words}</p>"}
