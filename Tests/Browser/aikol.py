"""The village of the demonstration, and more people for it."""

import re
import sqlite3

import paper
from chapter_invite import CODE
from client import Client
from house import House
from story import PASSPHRASE


class Village:
    """A running demonstration whose administrator can bring people in."""

    def __init__(self, program, folder, *more):
        self.house = House(program, folder, more=["--demo", *more])

    def __enter__(self):
        self.house.start()
        said = self.house.said()
        self.participant = code_of(said, "participant")
        self.administrator_code = code_of(said, "administrator")
        self.desk = Client(self.house.port, timeout=60)
        path = f"/ky/card/{self.administrator_code}"
        self.desk.page(path)
        self.desk.post(path, {"login": "айнура", "password": PASSPHRASE})
        self.desk.page("/ky/people")
        return self

    def __exit__(self, *_):
        self.house.stop()

    def add(self, name, *roles):
        """Somebody new; gives the code of her card."""
        self.look()
        path = self.desk.post("/ky/people/new", [("name", name), *(("role", role) for role in roles)])
        return self.card(path.rsplit("/", 1)[-1])

    def look(self):
        """A line that was idle is hung up; looking begins a new one."""
        self.desk.page("/ky/people/new")

    def card(self, person):
        self.look()
        path = self.desk.post("/ky/people/cards", {"person": person})
        return CODE.search(paper.raw(self.desk.get(path)))[0]

    def rows(self, sql, *values):
        """What the database holds now."""
        base = sqlite3.connect(f"file:{self.house.data}/kurak.sqlite?mode=ro", uri=True, timeout=30)
        try:
            return base.execute(sql, values).fetchall()
        finally:
            base.close()

    def count(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    def bytes(self):
        """Every byte that lies in the folder of the house."""
        return b"".join(path.read_bytes() for path in self.house.data.rglob("*") if path.is_file())


def code_of(said, who):
    return re.search(rf"as the {who}, once: \S+/c/(\w+)", said)[1]


def dashed(text):
    """An id of the database, in hex, as addresses have it."""
    text = text.lower()
    return "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])
