"""Many cast, change and withdraw ballots and take attendance while servers die; then it is asked
whether what each of them saw could have happened one thing after the other."""

import argparse
import contextlib
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts" / "crash"), str(ROOT / "Tests" / "Browser")]

from checker import NEVER, around, first_fault  # noqa: E402
from cluster import Cluster  # noqa: E402
from devices import Laptop, Phone  # noqa: E402
from house import House  # noqa: E402
from registers import Ballot, Marks  # noqa: E402
from village import Village  # noqa: E402

VOTERS, SESSIONS, WOMEN, IDEAS = 6, 4, 8, 9
# A round has a decision and meetings of its own, so that no history grows without end.
ROUND = 12


class HistoryTest:
    def __init__(self, program, room, chance, cluster):
        self.chance = chance
        self.cluster = cluster
        self.houses = []
        for number in range(2 if cluster else 1):
            folder = room / f"server-{number + 1}"
            folder.mkdir()
            more = ["--database", cluster.address] if cluster else []
            self.houses.append(House(program, folder, more=more))
        self.kills = self.rounds = self.again = self.registers = 0
        self.counts = dict.fromkeys(["cast", "withdraw", "mark", "read", "unknown"], 0)

    def run(self, seconds):
        try:
            one, *others = self.houses
            one.start()
            self.village = Village(
                one.port, one.set_up_token, women=WOMEN, sessions=0, voters=VOTERS
            )
            for other in others:
                other.data.mkdir()
                shutil.copy2(one.data / "secret.key", other.data / "secret.key")
                other.start()
            until = time.monotonic() + seconds
            while self.rounds == 0 or time.monotonic() < until:
                self.round(min(ROUND, max(3, until - time.monotonic())))
        finally:
            for house in self.houses:
                if house.process:
                    house.kill()

    def round(self, seconds):
        # The lines of those who are always there went with the servers that were killed.
        self.village.staff.close()
        decision = self.village.open_decision(IDEAS)
        sessions = [self.village.plan(number) for number in range(SESSIONS)]
        ports = [house.port for house in self.houses]
        phones = {
            voter: [Phone(client, decision, IDEAS, ports, self.chance, f"phone {voter}.{number}")
                    for number in (1, 2)]
            for voter, client in enumerate(self.village.voters)
        }
        laptops = {
            session: [Laptop(self.village, path, session % 2 == 0, ports, self.chance,
                             f"laptop {session}.{number}") for number in (1, 2)]
            for session, path in enumerate(sessions)
        }
        devices = [each for group in [*phones.values(), *laptops.values()] for each in group]
        for device in devices:
            device.start()
        self.knock_over(devices, time.monotonic() + seconds)
        for device in devices:
            device.is_over = True
        for device in devices:
            device.join(60)
            if device.fault or device.is_alive():
                raise AssertionError(f"{device.name}: {device.fault!r}")
        self.count(devices)
        for voter, pair in phones.items():
            self.check(f"ballot of voter {voter}", pair, Ballot(), same)
        for session, pair in laptops.items():
            self.check_sheet(session, pair)
        self.rounds += 1

    def knock_over(self, devices, until):
        """Now one server dies, now all, now and then the primary of the database."""
        number = 0
        while time.monotonic() < until:
            time.sleep(self.chance.uniform(0.1, 1))
            if any(device.fault for device in devices):
                return
            number += 1
            if self.cluster and number % 5 == 3:
                self.cluster.lose_primary()
                continue
            dead = self.chance.sample(self.houses, self.chance.randint(1, len(self.houses)))
            for house in dead:
                house.kill()
            self.kills += len(dead)
            starts = [threading.Thread(target=house.start) for house in dead]
            for start in starts:
                start.start()
            for start in starts:
                start.join()

    def count(self, devices):
        for device in devices:
            self.again += device.again
            for operation in device.history:
                self.counts[operation.what] += 1
                self.counts["unknown"] += operation.returned == NEVER

    def check_sheet(self, session, pair):
        """Each mark by itself; where all wrote whole sheets, the sheet too."""
        for row in range(1, WOMEN + 1):
            self.check(f"mark {row} of meeting {session}", pair, Marks(), mark_of(row))
        if pair[0].is_whole:
            nothing = tuple([None] * WOMEN)
            self.check(f"sheet of meeting {session}", pair, Marks(nothing), whole)

    def check(self, name, pair, register, of):
        history = [seen for each in pair for seen in map(of, each.history) if seen is not None]
        fault = first_fault(history, register)
        self.registers += 1
        if fault is not None:
            lines = "\n".join(map(str, around(history, fault)))
            raise AssertionError(f"{name}: not linearizable at {fault}\n{lines}")

    def report(self):
        count = self.counts
        if self.cluster:
            print(
                f"{len(self.houses)} servers, {self.cluster.promotions} primaries of PostgreSQL"
                " killed and replicas promoted"
            )
        print(
            f"{self.rounds} rounds, {self.kills} kills of a server; {count['cast']} ballots cast or"
            f" changed, {count['withdraw']} withdrawn, {count['mark']} sheets of attendance,"
            f" {count['read']} looked at; sent again: {self.again}, outcome unknown:"
            f" {count['unknown']}; {self.registers} histories, each linearizable"
        )


def same(operation):
    return operation


def mark_of(row):
    """What of an operation on the sheet is one on this mark; None where it does not touch it."""

    def of(operation):
        if row not in operation.value:
            return None
        return replaced(operation, operation.value[row])

    return of


def whole(operation):
    return replaced(operation, tuple(operation.value[row] for row in range(1, WOMEN + 1)))


def replaced(operation, value):
    return type(operation)(
        operation.invoked, operation.returned, operation.what, value, operation.who
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the kurak binary")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--seconds", type=float, default=60, help="how long, about (60)")
    parser.add_argument("--seed", type=int, default=None, help="for the same choices again")
    words = parser.parse_args()
    seed = words.seed if words.seed is not None else random.randrange(1_000_000)
    print(f"seed {seed}", flush=True)
    with contextlib.ExitStack() as stack:
        room = stack.enter_context(tempfile.TemporaryDirectory(prefix="kurak-history-"))
        is_shared = words.engine == "postgresql"
        cluster = stack.enter_context(Cluster(with_replica=True)) if is_shared else None
        program = pathlib.Path(words.program).resolve()
        test = HistoryTest(program, pathlib.Path(room), random.Random(seed), cluster)
        test.run(words.seconds)
        test.report()


if __name__ == "__main__":
    main()
