"""HAProxy and pgbouncer with the files of deploy/, on ports of this machine."""

import csv
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

from cluster import free_port

DEPLOY = pathlib.Path(__file__).resolve().parents[2] / "deploy"


def program(name):
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if not found:
        raise SystemExit(f"{name} is not installed: scripts/install-packages country")
    return found


class Proxy:
    def __init__(self, room, ports):
        self.port = free_port()
        self.socket = room / "haproxy.sock"
        names = {
            "KURAK_LISTEN": f"127.0.0.1:{self.port}",
            "KURAK_ONE": f"127.0.0.1:{ports[0]}",
            "KURAK_TWO": f"127.0.0.1:{ports[1]}",
            "KURAK_STATS": str(self.socket),
        }
        with open(room / "haproxy.log", "wb") as log:
            self.process = subprocess.Popen(
                [program("haproxy"), "-db", "-f", DEPLOY / "haproxy.cfg"],
                env={**os.environ, **names}, stdout=log, stderr=subprocess.STDOUT,
            )

    def lines(self):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.socket))
            line.sendall(b"show stat\n")
            text = b"".join(iter(lambda: line.recv(65536), b"")).decode()
        rows = csv.DictReader(text.lstrip("# ").splitlines())
        return [row for row in rows if row["pxname"] == "houses" and row["svname"] in ("one", "two")]

    def answered(self):
        return [int(row["hrsp_2xx"]) + int(row["hrsp_3xx"]) for row in self.lines()]

    def wait_for(self, count):
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with_life = 0
            try:
                with_life = sum(row["status"] == "UP" and row["check_status"] == "L7OK"
                                for row in self.lines())
            except OSError:
                pass
            if with_life == count:
                return
            time.sleep(0.05)
        raise AssertionError("the proxy does not see the servers")

    def end(self):
        self.process.kill()
        self.process.wait()


class Bouncer:
    """pgbouncer before whoever is the primary."""

    def __init__(self, cluster, room):
        self.cluster = cluster
        self.port = free_port()
        # Not root: where PostgreSQL may read too.
        self.file = cluster.room / "pgbouncer.ini"
        (cluster.room / "users").write_text('"kurak" ""\n')
        self.write()
        command = [program("pgbouncer"), "-q", str(self.file)]
        if os.getuid() == 0:
            command = ["setpriv", f"--reuid={cluster.owner}", "--clear-groups", *command]
        with open(room / "pgbouncer.log", "wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd="/")

    def write(self):
        text = (DEPLOY / "pgbouncer.ini").read_text()
        text = text.replace(
            "host=10.0.0.11 port=5432", f"host=127.0.0.1 port={self.cluster.primary.port}"
        )
        text = re.sub("listen_port = .*", f"listen_port = {self.port}", text)
        text = re.sub("auth_file = .*", f"auth_file = {self.cluster.room / 'users'}", text)
        self.file.write_text(text)
        self.file.chmod(0o644)

    @property
    def address(self):
        return f"postgresql://kurak@127.0.0.1:{self.port}/kurak?connect_timeout=5"

    def follow(self):
        """Points to the new primary, as a callback of Patroni does."""
        self.write()
        self.process.send_signal(signal.SIGHUP)

    def end(self):
        self.process.kill()
        self.process.wait()
