"""PostgreSQL on this machine: a primary and, where asked for, a replica it waits for."""

import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time

WORDS = pathlib.Path(__file__).resolve().parents[1] / "with-postgres.sql"
# What is set up before there is a replica cannot wait for it.
ALONE = {"PGOPTIONS": "-c synchronous_commit=local"}


def programs():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parts[-2]))
    if not found:
        raise SystemExit("PostgreSQL is not installed: scripts/install-packages test")
    return found[-1]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_alive(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Node:
    def __init__(self, folder):
        self.data = folder
        self.port = free_port()


class Cluster:
    """Its files go when it ends. With a replica, a commit is acknowledged when both have it."""

    def __init__(self, with_replica, settings=""):
        self.bin = programs()
        self.room = pathlib.Path(tempfile.mkdtemp(prefix="kurak-cluster-"))
        # PostgreSQL does not run as root.
        self.owner = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        if os.getuid() == 0:
            shutil.chown(self.room, self.owner)
        self.nodes = [Node(self.room / "first"), Node(self.room / "second")]
        self.with_replica = with_replica
        self.settings = settings
        self.promotions = 0
        self.slowest_promotion = 0.0

    def __enter__(self):
        self.start_first()
        if self.with_replica:
            self.add_replica()
        return self

    def __exit__(self, *_):
        for node in self.nodes:
            self.knock_out(node)
        shutil.rmtree(self.room, ignore_errors=True)

    @property
    def primary(self):
        return self.nodes[0]

    @property
    def address(self):
        """Every host, so that libpq finds whichever may be written to."""
        hosts = ",".join(f"127.0.0.1:{node.port}" for node in self.nodes)
        return f"postgresql://kurak@{hosts}/kurak?target_session_attrs=read-write&connect_timeout=5"

    def run(self, name, *words, text=None, more=None):
        command = [self.bin / name, *map(str, words)]
        if os.getuid() == 0:
            command = ["runuser", "-u", self.owner, "--", *command]
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, cwd="/", timeout=120,
            env={**os.environ, **(more or {})},
        )
        if done.returncode:
            raise AssertionError(f"{name}: {done.stdout}{done.stderr}{self.last_words()}")
        return done.stdout

    def last_words(self):
        log = self.room / "log"
        return log.read_text(errors="replace")[-2000:] if log.exists() else ""

    def start_first(self):
        node = self.primary
        self.run("initdb", "-D", node.data, "-U", "kurak", "-A", "trust", "-E", "UTF8",
                 "--locale=C", "--no-sync")
        settings = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''",
                    "max_connections = 200", "jit = off", "wal_keep_size = '256MB'",
                    f"port = {node.port}"]
        if self.with_replica:
            # By name: with '*' a running pg_basebackup would count as the replica.
            settings += ["synchronous_standby_names = 'walreceiver'", "synchronous_commit = on"]
        with open(node.data / "postgresql.conf", "a") as file:
            file.write("\n".join([*settings, self.settings]) + "\n")
        self.start(node)
        where = ["-q", "-h", "127.0.0.1", "-p", node.port, "-U", "kurak", "-v", "ON_ERROR_STOP=1"]
        self.run("psql", *where, "-d", "postgres", text="CREATE DATABASE kurak;", more=ALONE)
        self.run("psql", *where, "-d", "kurak", text=WORDS.read_text(), more=ALONE)

    def start(self, node):
        self.run("pg_ctl", "-D", node.data, "-l", self.room / "log", "-w",
                 "-o", f"-p {node.port}", "start")

    def add_replica(self):
        """A second copy of the primary; nothing is acknowledged until it keeps up."""
        node = self.nodes[1]
        shutil.rmtree(node.data, ignore_errors=True)
        self.run("pg_basebackup", "-h", "127.0.0.1", "-p", self.primary.port, "-U", "kurak",
                 "-D", node.data, "-R", "-X", "stream", "-c", "fast", "--no-sync")
        self.start(node)
        until = time.monotonic() + 30
        while self.ask("SELECT sync_state FROM pg_stat_replication") != ["sync"]:
            if time.monotonic() > until:
                raise AssertionError("the replica does not keep up")
            time.sleep(0.05)

    def ask(self, question):
        rows = self.run("psql", "-At", "-h", "127.0.0.1", "-p", self.primary.port, "-U", "kurak",
                        "-d", "kurak", "-c", question)
        return rows.split("\n")[:-1]

    def knock_out(self, node):
        """kill -9 of the postmaster and all it started."""
        try:
            first = int((node.data / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return
        children = subprocess.run(
            ["pgrep", "-P", str(first)], capture_output=True, text=True
        ).stdout.split()
        for process in [first, *map(int, children)]:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        # Its port is free when the last of them is gone.
        while any(is_alive(process) for process in [first, *map(int, children)]):
            time.sleep(0.01)

    def lose_primary(self):
        """The primary dies; the replica takes its place; a new replica is made."""
        self.knock_out(self.primary)
        begin = time.monotonic()
        self.nodes.reverse()
        self.run("pg_ctl", "-D", self.primary.data, "-w", "promote")
        self.slowest_promotion = max(self.slowest_promotion, time.monotonic() - begin)
        self.promotions += 1
        self.add_replica()
