"""Our side: a house with writers, a hearing that has its proposals, and hearings to write into."""

import contextlib
import hashlib
import json
import re
import subprocess
import time
import urllib.parse

from seeded import PROGRAM  # sets the path of what follows
from client import Client  # noqa: E402
from house import House
from seed import OnSQLite, id

# A person may have ten proposals before a process, so each measurement has many processes to write into.
WRITERS, SHARE = 32, 100
PROCESSES = 3 * SHARE
PAGE = 50


class Hearing:
    name = "Kurak"

    def __init__(self, room):
        self.room, self.used = room, 0
        subprocess.run([PROGRAM, "bench-seed", "--people", str(WRITERS), "--data", room / "data"],
                       check=True, capture_output=True)
        self.base = OnSQLite(room)
        self.house = House(PROGRAM, room)
        self.port = self.house.port
        self.community = self.base.ask("SELECT id FROM community")[0][0]
        self.sessions = [hashlib.sha256(bytes([n])).hexdigest() for n in range(WRITERS)]
        self.write_past()

    def write_past(self):
        """Sessions and processes: what stands there before anybody proposes anything."""
        women = [row[0] for row in self.base.ask(
            f"SELECT person FROM enrolment ORDER BY number LIMIT {WRITERS}")]
        now, plain = round(time.time() * 1000), '{"en":"Hearing"}'
        self.base.write([
            ("session", "id community person created_at seen_at",
             [(hashlib.blake2b(f"session {token}".encode(), digest_size=32).digest(),
               self.community, person, now, now) for token, person in zip(self.sessions, women)]),
            ("joint_process", "id community template title purpose moderated_before answer_days"
             " answered_by passed_to is_public last_day",
             [(id("j", n), self.community, "budget-hearing", plain, plain, 0, 14, "", "", 1, "2199-12-31")
              for n in range(PROCESSES + 1)]),
            ("joint_phase", "id community process kind first_day last_day opens",
             [(id("f", n), self.community, id("j", n), "propose", "2020-01-01", "2199-12-31",
               "propose support") for n in range(PROCESSES + 1)]),
        ])

    @contextlib.contextmanager
    def running(self):
        with self.house:
            yield self.house.process, None

    def begin(self, proposals):
        self.writers = [self.writer(token) for token in self.sessions]
        first = self.paths[0]
        for number, (title, words) in enumerate(proposals):
            self.writers[number % WRITERS].post(f"{first}/write", form(title, words))
        self.count = len(proposals)

    def writer(self, token):
        client = Client(self.port, timeout=60)
        client.cookies = {"kurak": token}
        client.page(f"{self.paths[0]}/write")
        return client

    @property
    def paths(self):
        return [f"/en/proposals/processes/{uuid(id('j', n))}" for n in range(PROCESSES + 1)]

    @property
    def reads(self):
        """All as JSON, which programs ask for, and the pages of fifty, which people turn."""
        cookie = {"Cookie": f"kurak={self.sessions[0]}"}
        whole = f"{self.paths[0]}/list"
        pages = [f"{whole}?page={page}" for page in range(1, -(-self.count // PAGE) + 1)]
        return [("JSON", [whole], {**cookie, "Accept": "application/json"}), ("page", pages, cookie)]

    def listed(self, body):
        if body.startswith(b"{"):
            return len(json.loads(body)["proposals"])
        return len(re.findall(r'href="/en/proposals/[0-9a-f]{8}-[^"/]*"', body.decode()))

    def writing(self, title, words):
        text = urllib.parse.urlencode(form(title, words))
        lines = [f"kurak={token} {writer.token} {text}\n"
                 for token, writer in zip(self.sessions, self.writers)]
        (self.room / "writers").write_text("".join(lines))
        # Each measurement takes hearings that nobody wrote into.
        share = self.paths[1:][self.used:self.used + SHARE]
        self.used += SHARE
        return "/", "proposals.lua", [f"http://127.0.0.1:{self.port}", self.room / "writers", *share]

    def written(self):
        return self.base.ask("SELECT count(*) FROM proposal_version")[0][0]


def form(title, words):
    return {"title": title, "words": words, "language": "ky", "named": "yes"}


def uuid(raw):
    text = raw.hex()
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])
