"""Knocks a running house over again and again, and asks afterwards what it remembers."""

import argparse
import contextlib
import pathlib
import random
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Tests" / "Browser"))

from house import House  # noqa: E402
from cluster import Cluster  # noqa: E402
from inspection import inspect, inspect_cluster  # noqa: E402
from load import Facilitator, Gate, Voter  # noqa: E402
from village import Village  # noqa: E402


class CrashTest:
    def __init__(self, program, room, chance, cluster=None, pause=0.5):
        self.program = program
        self.pause = pause
        self.room = pathlib.Path(room)
        self.chance = chance
        self.cluster = cluster
        more = ["--database", cluster.address] if cluster else []
        self.house = House(program, self.room, more=more)
        self.gate = Gate()
        self.kills = 0
        self.inspections = 0
        self.slowest_start = 0.0

    def run(self, times, every, promote):
        self.house.start()
        try:
            village = Village(self.house.port, self.house.set_up_token)
            self.writers = [Facilitator(village, s, self.gate) for s in village.sessions]
            self.writers += [Voter(village, voter, self.gate) for voter in village.voters]
            self.gate.up.set()
            for writer in self.writers:
                writer.start()
            for number in range(times):
                if self.cluster and number % promote == promote - 1:
                    self.lose_primary()
                self.knock_over(is_inspected=number % every == every - 1 or number == times - 1)
            self.finish(village)
        finally:
            self.gate.is_over = True
            self.gate.up.set()
            self.house.kill()

    def knock_over(self, is_inspected):
        time.sleep(self.chance.uniform(0.02, self.pause))
        self.house.kill()
        self.kills += 1
        self.gate.up.clear()
        if is_inspected:
            self.inspect()
        begin = time.monotonic()
        self.house.start()
        self.slowest_start = max(self.slowest_start, time.monotonic() - begin)
        self.gate.up.set()
        self.ask_the_writers()

    def lose_primary(self):
        """The database goes; the house stays and has to find where it went."""
        time.sleep(self.chance.uniform(0.02, self.pause))
        self.cluster.lose_primary()
        before = len(self.acknowledged())
        until = time.monotonic() + 60
        while len(self.acknowledged()) == before:
            self.ask_the_writers()
            if time.monotonic() > until:
                raise AssertionError("nothing is written since the replica was promoted")
            time.sleep(0.05)

    def acknowledged(self):
        return [write for writer in self.writers for write in list(writer.acknowledged)]

    def inspect(self):
        # Taken after the kill: whatever was acknowledged by then must be there.
        acknowledged = self.acknowledged()
        if self.cluster:
            faults = inspect_cluster(self.program, self.cluster, self.house.data, acknowledged)
        else:
            faults = inspect(self.program, self.house.data, acknowledged, self.room)
        if faults:
            raise AssertionError("\n".join(faults))
        self.inspections += 1

    def ask_the_writers(self):
        for writer in self.writers:
            if writer.fault:
                raise AssertionError(f"{type(writer).__name__}: {writer.fault!r}")

    def finish(self, village):
        """Everybody's last word is heard, and stands where she would look for it."""
        time.sleep(0.3)
        self.gate.is_over = True
        for writer in self.writers:
            writer.join(30)
            if writer.is_alive():
                raise AssertionError("a writer did not come to an end")
        self.ask_the_writers()
        # Her line went with the house that was killed.
        village.staff.close()
        for writer in self.writers:
            if writer.last is None:
                raise AssertionError("somebody never got through")
            check_last(village, writer)
        if self.house.stop() != 0:
            raise AssertionError("kurak did not stop in order after SIGTERM")
        self.inspect()

    def report(self):
        attendance = sum(len(w.acknowledged) for w in self.writers if isinstance(w, Facilitator))
        ballots = sum(len(w.acknowledged) for w in self.writers if isinstance(w, Voter))
        again = sum(writer.again for writer in self.writers)
        if self.cluster:
            print(
                f"{self.cluster.promotions} primaries of PostgreSQL killed and replicas promoted;"
                f" slowest promotion {self.cluster.slowest_promotion:.2f} s"
            )
        print(
            f"{self.kills} kills, {self.inspections} inspections; acknowledged: {attendance} sheets"
            f" of attendance, {ballots} ballots; sent again: {again};"
            f" slowest restart {self.slowest_start:.2f} s; nothing lost, nothing twice"
        )


def check_last(village, writer):
    if isinstance(writer, Facilitator):
        text = village.staff.page(writer.session)
        found = {int(row): state for row, state in marked(text, r"row-(\d+)")}
    else:
        text = writer.client.page(f"{writer.decision}/ballot")
        found = sorted(int(value) for _, value in marked(text, "(idea)"))
    if found != writer.last:
        raise AssertionError(f"she was told it is written: {writer.last}; it is {found}")


def marked(text, name):
    for box in re.findall(r"<input[^>]*>", text):
        named = re.search(f'name="{name}"', box)
        if named and re.search(r"\schecked\b", box):
            yield named[1], re.search(r'value="([^"]*)"', box)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the kurak binary")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument(
        "--promote", type=int, default=10,
        help="on postgresql, kill the primary before every so-manieth kill (10)",
    )
    parser.add_argument("-n", type=int, default=100, help="how many kills (100)")
    parser.add_argument(
        "--every", type=int, help="inspect after so many kills (5, or a fortieth of all)"
    )
    parser.add_argument(
        "--pause", type=float, default=0.5, help="at most so many seconds of load between kills (0.5)"
    )
    parser.add_argument("--seed", type=int, default=None, help="for the same moments again")
    words = parser.parse_args()
    seed = words.seed if words.seed is not None else random.randrange(1_000_000)
    print(f"seed {seed}")
    with contextlib.ExitStack() as stack:
        room = stack.enter_context(tempfile.TemporaryDirectory(prefix="kurak-crash-"))
        is_shared = words.engine == "postgresql"
        cluster = stack.enter_context(Cluster(with_replica=True)) if is_shared else None
        program = pathlib.Path(words.program).resolve()
        test = CrashTest(program, room, random.Random(seed), cluster, words.pause)
        begin = time.monotonic()
        test.run(words.n, words.every or max(5, words.n // 40), words.promote)
        test.report()
        print(f"{words.engine}: {(time.monotonic() - begin) / 60:.1f} minutes")


if __name__ == "__main__":
    main()
