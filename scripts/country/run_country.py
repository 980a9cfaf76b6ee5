"""A country on one machine: two houses behind a proxy, and what happens when parts of it die."""

import argparse
import contextlib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "scripts" / "crash"), str(ROOT / "Tests" / "Browser")]

from client import Client  # noqa: E402
from cluster import Cluster, free_port  # noqa: E402
from house import House  # noqa: E402
from inspection import inspect_cluster  # noqa: E402
from load import Facilitator, Gate, Voter  # noqa: E402
from neighbours import Bouncer, Proxy  # noqa: E402
from village import Village  # noqa: E402


class Country:
    def __init__(self, program, room, cluster):
        self.program = program
        self.room = room
        self.cluster = cluster
        self.bouncer = Bouncer(cluster, room)
        ports = [free_port(), free_port()]
        self.proxy = Proxy(room, ports)
        node = cluster.nodes[1]
        replica = f"postgresql://kurak@127.0.0.1:{node.port}/kurak"
        more = ["--replica", replica, "--proxy", "127.0.0.1"]
        self.houses = []
        for number, address in enumerate([cluster.address, self.bouncer.address]):
            folder = room / f"server-{number + 1}"
            folder.mkdir()
            self.houses.append(
                House(program, folder, port=ports[number], more=["--database", address, *more])
            )
        self.writers = []
        self.gate = Gate()

    def open(self):
        one, two = self.houses
        one.start()
        self.refuse_without_key(two)
        shutil.copy2(one.data / "secret.key", two.data / "secret.key")
        two.start()
        self.proxy.wait_for(2)
        # The link that was printed last counts.
        village = Village(self.proxy.port, two.set_up_token, women=12, sessions=3, voters=5)
        self.writers = [Facilitator(village, s, self.gate) for s in village.sessions]
        self.writers += [Voter(village, voter, self.gate) for voter in village.voters]
        self.gate.up.set()
        for writer in self.writers:
            writer.start()

    def refuse_without_key(self, house):
        """A second server with a key of its own would void every card."""
        done = subprocess.run(
            [self.program, "serve", "--data", house.data, "--listen", f"127.0.0.1:{house.port}",
             *house.more],
            capture_output=True, text=True, timeout=60,
        )
        if done.returncode != 5 or (house.data / "secret.key").exists():
            raise AssertionError(f"served without the key: {done.stdout}{done.stderr}")
        print("a server without the key of the data: refused, exit code 5")

    def acknowledged(self):
        return [write for writer in self.writers for write in list(writer.acknowledged)]

    def load(self, seconds, name):
        """So much was acknowledged in that time, and who answered."""
        before, answered = len(self.acknowledged()), self.proxy.answered()
        time.sleep(seconds)
        for writer in self.writers:
            if writer.fault:
                raise AssertionError(f"{type(writer).__name__}: {writer.fault!r}")
        count = len(self.acknowledged()) - before
        each = [now - then for now, then in zip(self.proxy.answered(), answered)]
        print(f"{name}: {count} writes acknowledged in {seconds:g} s; answered by each: {each}")
        if count == 0:
            raise AssertionError(f"{name}: nothing was acknowledged")
        return each

    def wait_for_a_write(self):
        before, begin = len(self.acknowledged()), time.monotonic()
        while len(self.acknowledged()) == before:
            if time.monotonic() > begin + 60:
                raise AssertionError("nothing is written any more")
            time.sleep(0.02)
        return time.monotonic() - begin

    def visit(self, times):
        """What a visitor gets, with a line of her own each time."""
        for _ in range(times):
            visitor = Client(self.proxy.port)
            visitor.get("/ky/")
            visitor.close()

    def reads_of(self, node):
        question = "SELECT xact_commit FROM pg_stat_database WHERE datname = 'kurak'"
        return int(self.cluster.run("psql", "-At", "-h", "127.0.0.1", "-p", node.port, "-U",
                                    "kurak", "-d", "kurak", "-c", question))

    def show_replica(self):
        before = self.reads_of(self.cluster.nodes[1])
        self.visit(50)
        # PostgreSQL counts the last of an idle line after ten seconds.
        time.sleep(11)
        reads = self.reads_of(self.cluster.nodes[1]) - before
        print(f"50 visits: {reads} reads on the replica")
        if reads < 50:
            raise AssertionError("visitors were not sent to the replica")

    def lose_a_server(self, seconds):
        one = self.houses[0]
        one.kill()
        print(f"server one killed; the next write came {self.wait_for_a_write():.2f} s later")
        each = self.load(seconds, "one server")
        if each[0]:
            raise AssertionError("the dead answer")
        one.start()
        self.proxy.wait_for(2)
        if min(self.load(seconds, "both again")) == 0:
            raise AssertionError("the server that came back is not asked")

    def lose_the_primary(self, seconds):
        begin = time.monotonic()
        self.cluster.lose_primary()
        self.bouncer.follow()
        self.wait_for_a_write()
        print(
            f"primary killed, replica promoted, a new replica made: written to again after"
            f" {time.monotonic() - begin:.2f} s"
        )
        self.load(seconds, "on the new primary")

    def lose_the_replica(self):
        """Visitors go on; writes wait, for one disk is not enough; then both go on."""
        replica = self.cluster.nodes[1]
        self.cluster.knock_out(replica)
        begin = time.monotonic()
        self.visit(20)
        print(f"replica killed: 20 visits in {time.monotonic() - begin:.2f} s")
        before = len(self.acknowledged())
        time.sleep(1)
        print(f"writes acknowledged meanwhile: {len(self.acknowledged()) - before}")
        self.cluster.start(replica)
        print(f"replica back; the next write came {self.wait_for_a_write():.2f} s later")

    def close(self):
        self.gate.is_over = True
        for writer in self.writers:
            writer.join(30)
            if writer.is_alive() or writer.fault:
                raise AssertionError(f"a writer did not come to an end: {writer.fault!r}")
        for house in self.houses:
            if house.stop() != 0:
                raise AssertionError(f"kurak did not stop in order: {house.said()[-800:]}")
        acknowledged = self.acknowledged()
        faults = inspect_cluster(self.program, self.cluster, self.houses[0].data, acknowledged)
        if faults:
            raise AssertionError("\n".join(faults))
        again = sum(writer.again for writer in self.writers)
        print(f"{len(acknowledged)} writes acknowledged, {again} sent again; nothing lost, nothing twice")

    def end(self):
        self.gate.is_over = True
        self.gate.up.set()
        for house in self.houses:
            if house.process and house.process.poll() is None:
                house.kill()
        self.proxy.end()
        self.bouncer.end()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=5)
    words = parser.parse_args()
    with contextlib.ExitStack() as stack:
        room = pathlib.Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="kurak-country-"))
        )
        room.chmod(0o711)
        settings = (ROOT / "deploy" / "postgresql.conf").read_text()
        cluster = stack.enter_context(Cluster(with_replica=True, settings=settings))
        country = Country(pathlib.Path(words.program).resolve(), room, cluster)
        stack.callback(country.end)
        country.open()
        country.load(words.seconds, "both servers")
        country.show_replica()
        country.lose_a_server(words.seconds)
        country.lose_the_replica()
        country.lose_the_primary(words.seconds)
        country.close()


if __name__ == "__main__":
    main()
