"""Telephones and laptops that write down what they did, when they began and when they knew."""

import http.client
import json
import random
import threading
import time
import uuid

from checker import NEVER, Operation
from client import Client, Refused
from registers import NO_BALLOT

BROKEN = (OSError, http.client.HTTPException)
STATES = ["present", "late", "excused", "absent"]
# After these nobody knows whether it was written.
UNKNOWN = (502, 503, 504)


class Device(threading.Thread):
    """One after the other, at whichever server; what breaks off it sends again, or leaves so."""

    def __init__(self, like, ports, chance, name):
        super().__init__(daemon=True, name=name)
        self.chance = random.Random(chance.random())
        self.clients = [Client(port) for port in ports]
        for client in self.clients:
            client.cookies = dict(like.cookies)
            client.token = like.token
        self.history = []
        self.again = 0
        self.fault = None
        self.is_over = False

    def run(self):
        try:
            while not self.is_over:
                self.act()
            self.look()
        except Exception as fault:
            self.fault = fault
        for client in self.clients:
            client.close()

    def write(self, path, fields, what, value):
        command, begin, tries, may_have_come = str(uuid.uuid4()), time.monotonic(), 0, False
        while True:
            try:
                self.chance.choice(self.clients).post(path, fields, command=command)
                return self.note(begin, time.monotonic(), what, value)
            except ConnectionRefusedError:
                pass
            except BROKEN:
                may_have_come = True
            except Refused as refusal:
                if refusal.status not in UNKNOWN:
                    raise
                may_have_come = True
            tries += 1
            if self.chance.random() < 0.3 and not (self.is_over and tries < 9):
                if may_have_come:
                    self.note(begin, NEVER, what, value)
                return None
            self.again += 1
            self.wait(tries)

    def read(self, path, understand):
        tries = 0
        while True:
            begin = time.monotonic()
            try:
                client = self.chance.choice(self.clients)
                answer, content = client.ask("GET", path, headers={"Accept": "application/json"})
            except BROKEN:
                answer = None
            end = time.monotonic()
            if answer is not None and answer.status == 200:
                return self.note(begin, end, "read", understand(json.loads(content)))
            if answer is not None and answer.status not in UNKNOWN:
                raise Refused(answer.status, content.decode(errors="replace"))
            tries += 1
            self.wait(tries)

    def note(self, begin, end, what, value):
        self.history.append(Operation(begin, end, what, value, self.name))

    def wait(self, tries):
        time.sleep(min(0.4, 0.02 * 2 ** min(tries, 6)) * self.chance.uniform(0.5, 1))


class Phone(Device):
    """A voter's; she may hold two at once."""

    def __init__(self, voter, decision, ideas, ports, chance, name):
        super().__init__(voter, ports, chance, name)
        self.decision = decision
        self.ideas = range(1, ideas + 1)
        self.receipts = set()

    def act(self):
        what = self.chance.random()
        if what < 0.45:
            self.look()
        elif what < 0.8:
            ticked = tuple(sorted(self.chance.sample(self.ideas, self.chance.randint(0, 4))))
            fields = [("idea", str(idea)) for idea in ticked] or [("none", "yes")]
            self.write(f"{self.decision}/ballot", fields, "cast", ticked)
        else:
            self.write(f"{self.decision}/withdraw", [], "withdraw", NO_BALLOT)

    def look(self):
        self.read(f"{self.decision}/ballot", self.understand)

    def understand(self, seen):
        status, ticked, receipt = seen["own_ballot"]["status"], seen["approved"], seen["receipt"]
        if (status == "not-cast") != (ticked is None) or (ticked is None) != (receipt is None):
            raise AssertionError(f"half a ballot: {seen}")
        if ticked is None:
            return NO_BALLOT
        # Her words stay the same however often she changes her mind.
        self.receipts.add(receipt)
        if len(self.receipts) > 1:
            raise AssertionError(f"two receipts of one ballot: {self.receipts}")
        return tuple(ticked), status == "changed"


class Laptop(Device):
    """A facilitator's, at one meeting: whole sheets, or a part of the rows."""

    def __init__(self, village, session, is_whole, ports, chance, name):
        super().__init__(village.staff, ports, chance, name)
        self.session = session
        self.is_whole = is_whole
        self.rows = range(1, village.women + 1)

    def act(self):
        if self.chance.random() < 0.5:
            return self.look()
        count = len(self.rows) if self.is_whole else self.chance.randint(1, len(self.rows))
        marked = {row: self.chance.choice(STATES) for row in self.chance.sample(self.rows, count)}
        fields = {f"row-{row}": state for row, state in marked.items()} | {"guests": "0"}
        self.write(f"{self.session}/attendance", fields, "mark", marked)

    def look(self):
        self.read(self.session, lambda seen: {row["number"]: row["state"] for row in seen["people"]})
