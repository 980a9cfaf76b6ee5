"""A house begun by `kurak bench-seed`, its facilitator, and the seed that fills it further."""

import os
import subprocess
import sys
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts" / "crash"), str(ROOT / "Tests" / "Browser")]

from client import Client  # noqa: E402
from house import House  # noqa: E402
from seed import BASE, IDEAS, Seed  # noqa: E402
from village import Village  # noqa: E402

PROGRAM = Path(os.environ.get("KURAK", ROOT / ".build" / "release" / "kurak")).resolve()
SETTINGS = "synchronous_commit = off\nmax_wal_size = '8GB'\nshared_buffers = '512MB'"


class Staff(Village):
    """Somebody signed in by the cookie that `bench-seed` printed."""

    def __init__(self, port, cookie):
        self.staff = Client(port, timeout=60)
        self.staff.cookies = dict([cookie.split("=", 1)])


class SeededHouse:
    def __init__(self, room, engine, *more):
        """`more`: what `bench-seed` shall do besides; its further lines are kept."""
        words = ["--data", room / "data", *engine.more]
        first, *self.further = subprocess.check_output(
            [PROGRAM, "bench-seed", "--people", str(BASE), *words, *more], text=True
        ).splitlines()
        self.cookie, self.list, _ = first.split()
        self.house = House(PROGRAM, room, more=engine.more)
        with self.house:
            decision = Staff(self.house.port, self.cookie).open_decision(IDEAS)
        self.cohort = self.list.split("/")[3]
        community = engine.ask("SELECT id FROM community")[0][0]
        self.seed = Seed(
            engine, plain(community), plain(self.cohort), plain(decision.split("/")[-1]))
        self.decision = decision.replace("/ky/", "/en/")

    def facilitator(self):
        return self.signed_in(self.cookie)

    def signed_in(self, cookie):
        return Staff(self.house.port, cookie).staff


def plain(text):
    """An id as bytes, whichever dress it comes in."""
    return text if isinstance(text, bytes) else uuid.UUID(text.removeprefix("\\x")).bytes
