"""Attendance and ballots without end, each with a command id of its own."""

import http.client
import random
import threading
import uuid

from client import Client, Refused
from village import IDEAS

STATES = ["present", "late", "excused", "absent"]
BROKEN = (OSError, http.client.HTTPException)


class Writer(threading.Thread):
    """Sends one thing after another; what is not acknowledged it sends again, unchanged."""

    def __init__(self, client, gate, port):
        super().__init__(daemon=True)
        self.client = client
        self.gate = gate
        self.port = port
        self.acknowledged = []
        self.again = 0
        self.fault = None
        self.last = None

    def run(self):
        try:
            while not self.gate.is_over:
                path, fields, meaning = self.next()
                self.send(path, fields, meaning, str(uuid.uuid4()))
        except Exception as fault:
            self.fault = fault

    def send(self, path, fields, meaning, command):
        while True:
            self.gate.up.wait()
            try:
                self.client.post(path, fields, command=command)
            except BROKEN:
                # Perhaps it was written, perhaps not: the same command tells.
                self.again += 1
                self.gate.wait_a_moment()
                continue
            except Refused as refusal:
                # 502 and 504 are a proxy's: perhaps it was written, perhaps not.
                if refusal.status not in (502, 503, 504):
                    raise
                self.again += 1
                self.gate.wait_a_moment()
                continue
            self.acknowledged.append((command, meaning))
            self.last = meaning
            return


class Facilitator(Writer):
    """Takes the attendance of one session over and over."""

    def __init__(self, village, session, gate):
        client = Client(village.staff.port)
        client.cookies = dict(village.staff.cookies)
        client.token = village.staff.token
        super().__init__(client, gate, village.staff.port)
        self.session = session
        self.women = village.women

    def next(self):
        states = {row: random.choice(STATES) for row in range(1, self.women + 1)}
        fields = {f"row-{row}": state for row, state in states.items()} | {"guests": "0"}
        return f"{self.session}/attendance", fields, states


class Voter(Writer):
    """Changes her ballot over and over."""

    def __init__(self, village, client, gate):
        client.timeout = 10
        super().__init__(client, gate, village.staff.port)
        self.decision = village.decision

    def next(self):
        ideas = random.sample(range(1, IDEAS + 1), random.randint(1, IDEAS))
        return f"{self.decision}/ballot", [("idea", str(idea)) for idea in ideas], sorted(ideas)


class Gate:
    """Whether the house stands, and whether it is over."""

    def __init__(self):
        self.up = threading.Event()
        self.is_over = False

    def wait_a_moment(self):
        threading.Event().wait(0.02)
