"""A room of phones around a box, each in a network of its own."""

import os
import pathlib
import shutil
import signal
import subprocess
import time

# Asked for by udhcpc with the lease in the environment; the phone believes what it is told.
LEASE = """#!/bin/sh
[ "$1" = bound ] || exit 0
ip addr add "$ip/24" dev "$interface"
[ -z "$router" ] || ip route add default via "$router"
echo "nameserver $dns" > /etc/netns/{name}/resolv.conf
echo "$ip" > "{folder}/address"
"""


def run(*words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout


class Machine:
    def __init__(self, name, folder):
        self.name = f"kurak-{name}"
        self.folder = folder / name
        self.folder.mkdir(parents=True)
        self.running = []
        # Left over by a run that was killed.
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True)
        run("ip", "netns", "add", self.name)
        self.ip("link", "set", "lo", "up")

    def words(self, *words):
        return ["ip", "netns", "exec", self.name, *map(str, words)]

    def ip(self, *words):
        return run("ip", "-n", self.name, *words)

    def do(self, *words, **more):
        return subprocess.run(self.words(*words), capture_output=True, text=True, **more)

    def start(self, *words):
        with open(self.folder / "log.txt", "ab") as log:
            process = subprocess.Popen(self.words(*words), stdout=log, stderr=log)
        self.running.append(process)
        return process

    def close(self):
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                process.wait(20)
        run("ip", "netns", "del", self.name)
        shutil.rmtree(f"/etc/netns/{self.name}", ignore_errors=True)


class Phone(Machine):
    """In the room of a box: what comes from it goes to the box and to no other phone."""

    def __init__(self, name, box, folder):
        super().__init__(name, folder)
        inner, outer = f"k-{name}", f"b-{name}"
        run("ip", "link", "add", inner, "netns", self.name, "type", "veth", "peer", "name", outer,
            "netns", box.name)
        box.ip("link", "set", outer, "master", "room", "up")
        # What ap_isolate does in hostapd.
        run(*box.words("bridge", "link", "set", "dev", outer, "isolated", "on"))
        self.device, self.outer, self.box = inner, outer, box
        self.ip("link", "set", inner, "up")
        pathlib.Path(f"/etc/netns/{self.name}").mkdir(parents=True, exist_ok=True)
        script = self.folder / "lease"
        script.write_text(LEASE.format(name=self.name, folder=self.folder))
        script.chmod(0o755)

    def join(self):
        told = self.do("udhcpc", "-i", self.device, "-q", "-n", "-t", "10", "-T", "1",
                       "-s", self.folder / "lease")
        assert told.returncode == 0, told.stderr
        return (self.folder / "address").read_text().strip()

    def walk_away(self):
        self.box.ip("link", "set", self.outer, "down")

    def come_back(self):
        self.box.ip("link", "set", self.outer, "up")


class Box(Machine):
    def __init__(self, folder, program, name):
        super().__init__("box", folder)
        self.program, self.host = program, name
        self.certificates = self.folder / "certificates"
        self.ip("link", "add", "room", "type", "bridge")
        self.ip("addr", "add", "10.66.0.1/24", "dev", "room")
        self.ip("link", "set", "room", "up")
        self.kurak = None

    def give_addresses(self):
        text = pathlib.Path("deploy/village-box/dnsmasq.conf").read_text()
        text = text.replace("@DEVICE@", "room").replace("@NAME@", self.host)
        text = text.replace("/run/kurak-box.leases", str(self.folder / "leases"))
        path = self.folder / "dnsmasq.conf"
        path.write_text(text)
        os.chmod(self.folder, 0o777)
        self.start("dnsmasq", "--keep-in-foreground", f"--conf-file={path}",
                   f"--pid-file={self.folder / 'dnsmasq.pid'}")

    def switch_on(self):
        begin = (self.folder / "log.txt").stat().st_size if self.kurak else 0
        self.kurak = self.start(
            self.program, "serve", "--data", self.folder / "data", "--demo", "--quiet",
            "--listen", "0.0.0.0:443", "--public-url", f"https://{self.host}",
            "--tls-cert", self.certificates / "certificate.pem",
            "--tls-key", self.certificates / "key.pem")
        until = time.monotonic() + 60
        while "answers on" not in self.said(begin):
            assert self.kurak.poll() is None and time.monotonic() < until, self.said()
            time.sleep(0.05)

    def switch_off(self):
        """What the power button does: systemd sends SIGTERM."""
        self.kurak.send_signal(signal.SIGTERM)
        return self.kurak.wait(30)

    def said(self, begin=0):
        return (self.folder / "log.txt").read_bytes()[begin:].decode(errors="replace")
